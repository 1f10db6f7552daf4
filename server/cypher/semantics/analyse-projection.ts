/**
 * WITH and RETURN: the columns, grouping, what ORDER BY and WHERE may see, SKIP and LIMIT. After
 * DISTINCT or an aggregation only the new columns are left; else the old variables are still there,
 * hidden where a column has their name.
 */

import type { CypherError } from "../errors.ts";
import type { Expression, Projection, ProjectionItem, Variable } from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";
import { containsAggregate, findImplicitKey, nameColumns, SyntaxIndex } from "./aggregation.ts";
import { ExpressionAnalyser } from "./analyse-expression.ts";
import type { AnalysisContext } from "./context.ts";
import { Environment } from "./environment.ts";
import type { ResolvedItem, StaticType } from "./resolved.ts";
import { alreadyBound, invalidArgument, misplacedAggregate, semanticError } from "./semantic-errors.ts";
import { canBe } from "./static-type.ts";

export interface Columns {
  readonly names: readonly string[];
  /** What is in scope behind the projection. */
  readonly environment: Environment;
}

/** Checks a projection. `aliases`: every computed column must be named with AS. */
export function analyseProjection(
  projection: Projection,
  where: Expression | undefined,
  aliases: boolean,
  environment: Environment,
  context: AnalysisContext,
): Columns {
  const items = resolveItems(projection, environment, context);
  const aggregating = items.some((item) => item.aggregating);
  const types = checkItems(items, environment, context);
  if (aggregating) checkGrouping(items, environment, context);

  const columns = items.map((item, index): readonly [string, StaticType] => [item.name, types[index] ?? "any"]);
  const after = new Environment(environment.outer, columns);
  const closed = aggregating || projection.distinct;
  const seen = closed ? after : environment.binding(...columns);
  const index = new SyntaxIndex(items.map((item) => [item.expression, item]));
  const names = new Set(items.map((item) => item.name));
  const sees = (expression: Expression): Expression => {
    const { expression: named, replacedPart } = nameColumns(expression, index, names);
    const aggregates = containsAggregate(expression, context.signatures);
    if (aggregates && replacedPart) context.report(ambiguous(expression));
    return named;
  };
  const orderBy = projection.orderBy.map((item) => {
    const expression = sees(item.expression);
    checkSort(expression, closed, seen, context);
    return expression;
  });
  for (const bound of [projection.skip, projection.limit]) if (bound !== undefined) checkBound(bound, context);
  const condition = where === undefined ? undefined : sees(where);
  if (condition !== undefined) new ExpressionAnalyser(context, "forbidden").condition(condition, seen);
  if (aliases) for (const item of projection.items) requireAlias(item, context);

  const outer = [...environment.outer.keys()];
  context.projections.set(projection, { items, aggregating, orderBy, where: condition, outer });
  return { names: items.map((item) => item.name), environment: after };
}

function resolveItems(
  projection: Projection,
  environment: Environment,
  context: AnalysisContext,
): readonly ResolvedItem[] {
  const names = new Set<string>();
  for (const item of projection.items) {
    if (names.has(item.name)) context.report(columnConflict(item));
    names.add(item.name);
    const renames = item.expression.kind !== "Variable" || item.expression.name !== item.name;
    if (item.alias !== undefined && renames && environment.outer.has(item.name))
      context.report(alreadyBound(item.alias));
  }
  // A variable that is also written out keeps the place and the meaning that it has there.
  const starred = projection.star ? environment.ownNames().filter((name) => !names.has(name)) : [];
  const span = { start: projection.span.start, end: projection.span.start + 1 };
  return [
    ...starred.map((name): ResolvedItem => {
      const expression: Variable = { kind: "Variable", name, span };
      return { name, expression, aggregating: false };
    }),
    ...projection.items.map(({ name, expression }): ResolvedItem => {
      return { name, expression, aggregating: containsAggregate(expression, context.signatures) };
    }),
  ];
}

function checkItems(
  items: readonly ResolvedItem[],
  environment: Environment,
  context: AnalysisContext,
): readonly StaticType[] {
  const expressions = new ExpressionAnalyser(context, "allowed");
  return items.map((item) => expressions.typeOf(item.expression, environment));
}

function checkGrouping(items: readonly ResolvedItem[], environment: Environment, context: AnalysisContext): void {
  const keys = new SyntaxIndex(items.filter((item) => !item.aggregating).map((item) => [item.expression, true]));
  for (const item of items) {
    if (!item.aggregating) continue;
    const implicit = findImplicitKey(item.expression, keys, environment, context.signatures);
    if (implicit !== undefined) context.report(ambiguous(implicit));
  }
}

function checkSort(expression: Expression, closed: boolean, seen: Environment, context: AnalysisContext): void {
  if (!closed) {
    new ExpressionAnalyser(context, "forbidden").typeOf(expression, seen);
    return;
  }
  // First whether the variables are there at all: an aggregate over what is gone is a missing variable.
  new ExpressionAnalyser(context, "allowed").typeOf(expression, seen);
  if (containsAggregate(expression, context.signatures)) context.report(misplacedAggregate(expression.span));
}

/** SKIP and LIMIT: an integer from literals and parameters alone. */
function checkBound(bound: Expression, context: AnalysisContext): void {
  const report = (error: CypherError): void =>
    context.report(error.detail === "UndefinedVariable" ? notConstant(error) : error);
  const type = new ExpressionAnalyser({ ...context, report }, "forbidden").typeOf(bound, new Environment());
  walk(bound, (node) => {
    const reads = node.kind === "SubqueryExpression" || node.kind === "PathPattern";
    if (reads) context.report(notConstant(node));
    return !reads;
  });
  if (type === "null" || !canBe(type, "integer"))
    context.report(invalidArgument(type, { en: "an integer", de: "eine ganze Zahl" }, bound.span));
  if (bound.kind === "IntegerLiteral" && bound.value < 0n) context.report(negative(bound));
}

function requireAlias({ expression, alias, span }: ProjectionItem, context: AnalysisContext): void {
  if (alias !== undefined || expression.kind === "Variable" || expression.kind === "MapProjection") return;
  context.report(
    semanticError(
      "NoExpressionAlias",
      "What is computed here needs a name: put AS and a name behind it.",
      "Was hier berechnet wird, braucht einen Namen: AS und ein Name gehören dahinter.",
      span,
    ),
  );
}

function columnConflict(item: ProjectionItem): CypherError {
  return semanticError(
    "ColumnNameConflict",
    `There are two columns called ‘${item.name}’; give one of them another name with AS.`,
    `Zwei Spalten heißen ‘${item.name}’; eine bekommt mit AS einen anderen Namen.`,
    item.span,
  );
}

function ambiguous({ span }: { readonly span: CypherError["span"] & object }): CypherError {
  return semanticError(
    "AmbiguousAggregationExpression",
    "Beside an aggregate this is not fixed for the group. Compute it in a WITH before, give it a name, and group by that.",
    "Neben einer Aggregation liegt dies für die Gruppe nicht fest. Man berechnet es vorher in WITH, benennt es und gruppiert danach.",
    span,
  );
}

function notConstant(error: { readonly span: CypherError["span"] }): CypherError {
  return semanticError(
    "NonConstantExpression",
    "SKIP and LIMIT take a number, a parameter, or what is computed from these; no variables.",
    "SKIP und LIMIT nehmen eine Zahl, einen Parameter oder was daraus berechnet wird, aber keine Variablen.",
    error.span ?? { start: 0, end: 0 },
  );
}

function negative(bound: Expression): CypherError {
  return semanticError(
    "NegativeIntegerArgument",
    "SKIP and LIMIT take no negative number.",
    "SKIP und LIMIT nehmen keine negative Zahl.",
    bound.span,
  );
}
