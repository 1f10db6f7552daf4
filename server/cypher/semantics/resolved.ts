/**
 * CONTRACT of the front end with the planner: what `analyse(statement, signatures)` answers beside
 * the tree itself. The tree is not changed; what was found about a node is looked up by the node.
 *
 * Names need no further resolution: inside a scope a name means one thing, a comprehension's
 * variable hides an outer one for the length of the comprehension, and WITH, RETURN and the
 * braces of a subquery are the only borders.
 */

import type { Clause, Expression, Projection, Statement } from "../syntax/ast.ts";

/** What is known of a variable or an expression before the query runs; `any` is everything else. */
export type StaticType =
  | "any"
  | "null"
  | "boolean"
  | "integer"
  | "float"
  | "string"
  | "map"
  | "node"
  | "relationship"
  | "path"
  | "point"
  | "date"
  | "localTime"
  | "time"
  | "localDateTime"
  | "dateTime"
  | "duration"
  | { readonly list: StaticType };

/**
 * The variables in scope with what is known of them. In EXISTS, COUNT, COLLECT and CALL (x) the
 * variables taken from the outer query belong to every scope inside: no WITH drops them.
 */
export type Scope = ReadonlyMap<string, StaticType>;

export interface ResolvedStatement {
  readonly statement: Statement;
  /** The columns of the answer in their order; empty when the statement ends without RETURN. */
  readonly columns: readonly string[];
  /** Whether any clause, also inside a subquery, updates the graph. */
  readonly updates: boolean;
  /** Every WITH and RETURN, also inside subqueries. */
  readonly projections: ReadonlyMap<Projection, ResolvedProjection>;
  /** The variables that each clause finds when it begins, also inside subqueries. */
  readonly scopes: ReadonlyMap<Clause, Scope>;
}

export interface ResolvedProjection {
  /** `*` expanded (the names that are not written out, in order of UTF-16 code units; then the written items). */
  readonly items: readonly ResolvedItem[];
  /** Whether an item aggregates; the items that don't are then the grouping keys. */
  readonly aggregating: boolean;
  /**
   * One per ORDER BY item: wherever it repeats the expression of an item it names that item's
   * column instead, so that after DISTINCT or an aggregation it needs the new columns only.
   * Without either it may also see the variables from before the projection.
   */
  readonly orderBy: readonly Expression[];
  /** WHERE after WITH, rewritten alike. */
  readonly where: Expression | undefined;
  /** Variables of the enclosing query that stay visible behind this projection though it doesn't list them; empty outside of subqueries. */
  readonly outer: readonly string[];
}

export interface ResolvedItem {
  readonly name: string;
  readonly expression: Expression;
  /** Whether an aggregate function stands in it. */
  readonly aggregating: boolean;
}
