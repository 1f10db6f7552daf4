/**
 * Writes a difference inside a transaction that the caller commits. Nodes to remove are deleted
 * without their relationships: if anything foreign still holds on to one, the commit fails whole.
 */
import type { Transaction } from "neo4j-driver";
import type { LoadProgress } from "../../graph-store.ts";
import { batchesOf, groupBy } from "./batches.ts";
import { type Difference, toRow } from "./difference.ts";

const quoted = (name: string): string => `\`${name.replaceAll("`", "``")}\``;

const all = (): string => "";
const itself = (element: string): string => element;

export async function writeDifference(
  transaction: Transaction,
  difference: Difference,
  progress: (state: LoadProgress) => void,
): Promise<void> {
  const { createNodes, updateNodes, removeNodes, createRelationships, removeRelationships } = difference;

  const write = async <T>(
    phase: LoadProgress["phase"],
    items: readonly T[],
    statement: (group: string) => string,
    row: (item: T) => unknown,
    keyOf: (item: T) => string,
    answered: (items: readonly T[], elements: readonly string[]) => void = () => undefined,
  ): Promise<void> => {
    let done = 0;
    for (const [group, members] of groupBy(items, keyOf)) {
      const cypher = statement(group);
      for (const batch of batchesOf(members)) {
        const { records } = await transaction.run(cypher, { rows: batch.map(row) });
        answered(
          batch,
          records.map((record) => String(record.get(0))),
        );
        progress({ phase, done: (done += batch.length), total: items.length });
      }
    }
  };

  await write(
    "removing",
    removeRelationships,
    () => "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row DELETE r",
    itself,
    all,
  );
  await write(
    "removing",
    removeNodes,
    () => "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row DELETE n",
    itself,
    all,
  );

  await write(
    "nodes",
    updateNodes,
    () => "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.element SET n = row.properties",
    ({ element, node }) => ({ element, properties: toRow(node.properties) }),
    all,
  );
  const extra = updateNodes.flatMap(({ element, extraLabels }) => extraLabels.map((label) => ({ element, label })));
  await write(
    "nodes",
    extra,
    (label) => `UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row REMOVE n:${quoted(label)}`,
    ({ element }) => element,
    ({ label }) => label,
  );

  const elements = new Map(difference.kept);
  await write(
    "nodes",
    createNodes,
    (label) => `UNWIND $rows AS row CREATE (n:${quoted(label)}) SET n = row RETURN elementId(n)`,
    ({ properties }) => toRow(properties),
    ({ label }) => label,
    (batch, created) => {
      for (const [index, { properties }] of batch.entries()) elements.set(properties.id, created[index] ?? "");
    },
  );
  const elementOf = (id: string): string => {
    const element = elements.get(id);
    if (element === undefined) throw new Error(`a relationship of the graph names ${id}, which is no node of it`);
    return element;
  };
  await write(
    "relationships",
    createRelationships,
    (type) =>
      "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1] " +
      `CREATE (a)-[r:${quoted(type)}]->(b) SET r = row[2]`,
    ({ from, to, properties }) => [elementOf(from), elementOf(to), toRow(properties)],
    ({ type }) => type,
  );
}
