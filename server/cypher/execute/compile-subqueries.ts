/**
 * Expressions that look into the graph: EXISTS, COUNT and COLLECT, patterns as predicates and in
 * comprehensions, shortest paths. Each becomes an inner plan that starts from the row at hand; its
 * cursor is made once a run and opened for each evaluation.
 */
import { CypherError } from "../errors.ts";
import { degreePattern } from "../plan/degree-pattern.ts";
import { markEndsOnly } from "../plan/ends-only.ts";
import { dropImpliedLabels } from "../plan/implied-labels.ts";
import { planPattern } from "../plan/match-planner.ts";
import type { GraphPattern, Predicate } from "../plan/graph-pattern.ts";
import { argument } from "../plan/operators.ts";
import type { PlanOperator } from "../plan/operators.ts";
import { readPatterns } from "../plan/pattern-reader.ts";
import { predicateText } from "../plan/plan-context.ts";
import { planQuery } from "../plan/query-planner.ts";
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
function compileDegree(
  parts: readonly PatternPart[],
  where: Expression | undefined,
  scope: Scope,
  compiler: Compiler,
): ((run: Run) => number) | undefined {
  const found = degreePattern(neededPattern(parts, where, scope, compiler));
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
  const degree = match === undefined ? undefined : compileDegree(match.patterns, match.where, scope, compiler);
  if (degree !== undefined) {
    return expression.form === "exists" ? (run) => degree(run) > 0 : (run) => BigInt(degree(run));
  }
  if (match !== undefined && expression.form === "exists") {
    const exists = openInner(planInner(match.patterns, match.where, scope, compiler, "any").root, compiler);
    return (run) => nextRow(exists(run));
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

/** A pattern on top of the row at hand, with the names that it binds. */
function planInner(
  parts: readonly PatternPart[],
  where: Expression | undefined,
  scope: Scope,
  compiler: Compiler,
  only: "any" | "each",
): { readonly root: PlanOperator; readonly scope: Scope } {
  const { context } = compiler;
  const needed = neededPattern(parts, where, scope, compiler);
  const show = (predicate: Predicate) => predicateText(predicate, context);
  const pattern = only === "any" ? markEndsOnly(needed) : needed;
  const root = planPattern(pattern, argument(), scope.slots(), context.source, show);
  return { root, scope: needed.scope };
}

function partOf(pattern: PatternPart["pattern"], variable: Variable | undefined): PatternPart {
  return { kind: "PatternPart", variable, selector: undefined, pattern, span: pattern.span };
}

export function compilePatternPredicate({ pattern }: PatternPredicate, scope: Scope, compiler: Compiler): Evaluate {
  const parts = [partOf(pattern, undefined)];
  const degree = compileDegree(parts, undefined, scope, compiler);
  if (degree !== undefined) return (run) => degree(run) > 0;
  const open = openInner(planInner(parts, undefined, scope, compiler, "any").root, compiler);
  return (run) => nextRow(open(run));
}

export function compilePatternComprehension(
  expression: PatternComprehension,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const inner = planInner([partOf(expression.pattern, expression.variable)], expression.where, scope, compiler, "each");
  const open = openInner(inner.root, compiler);
  const projection = compiler.expression(expression.projection, inner.scope);
  return (run) => collectRows(open(run), projection, run);
}

export function compileShortestPath(
  { pattern, span }: ShortestPathExpression,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const path: Variable = { kind: "Variable", name: " path", span };
  const inner = planInner([partOf(pattern, path)], undefined, scope, compiler, "each");
  const open = openInner(inner.root, compiler);
  const value = compiler.expression(path, inner.scope);
  if (pattern.all) return (run) => collectRows(open(run), value, run);
  return (run) => (nextRow(open(run)) ? value(run) : null);
}
