/** What can be read off a pattern's elements, written or planned, without knowing any scope. */
import { CypherError } from "../errors.ts";
import type { Direction } from "../graph/graph-source.ts";
import type { PatternEdge } from "./graph-pattern.ts";
import type { PathPiece } from "./operators.ts";
import type { Slot } from "./scope.ts";
import type { LabelExpression, ParenthesizedPath, PathElement, RelationshipPattern } from "../syntax/ast.ts";

/** From the left node to the right one. */
export function directionOf(pattern: RelationshipPattern): Direction {
  const directions = { left: "in", right: "out", both: "both" } as const;
  return directions[pattern.direction];
}

export function opposite(direction: Direction): Direction {
  const opposites = { in: "out", out: "in", both: "both" } as const;
  return opposites[direction];
}

/** How often the relationship is walked; no upper bound is `Infinity`. */
export function bounds(pattern: RelationshipPattern | ParenthesizedPath): {
  readonly min: number;
  readonly max: number;
} {
  if (pattern.quantifier !== undefined) {
    const { min, max } = pattern.quantifier;
    return { min: Number(min), max: max === undefined ? Number.POSITIVE_INFINITY : Number(max) };
  }
  if (pattern.kind === "RelationshipPattern" && pattern.length !== undefined) {
    const { min, max } = pattern.length;
    return { min: Number(min ?? 1n), max: max === undefined ? Number.POSITIVE_INFINITY : Number(max) };
  }
  return { min: 1, max: 1 };
}

/** The labels that a node surely has when it fits the expression. */
export function certainLabels(expression: LabelExpression): readonly string[] {
  if (expression.kind === "LabelName") return [expression.name.text];
  if (expression.kind === "LabelAnd") return [...certainLabels(expression.left), ...certainLabels(expression.right)];
  return [];
}

/** The types of a plain alternative such as `A|B`; `undefined` for any other expression. */
export function alternativeTypes(expression: LabelExpression): readonly string[] | undefined {
  if (expression.kind === "LabelName") return [expression.name.text];
  if (expression.kind !== "LabelOr") return undefined;
  const left = alternativeTypes(expression.left);
  const right = alternativeTypes(expression.right);
  return left === undefined || right === undefined ? undefined : [...new Set([...left, ...right])];
}

/** A node, one walk, a node: what a breadth-first search can answer. */
export function singleWalk(elements: readonly PathElement[]): RelationshipPattern | undefined {
  const [left, walk, right, more] = elements;
  if (left?.kind !== "NodePattern" || right?.kind !== "NodePattern" || more !== undefined) return undefined;
  if (walk?.kind !== "RelationshipPattern") return undefined;
  return walk.length === undefined && walk.quantifier === undefined ? undefined : walk;
}

export function notSupportedPattern(pattern: PathElement): CypherError {
  return new CypherError(
    "NotSupported",
    "Pattern",
    {
      en: "shortestPath takes two nodes joined by one relationship of variable length, such as (a)-[*]-(b).",
      de: "shortestPath nimmt zwei Knoten mit einer Beziehung variabler Länge dazwischen, etwa (a)-[*]-(b).",
    },
    pattern.span,
  );
}

/** The slots that a path is put together from. */
export function slotsOf(pieces: readonly PathPiece[]): readonly Slot[] {
  return pieces.flatMap((piece) => (piece.kind === "repeat" ? slotsOf(piece.pieces) : [piece.slot]));
}

/** Whether the two can never take the same relationship. */
export function areDisjoint(edge: { readonly types: readonly string[] | undefined }, other: PatternEdge): boolean {
  if (other.kind !== "hop" && other.kind !== "walk" && other.kind !== "leaf") return false;
  const { types } = other;
  return types !== undefined && edge.types !== undefined && !edge.types.some((type) => types.includes(type));
}
