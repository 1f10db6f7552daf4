/**
 * Matches chains of nodes and relationships in the plainest way: from the left, every start, every
 * edge, no index, no order. The measure for the planned engine.
 */
import * as fc from "fast-check";

import { LABELS, TYPES } from "./random-graph.ts";
import type { PlainGraph } from "./random-graph.ts";

export interface NodeStep {
  readonly label: string | undefined;
  readonly n: number | undefined;
}

export interface EdgeStep {
  readonly direction: "left" | "right" | "both";
  readonly types: readonly string[];
  /** Bounds of a walk; `undefined` for one hop. */
  readonly walk: readonly [number, number] | undefined;
}

/** One more node than edges. */
export interface Chain {
  readonly nodes: readonly NodeStep[];
  readonly edges: readonly EdgeStep[];
}

const nodeStep: fc.Arbitrary<NodeStep> = fc.record({
  label: fc.option(fc.constantFrom(...LABELS), { nil: undefined }),
  n: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 3 }),
});

const edgeStep: fc.Arbitrary<EdgeStep> = fc.record({
  direction: fc.constantFrom("left", "right", "both"),
  types: fc.subarray([...TYPES]),
  walk: fc.option(
    fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })).map(([a, b]) => [a, a + b] as const),
    { nil: undefined, freq: 3 },
  ),
});

export const chain: fc.Arbitrary<Chain> = fc.array(edgeStep, { maxLength: 3 }).chain((edges) =>
  fc.record({
    nodes: fc.array(nodeStep, { minLength: edges.length + 1, maxLength: edges.length + 1 }),
    edges: fc.constant(edges),
  }),
);

/** How a walk is written: `-[*1..2]->`, `-[]->{1,2}`, `((a)-[]->(b)){1,2}`. */
export type WalkForm = "star" | "relationship" | "path";

/** The chain as a pattern; nodes are `n0`, `n1`, …, relationships `r0`, `r1`, …. */
export function patternText({ nodes, edges }: Chain, form: WalkForm = "star"): string {
  return nodes
    .map(({ label, n }, index) => {
      const where = n === undefined ? "" : ` {n: ${n}}`;
      const node = `(n${index}${label === undefined ? "" : `:${label}`}${where})`;
      const edge = edges[index];
      return edge === undefined ? node : `${node}${edgeText(edge, index, form)}`;
    })
    .join("");
}

function edgeText({ direction, types, walk }: EdgeStep, index: number, form: WalkForm): string {
  const type = types.length === 0 ? "" : `:${types.join("|")}`;
  const left = direction === "left" ? "<-" : "-";
  const right = direction === "right" ? "->" : "-";
  if (walk === undefined) return `${left}[r${index}${type}]${right}`;
  const [min, max] = walk;
  if (form === "star") return `${left}[r${index}${type}*${min}..${max}]${right}`;
  const one = `${left}[r${index}${type}]${right}`;
  return form === "relationship" ? `${one}{${min},${max}}` : `((x${index})${one}(y${index})){${min},${max}}`;
}

/** Every match as text: the nodes' places, and the edges' places of each step. */
export function naiveMatches(graph: PlainGraph, { nodes, edges }: Chain): readonly string[] {
  const found: string[] = [];
  const fits = (place: number, index: number): boolean => {
    const node = graph.nodes[place];
    const step = nodes[index];
    if (node === undefined || step === undefined) return false;
    return (
      (step.label === undefined || node.labels.includes(step.label)) && (step.n === undefined || step.n === node.n)
    );
  };
  const hops = (place: number, step: EdgeStep): readonly (readonly [number, number])[] =>
    graph.edges.flatMap(({ from, to, type }, edge) => {
      if (step.types.length > 0 && !step.types.includes(type)) return [];
      const along = step.direction !== "left" && from === place ? [[edge, to] as const] : [];
      const against = step.direction !== "right" && to === place ? [[edge, from] as const] : [];
      return from === to && step.direction === "both" ? along : [...along, ...against];
    });
  const go = (index: number, places: readonly number[], taken: readonly (readonly number[])[]): void => {
    const place = places.at(-1) ?? 0;
    if (!fits(place, index)) return;
    const step = edges[index];
    if (step === undefined) {
      found.push(matchText(places, taken));
      return;
    }
    const [min, max] = step.walk ?? [1, 1];
    const walk = (at: number, steps: readonly number[]): void => {
      if (steps.length >= min) go(index + 1, [...places, at], [...taken, steps]);
      if (steps.length === max) return;
      for (const [edge, next] of hops(at, step)) {
        if (steps.includes(edge) || taken.some((other) => other.includes(edge))) continue;
        walk(next, [...steps, edge]);
      }
    };
    walk(place, []);
  };
  for (const place of graph.nodes.keys()) go(0, [place], []);
  return found.sort();
}

export function matchText(places: readonly number[], taken: readonly (readonly number[])[]): string {
  return `${places.join(",")} ${taken.map((steps) => `[${steps.join(",")}]`).join("")}`;
}
