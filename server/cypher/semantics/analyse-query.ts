/**
 * Queries: the clauses in their order, UNION, and subqueries with what they see of the query
 * around them.
 */

import type { SourceSpan } from "../errors.ts";
import type { CallSubqueryClause, Clause, Query, SingleQuery } from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";
import { ExpressionAnalyser } from "./analyse-expression.ts";
import { analyseMatchPatterns } from "./analyse-pattern.ts";
import { analyseProcedureCall } from "./analyse-procedure.ts";
import { analyseProjection, type Columns } from "./analyse-projection.ts";
import { analyseUpdate } from "./analyse-update.ts";
import type { AnalysisContext, SubqueryForm } from "./context.ts";
import { checkOrder, isUpdating, type QueryPlace } from "./clause-order.ts";
import { Environment } from "./environment.ts";
import { checkLengths } from "./mixed-lengths.ts";
import type { Scope, StaticType } from "./resolved.ts";
import { alreadyBound, semanticError, undefinedVariable } from "./semantic-errors.ts";
import { commonType, elementOf, kindOf } from "./static-type.ts";

/** What a query answers: its columns in their order; undefined when it ends without RETURN. */
export type Answer = ReadonlyMap<string, StaticType> | undefined;

/** Checks a whole query; `start` answers what its branches begin with. */
export function analyseQuery(
  query: Query,
  place: QueryPlace,
  start: (branch: SingleQuery) => Environment,
  context: AnalysisContext,
): Answer {
  const answers = query.branches.map((branch) => {
    const standalone = place === "statement" && query.branches.length === 1;
    return analyseBranch(
      branch,
      standalone ? "statement" : place === "statement" ? "union" : place,
      start(branch),
      context,
    );
  });
  const [first, ...others] = answers;
  for (const [index, other] of others.entries()) {
    if (sameColumns(first, other)) continue;
    context.report(
      semanticError(
        "DifferentColumnsInUnion",
        "The branches of a UNION must have the same columns.",
        "Die Zweige eines UNION müssen dieselben Spalten haben.",
        query.branches[index + 1]?.clauses.at(-1)?.span ?? query.span,
      ),
    );
  }
  if (first === undefined) return undefined;
  const united = [...first].map(([name, type]): readonly [string, StaticType] => {
    return [name, others.reduce<StaticType>((common, other) => commonType(common, other?.get(name) ?? "any"), type)];
  });
  return new Map(united);
}

function sameColumns(a: Answer, b: Answer): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.size === b.size && [...a.keys()].every((name) => b.has(name));
}

function analyseBranch(branch: SingleQuery, place: QueryPlace, start: Environment, context: AnalysisContext): Answer {
  checkOrder(branch, place, context.report);
  let environment = start;
  let answer: Answer;
  for (const clause of branch.clauses) {
    if (!isUpdating(clause)) context.scopes.set(clause, environment.all());
    if (clause.kind === "With" || clause.kind === "Return") {
      const aliases = clause.kind === "With" || place === "call";
      const where = clause.kind === "With" ? clause.where : undefined;
      if (clause.kind === "Return") requireVariables(clause.projection.star, environment, clause.span, context);
      const columns = analyseProjection(clause.projection, where, aliases, environment, context);
      environment = columns.environment;
      answer = clause.kind === "Return" ? answerOf(columns) : undefined;
    } else {
      const standalone = place === "statement" && branch.clauses.length === 1;
      const columns = analyseClause(clause, standalone, environment, context);
      if (columns.length > 0 && standalone)
        answer = new Map(columns.map((name) => [name, environment.typeOf(name) ?? "any"]));
    }
  }
  return answer;
}

function answerOf({ names, environment }: Columns): Answer {
  return new Map(names.map((name) => [name, environment.typeOf(name) ?? "any"]));
}

/** A clause that binds into the environment; the columns of a standalone call. */
function analyseClause(
  clause: Exclude<Clause, { readonly kind: "With" | "Return" }>,
  standalone: boolean,
  environment: Environment,
  context: AnalysisContext,
): readonly string[] {
  const expressions = new ExpressionAnalyser(context, "forbidden");
  switch (clause.kind) {
    case "Match":
      analyseMatchPatterns(clause.patterns, environment, context);
      checkLengths(clause, context.report);
      if (clause.where !== undefined) expressions.condition(clause.where, environment);
      return [];
    case "Unwind": {
      const type = expressions.typeOf(clause.list, environment);
      if (environment.has(clause.variable.name)) context.report(alreadyBound(clause.variable));
      environment.declare(
        clause.variable.name,
        kindOf(type) === "list" ? elementOf(type) : type === "null" ? "any" : type,
      );
      return [];
    }
    case "CallProcedure":
      return analyseProcedureCall(clause, standalone, environment, context);
    case "CallSubquery":
      analyseCallSubquery(clause, environment, context);
      return [];
    case "Create":
    case "Merge":
    case "Set":
    case "Remove":
    case "Delete":
    case "Foreach":
      analyseUpdate(clause, environment, context);
      return [];
  }
}

function analyseCallSubquery(clause: CallSubqueryClause, environment: Environment, context: AnalysisContext): void {
  const answer = analyseQuery(
    clause.query,
    "call",
    (branch) => subqueryStart(clause, branch, environment, context),
    context,
  );
  for (const [name, type] of answer ?? []) {
    if (environment.has(name))
      context.report(alreadyBound({ kind: "Variable", name, span: lastClause(clause.query).span }));
    environment.declare(name, type);
  }
}

/** What `CALL { … }` sees: the variables in its parentheses, or those that a WITH at its head imports. */
function subqueryStart(
  { imports }: CallSubqueryClause,
  branch: SingleQuery,
  environment: Environment,
  context: AnalysisContext,
): Environment {
  if (imports === "*") return new Environment(environment.all());
  if (imports === undefined) return new Environment(new Map(), importsByWith(branch) ? environment.all() : []);
  const outer = new Map<string, StaticType>();
  for (const variable of imports) {
    const type = environment.typeOf(variable.name);
    if (type === undefined) context.report(undefinedVariable(variable, environment.all().keys()));
    outer.set(variable.name, type ?? "any");
  }
  return new Environment(outer);
}

function importsByWith({ clauses: [first] }: SingleQuery): boolean {
  if (first?.kind !== "With" || first.where !== undefined) return false;
  const { distinct, star, items, orderBy, skip, limit } = first.projection;
  const plain = items.every(({ expression, name }) => expression.kind === "Variable" && expression.name === name);
  return (
    plain &&
    (star || items.length > 0) &&
    !distinct &&
    orderBy.length === 0 &&
    skip === undefined &&
    limit === undefined
  );
}

function lastClause(query: Query): { readonly span: SourceSpan } {
  return query.branches[0]?.clauses.at(-1) ?? query;
}

/** EXISTS, COUNT and COLLECT: they see everything outside and change nothing. */
export function analyseSubqueryExpression(
  query: Query,
  form: SubqueryForm,
  environment: Environment,
  context: AnalysisContext,
): StaticType {
  walk(query, (node) => {
    if (!isUpdating(node)) return true;
    context.report(
      semanticError(
        "InvalidClauseComposition",
        `${form.toUpperCase()} { … } only reads; nothing can be changed inside.`,
        `${form.toUpperCase()} { … } liest nur; darin lässt sich nichts verändern.`,
        node.span,
      ),
    );
    return false;
  });
  const outer: Scope = environment.all();
  const answer = analyseQuery(query, form, () => new Environment(outer), context);
  if (form !== "collect") return "any";
  const [column, ...more] = answer === undefined ? [] : [...answer.values()];
  const starred = query.branches.some((branch) => {
    const last = branch.clauses.at(-1);
    return last?.kind === "Return" && last.projection.star;
  });
  if (column === undefined || more.length > 0 || starred) {
    context.report(
      semanticError(
        "InvalidSubqueryColumns",
        "COLLECT { … } ends with a RETURN of exactly one column.",
        "COLLECT { … } endet mit einem RETURN von genau einer Spalte.",
        lastClause(query).span,
      ),
    );
  }
  return column ?? "any";
}

function requireVariables(star: boolean, environment: Environment, span: SourceSpan, context: AnalysisContext): void {
  if (!star || environment.ownNames().length > 0) return;
  context.report(
    semanticError(
      "NoVariablesInScope",
      "RETURN * has nothing to return: no variable is in scope. Name what you match: MATCH (n) RETURN *.",
      "RETURN * hat nichts zurückzugeben: Es gibt keine Variable. Was gesucht wird, bekommt einen Namen: MATCH (n) RETURN *.",
      span,
    ),
  );
}
