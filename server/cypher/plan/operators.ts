/**
 * A query plan as data: a tree of operators that the pipeline is built from and that EXPLAIN
 * shows. Rows flow from `input` upwards; an operator reads and writes the slots that it names.
 * Dispatch over `kind` is total wherever operators are treated.
 */
import type { SourceSpan } from "../errors.ts";
import type { Direction } from "../graph/graph-source.ts";
import type { CallProcedureClause, CountStar, Expression, FunctionCall } from "../syntax/ast.ts";
import type { Procedure } from "./procedures.ts";
import type { Scope, Scoped, Slot } from "./scope.ts";
import type { Create, Eager, Foreach, Merge, Update } from "./update-operators.ts";

/** What every operator says of itself to a reader of the plan. */
interface Described {
  readonly details: string;
  readonly estimatedRows: number;
}

export interface OnInput extends Described {
  readonly input: PlanOperator;
}

export type ScopedExpression = Scoped<Expression>;

/** One row: what the surrounding operator has bound so far. */
export interface Argument extends Described {
  readonly kind: "Argument";
}

/** The start of a plan; each plan has its own. */
export function argument(): Argument {
  return { kind: "Argument", details: "", estimatedRows: 1 };
}

export interface AllNodesScan extends OnInput {
  readonly kind: "AllNodesScan";
  readonly node: Slot;
}

export interface NodeByLabelScan extends OnInput {
  readonly kind: "NodeByLabelScan";
  readonly node: Slot;
  readonly label: string;
}

/** Nodes by an indexed property's value; `value` is a list of them when `each`. */
export interface NodeIndexSeek extends OnInput {
  readonly kind: "NodeIndexSeek";
  readonly node: Slot;
  readonly key: string;
  readonly value: ScopedExpression;
  readonly each: boolean;
}

/** Nodes by `elementId`; `value` is a list of ids when `each`. */
export interface NodeByElementIdSeek extends OnInput {
  readonly kind: "NodeByElementIdSeek";
  readonly node: Slot;
  readonly value: ScopedExpression;
  readonly each: boolean;
}

/** Every relationship of the types with its two ends; `both` gives each in both directions. */
export interface RelationshipScan extends OnInput {
  readonly kind: "RelationshipScan";
  readonly relationship: Slot;
  readonly types: readonly string[] | undefined;
  readonly direction: Direction;
  readonly from: Slot;
  readonly to: Slot;
}

/** The relationships that a pattern must not use twice: single ones, and lists of them. */
export interface UsedRelationships {
  readonly single: readonly Slot[];
  readonly lists: readonly Slot[];
}

/** A node's number of relationships; a node without any is dropped. */
export interface Degree extends OnInput {
  readonly kind: "Degree";
  readonly node: Slot;
  readonly direction: "in" | "out";
  readonly types: readonly string[] | undefined;
  readonly degree: Slot;
}

/** Every node at which relationships of the type start or end, with their number. */
export interface DegreeScan extends OnInput {
  readonly kind: "DegreeScan";
  readonly node: Slot;
  readonly direction: "in" | "out";
  readonly type: string;
  readonly degree: Slot;
}

/** One hop. With `intoBound` the far end is already bound and must be the one reached. */
export interface Expand extends OnInput {
  readonly kind: "Expand";
  readonly from: Slot;
  readonly relationship: Slot;
  readonly to: Slot;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly intoBound: boolean;
  readonly used: UsedRelationships;
}

/** A hop over a relationship that is already bound: checks type and direction, binds the open ends. */
export interface ProjectEndpoints extends OnInput {
  readonly kind: "ProjectEndpoints";
  readonly relationship: Slot;
  readonly from: Slot;
  readonly to: Slot;
  readonly fromBound: boolean;
  readonly toBound: boolean;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly used: UsedRelationships;
}

/** A walk over `min` to `max` relationships, none of them twice. */
export interface VarLengthExpand extends OnInput {
  readonly kind: "VarLengthExpand";
  readonly from: Slot;
  /** The list of relationships, in the order of the pattern. */
  readonly relationships: Slot;
  readonly to: Slot;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly min: number;
  readonly max: number;
  readonly intoBound: boolean;
  /** Walked against the pattern, so that the list is to be turned round. */
  readonly reversed: boolean;
  /** Holds the relationship under test while `stepPredicate` runs. */
  readonly step: Slot;
  readonly stepPredicate: readonly ScopedExpression[];
  readonly used: UsedRelationships;
  /** Gives each end once and leaves the relationships null. */
  readonly endsOnly: boolean;
}

/** A walk along a list of relationships that is already bound. */
export interface ProjectWalk extends OnInput {
  readonly kind: "ProjectWalk";
  readonly from: Slot;
  readonly relationships: Slot;
  readonly to: Slot;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly min: number;
  readonly max: number;
  readonly toBound: boolean;
  readonly used: UsedRelationships;
}

/** A quantified path pattern: `body` again and again, from `inner.from` to `inner.to`. */
export interface Repeat extends OnInput {
  readonly kind: "Repeat";
  readonly from: Slot;
  readonly to: Slot;
  readonly intoBound: boolean;
  readonly min: number;
  readonly max: number;
  readonly reversed: boolean;
  /** One iteration, given `innerFrom`. */
  readonly body: PlanOperator;
  readonly innerFrom: Slot;
  readonly innerTo: Slot;
  /** Each inner variable with the slot of its list outside. */
  readonly groups: readonly { readonly inner: Slot; readonly list: Slot }[];
  /** The body's relationships, single and lists. */
  readonly bodyUsed: UsedRelationships;
  readonly used: UsedRelationships;
}

/** `shortestPath`, `allShortestPaths` and the selectors over one walk: breadth first, both ends bound. */
export interface ShortestPath extends OnInput {
  readonly kind: "ShortestPath";
  readonly from: Slot;
  readonly to: Slot;
  readonly relationships: Slot;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly min: number;
  readonly max: number;
  readonly step: Slot;
  readonly stepPredicate: readonly ScopedExpression[];
  readonly path: Slot;
  /** The path must pass these; the shortest that does is the answer. */
  readonly pathPredicate: readonly ScopedExpression[];
  /** How many paths: the first `count`, or all of the first `count` lengths. */
  readonly count: number;
  readonly groups: boolean;
  /** The old functions refuse equal ends. */
  readonly distinctEnds: boolean;
  readonly span: SourceSpan;
}

/** Keeps of `body`'s paths, for each pair of ends, the shortest ones. */
export interface SelectPaths extends OnInput {
  readonly kind: "SelectPaths";
  readonly body: PlanOperator;
  readonly ends: readonly [Slot, Slot];
  readonly pieces: readonly PathPiece[];
  readonly count: number;
  readonly groups: boolean;
  /** What the body binds. */
  readonly keep: readonly Slot[];
}

/** What a path variable is put together from, in the pattern's order. */
export type PathPiece =
  | { readonly kind: "node"; readonly slot: Slot }
  | { readonly kind: "relationship"; readonly slot: Slot }
  /** A list of relationships. */
  | { readonly kind: "walk"; readonly slot: Slot }
  /** Lists of nodes and relationships, one entry each iteration, in the body's order. */
  | { readonly kind: "repeat"; readonly pieces: readonly PathPiece[] };

export interface BindPath extends OnInput {
  readonly kind: "BindPath";
  readonly path: Slot;
  readonly pieces: readonly PathPiece[];
}

export interface Filter extends OnInput {
  readonly kind: "Filter";
  readonly predicates: readonly ScopedExpression[];
}

export interface SlotItem {
  readonly slot: Slot;
  readonly value: ScopedExpression;
}

export interface Project extends OnInput {
  readonly kind: "Project";
  readonly items: readonly SlotItem[];
}

export interface AggregateItem {
  readonly slot: Slot;
  readonly call: Scoped<FunctionCall | CountStar>;
}

export interface Aggregate extends OnInput {
  readonly kind: "Aggregate";
  readonly keys: readonly SlotItem[];
  readonly aggregates: readonly AggregateItem[];
  /** Slots whose value in a group's first row stays readable; they depend on the keys alone. */
  readonly carried: readonly Slot[];
}

export interface Distinct extends OnInput {
  readonly kind: "Distinct";
  readonly slots: readonly Slot[];
}

export interface SortKey {
  readonly value: ScopedExpression;
  readonly descending: boolean;
}

/** Sorts; with `limit` it holds no more than `skip + limit` rows. Later operators read `keep` only. */
export interface Sort extends OnInput {
  readonly kind: "Sort";
  readonly keys: readonly SortKey[];
  readonly keep: readonly Slot[];
  readonly skip: ScopedExpression | undefined;
  readonly limit: ScopedExpression | undefined;
}

export interface Skip extends OnInput {
  readonly kind: "Skip";
  readonly count: ScopedExpression;
}

export interface Limit extends OnInput {
  readonly kind: "Limit";
  readonly count: ScopedExpression;
  /** Whether the input is drained all the same, because it updates. */
  readonly exhaust: boolean;
}

export interface Unwind extends OnInput {
  readonly kind: "Unwind";
  readonly list: ScopedExpression;
  readonly slot: Slot;
}

/** Runs `inner` once for each row of the input. */
export interface Apply extends OnInput {
  readonly kind: "Apply";
  readonly inner: PlanOperator;
}

/** Like Apply; where `inner` finds nothing, the row comes once with `slots` null. */
export interface Optional extends OnInput {
  readonly kind: "Optional";
  readonly inner: PlanOperator;
  readonly slots: readonly Slot[];
}

/** Runs `inner` for its updates only, once for each row. */
export interface ForEachRow extends OnInput {
  readonly kind: "ForEachRow";
  readonly inner: PlanOperator;
}

export interface UnionBranch {
  readonly plan: PlanOperator;
  /** The branch's columns in the order of `columns`. */
  readonly slots: readonly Slot[];
}

export interface Union extends Described {
  readonly kind: "Union";
  readonly branches: readonly UnionBranch[];
  readonly columns: readonly Slot[];
  readonly distinct: boolean;
}

/** A hash join of two independent parts on equal values. */
export interface ValueHashJoin extends OnInput {
  readonly kind: "ValueHashJoin";
  readonly right: PlanOperator;
  readonly leftKey: ScopedExpression;
  readonly rightKey: ScopedExpression;
  /** What the right side binds. */
  readonly keep: readonly Slot[];
}

/** A count that the graph's statistics know. */
export interface CountFromStatistics extends Described {
  readonly kind: "CountFromStatistics";
  readonly slot: Slot;
  readonly count: { readonly of: "nodes"; readonly label: string | undefined } | CountedHops;
}

/** Relationships of these types between nodes with these labels; `undefined` stands for any. */
export interface CountedHops {
  readonly of: "relationships";
  readonly from: string | undefined;
  readonly types: readonly string[] | undefined;
  readonly to: string | undefined;
}

/** For each type that is there, one relationship that stands for all of them, and their number. */
export interface TypesFromStatistics extends Described {
  readonly kind: "TypesFromStatistics";
  readonly relationship: Slot;
  readonly slot: Slot;
  readonly count: CountedHops;
}

export interface ProcedureCall extends OnInput {
  readonly kind: "ProcedureCall";
  readonly procedure: Procedure;
  readonly clause: CallProcedureClause;
  readonly scope: Scope;
  readonly outputs: readonly { readonly field: string; readonly slot: Slot }[];
}

export type PlanOperator =
  | Argument
  | AllNodesScan
  | NodeByLabelScan
  | NodeIndexSeek
  | NodeByElementIdSeek
  | RelationshipScan
  | Degree
  | DegreeScan
  | Expand
  | ProjectEndpoints
  | VarLengthExpand
  | ProjectWalk
  | Repeat
  | ShortestPath
  | SelectPaths
  | BindPath
  | Filter
  | Project
  | Aggregate
  | Distinct
  | Sort
  | Skip
  | Limit
  | Unwind
  | Apply
  | Optional
  | ForEachRow
  | Union
  | ValueHashJoin
  | CountFromStatistics
  | TypesFromStatistics
  | ProcedureCall
  | Eager
  | Create
  | Merge
  | Update
  | Foreach;

export type OperatorKind = PlanOperator["kind"];
export type OperatorOf<K extends OperatorKind> = Extract<PlanOperator, { readonly kind: K }>;

/** A planned statement: the root, and which slots are the answer's columns. */
export interface QueryPlan {
  readonly root: PlanOperator;
  readonly columns: readonly PlanColumn[];
}

export interface PlanColumn {
  readonly name: string;
  readonly slot: Slot;
}

/** The rows that flow through all operators, as estimated: what a plan costs. */
export function estimatedFlow(operator: PlanOperator): number {
  return operatorChildren(operator).reduce((sum, child) => sum + estimatedFlow(child), operator.estimatedRows);
}

/** The operators right below, in the order in which a reader meets them. */
export function operatorChildren(operator: PlanOperator): readonly PlanOperator[] {
  const children: PlanOperator[] = [];
  if ("input" in operator) children.push(operator.input);
  if ("inner" in operator) children.push(operator.inner);
  if ("body" in operator) children.push(operator.body);
  if ("match" in operator) children.push(operator.match);
  if ("right" in operator) children.push(operator.right);
  if ("branches" in operator) children.push(...operator.branches.map((branch) => branch.plan));
  return children;
}
