/**
 * What stands in a load's way without being ours: a foreign node under one of our labels with one of
 * our ids, and a foreign relationship at a node that is to go. Asked before anything is written.
 */
import type { Transaction } from "neo4j-driver";
import { groupBy } from "./batches.ts";
import type { Difference } from "./difference.ts";
import { LoadRefused } from "./load-refused.ts";

/** So many places are named; the rest is counted out of sight. */
const SHOWN = 20;

async function textsOf(transaction: Transaction, cypher: string, parameters: object): Promise<string[]> {
  const { records } = await transaction.run(cypher, { ...parameters, shown: BigInt(SHOWN) });
  return records.map((record) => String(record.get(0)));
}

/** Throws `LoadRefused` when the difference cannot be written without touching what is foreign. */
export async function refuseForeign(
  transaction: Transaction,
  origins: readonly string[],
  { createNodes, removeNodes }: Difference,
): Promise<void> {
  const taken: string[] = [];
  for (const [label, nodes] of groupBy(createNodes, (node) => node.label)) {
    const ids = nodes.map(({ properties }) => properties.id);
    const found = await textsOf(
      transaction,
      `MATCH (n:${label}) WHERE n.id IN $ids AND NOT coalesce(n.origin, '') IN $origins ` +
        `RETURN '(:${label} {id: "' + n.id + '"})' LIMIT $shown`,
      { ids, origins },
    );
    taken.push(...found);
  }
  if (taken.length > 0) {
    throw new LoadRefused("LoadIdsTaken", "These nodes are not ours but hold our ids; nothing was changed:", taken);
  }
  if (removeNodes.length === 0) return;
  const attached = await textsOf(
    transaction,
    "UNWIND $removeNodes AS element MATCH (n) WHERE elementId(n) = element " +
      "MATCH (n)-[r]-(other) WHERE NOT coalesce(r.origin, '') IN $origins " +
      "RETURN '(' + coalesce(toString(n.id), '?') + ')' + CASE WHEN startNode(r) = n THEN '-' ELSE '<-' END " +
      "+ '[:' + type(r) + ']' + CASE WHEN startNode(r) = n THEN '->' ELSE '-' END " +
      "+ '(' + coalesce(toString(other.id), ':' + head(labels(other)), '?') + ')' LIMIT $shown",
    { removeNodes, origins },
  );
  if (attached.length > 0) {
    throw new LoadRefused(
      "LoadForeignRelationships",
      "These relationships are not ours but hold on to nodes that are to go; nothing was changed:",
      attached,
    );
  }
}
