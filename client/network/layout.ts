/**
 * The force layout and the communities, as pure work on plain arrays; the command that settles places and the
 * worker both use it. The layout is ForceAtlas2 (Jacomy et al., 2014) with linear-logarithmic attraction, which
 * parts groups; communities are those of Blondel et al. (2008), the Louvain method, with steady random numbers.
 */
import { MultiDirectedGraph, UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { steadyRandom } from "./random.ts";

export interface Pairs {
  /** Number of nodes. */
  readonly count: number;
  /** Ends of the lines, two numbers for each. */
  readonly ends: Uint32Array;
}

interface Seat {
  x: number;
  y: number;
  size: number;
  fixed: boolean;
}

export interface Running {
  /** Runs so many rounds. */
  readonly step: (rounds: number) => void;
  readonly read: (x: Float32Array, y: Float32Array) => void;
}

const settings = (count: number) => ({
  linLogMode: true,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  gravity: 0.35,
  scalingRatio: 6,
  slowDown: 4,
  barnesHutOptimize: count > 800,
  barnesHutTheta: 0.6,
});

/** A layout that goes on from these places; nodes in `fixed` stay. */
export function runLayout(
  { count, ends }: Pairs,
  places: { readonly x: Float32Array; readonly y: Float32Array },
  fixed: ReadonlySet<number> = new Set(),
): Running {
  const graph = new MultiDirectedGraph<Seat>();
  for (let node = 0; node < count; node += 1) {
    graph.addNode(node, { x: places.x[node] ?? 0, y: places.y[node] ?? 0, size: 1, fixed: fixed.has(node) });
  }
  for (let at = 0; at + 1 < ends.length; at += 2) graph.addEdge(ends[at], ends[at + 1]);
  return {
    step: (rounds) => forceAtlas2.assign(graph, { iterations: rounds, settings: settings(count) }),
    read(x, y) {
      graph.forEachNode((key, seat) => {
        x[Number(key)] = seat.x;
        y[Number(key)] = seat.y;
      });
    },
  };
}

/** The community of each node, numbered from 0; the same graph always gives the same ones. */
export function communitiesOf({ count, ends }: Pairs): Uint32Array {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (let node = 0; node < count; node += 1) graph.addNode(node);
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const [a, b] = [ends[at], ends[at + 1]];
    if (a === b) continue;
    graph.updateEdge(a, b, ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
  const found = new Uint32Array(count);
  if (graph.size === 0) return found;
  const mapping = louvain(graph, { getEdgeWeight: "weight", resolution: 1, rng: steadyRandom(7) });
  for (const [node, community] of Object.entries(mapping)) found[Number(node)] = community;
  return found;
}
