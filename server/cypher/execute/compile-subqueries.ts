/**
 * Expressions that look into the graph: EXISTS, COUNT and COLLECT, patterns as predicates and in
 * comprehensions, shortest paths. Each becomes an inner plan that starts from the row at hand; its
 * cursor is made once a run and opened for each evaluation.
 */
import { CypherError } from "../errors.ts";
import { degreePattern } from "../plan/degree-pattern.ts";
import { markEndsOnly } from "../plan/ends-only.ts";
import { dropImpliedLabels } from "../plan/implied-labels.ts";
import { pruneLeaves } from "../plan/leaf-hops.ts";
import { planPattern } from "../plan/match-planner.ts";
import type { GraphPattern, Predicate } from "../plan/graph-pattern.ts";
import { argument } from "../plan/operators.ts";
import type { PlanOperator } from "../plan/operators.ts";
import { readPatterns } from "../plan/pattern-reader.ts";
import { predicateText } from "../plan/plan-context.ts";
import { planQuery } from "../plan/query-planner.ts";
import { ANY_ROW } from "../plan/row-demand.ts";
import type { Scope } from "../plan/scope.ts";
import type {
  Expression,
  MatchClause,
  PatternComprehension,
  PatternPart,
  PatternPredicate,
  Query,
  ShortestPathExpression,
  SubqueryExpression,
  Variable,
} from "../syntax/ast.ts";
import { isNode } from "../values/types.ts";
import type { CypherValue } from "../value.ts";
import { checkGrowth } from "./compile-collections.ts";
import type { Compiler } from "./compiler.ts";
import { nextRow } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import type { Evaluate, Run } from "./run.ts";
import { estimateBytes } from "../functions/size-estimate.ts";

/** The inner plan's cursor, opened for the row at hand. */
function openInner(root: PlanOperator, compiler: Compiler): (run: Run) => Cursor {
  const opener = compiler.operator(root);
  const place = compiler.subqueryPlace();
  compiler.nest(root);
  return (run) => {
    let cursor = run.subqueries[place];
    if (cursor === undefined) {
      cursor = opener(run);
      run.subqueries[place] = cursor;
    }
    cursor.open();
    return cursor;
  };
}

function countRows(cursor: Cursor): bigint {
  let count = 0;
  while (nextRow(cursor)) count += 1;
  return BigInt(count);
}

/** Every row's value of an expression, as a list that must fit. */
function collectRows(cursor: Cursor, value: Evaluate, run: Run): CypherValue[] {
  const values: CypherValue[] = [];
  let bytes = 0;
  while (nextRow(cursor)) {
    const item = value(run);
    bytes += estimateBytes(item);
    values.push(item);
    run.budget.room(bytes);
    checkGrowth(values.length, run);
  }
  return values;
}

/** The degree that the subquery or pattern asks for, if it asks for no more. */
function compileDegree(pattern: GraphPattern): ((run: Run) => number) | undefined {
  const found = degreePattern(pattern);
  if (found === undefined) return undefined;
  const { node: slot, direction, types } = found;
  return (run) => {
    const node = run.row[slot] ?? null;
    run.hits += 1;
    return isNode(node) ? run.source.degree(node, direction, types) : 0;
  };
}

function onlyMatch({ branches }: Query): MatchClause | undefined {
  const [branch, furtherBranch] = branches;
  const [clause, furtherClause] = branch?.clauses ?? [];
  if (furtherBranch !== undefined || furtherClause !== undefined) return undefined;
  return clause?.kind === "Match" && !clause.optional ? clause : undefined;
}

export function compileSubquery(expression: SubqueryExpression, scope: Scope, compiler: Compiler): Evaluate {
  const match = expression.form === "collect" ? undefined : onlyMatch(expression.query);
  if (match !== undefined) {
    const pattern = neededPattern(match.patterns, match.where, scope, compiler);
    if (expression.form === "exists") return compileExists(pattern, scope, compiler);
    const degree = compileDegree(pattern);
    if (degree !== undefined) return (run) => BigInt(degree(run));
  }
  const { root, columns } = planQuery(expression.query, scope, compiler.context);
  const open = openInner(root, compiler);
  switch (expression.form) {
    case "exists":
      return (run) => nextRow(open(run));
    case "count":
      return (run) => countRows(open(run));
    case "collect": {
      const [column] = columns;
      if (column === undefined) throw oneColumn(expression);
      return (run) => collectRows(open(run), () => run.row[column.slot] ?? null, run);
    }
  }
}

function oneColumn({ span }: SubqueryExpression): CypherError {
  const messages = {
    en: "COLLECT { … } must return one column.",
    de: "COLLECT { … } muss genau eine Spalte zurückgeben.",
  };
  return new CypherError("SyntaxError", "InvalidSubquery", messages, span);
}

/** The pattern without what the graph answers of itself. */
function neededPattern(
  parts: readonly PatternPart[],
  where: Expression | undefined,
  scope: Scope,
  { context }: Compiler,
): GraphPattern {
  const read = readPatterns(parts, where, scope, context.slots);
  return context.resolved.updates ? read : dropImpliedLabels(read, context.source);
}

/** The pattern's matches on top of the row at hand. */
function openPattern(pattern: GraphPattern, scope: Scope, compiler: Compiler): (run: Run) => Cursor {
  const { context } = compiler;
  const show = (predicate: Predicate) => predicateText(predicate, context);
  return openInner(planPattern(pattern, argument(), scope.slots(), context.source, show), compiler);
}

/** Whether the pattern has a match. */
function compileExists(pattern: GraphPattern, scope: Scope, compiler: Compiler): Evaluate {
  const degree = compileDegree(pattern);
  if (degree !== undefined) return (run) => degree(run) > 0;
  const { context } = compiler;
  const wanted = markEndsOnly(pattern);
  const pruned = context.resolved.updates ? undefined : pruneLeaves(wanted, ANY_ROW, context);
  const open = openPattern(pruned?.pattern ?? wanted, scope, compiler);
  return (run) => nextRow(open(run));
}

function partOf(pattern: PatternPart["pattern"], variable: Variable | undefined): PatternPart {
  return { kind: "PatternPart", variable, selector: undefined, pattern, span: pattern.span };
}

export function compilePatternPredicate({ pattern }: PatternPredicate, scope: Scope, compiler: Compiler): Evaluate {
  return compileExists(neededPattern([partOf(pattern, undefined)], undefined, scope, compiler), scope, compiler);
}

export function compilePatternComprehension(
  { pattern: path, variable, where, projection }: PatternComprehension,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const pattern = neededPattern([partOf(path, variable)], where, scope, compiler);
  const open = openPattern(pattern, scope, compiler);
  const value = compiler.expression(projection, pattern.scope);
  return (run) => collectRows(open(run), value, run);
}

/** The size of the comprehension's list without the list, where no item can be in error. */
export function compileComprehensionSize(
  { pattern: path, variable, where, projection }: PatternComprehension,
  scope: Scope,
  compiler: Compiler,
): Evaluate | undefined {
  const pattern = neededPattern([partOf(path, variable)], where, scope, compiler);
  if (!isSurelyFine(projection, pattern)) return undefined;
  const degree = compileDegree(pattern);
  if (degree !== undefined) return (run) => BigInt(degree(run));
  const open = openPattern(pattern, scope, compiler);
  return (run) => countRows(open(run));
}

const PLAIN: ReadonlySet<Expression["kind"]> = new Set([
  "Variable",
  "NullLiteral",
  "BooleanLiteral",
  "IntegerLiteral",
  "FloatLiteral",
  "StringLiteral",
]);

/** Whether the expression is plain, or a property of one of the pattern's own nodes and relationships. */
function isSurelyFine(expression: Expression, { nodes, edges, introduced, scope }: GraphPattern): boolean {
  if (PLAIN.has(expression.kind)) return true;
  if (expression.kind !== "PropertyAccess" || expression.subject.kind !== "Variable") return false;
  const slot = scope.slotOf(expression.subject.name);
  if (slot === undefined || !introduced.includes(slot)) return false;
  return nodes.some((node) => node.slot === slot) || edges.some((edge) => edge.kind === "hop" && edge.slot === slot);
}

export function compileShortestPath(
  { pattern, span }: ShortestPathExpression,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const path: Variable = { kind: "Variable", name: " path", span };
  const needed = neededPattern([partOf(pattern, path)], undefined, scope, compiler);
  const open = openPattern(needed, scope, compiler);
  const value = compiler.expression(path, needed.scope);
  if (pattern.all) return (run) => collectRows(open(run), value, run);
  return (run) => (nextRow(open(run)) ? value(run) : null);
}
