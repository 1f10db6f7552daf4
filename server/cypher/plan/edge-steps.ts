/**
 * How one edge of a pattern becomes an operator, once at least one of its ends (for a shortest path
 * both) is bound. Walking against the pattern's direction turns the edge round.
 */
import type { Direction } from "../graph/graph-source.ts";
import type { Estimates } from "./estimates.ts";
import type {
  HopEdge,
  LeafEdge,
  PatternEdge,
  PatternNode,
  Predicate,
  RepeatEdge,
  ShortestEdge,
  WalkEdge,
} from "./graph-pattern.ts";
import { shown } from "./node-access.ts";
import type { PlanOperator, ScopedExpression, UsedRelationships } from "./operators.ts";
import { opposite } from "./pattern-facts.ts";
import type { Slot } from "./scope.ts";

export interface EdgeContext {
  readonly input: PlanOperator;
  readonly bound: ReadonlySet<Slot>;
  /** The edges that are planned already. */
  readonly done: readonly PatternEdge[];
  readonly estimates: Estimates;
  readonly nodeOf: (slot: Slot) => PatternNode;
  /** Plans one iteration of a quantified path, its start (or end, when reversed) being bound. */
  readonly planBody: (edge: RepeatEdge, start: Slot) => PlanOperator;
}

/** The edge as an operator; `undefined` while too little is bound. */
export function edgeStep(edge: PatternEdge, context: EdgeContext): PlanOperator | undefined {
  switch (edge.kind) {
    case "hop":
      return hopStep(edge, context);
    case "leaf":
      return context.bound.has(edge.from) ? degreeStep(edge, context) : undefined;
    case "walk":
      return walkStep(edge, context);
    case "repeat":
      return repeatStep(edge, context);
    case "shortest":
    case "select":
      return undefined;
  }
}

interface Ends {
  readonly from: Slot;
  readonly to: Slot;
  readonly direction: Direction;
  readonly intoBound: boolean;
  readonly reversed: boolean;
}

/** From the bound end to the other one; with both bound as the pattern goes. */
function orient(edge: { from: Slot; to: Slot }, direction: Direction, bound: ReadonlySet<Slot>): Ends | undefined {
  if (bound.has(edge.from)) {
    return { from: edge.from, to: edge.to, direction, intoBound: bound.has(edge.to), reversed: false };
  }
  if (!bound.has(edge.to)) return undefined;
  return { from: edge.to, to: edge.from, direction: opposite(direction), intoBound: false, reversed: true };
}

function arrival(rows: number, fanOut: number, intoBound: boolean, to: PatternNode, estimates: Estimates): number {
  if (!intoBound) return rows * fanOut;
  return (rows * fanOut) / Math.max(1, estimates.nodes(to.labels));
}

function hopStep(edge: HopEdge, context: EdgeContext): PlanOperator | undefined {
  const { input, bound, estimates, nodeOf } = context;
  const used = usedBefore(edge, context);
  const { slot, types, direction } = edge;
  const details = drawn(edge, context);
  if (bound.has(slot)) {
    return {
      kind: "ProjectEndpoints",
      input,
      relationship: slot,
      from: edge.from,
      to: edge.to,
      fromBound: bound.has(edge.from),
      toBound: bound.has(edge.to),
      direction,
      types,
      used,
      details,
      estimatedRows: input.estimatedRows,
    };
  }
  const ends = orient(edge, direction, bound);
  if (ends === undefined) return undefined;
  const near = nodeOf(ends.from);
  const far = nodeOf(ends.to);
  const fanOut = estimates.fanOut(near.labels, ends.direction, types, far.labels);
  const estimatedRows = arrival(input.estimatedRows, fanOut, ends.intoBound, far, estimates);
  const { from, to, intoBound } = ends;
  return {
    kind: "Expand",
    input,
    from,
    relationship: slot,
    to,
    direction: ends.direction,
    types,
    intoBound,
    used,
    details,
    estimatedRows,
  };
}

/** Every relationship that fits, together with its two ends. */
export function relationshipScan(edge: HopEdge, context: EdgeContext): PlanOperator {
  const { input, estimates } = context;
  const { slot, types, direction, from, to } = edge;
  const rows = estimates.relationships(types) * (direction === "both" ? 2 : 1);
  return {
    kind: "RelationshipScan",
    input,
    relationship: slot,
    types,
    direction,
    from,
    to,
    details: drawn(edge, context),
    estimatedRows: input.estimatedRows * rows,
  };
}

function degreeStep(edge: LeafEdge, { input, estimates, nodeOf }: EdgeContext): PlanOperator {
  const { from: node, direction, types, degree } = edge;
  const near = nodeOf(node);
  const share = Math.min(1, estimates.fanOut(near.labels, direction, types));
  const details = `${round(near)}${arrow(edge)}()`;
  const estimatedRows = input.estimatedRows * share;
  return { kind: "Degree", input, node, direction, types, degree, details, estimatedRows };
}

/** Every node that has the leaf, with its degree; `undefined` where the leaf may have several types. */
export function degreeScan(edge: LeafEdge, { input, estimates, nodeOf }: EdgeContext): PlanOperator | undefined {
  const { from: node, direction, types, degree } = edge;
  const [type, further] = types ?? [];
  if (type === undefined || further !== undefined) return undefined;
  const details = `${round(nodeOf(node))}${arrow(edge)}()`;
  const estimatedRows = input.estimatedRows * estimates.nodesAt(direction, type);
  return { kind: "DegreeScan", input, node, direction, type, degree, details, estimatedRows };
}

function walkStep(edge: WalkEdge, context: EdgeContext): PlanOperator | undefined {
  const { input, bound, estimates, nodeOf } = context;
  const used = usedBefore(edge, context);
  const { slot, types, min, max, step } = edge;
  const details = drawn(edge, context);
  if (bound.has(slot)) {
    if (!bound.has(edge.from)) return undefined;
    return {
      kind: "ProjectWalk",
      input,
      from: edge.from,
      relationships: slot,
      to: edge.to,
      direction: edge.direction,
      types,
      min,
      max,
      toBound: bound.has(edge.to),
      used,
      details,
      estimatedRows: input.estimatedRows,
    };
  }
  const ends = orient(edge, edge.direction, bound);
  if (ends === undefined) return undefined;
  const far = nodeOf(ends.to);
  const fanOut = estimates.fanOut([], ends.direction, types);
  const walks = estimates.walks(fanOut, min, max);
  return {
    kind: "VarLengthExpand",
    input,
    from: ends.from,
    relationships: slot,
    to: ends.to,
    direction: ends.direction,
    types,
    min,
    max,
    intoBound: ends.intoBound,
    reversed: ends.reversed,
    step,
    stepPredicate: readyPredicates(edge.stepPredicates, bound),
    used,
    endsOnly: edge.endsOnly,
    details: edge.endsOnly ? `${details}, each end once` : details,
    estimatedRows: arrival(input.estimatedRows, walks, ends.intoBound, far, estimates),
  };
}

function repeatStep(edge: RepeatEdge, context: EdgeContext): PlanOperator | undefined {
  const { input, bound, done, estimates, nodeOf } = context;
  const used = patternRelationships(done);
  const ends = orient(edge, "out", bound);
  if (ends === undefined) return undefined;
  const { from, to, intoBound, reversed } = ends;
  const { min, max, groups } = edge;
  const innerFrom = reversed ? edge.innerTo : edge.innerFrom;
  const innerTo = reversed ? edge.innerFrom : edge.innerTo;
  const body = context.planBody(edge, innerFrom);
  const walks = estimates.walks(Math.max(0.1, body.estimatedRows), min, max);
  const upper = max === Number.POSITIVE_INFINITY ? "" : `${max}`;
  return {
    kind: "Repeat",
    input,
    from,
    to,
    intoBound,
    min,
    max,
    reversed,
    body,
    innerFrom,
    innerTo,
    groups,
    bodyUsed: patternRelationships(edge.body.edges),
    used,
    details: `${shown(nodeOf(edge.from))} (…){${min},${upper}} ${shown(nodeOf(edge.to))}`,
    estimatedRows: arrival(input.estimatedRows, walks, intoBound, nodeOf(to), estimates),
  };
}

/** Both ends are bound. `pathPredicates` is what the path itself must fulfil. */
export function shortestStep(
  edge: ShortestEdge,
  pathPredicates: readonly ScopedExpression[],
  context: EdgeContext,
): PlanOperator {
  const { input, bound } = context;
  const { walk, path, count, groups, distinctEnds, span, from, to } = edge;
  const { slot, types, min, max, step, direction } = walk;
  return {
    kind: "ShortestPath",
    input,
    from,
    to,
    relationships: slot,
    direction,
    types,
    min,
    max,
    step,
    stepPredicate: readyPredicates(walk.stepPredicates, bound),
    path,
    pathPredicate: pathPredicates,
    count,
    groups,
    distinctEnds,
    span,
    details: drawn(walk, context),
    estimatedRows: input.estimatedRows,
  };
}

function readyPredicates(predicates: readonly Predicate[], bound: ReadonlySet<Slot>): readonly Predicate[] {
  return predicates.filter(({ needs }) => [...needs].every((slot) => bound.has(slot)));
}

/** What the edge must not take again; what has another type needs no look. */
function usedBefore({ types }: HopEdge | WalkEdge, { done }: EdgeContext): UsedRelationships {
  const alike = done.filter((edge) => {
    if (types === undefined || (edge.kind !== "hop" && edge.kind !== "walk") || edge.types === undefined) return true;
    return edge.types.some((type) => types.includes(type));
  });
  return patternRelationships(alike);
}

/** The relationships of a pattern, as its later edges must not use them again. */
export function patternRelationships(edges: readonly PatternEdge[]): UsedRelationships {
  const single: Slot[] = [];
  const lists: Slot[] = [];
  for (const edge of edges) {
    if (edge.kind === "hop") single.push(edge.slot);
    if (edge.kind === "walk") lists.push(edge.slot);
    if (edge.kind === "repeat") {
      const body = patternRelationships(edge.body.edges);
      const inner = new Set(body.single);
      lists.push(...edge.groups.filter((group) => inner.has(group.inner)).map((group) => group.list));
    }
  }
  return { single, lists };
}

function drawn(edge: HopEdge | WalkEdge, { nodeOf }: EdgeContext): string {
  const upper = edge.kind === "walk" && edge.max !== Number.POSITIVE_INFINITY ? edge.max : "";
  const length = edge.kind === "walk" ? `*${edge.min}..${upper}` : "";
  return `${round(nodeOf(edge.from))}${arrow(edge, length)}${round(nodeOf(edge.to))}`;
}

function round(node: PatternNode): string {
  const text = shown(node);
  return text === "()" ? text : `(${text})`;
}

function arrow({ types, name, direction }: HopEdge | LeafEdge | WalkEdge, length = ""): string {
  const written = `${name.startsWith(" ") ? "" : name}${types === undefined ? "" : `:${types.join("|")}`}${length}`;
  return `${direction === "in" ? "<-" : "-"}[${written}]${direction === "out" ? "->" : "-"}`;
}
