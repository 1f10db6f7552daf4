/**
 * The fastest way that we found to bring a graph into an empty Neo4j with the driver: batches of
 * CREATE in transactions of their own, nodes met again by their element. No promise is kept: no
 * readers are minded, and a cut leaves a part. `emptied` removes everything again.
 */
import neo4j from "neo4j-driver";
import type { Graph, Properties } from "../../graph-seed/graph.ts";
import type { Neo4jSettings } from "../../server/store/neo4j/settings.ts";

const BATCH = 5_000;

const integers = (properties: Properties): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      if (typeof value === "number") return [key, BigInt(value)];
      if (typeof value !== "object") return [key, value];
      return [key, value.map((item) => (typeof item === "number" ? BigInt(item) : item))];
    }),
  );

function* grouped<T>(items: readonly T[], keyOf: (item: T) => string): Generator<readonly [string, readonly T[]]> {
  for (const key of new Set(items.map(keyOf))) {
    const members = items.filter((item) => keyOf(item) === key);
    for (let start = 0; start < members.length; start += BATCH) yield [key, members.slice(start, start + BATCH)];
  }
}

export async function loadPlainly({ uri, user, password }: Neo4jSettings, graph: Graph): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true, telemetryDisabled: true });
  const session = driver.session();
  const elements = new Map<string, string>();
  try {
    for (const [label, nodes] of grouped(graph.nodes, (node) => node.label)) {
      const rows = nodes.map(({ properties }) => integers(properties));
      const create = `UNWIND $rows AS row CREATE (n:${label}) SET n = row RETURN elementId(n)`;
      const { records } = await session.executeWrite((transaction) => transaction.run(create, { rows }));
      for (const [index, { properties }] of nodes.entries())
        elements.set(properties.id, String(records[index]?.get(0)));
    }
    for (const [type, edges] of grouped(graph.relationships, (edge) => edge.type)) {
      const rows = edges.map(({ from, to, properties }) => [
        elements.get(from),
        elements.get(to),
        integers(properties),
      ]);
      const create =
        "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1] " +
        `CREATE (a)-[r:${type}]->(b) SET r = row[2]`;
      await session.executeWrite((transaction) => transaction.run(create, { rows }));
    }
  } finally {
    await session.close();
    await driver.close();
  }
}

export async function emptied({ uri, user, password }: Neo4jSettings): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
  await driver.executeQuery("RETURN 1");
  const session = driver.session();
  await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  await session.close();
  await driver.close();
}
