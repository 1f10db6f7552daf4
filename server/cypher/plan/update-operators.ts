/** The operators that change the graph, and the barrier that keeps them apart from reading. */
import type {
  CreateClause,
  DeleteClause,
  ForeachClause,
  MapLiteral,
  MergeClause,
  Parameter,
  RemoveClause,
  SetClause,
} from "../syntax/ast.ts";
import type { OnInput, PathPiece, PlanOperator, ScopedExpression } from "./operators.ts";
import type { Scope, Scoped, Slot } from "./scope.ts";

/** Finishes the reading below before anything above runs; `keep` is what stays readable. */
export interface Eager extends OnInput {
  readonly kind: "Eager";
  readonly keep: readonly Slot[];
}

export interface CreatedNode {
  readonly slot: Slot;
  readonly labels: readonly string[];
  readonly properties: Scoped<MapLiteral | Parameter> | undefined;
}

export interface CreatedRelationship {
  readonly slot: Slot;
  readonly type: string;
  readonly from: Slot;
  readonly to: Slot;
  readonly properties: Scoped<MapLiteral | Parameter> | undefined;
}

/** What one CREATE or MERGE pattern makes that is not there before. */
export interface Creation {
  readonly nodes: readonly CreatedNode[];
  readonly relationships: readonly CreatedRelationship[];
}

export interface Create extends OnInput {
  readonly kind: "Create";
  readonly clause: CreateClause;
  readonly creation: Creation;
  readonly keep: readonly Slot[];
}

export interface Merge extends OnInput {
  readonly kind: "Merge";
  readonly clause: MergeClause;
  readonly match: PlanOperator;
  readonly creation: Creation;
  /** The path variables, as the creation binds their pieces. */
  readonly paths: readonly { readonly path: Slot; readonly pieces: readonly PathPiece[] }[];
  readonly scope: Scope;
  readonly keep: readonly Slot[];
}

export interface Update extends OnInput {
  readonly kind: "Update";
  readonly clause: SetClause | RemoveClause | DeleteClause;
  readonly scope: Scope;
  readonly keep: readonly Slot[];
}

export interface Foreach extends OnInput {
  readonly kind: "Foreach";
  readonly clause: ForeachClause;
  readonly list: ScopedExpression;
  readonly slot: Slot;
  readonly body: PlanOperator;
  readonly keep: readonly Slot[];
}
