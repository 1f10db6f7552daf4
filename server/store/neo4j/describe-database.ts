/** What the database holds: labels and types with counts, properties and ends, in the order and words of the embedded store. */
import type { Transaction } from "neo4j-driver";
import type { SchemaProperty, StoreSchema } from "../graph-store.ts";

export interface Names {
  readonly labels: ReadonlySet<string>;
  readonly relationshipTypes: ReadonlySet<string>;
  readonly propertyKeys: ReadonlySet<string>;
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

/** Property names and types by label or type. */
class Properties {
  readonly #found = new Map<string, Map<string, Set<string>>>();

  add(kind: string, property: string, types: readonly string[]): void {
    const known = this.#found.get(kind) ?? new Map<string, Set<string>>();
    this.#found.set(kind, known);
    const seen = known.get(property) ?? new Set<string>();
    known.set(property, seen);
    for (const type of types) seen.add(type);
  }

  of(kind: string): SchemaProperty[] {
    return [...(this.#found.get(kind) ?? [])]
      .map(([name, types]) => ({ name, types: [...types].toSorted() }))
      .toSorted(byName);
  }
}

async function nodeProperties(transaction: Transaction): Promise<Properties> {
  const properties = new Properties();
  const { records } = await transaction.run(
    "CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName, propertyTypes " +
      "WHERE propertyName IS NOT NULL RETURN nodeLabels, propertyName, propertyTypes",
  );
  for (const record of records) {
    const labels: readonly string[] = record.get(0);
    for (const label of labels) properties.add(label, record.get(1), record.get(2));
  }
  return properties;
}

async function relationshipProperties(transaction: Transaction): Promise<Properties> {
  const properties = new Properties();
  const { records } = await transaction.run(
    "CALL db.schema.relTypeProperties() YIELD relType, propertyName, propertyTypes " +
      "WHERE propertyName IS NOT NULL RETURN relType, propertyName, propertyTypes",
  );
  for (const record of records) {
    // Written as a pattern writes it: a colon and the name in backticks.
    const name = String(record.get(0)).slice(2, -1).replaceAll("``", "`");
    properties.add(name, record.get(1), record.get(2));
  }
  return properties;
}

export async function describeDatabase(transaction: Transaction): Promise<StoreSchema> {
  const ofNodes = await nodeProperties(transaction);
  const ofRelationships = await relationshipProperties(transaction);
  const labels = await transaction.run("MATCH (n) UNWIND labels(n) AS label RETURN label, count(*)");
  const types = await transaction.run(
    "MATCH (a)-[r]->(b) WITH type(r) AS type, labels(a) AS starts, labels(b) AS ends, count(*) AS times " +
      "UNWIND starts AS start UNWIND ends AS end " +
      "RETURN type, start, end, sum(times) ORDER BY type, start, end",
  );
  const counts = await transaction.run("MATCH ()-[r]->() RETURN type(r), count(*)");
  const between = new Map<string, { from: string; to: string; count: number }[]>();
  for (const record of types.records) {
    const type = String(record.get(0));
    const pairs = between.get(type) ?? [];
    between.set(type, pairs);
    pairs.push({ from: record.get(1), to: record.get(2), count: Number(record.get(3)) });
  }
  return {
    labels: labels.records
      .map((record) => {
        const name = String(record.get(0));
        return { name, count: Number(record.get(1)), properties: ofNodes.of(name) };
      })
      .toSorted(byName),
    relationshipTypes: counts.records
      .map((record) => {
        const name = String(record.get(0));
        const count = Number(record.get(1));
        return { name, count, properties: ofRelationships.of(name), between: between.get(name) ?? [] };
      })
      .toSorted(byName),
  };
}

async function listed(transaction: Transaction, procedure: string): Promise<ReadonlySet<string>> {
  const { records } = await transaction.run(`CALL ${procedure}()`);
  return new Set(records.map((record) => String(record.get(0))));
}

/** The names in use, for whoever compares a statement with them. */
export async function namesIn(transaction: Transaction): Promise<Names> {
  return {
    labels: await listed(transaction, "db.labels"),
    relationshipTypes: await listed(transaction, "db.relationshipTypes"),
    propertyKeys: await listed(transaction, "db.propertyKeys"),
  };
}
