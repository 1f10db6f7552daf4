/** Two theories side by side: what they share and what only one has. Pure sets, nothing of the screen. */
import type { ClaimRow, EntityRef } from "#server/contract/shared-schemas.ts";
import type { Model, Step } from "./lineage-model.ts";
import { layerOf } from "./satellites.ts";

export interface Split<T> {
  readonly shared: readonly T[];
  readonly onlyA: readonly T[];
  readonly onlyB: readonly T[];
}

/** Both lists in their own order, without repetition, parted by key. */
export function split<T>(a: readonly T[], b: readonly T[], key: (item: T) => string | number): Split<T> {
  const [inA, inB] = [new Map(a.map((item) => [key(item), item])), new Map(b.map((item) => [key(item), item]))];
  return {
    shared: [...inA].flatMap(([each, item]) => (inB.has(each) ? [item] : [])),
    onlyA: [...inA].flatMap(([each, item]) => (inB.has(each) ? [] : [item])),
    onlyB: [...inB].flatMap(([each, item]) => (inA.has(each) ? [] : [item])),
  };
}

export interface Comparison {
  /** Numbers behind claims about the theory. */
  readonly references: Split<number>;
  readonly concepts: Split<EntityRef>;
  readonly clusters: Split<EntityRef>;
  readonly claims: Split<ClaimRow>;
  /** Steps between the two. */
  readonly between: readonly Step[];
}

const id = (item: { readonly id: string }): string => item.id;
const numbers = (rows: readonly ClaimRow[]): number[] =>
  rows.flatMap(({ references }) => references).sort((a, b) => a - b);

export function compare(
  model: Model,
  [a, b]: readonly [string, string],
  claims: readonly [readonly ClaimRow[], readonly ClaimRow[]],
): Comparison {
  const joined = (theory: string, layer: string): EntityRef[] =>
    model
      .linksOf(theory)
      .map(({ entity }) => entity)
      .filter(({ label }) => layerOf(label) === layer);
  return {
    references: split(numbers(claims[0]), numbers(claims[1]), (number) => number),
    concepts: split(joined(a, "concepts"), joined(b, "concepts"), id),
    clusters: split(joined(a, "clusters"), joined(b, "clusters"), id),
    claims: split(claims[0], claims[1], id),
    between: model.stepsOf(a).filter(({ from, to }) => from === b || to === b),
  };
}
