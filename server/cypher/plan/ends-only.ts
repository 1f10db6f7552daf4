/**
 * Finds the walks of which only the ends matter: nobody names their relationships, and what follows
 * does not care how often an end is found (DISTINCT, min, max, EXISTS). Such a walk is a search
 * that visits each node once, where walking every way would take exponential time.
 */
import type { ResolvedProjection } from "../semantics/resolved.ts";
import type { Clause, FunctionCall, Projection } from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";
import type { GraphPattern, PatternEdge, WalkEdge } from "./graph-pattern.ts";
import type { PathPiece } from "./operators.ts";
import type { PlanContext } from "./plan-context.ts";
import type { Slot } from "./scope.ts";

/** Whether the clause answers the same when its rows come more than once. */
export function ignoresRepeats(clause: Clause | undefined, context: PlanContext): boolean {
  if (clause?.kind !== "With" && clause?.kind !== "Return") return false;
  const resolved = context.resolved.projections.get(clause.projection);
  if (resolved === undefined) return false;
  return resolved.aggregating ? onlySetAggregates(clause.projection, resolved, context) : clause.projection.distinct;
}

function onlySetAggregates({ orderBy }: Projection, { items }: ResolvedProjection, context: PlanContext): boolean {
  let onlySets = true;
  for (const expression of [...items.map((item) => item.expression), ...orderBy.map((item) => item.expression)]) {
    walk(expression, (node) => {
      if (node.kind === "CountStar") onlySets = false;
      if (node.kind === "FunctionCall" && isAggregate(node, context) && !isSetAggregate(node)) onlySets = false;
      return node.kind !== "SubqueryExpression";
    });
  }
  return onlySets;
}

function isAggregate({ name }: FunctionCall, { functionNamed }: PlanContext): boolean {
  return functionNamed(name.text)?.aggregating === true;
}

function isSetAggregate({ name, distinct }: FunctionCall): boolean {
  return distinct || ["min", "max"].includes(name.text.toLowerCase());
}

/** The pattern with the walks marked whose ends alone matter. */
export function markEndsOnly(pattern: GraphPattern): GraphPattern {
  const inPaths = new Set(pattern.paths.flatMap(({ pieces }) => slotsOf(pieces)));
  const edges = pattern.edges.map((edge) => {
    if (edge.kind !== "walk" || !edge.name.startsWith(" ") || inPaths.has(edge.slot)) return edge;
    const searchable = edge.min <= 1;
    // A test that waits for something further right is made on the list of relationships.
    const tested = edge.stepPredicates.every(({ needs }) => needs.size === 0);
    const alone = pattern.edges.every((other) => other === edge || disjoint(edge, other));
    return searchable && tested && alone ? { ...edge, endsOnly: true } : edge;
  });
  return { ...pattern, edges };
}

function slotsOf(pieces: readonly PathPiece[]): readonly Slot[] {
  return pieces.flatMap((piece) => (piece.kind === "repeat" ? slotsOf(piece.pieces) : [piece.slot]));
}

/** Whether the two can never take the same relationship. */
function disjoint(edge: WalkEdge, other: PatternEdge): boolean {
  if (other.kind !== "hop" && other.kind !== "walk") return false;
  const { types } = other;
  return types !== undefined && edge.types !== undefined && !edge.types.some((type) => types.includes(type));
}
