/**
 * Main path analysis on the lineage: how many ways from a beginning to an end lead through each
 * step (search path count; V. Batagelj, Efficient Algorithms for Citation Network Analysis, 2003,
 * section 3), and the chain of steps with the largest sum of counts (global main path; J. S. Liu
 * and L. Y. Y. Lu, 2012). One article is a small lineage, so equal sums are all kept.
 */

import type { Model, Step } from "./lineage-model.ts";

export interface Arc {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface PathCounts {
  /** Search path count by arc id; arcs in `cyclic` have none. */
  readonly counts: ReadonlyMap<string, number>;
  /** Arcs on a cycle or after one, which no order from the beginnings holds. */
  readonly cyclic: readonly string[];
}

interface Ordered {
  /** Nodes in an order in which every arc leads on. */
  readonly order: readonly string[];
  readonly out: ReadonlyMap<string, readonly Arc[]>;
  readonly into: ReadonlyMap<string, readonly Arc[]>;
  readonly cyclic: readonly string[];
}

function group(arcs: readonly Arc[], key: (arc: Arc) => string): Map<string, Arc[]> {
  const groups = new Map<string, Arc[]>();
  for (const arc of arcs) groups.set(key(arc), [...(groups.get(key(arc)) ?? []), arc]);
  return groups;
}

/** What Kahn's order from the beginnings does not reach lies on a cycle or after one. */
function acyclic(arcs: readonly Arc[]): Ordered {
  const nodes = [...new Set(arcs.flatMap(({ from, to }) => [from, to]))];
  const order = kahn(nodes, arcs);
  const placed = new Set(order);
  const kept = arcs.filter(({ from, to }) => placed.has(from) && placed.has(to));
  return {
    order,
    out: group(kept, ({ from }) => from),
    into: group(kept, ({ to }) => to),
    cyclic: arcs.filter((arc) => !kept.includes(arc)).map(({ id }) => id),
  };
}

function kahn(nodes: readonly string[], arcs: readonly Arc[]): string[] {
  const waiting = new Map(nodes.map((node) => [node, arcs.filter(({ to }) => to === node).length]));
  const out = group(arcs, ({ from }) => from);
  const order = nodes.filter((node) => waiting.get(node) === 0);
  for (const node of order) {
    for (const { to } of out.get(node) ?? []) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) order.push(to);
    }
  }
  return order;
}

/** Ways that reach each node along the arcs; a node without arcs into it has one. */
function ways(order: readonly string[], before: (node: string) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of order) {
    const sum = before(node).reduce((total, other) => total + (counts.get(other) ?? 0), 0);
    counts.set(node, sum === 0 ? 1 : sum);
  }
  return counts;
}

/** Arcs point from the earlier to the later. */
export function searchPathCounts(arcs: readonly Arc[]): PathCounts {
  const { order, out, into, cyclic } = acyclic(arcs);
  const reaching = ways(order, (node) => (into.get(node) ?? []).map(({ from }) => from));
  const leaving = ways(order.toReversed(), (node) => (out.get(node) ?? []).map(({ to }) => to));
  const counts = new Map(
    [...out.values()]
      .flat()
      .map(({ id, from, to }) => [id, (reaching.get(from) ?? 0) * (leaving.get(to) ?? 0)] as const),
  );
  return { counts, cyclic };
}

/** The chains from a beginning to an end with the largest sum of counts, each as arcs in order. */
export function globalMainPaths(arcs: readonly Arc[]): readonly (readonly Arc[])[] {
  const { order, out, into } = acyclic(arcs);
  const { counts } = searchPathCounts(arcs);
  /** The largest sum from a node to an end, and the arcs that begin a chain with it. */
  const best = new Map<string, { sum: number; arcs: readonly Arc[] }>();
  for (const node of order.toReversed()) {
    const sums = (out.get(node) ?? []).map((arc) => ({
      arc,
      sum: (counts.get(arc.id) ?? 0) + (best.get(arc.to)?.sum ?? 0),
    }));
    const sum = Math.max(0, ...sums.map((each) => each.sum));
    best.set(node, { sum, arcs: sums.filter((each) => each.sum === sum).map(({ arc }) => arc) });
  }
  const beginnings = order.filter((node) => !into.has(node) && out.has(node));
  const largest = Math.max(0, ...beginnings.map((node) => best.get(node)?.sum ?? 0));
  const chains = (node: string): (readonly Arc[])[] => {
    const next = best.get(node)?.arcs ?? [];
    if (next.length === 0) return [[]];
    return next.flatMap((arc) => chains(arc.to).map((rest) => [arc, ...rest]));
  };
  return beginnings.filter((node) => best.get(node)?.sum === largest).flatMap(chains);
}

/** Relations by which one theory comes after another; those of the second set start at the later one. */
const FORWARD = new Set(["EVOLVES_INTO", "PRECURSOR_OF"]);
const BACKWARD = new Set(["EXTENDS", "REPLACES"]);

/** The evolutionary steps as arcs from the earlier theory to the later; influence and membership order nothing. */
export function arcsOf(steps: readonly Step[]): readonly Arc[] {
  return steps.flatMap(({ id, type, from, to }) => {
    if (FORWARD.has(type)) return [{ id, from, to }];
    return BACKWARD.has(type) ? [{ id, from: to, to: from }] : [];
  });
}

/** The first main path's steps; equal sums are rare, and the panel says when there are more. */
export function mainPathSteps(model: Model): readonly Step[] {
  const [path] = globalMainPaths(arcsOf(model.steps));
  return (path ?? []).flatMap(({ id }) => model.step(id) ?? []);
}
