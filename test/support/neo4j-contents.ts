/**
 * What a database or a graph holds, as sorted lines of text: two are equal exactly when every node,
 * relationship and property is. Written apart from the loader, which it is there to judge.
 */
import neo4j, { type Driver } from "neo4j-driver";
import type { Graph, Properties } from "#graph-seed/graph.ts";
import type { Neo4jSettings } from "#server/store/neo4j/settings.ts";

export interface Contents {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(",")}]`;
  if (typeof value === "bigint") return `${value}`;
  // A float is written as one, so that 1.0 is not taken for 1.
  if (typeof value === "number") return `${value}f`;
  return JSON.stringify(value);
}

function propertiesText(properties: Readonly<Record<string, unknown>>): string {
  return Object.keys(properties)
    .toSorted()
    .map((key) => `${key}:${valueText(properties[key])}`)
    .join(" ");
}

/** The seed knows whole numbers only. */
const asIntegers = (properties: Properties): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      if (typeof value === "number") return [key, BigInt(value)];
      if (typeof value === "object")
        return [key, value.map((item) => (typeof item === "number" ? BigInt(item) : item))];
      return [key, value];
    }),
  );

export function contentsOfGraph({ nodes, relationships }: Graph): Contents {
  const labels = new Map(nodes.map(({ label, properties }) => [properties.id, label]));
  const end = (id: string): string => `(:${labels.get(id)} ${id})`;
  return {
    nodes: nodes.map(({ label, properties }) => `(:${label} ${propertiesText(asIntegers(properties))})`).toSorted(),
    relationships: relationships
      .map(
        ({ type, from, to, properties }) =>
          `${end(from)}-[:${type} ${propertiesText(asIntegers(properties))}]->${end(to)}`,
      )
      .toSorted(),
  };
}

/** A driver of the test's own, beside the store's. */
export function openDriver({ uri, user, password }: Neo4jSettings): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true, telemetryDisabled: true });
}

/** Runs one statement that may write. */
export async function runOn(driver: Driver, cypher: string, parameters: object = {}): Promise<unknown[][]> {
  const session = driver.session();
  try {
    const { records } = await session.run(cypher, parameters);
    return records.map((record) => record.keys.map((key) => record.get(key) as unknown));
  } finally {
    await session.close();
  }
}

const label = (value: unknown): string => (value as string[]).toSorted().join(":");

export async function contentsOfDatabase(driver: Driver): Promise<Contents> {
  const nodes = await runOn(driver, "MATCH (n) RETURN labels(n), properties(n)");
  const relationships = await runOn(
    driver,
    "MATCH (a)-[r]->(b) RETURN labels(a), a.id, type(r), properties(r), labels(b), b.id",
  );
  return {
    nodes: nodes
      .map(([labels, properties]) => `(:${label(labels)} ${propertiesText(properties as Record<string, unknown>)})`)
      .toSorted(),
    relationships: relationships
      .map(
        ([fromLabels, from, type, properties, toLabels, to]) =>
          `(:${label(fromLabels)} ${String(from)})-[:${String(type)} ${propertiesText(properties as Record<string, unknown>)}]->(:${label(toLabels)} ${String(to)})`,
      )
      .toSorted(),
  };
}

/** Removes all data, constraints and indexes. */
export async function emptyDatabase(driver: Driver): Promise<void> {
  await runOn(driver, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  for (const [name] of await runOn(driver, "SHOW CONSTRAINTS YIELD name RETURN name")) {
    await runOn(driver, `DROP CONSTRAINT \`${String(name)}\` IF EXISTS`);
  }
  const lookups = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name";
  for (const [name] of await runOn(driver, lookups)) await runOn(driver, `DROP INDEX \`${String(name)}\` IF EXISTS`);
}
