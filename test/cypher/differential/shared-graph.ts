/** A graph that both engines hold: written by a statement, or the seed's with a number on each relationship. */
import { createEngine } from "#server/cypher/engine.ts";
import { GRAPH_UPDATES } from "#server/cypher/execute/updates/graph-updates.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import { toMemoryGraph } from "#server/store/embedded/load-graph.ts";
import type { Graph, GraphNode, GraphRelationship } from "#graph-seed/graph.ts";

export type SharedGraph = { readonly statement: string } | { readonly graph: Graph };

/** The engine's copy, with an index on `id` so that look-ups take their short way. */
export function embedded(shared: SharedGraph): MemoryGraph {
  if ("graph" in shared) return toMemoryGraph(shared.graph);
  const memory = new MemoryGraph();
  createEngine(memory, { updates: GRAPH_UPDATES }).run(shared.statement);
  memory.createIndex("id");
  return memory;
}

export interface Step {
  readonly text: string;
  readonly rows?: readonly unknown[];
}

function* groups<T>(items: readonly T[], key: (item: T) => string): Generator<[string, readonly T[]]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(key(item)) ?? [];
    found.set(key(item), group);
    group.push(item);
  }
  yield* found;
}

const BATCH = 10_000;

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

/** Statements that write the graph into an empty Neo4j; each finds its rows in `$rows`. */
export function* steps(shared: SharedGraph, toRow: (item: GraphNode | GraphRelationship) => unknown): Generator<Step> {
  if ("statement" in shared) {
    yield { text: shared.statement };
    return;
  }
  const { nodes, relationships } = shared.graph;
  for (const [label, items] of groups(nodes, (node) => node.label)) {
    const text = `UNWIND $rows AS row CREATE (n:Loaded:${label}) SET n = row.properties`;
    for (const batch of batches(items)) yield { text, rows: batch.map(toRow) };
  }
  yield { text: "CREATE RANGE INDEX loaded_id IF NOT EXISTS FOR (n:Loaded) ON (n.id)" };
  yield { text: "CALL db.awaitIndexes(300)" };
  for (const [type, items] of groups(relationships, (relationship) => relationship.type)) {
    const text =
      "UNWIND $rows AS row MATCH (a:Loaded {id: row.from}), (b:Loaded {id: row.to}) " +
      `CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
    for (const batch of batches(items)) yield { text, rows: batch.map(toRow) };
  }
  yield { text: "MATCH (n:Loaded) CALL (n) { REMOVE n:Loaded } IN TRANSACTIONS OF 10000 ROWS" };
  yield { text: "DROP INDEX loaded_id IF EXISTS" };
}

/** The seed's graph with `rid`, which tells two equal relationships apart. */
export function numbered(graph: Graph): Graph {
  const relationships = graph.relationships.map((relationship, rid) => ({
    ...relationship,
    properties: { ...relationship.properties, rid },
  }));
  return { nodes: graph.nodes, relationships };
}
