/** Small random graphs as plain data, and as the engine's graph; every node has a unique `id`. */
import * as fc from "fast-check";

import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";

export interface PlainGraph {
  /** Labels and a small number of each node; its `id` is its place. */
  readonly nodes: readonly { readonly labels: readonly string[]; readonly n: number }[];
  readonly edges: readonly { readonly from: number; readonly to: number; readonly type: string }[];
}

export const LABELS = ["A", "B"] as const;
export const TYPES = ["T", "U"] as const;

/** Up to six nodes and eight relationships: loops and parallel ones included. */
export const plainGraph: fc.Arbitrary<PlainGraph> = fc
  .array(fc.record({ labels: fc.subarray([...LABELS]), n: fc.integer({ min: 0, max: 3 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((nodes) => {
    const end = fc.integer({ min: 0, max: nodes.length - 1 });
    const edge = fc.record({ from: end, to: end, type: fc.constantFrom(...TYPES) });
    return fc.record({ nodes: fc.constant(nodes), edges: fc.array(edge, { maxLength: 8 }) });
  });

export function memoryGraphOf(graph: PlainGraph, indexes: readonly string[]): MemoryGraph {
  const memory = new MemoryGraph();
  const nodes = graph.nodes.map(({ labels, n }, place) =>
    memory.createNode(labels, [
      ["id", BigInt(place)],
      ["n", BigInt(n)],
    ]),
  );
  for (const [place, { from, to, type }] of graph.edges.entries()) {
    const start = nodes[from];
    const end = nodes[to];
    if (start !== undefined && end !== undefined) memory.createRelationship(type, start, end, [["id", BigInt(place)]]);
  }
  for (const key of indexes) memory.createIndex(key);
  return memory;
}
