/**
 * The syntax tree of a Cypher statement: what the parser builds, the analyser checks, the planner
 * plans and the printer writes. Discriminated unions by `kind`; every node knows its place.
 *
 * What has two spellings has one shape: `:A:B` is `:A&B`, a bare pattern in `EXISTS { … }` is a
 * query of one MATCH, `OFFSET` is `SKIP`, `<>` is the only inequality, parentheses leave no node.
 * An absent part is `undefined`, never a missing field, so that shapes stay the same.
 */

import type { SourceSpan } from "../errors.ts";

interface Spanned {
  readonly span: SourceSpan;
}

/** A variable where it is bound as well as where it is used. */
export interface Variable extends Spanned {
  readonly kind: "Variable";
  readonly name: string;
}

/** A label, type, property key, function or procedure (namespaces joined with `.`): no variable. */
export interface Name extends Spanned {
  readonly kind: "Name";
  readonly text: string;
}

// Statements

/** One whole statement. */
export interface Statement extends Spanned {
  readonly kind: "Statement";
  readonly prefix: "EXPLAIN" | "PROFILE" | undefined;
  readonly query: Query;
}

/** One or more branches joined by UNION (`all` false) or UNION ALL; with one branch `all` says nothing. */
export interface Query extends Spanned {
  readonly kind: "Query";
  readonly branches: readonly SingleQuery[];
  readonly all: boolean;
}

export interface SingleQuery extends Spanned {
  readonly kind: "SingleQuery";
  readonly clauses: readonly Clause[];
}

export type Clause = ReadingClause | ProjectingClause | UpdatingClause;

export type ReadingClause = MatchClause | UnwindClause | CallProcedureClause | CallSubqueryClause;

export type ProjectingClause = WithClause | ReturnClause;

export type UpdatingClause = CreateClause | MergeClause | SetClause | RemoveClause | DeleteClause | ForeachClause;

export interface MatchClause extends Spanned {
  readonly kind: "Match";
  readonly optional: boolean;
  readonly patterns: readonly PatternPart[];
  readonly where: Expression | undefined;
}

export interface UnwindClause extends Spanned {
  readonly kind: "Unwind";
  readonly list: Expression;
  readonly variable: Variable;
}

/** `args` is undefined without parentheses (a standalone call that takes its arguments from the parameters). */
export interface CallProcedureClause extends Spanned {
  readonly kind: "CallProcedure";
  readonly optional: boolean;
  readonly procedure: Name;
  readonly args: readonly Expression[] | undefined;
  /** undefined: no YIELD; `"*"`: YIELD *; empty: YIELD - (nothing). */
  readonly yields: readonly YieldItem[] | "*" | undefined;
  readonly where: Expression | undefined;
}

export interface YieldItem extends Spanned {
  readonly kind: "YieldItem";
  readonly field: Name;
  /** The variable that it binds; named like the field without AS. */
  readonly variable: Variable;
}

/** `CALL (x, y) { … }`; in the old form without parentheses `imports` is undefined and the body may open with an importing WITH. */
export interface CallSubqueryClause extends Spanned {
  readonly kind: "CallSubquery";
  readonly optional: boolean;
  readonly imports: readonly Variable[] | "*" | undefined;
  readonly query: Query;
}

export interface WithClause extends Spanned {
  readonly kind: "With";
  readonly projection: Projection;
  readonly where: Expression | undefined;
}

export interface ReturnClause extends Spanned {
  readonly kind: "Return";
  readonly projection: Projection;
}

/** What follows WITH and RETURN. With `star` the items come beside all variables in scope. */
export interface Projection extends Spanned {
  readonly kind: "Projection";
  readonly distinct: boolean;
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
}

export interface ProjectionItem extends Spanned {
  readonly kind: "ProjectionItem";
  readonly expression: Expression;
  readonly alias: Variable | undefined;
  /** The column's name: the alias, else the variable (also of `n{.name}`), else the text of the expression as it was written. */
  readonly name: string;
}

export interface SortItem extends Spanned {
  readonly kind: "SortItem";
  readonly expression: Expression;
  readonly descending: boolean;
}

export interface CreateClause extends Spanned {
  readonly kind: "Create";
  readonly patterns: readonly PatternPart[];
}

export interface MergeClause extends Spanned {
  readonly kind: "Merge";
  readonly pattern: PatternPart;
  readonly actions: readonly MergeAction[];
}

export interface MergeAction extends Spanned {
  readonly kind: "MergeAction";
  readonly on: "create" | "match";
  readonly items: readonly SetItem[];
}

export interface SetClause extends Spanned {
  readonly kind: "Set";
  readonly items: readonly SetItem[];
}

export type SetItem = SetProperty | SetProperties | SetLabels;

/** `target` is a property (`n.x`) or, for a dynamic key, a subscript (`n[$key]`). */
export interface SetProperty extends Spanned {
  readonly kind: "SetProperty";
  readonly target: PropertyAccess | Subscript;
  readonly value: Expression;
}

/** `n = map` replaces all properties, `n += map` (`add`) keeps the others. */
export interface SetProperties extends Spanned {
  readonly kind: "SetProperties";
  readonly variable: Variable;
  readonly add: boolean;
  readonly value: Expression;
}

export interface SetLabels extends Spanned {
  readonly kind: "SetLabels";
  readonly variable: Variable;
  readonly labels: readonly Name[];
}

export interface RemoveClause extends Spanned {
  readonly kind: "Remove";
  readonly items: readonly RemoveItem[];
}

export type RemoveItem = RemoveProperty | RemoveLabels;

export interface RemoveProperty extends Spanned {
  readonly kind: "RemoveProperty";
  readonly target: PropertyAccess | Subscript;
}

export interface RemoveLabels extends Spanned {
  readonly kind: "RemoveLabels";
  readonly variable: Variable;
  readonly labels: readonly Name[];
}

export interface DeleteClause extends Spanned {
  readonly kind: "Delete";
  readonly detach: boolean;
  readonly expressions: readonly Expression[];
}

export interface ForeachClause extends Spanned {
  readonly kind: "Foreach";
  readonly variable: Variable;
  readonly list: Expression;
  readonly updates: readonly UpdatingClause[];
}

// Patterns

/** One comma-separated part of a MATCH, CREATE or MERGE: `p = ANY SHORTEST (a)-->+(b)`. */
export interface PatternPart extends Spanned {
  readonly kind: "PatternPart";
  /** The path variable. */
  readonly variable: Variable | undefined;
  readonly selector: PathSelector | undefined;
  readonly pattern: PathPattern | ShortestPathPattern;
}

/** `ALL`, `ANY k`, `SHORTEST k` (`ANY SHORTEST` is `SHORTEST 1`), `ALL SHORTEST`, `SHORTEST k GROUPS`. */
export interface PathSelector extends Spanned {
  readonly kind: "PathSelector";
  readonly form: "all" | "any" | "shortest" | "allShortest" | "shortestGroups";
  /** 1 where none was written. */
  readonly count: bigint;
}

/** The old functions: `shortestPath(…)` and, with `all`, `allShortestPaths(…)`. */
export interface ShortestPathPattern extends Spanned {
  readonly kind: "ShortestPathPattern";
  readonly all: boolean;
  readonly pattern: PathPattern;
}

/**
 * Nodes, relationships and parenthesised paths in their order. A relationship stands between two
 * nodes; a parenthesised path may touch a node or another parenthesised path (the touching ends
 * are the same node).
 */
export interface PathPattern extends Spanned {
  readonly kind: "PathPattern";
  readonly elements: readonly PathElement[];
}

export type PathElement = NodePattern | RelationshipPattern | ParenthesizedPath;

export interface NodePattern extends Spanned {
  readonly kind: "NodePattern";
  readonly variable: Variable | undefined;
  readonly labels: LabelExpression | undefined;
  readonly properties: MapLiteral | Parameter | undefined;
  readonly where: Expression | undefined;
}

export interface RelationshipPattern extends Spanned {
  readonly kind: "RelationshipPattern";
  /** `left` is `<--`, `right` is `-->`, `both` is `--` and `<-->`. */
  readonly direction: "left" | "right" | "both";
  readonly variable: Variable | undefined;
  readonly types: LabelExpression | undefined;
  readonly properties: MapLiteral | Parameter | undefined;
  readonly where: Expression | undefined;
  /** The old variable length `*`, `*2`, `*1..3`: `variable` is then a list of relationships. */
  readonly length: VariableLength | undefined;
  /** The quantified relationship `-->+`, `-[r:T]->{1,3}`: `variable` is then a list of relationships. */
  readonly quantifier: PathQuantifier | undefined;
}

/** `*` has neither bound (1 to no limit), `*2` has both the same, `*..3` no `min` (1). */
export interface VariableLength extends Spanned {
  readonly kind: "VariableLength";
  readonly min: bigint | undefined;
  readonly max: bigint | undefined;
}

/** `+` is 1 to no limit, `*` 0 to no limit, `{2}` 2 to 2, `{,3}` 0 to 3. */
export interface PathQuantifier extends Spanned {
  readonly kind: "PathQuantifier";
  readonly min: bigint;
  /** undefined: no limit. */
  readonly max: bigint | undefined;
}

/** `((a)-->(b) WHERE …){1,3}`; without `quantifier` it only groups, and its variables stay single. */
export interface ParenthesizedPath extends Spanned {
  readonly kind: "ParenthesizedPath";
  /** A path variable inside the parentheses: `(p = (a)-->(b))`. */
  readonly variable: Variable | undefined;
  readonly pattern: PathPattern;
  readonly where: Expression | undefined;
  readonly quantifier: PathQuantifier | undefined;
}

/** What follows the colon of a node (labels) or a relationship (types). */
export type LabelExpression = LabelName | LabelWildcard | LabelNot | LabelAnd | LabelOr;

export interface LabelName extends Spanned {
  readonly kind: "LabelName";
  readonly name: Name;
}

/** `%`: has any label. */
export interface LabelWildcard extends Spanned {
  readonly kind: "LabelWildcard";
}

export interface LabelNot extends Spanned {
  readonly kind: "LabelNot";
  readonly operand: LabelExpression;
}

export interface LabelAnd extends Spanned {
  readonly kind: "LabelAnd";
  readonly left: LabelExpression;
  readonly right: LabelExpression;
}

export interface LabelOr extends Spanned {
  readonly kind: "LabelOr";
  readonly left: LabelExpression;
  readonly right: LabelExpression;
}

// Expressions

export type Literal = NullLiteral | BooleanLiteral | IntegerLiteral | FloatLiteral | StringLiteral;

export type Expression =
  | Literal
  | ListLiteral
  | MapLiteral
  | Parameter
  | Variable
  | PropertyAccess
  | Subscript
  | Slice
  | UnaryExpression
  | BinaryExpression
  | ComparisonChain
  | NullPredicate
  | TypePredicate
  | NormalizedPredicate
  | LabelPredicate
  | CaseExpression
  | CaseOperand
  | FunctionCall
  | CountStar
  | ListComprehension
  | PatternComprehension
  | MapProjection
  | ListPredicate
  | Reduce
  | SubqueryExpression
  | PatternPredicate
  | ShortestPathExpression;

export interface NullLiteral extends Spanned {
  readonly kind: "NullLiteral";
}

export interface BooleanLiteral extends Spanned {
  readonly kind: "BooleanLiteral";
  readonly value: boolean;
}

/** Negative when a minus stands right before the digits. */
export interface IntegerLiteral extends Spanned {
  readonly kind: "IntegerLiteral";
  readonly value: bigint;
}

/** `INF`, `INFINITY` and `NaN` are float literals, too. */
export interface FloatLiteral extends Spanned {
  readonly kind: "FloatLiteral";
  readonly value: number;
}

export interface StringLiteral extends Spanned {
  readonly kind: "StringLiteral";
  readonly value: string;
}

export interface ListLiteral extends Spanned {
  readonly kind: "ListLiteral";
  readonly items: readonly Expression[];
}

export interface MapLiteral extends Spanned {
  readonly kind: "MapLiteral";
  readonly entries: readonly MapEntry[];
}

export interface MapEntry extends Spanned {
  readonly kind: "MapEntry";
  readonly key: Name;
  readonly value: Expression;
}

export interface Parameter extends Spanned {
  readonly kind: "Parameter";
  readonly name: string;
}

export interface PropertyAccess extends Spanned {
  readonly kind: "PropertyAccess";
  readonly subject: Expression;
  readonly key: Name;
}

/** `list[index]` or `map[key]`, `node[key]`. */
export interface Subscript extends Spanned {
  readonly kind: "Subscript";
  readonly subject: Expression;
  readonly index: Expression;
}

/** `list[from..to]`. */
export interface Slice extends Spanned {
  readonly kind: "Slice";
  readonly subject: Expression;
  readonly from: Expression | undefined;
  readonly to: Expression | undefined;
}

export type UnaryOperator = "NOT" | "-" | "+";

export interface UnaryExpression extends Spanned {
  readonly kind: "Unary";
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

export type BinaryOperator =
  | "OR"
  | "XOR"
  | "AND"
  | "+"
  | "-"
  | "||"
  | "*"
  | "/"
  | "%"
  | "^"
  | "=~"
  | "STARTS WITH"
  | "ENDS WITH"
  | "CONTAINS"
  | "IN";

export interface BinaryExpression extends Spanned {
  readonly kind: "Binary";
  readonly operator: BinaryOperator;
  /** Where the operator stands. */
  readonly operatorSpan: SourceSpan;
  readonly left: Expression;
  readonly right: Expression;
}

export type ComparisonOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** `a < b <= c` is `a < b AND b <= c` with `b` evaluated once; a plain comparison has one link. */
export interface ComparisonChain extends Spanned {
  readonly kind: "Comparison";
  readonly first: Expression;
  readonly links: readonly ComparisonLink[];
}

export interface ComparisonLink extends Spanned {
  readonly kind: "ComparisonLink";
  readonly operator: ComparisonOperator;
  readonly operand: Expression;
}

/** `operand IS NULL`, negated `IS NOT NULL`. */
export interface NullPredicate extends Spanned {
  readonly kind: "NullPredicate";
  readonly operand: Expression;
  readonly negated: boolean;
}

/** `operand IS :: INTEGER NOT NULL`, `operand IS NOT :: LIST<STRING>`. */
export interface TypePredicate extends Spanned {
  readonly kind: "TypePredicate";
  readonly operand: Expression;
  readonly negated: boolean;
  readonly type: TypeExpression;
}

export type TypeExpression = SingleType | UnionType;

export type SingleType = NamedType | ListType;

export type TypeName =
  | "NOTHING"
  | "NULL"
  | "BOOLEAN"
  | "STRING"
  | "INTEGER"
  | "FLOAT"
  | "DATE"
  | "LOCAL TIME"
  | "ZONED TIME"
  | "LOCAL DATETIME"
  | "ZONED DATETIME"
  | "DURATION"
  | "POINT"
  | "NODE"
  | "RELATIONSHIP"
  | "MAP"
  | "PATH"
  | "PROPERTY VALUE"
  | "ANY";

export interface NamedType extends Spanned {
  readonly kind: "NamedType";
  readonly name: TypeName;
  readonly notNull: boolean;
}

export interface ListType extends Spanned {
  readonly kind: "ListType";
  readonly element: TypeExpression;
  readonly notNull: boolean;
}

export interface UnionType extends Spanned {
  readonly kind: "UnionType";
  /** Either all are NOT NULL or none is. */
  readonly members: readonly SingleType[];
}

/** `operand IS [NOT] [NFC] NORMALIZED`. */
export interface NormalizedPredicate extends Spanned {
  readonly kind: "NormalizedPredicate";
  readonly operand: Expression;
  readonly negated: boolean;
  readonly form: "NFC" | "NFD" | "NFKC" | "NFKD";
}

/** `n:A|B`: of a node its labels, of a relationship its type. */
export interface LabelPredicate extends Spanned {
  readonly kind: "LabelPredicate";
  readonly subject: Expression;
  readonly labels: LabelExpression;
}

/**
 * Both forms of CASE. In the simple one (`operand` given) each condition is a predicate about
 * `CaseOperand`: `WHEN 1` is the comparison `CaseOperand = 1`, `WHEN > 3` is `CaseOperand > 3`.
 * So a branch is taken when one of its conditions is true, in either form.
 */
export interface CaseExpression extends Spanned {
  readonly kind: "Case";
  readonly operand: Expression | undefined;
  readonly branches: readonly CaseBranch[];
  readonly otherwise: Expression | undefined;
}

export interface CaseBranch extends Spanned {
  readonly kind: "CaseBranch";
  readonly conditions: readonly Expression[];
  readonly result: Expression;
}

/** The value of the innermost simple CASE in whose condition it stands. */
export interface CaseOperand extends Spanned {
  readonly kind: "CaseOperand";
}

/** An aggregate or a plain function; `count(*)` is `CountStar`. */
export interface FunctionCall extends Spanned {
  readonly kind: "FunctionCall";
  /** `trim(BOTH c FROM text)` is a call of `btrim` whose second argument must be one character. */
  readonly form: "call" | "trim";
  /** As written, namespaces joined with `.`; functions are looked up without regard to case. */
  readonly name: Name;
  readonly distinct: boolean;
  readonly args: readonly Expression[];
}

export interface CountStar extends Spanned {
  readonly kind: "CountStar";
}

/** `[variable IN list WHERE where | projection]`. */
export interface ListComprehension extends Spanned {
  readonly kind: "ListComprehension";
  readonly variable: Variable;
  readonly list: Expression;
  readonly where: Expression | undefined;
  readonly projection: Expression | undefined;
}

/** `[variable = pattern WHERE where | projection]`. */
export interface PatternComprehension extends Spanned {
  readonly kind: "PatternComprehension";
  readonly variable: Variable | undefined;
  readonly pattern: PathPattern;
  readonly where: Expression | undefined;
  readonly projection: Expression;
}

export interface MapProjection extends Spanned {
  readonly kind: "MapProjection";
  readonly subject: Variable;
  readonly items: readonly MapProjectionItem[];
}

export type MapProjectionItem = PropertySelector | AllPropertiesSelector | VariableSelector | MapEntry;

/** `.name`. */
export interface PropertySelector extends Spanned {
  readonly kind: "PropertySelector";
  readonly key: Name;
}

/** `.*`. */
export interface AllPropertiesSelector extends Spanned {
  readonly kind: "AllPropertiesSelector";
}

/** `x`, short for `x: x`. */
export interface VariableSelector extends Spanned {
  readonly kind: "VariableSelector";
  readonly variable: Variable;
}

/** `all(variable IN list WHERE where)` and its kin. */
export interface ListPredicate extends Spanned {
  readonly kind: "ListPredicate";
  readonly quantifier: "all" | "any" | "none" | "single";
  readonly variable: Variable;
  readonly list: Expression;
  readonly where: Expression;
}

/** `reduce(accumulator = initial, variable IN list | step)`. */
export interface Reduce extends Spanned {
  readonly kind: "Reduce";
  readonly accumulator: Variable;
  readonly initial: Expression;
  readonly variable: Variable;
  readonly list: Expression;
  readonly step: Expression;
}

/** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`; for the first two the body may end without RETURN. */
export interface SubqueryExpression extends Spanned {
  readonly kind: "SubqueryExpression";
  readonly form: "exists" | "count" | "collect";
  readonly query: Query;
}

/** A pattern as a predicate, bare or (with `exists`) as `exists((a)-->(b))`; binds no variable. */
export interface PatternPredicate extends Spanned {
  readonly kind: "PatternPredicate";
  readonly exists: boolean;
  readonly pattern: PathPattern;
}

/** `shortestPath((a)-[*]-(b))` as a value: a path or null; with `all` a list of paths. */
export interface ShortestPathExpression extends Spanned {
  readonly kind: "ShortestPathExpression";
  readonly pattern: ShortestPathPattern;
}

/** Any node of the tree. */
export type AstNode =
  | Statement
  | Query
  | SingleQuery
  | Clause
  | YieldItem
  | Projection
  | ProjectionItem
  | SortItem
  | MergeAction
  | SetItem
  | RemoveItem
  | PatternPart
  | PathSelector
  | ShortestPathPattern
  | PathPattern
  | PathElement
  | VariableLength
  | PathQuantifier
  | LabelExpression
  | Expression
  | Name
  | MapEntry
  | ComparisonLink
  | TypeExpression
  | CaseBranch
  | MapProjectionItem;

export type AstKind = AstNode["kind"];

/** The node type of a kind. */
export type AstOf<K extends AstKind> = Extract<AstNode, { readonly kind: K }>;
