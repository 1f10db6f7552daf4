/** The seed's graph as the engine's: plain properties become Cypher values. */
import type { Graph, PropertyValue } from "#graph-seed/graph.ts";
import { MemoryGraph } from "../../cypher/graph/memory-graph.ts";
import type { CypherValue } from "../../cypher/value.ts";
import { toCypherValue } from "../seed-value.ts";

const toCypherProperties = (properties: Readonly<Record<string, PropertyValue>>): [string, CypherValue][] =>
  Object.entries(properties).map(([key, value]) => [key, toCypherValue(value)]);

/** Throws when a relationship names a node that is not there: a fault of the seed, not of a reader. */
export function toMemoryGraph(graph: Graph): MemoryGraph {
  const memory = new MemoryGraph();
  memory.createIndex("id");
  memory.createIndex("number");
  const nodes = new Map(
    graph.nodes.map(({ label, properties }) => [
      properties.id,
      memory.createNode([label], toCypherProperties(properties)),
    ]),
  );
  for (const { type, from, to, properties } of graph.relationships) {
    const start = nodes.get(from);
    const end = nodes.get(to);
    if (!start || !end) throw new Error(`${type} from ${from} to ${to}: no such node`);
    memory.createRelationship(type, start, end, toCypherProperties(properties));
  }
  return memory;
}
