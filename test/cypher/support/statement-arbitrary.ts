/**
 * Random syntax trees of every kind, of the shapes that the parser gives. They are well formed, not
 * well typed: variables need not exist. For the printer, the walkers, and whatever must take any
 * statement.
 */

import * as fc from "fast-check";
import type {
  CallSubqueryClause,
  CaseBranch,
  Clause,
  Expression,
  LabelExpression,
  MapEntry,
  MapProjectionItem,
  MergeAction,
  Name,
  NodePattern,
  ParenthesizedPath,
  PathPattern,
  PathQuantifier,
  PathSelector,
  PatternPart,
  Projection,
  ProjectionItem,
  Query,
  RelationshipPattern,
  RemoveItem,
  SetItem,
  SingleQuery,
  SortItem,
  Statement,
  SingleType,
  TypeExpression,
  UpdatingClause,
  Variable,
  YieldItem,
} from "#server/cypher/syntax/ast.ts";

const span = { start: 0, end: 0 };

const words = [
  "a",
  "b",
  "n",
  "x1",
  "_y",
  "Größe",
  "a b",
  "tick`ed",
  "end",
  "match",
  "NULL",
  "count",
  "exists",
  "where",
  "is",
  "all",
  "1st",
  "日本",
];
const text = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ minLength: 1, maxLength: 5 }).filter((name) => !name.includes("\\")),
);
const name = text.map((value): Name => ({ kind: "Name", text: value, span }));
const variable = text.map((value): Variable => ({ kind: "Variable", name: value, span }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 1 });
const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 3 });
const several = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, { minLength: 1, maxLength: 3 });

const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const count = fc.bigInt({ min: 0n, max: 9n });
const functionName = fc
  .constantFrom("f", "size", "date.truncate", "collect", "coalesce", "all", "reduce", "apoc.text.join")
  .map((value): Name => ({ kind: "Name", text: value, span }));

const literal: fc.Arbitrary<Expression> = fc.oneof(
  fc.constant<Expression>({ kind: "NullLiteral", span }),
  fc.boolean().map((value): Expression => ({ kind: "BooleanLiteral", value, span })),
  integer.map((value): Expression => ({ kind: "IntegerLiteral", value, span })),
  fc.double().map((value): Expression => ({ kind: "FloatLiteral", value, span })),
  fc.string({ unit: "binary", maxLength: 8 }).map((value): Expression => ({ kind: "StringLiteral", value, span })),
);

const typeExpression: fc.Arbitrary<TypeExpression> = fc.letrec<{ single: SingleType; type: TypeExpression }>((tie) => ({
  single: fc.oneof(
    { maxDepth: 2 },
    fc.record({
      kind: fc.constant("NamedType" as const),
      name: fc.constantFrom(
        "INTEGER" as const,
        "STRING" as const,
        "LOCAL DATETIME" as const,
        "PROPERTY VALUE" as const,
        "ANY" as const,
      ),
      notNull: fc.boolean(),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant("ListType" as const),
      element: tie("type"),
      notNull: fc.boolean(),
      span: fc.constant(span),
    }),
  ),
  type: fc.oneof(
    { maxDepth: 2 },
    tie("single"),
    fc
      .tuple(fc.array(tie("single"), { minLength: 2, maxLength: 3 }), fc.boolean())
      .map(([members, notNull]): TypeExpression => {
        return { kind: "UnionType", members: members.map((member) => ({ ...member, notNull })), span };
      }),
  ),
})).type;

const labels: fc.Arbitrary<LabelExpression> = fc.letrec<{ labels: LabelExpression }>((tie) => ({
  labels: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    name.map((own): LabelExpression => ({ kind: "LabelName", name: own, span })),
    fc.constant<LabelExpression>({ kind: "LabelWildcard", span }),
    tie("labels").map((operand): LabelExpression => ({ kind: "LabelNot", operand, span })),
    fc
      .tuple(tie("labels"), tie("labels"))
      .map(([left, right]): LabelExpression => ({ kind: "LabelAnd", left, right, span })),
    fc
      .tuple(tie("labels"), tie("labels"))
      .map(([left, right]): LabelExpression => ({ kind: "LabelOr", left, right, span })),
  ),
})).labels;

type Ties = {
  readonly expression: Expression;
  readonly path: PathPattern;
  readonly conditionPath: PathPattern;
  readonly query: Query;
  readonly part: PatternPart;
  readonly update: UpdatingClause;
};

const node = (expression: fc.Arbitrary<Expression>, entries: fc.Arbitrary<MapEntry>): fc.Arbitrary<NodePattern> =>
  fc
    .record({
      variable: maybe(variable),
      labels: maybe(labels),
      entries: maybe(some(entries)),
      where: maybe(expression),
    })
    .map(({ variable: own, labels: ownLabels, entries: properties, where }) => ({
      kind: "NodePattern",
      variable: own,
      labels: ownLabels,
      properties: properties === undefined ? undefined : { kind: "MapLiteral", entries: properties, span },
      // A bare (WHERE …) reads as a node called WHERE wherever an expression could stand.
      where: own === undefined ? undefined : where,
      span,
    }));

const quantifier: fc.Arbitrary<PathQuantifier> = fc
  .tuple(count, maybe(fc.bigInt({ min: 1n, max: 9n })))
  .map(([min, extra]) => ({ kind: "PathQuantifier", min, max: extra === undefined ? undefined : min + extra, span }));

const relationship = (
  expression: fc.Arbitrary<Expression>,
  entries: fc.Arbitrary<MapEntry>,
  repeated: boolean,
): fc.Arbitrary<RelationshipPattern> =>
  fc
    .record({
      direction: fc.constantFrom("left" as const, "right" as const, "both" as const),
      variable: maybe(variable),
      types: maybe(labels),
      entries: maybe(some(entries)),
      where: maybe(expression),
      length: maybe(fc.tuple(maybe(count), maybe(count))),
      quantifier: maybe(quantifier),
    })
    .map(({ entries: properties, length, quantifier: times, ...rest }) => ({
      kind: "RelationshipPattern",
      ...rest,
      properties: properties === undefined ? undefined : { kind: "MapLiteral", entries: properties, span },
      where: rest.variable === undefined ? undefined : rest.where,
      length: length === undefined ? undefined : { kind: "VariableLength", min: length[0], max: length[1], span },
      quantifier: length === undefined && repeated ? times : undefined,
      span,
    }));

const binaryOperator = fc.constantFrom(
  ...([
    "OR",
    "XOR",
    "AND",
    "+",
    "-",
    "||",
    "*",
    "/",
    "%",
    "^",
    "=~",
    "STARTS WITH",
    "ENDS WITH",
    "CONTAINS",
    "IN",
  ] as const),
);
const comparisonOperator = fc.constantFrom(...(["=", "<>", "<", "<=", ">", ">="] as const));

const selector: fc.Arbitrary<PathSelector> = fc.oneof(
  fc
    .constantFrom("all" as const, "allShortest" as const)
    .map((form): PathSelector => ({ kind: "PathSelector", form, count: 1n, span })),
  fc
    .tuple(fc.constantFrom("any" as const, "shortest" as const, "shortestGroups" as const), count)
    .map(([form, many]): PathSelector => ({ kind: "PathSelector", form, count: many, span })),
);

const trees = fc.letrec<Ties>((tie) => {
  const expression = tie("expression");
  const entry = fc.tuple(name, expression).map(([key, value]): MapEntry => ({ kind: "MapEntry", key, value, span }));
  const projectionItem: fc.Arbitrary<MapProjectionItem> = fc.oneof(
    name.map((key): MapProjectionItem => ({ kind: "PropertySelector", key, span })),
    fc.constant<MapProjectionItem>({ kind: "AllPropertiesSelector", span }),
    variable.map((own): MapProjectionItem => ({ kind: "VariableSelector", variable: own, span })),
    entry,
  );
  const condition: fc.Arbitrary<Expression> = fc.oneof(
    fc.tuple(comparisonOperator, expression).map(([operator, operand]): Expression => {
      return {
        kind: "Comparison",
        first: { kind: "CaseOperand", span },
        links: [{ kind: "ComparisonLink", operator, operand, span }],
        span,
      };
    }),
    fc
      .boolean()
      .map((negated): Expression => ({ kind: "NullPredicate", operand: { kind: "CaseOperand", span }, negated, span })),
  );
  const branch = (conditions: fc.Arbitrary<Expression[]>): fc.Arbitrary<CaseBranch> =>
    fc.tuple(conditions, expression).map(([own, result]) => ({ kind: "CaseBranch", conditions: own, result, span }));
  const compound: fc.Arbitrary<Expression> = fc.oneof(
    some(expression).map((items): Expression => ({ kind: "ListLiteral", items, span })),
    some(entry).map((entries): Expression => ({ kind: "MapLiteral", entries, span })),
    fc.tuple(expression, name).map(([subject, key]): Expression => ({ kind: "PropertyAccess", subject, key, span })),
    fc
      .tuple(expression, expression)
      .map(([subject, index]): Expression => ({ kind: "Subscript", subject, index, span })),
    fc
      .tuple(expression, expression, maybe(expression))
      .map(([subject, from, to]): Expression => ({ kind: "Slice", subject, from, to, span })),
    fc
      .tuple(fc.constantFrom("NOT" as const, "-" as const, "+" as const), expression)
      .map(([operator, operand]): Expression => ({ kind: "Unary", operator, operand, span })),
    fc.tuple(binaryOperator, expression, expression).map(([operator, left, right]): Expression => ({
      kind: "Binary",
      operator,
      operatorSpan: span,
      left,
      right,
      span,
    })),
    fc.tuple(expression, several(fc.tuple(comparisonOperator, expression))).map(([first, links]): Expression => {
      return {
        kind: "Comparison",
        first,
        links: links.map(([operator, operand]) => ({ kind: "ComparisonLink", operator, operand, span })),
        span,
      };
    }),
    fc
      .tuple(expression, fc.boolean())
      .map(([operand, negated]): Expression => ({ kind: "NullPredicate", operand, negated, span })),
    fc.tuple(expression, fc.boolean(), typeExpression).map(([operand, negated, type]): Expression => {
      return { kind: "TypePredicate", operand, negated, type, span };
    }),
    fc
      .tuple(expression, fc.boolean(), fc.constantFrom("NFC" as const, "NFKD" as const))
      .map(([operand, negated, form]): Expression => {
        return { kind: "NormalizedPredicate", operand, negated, form, span };
      }),
    fc
      .tuple(expression, labels)
      .map(([subject, own]): Expression => ({ kind: "LabelPredicate", subject, labels: own, span })),
    fc.tuple(several(branch(fc.tuple(expression))), maybe(expression)).map(([branches, otherwise]): Expression => {
      return { kind: "Case", operand: undefined, branches, otherwise, span };
    }),
    fc
      .tuple(expression, several(branch(several(condition))), maybe(expression))
      .map(([operand, branches, otherwise]): Expression => {
        return { kind: "Case", operand, branches, otherwise, span };
      }),
    fc.tuple(functionName, fc.boolean(), some(expression)).map(([own, distinct, args]): Expression => {
      return { kind: "FunctionCall", form: "call", name: own, distinct, args, span };
    }),
    fc
      .tuple(fc.constantFrom("btrim", "ltrim", "rtrim"), expression, maybe(expression))
      .map(([text, trimmed, character]): Expression => {
        const args = character === undefined ? [trimmed] : [trimmed, character];
        return { kind: "FunctionCall", form: "trim", name: { kind: "Name", text, span }, distinct: false, args, span };
      }),
    fc
      .tuple(variable, expression, maybe(expression), maybe(expression))
      .map(([own, list, where, projection]): Expression => {
        return { kind: "ListComprehension", variable: own, list, where, projection, span };
      }),
    fc
      .tuple(maybe(variable), tie("conditionPath"), maybe(expression), expression)
      .map(([own, pattern, where, projection]): Expression => {
        return { kind: "PatternComprehension", variable: own, pattern, where, projection, span };
      }),
    fc
      .tuple(variable, some(projectionItem))
      .map(([subject, items]): Expression => ({ kind: "MapProjection", subject, items, span })),
    fc
      .tuple(
        fc.constantFrom("all" as const, "any" as const, "none" as const, "single" as const),
        variable,
        expression,
        expression,
      )
      .map(([quantifierName, own, list, where]): Expression => {
        return { kind: "ListPredicate", quantifier: quantifierName, variable: own, list, where, span };
      }),
    fc
      .tuple(variable, expression, variable, expression, expression)
      .map(([accumulator, initial, own, list, step]): Expression => {
        return { kind: "Reduce", accumulator, initial, variable: own, list, step, span };
      }),
    fc
      .tuple(fc.constantFrom("exists" as const, "count" as const, "collect" as const), tie("query"))
      .map(([form, query]): Expression => {
        return { kind: "SubqueryExpression", form, query, span };
      }),
    fc
      .tuple(fc.boolean(), tie("conditionPath"))
      .map(([exists, pattern]): Expression => ({ kind: "PatternPredicate", exists, pattern, span })),
    fc.tuple(fc.boolean(), tie("path")).map(([all, pattern]): Expression => {
      return { kind: "ShortestPathExpression", pattern: { kind: "ShortestPathPattern", all, pattern, span }, span };
    }),
  );
  const parenthesized: fc.Arbitrary<ParenthesizedPath> = fc
    .record({
      variable: maybe(variable),
      pattern: tie("conditionPath"),
      where: maybe(expression),
      quantifier: maybe(quantifier),
    })
    .map((rest) => ({ kind: "ParenthesizedPath", ...rest, span }));
  const step = (repeated: boolean) => fc.tuple(relationship(expression, entry, repeated), node(expression, entry));
  const chain = (steps: fc.Arbitrary<[RelationshipPattern, NodePattern][]>): fc.Arbitrary<PathPattern> =>
    fc
      .tuple(node(expression, entry), steps)
      .map(([first, rest]) => ({ kind: "PathPattern", elements: [first, ...rest.flat()], span }));
  const setItem: fc.Arbitrary<SetItem> = fc.oneof(
    fc.tuple(variable, name, expression).map(([subject, key, value]): SetItem => {
      return { kind: "SetProperty", target: { kind: "PropertyAccess", subject, key, span }, value, span };
    }),
    fc
      .tuple(variable, fc.boolean(), expression)
      .map(([own, add, value]): SetItem => ({ kind: "SetProperties", variable: own, add, value, span })),
    fc
      .tuple(variable, several(name))
      .map(([own, many]): SetItem => ({ kind: "SetLabels", variable: own, labels: many, span })),
  );
  const removeItem: fc.Arbitrary<RemoveItem> = fc.oneof(
    fc.tuple(variable, expression).map(([subject, index]): RemoveItem => {
      return { kind: "RemoveProperty", target: { kind: "Subscript", subject, index, span }, span };
    }),
    fc
      .tuple(variable, several(name))
      .map(([own, many]): RemoveItem => ({ kind: "RemoveLabels", variable: own, labels: many, span })),
  );
  const mergeAction: fc.Arbitrary<MergeAction> = fc
    .tuple(fc.constantFrom("create" as const, "match" as const), several(setItem))
    .map(([on, items]) => ({ kind: "MergeAction", on, items, span }));
  const item: fc.Arbitrary<ProjectionItem> = fc
    .tuple(expression, maybe(variable))
    .map(([own, alias]) => ({ kind: "ProjectionItem", expression: own, alias, name: alias?.name ?? "", span }));
  const sort: fc.Arbitrary<SortItem> = fc
    .tuple(expression, fc.boolean())
    .map(([own, descending]) => ({ kind: "SortItem", expression: own, descending, span }));
  const projection: fc.Arbitrary<Projection> = fc
    .record({
      distinct: fc.boolean(),
      star: fc.boolean(),
      items: several(item),
      orderBy: some(sort),
      skip: maybe(expression),
      limit: maybe(expression),
    })
    .map((rest) => ({ kind: "Projection", ...rest, span }));
  const yieldItem: fc.Arbitrary<YieldItem> = fc
    .tuple(name, variable)
    .map(([field, own]) => ({ kind: "YieldItem", field, variable: own, span }));
  const imports: fc.Arbitrary<CallSubqueryClause["imports"]> = fc.oneof(
    maybe(some(variable)),
    fc.constant("*" as const),
  );
  const clause: fc.Arbitrary<Clause> = fc.oneof(
    fc.tuple(fc.boolean(), several(tie("part")), maybe(expression)).map(([optional, patterns, where]): Clause => {
      return { kind: "Match", optional, patterns, where, span };
    }),
    fc.tuple(expression, variable).map(([list, own]): Clause => ({ kind: "Unwind", list, variable: own, span })),
    fc
      .tuple(
        fc.boolean(),
        functionName,
        maybe(some(expression)),
        fc.oneof(fc.constant("*" as const), some(yieldItem)),
        maybe(expression),
      )
      .map(([optional, procedure, args, yields, where]): Clause => {
        return { kind: "CallProcedure", optional, procedure, args, yields, where, span };
      }),
    fc.tuple(fc.boolean(), imports, tie("query")).map(([optional, own, query]): Clause => {
      return { kind: "CallSubquery", optional, imports: own, query, span };
    }),
    fc
      .tuple(projection, maybe(expression))
      .map(([own, where]): Clause => ({ kind: "With", projection: own, where, span })),
    projection.map((own): Clause => ({ kind: "Return", projection: own, span })),
    tie("update"),
  );
  const single: fc.Arbitrary<SingleQuery> = several(clause).map((clauses) => ({ kind: "SingleQuery", clauses, span }));
  return {
    expression: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      { arbitrary: literal, weight: 2 },
      { arbitrary: variable, weight: 2 },
      { arbitrary: text.map((own): Expression => ({ kind: "Parameter", name: own, span })), weight: 1 },
      { arbitrary: fc.constant<Expression>({ kind: "CountStar", span }), weight: 1 },
      { arbitrary: compound, weight: 12 },
    ),
    conditionPath: chain(fc.array(step(false), { minLength: 1, maxLength: 2 })),
    path: fc.oneof(
      { maxDepth: 2 },
      chain(fc.array(step(true), { maxLength: 2 })),
      several(parenthesized).map((elements): PathPattern => ({ kind: "PathPattern", elements, span })),
      fc
        .tuple(node(expression, entry), parenthesized, node(expression, entry))
        .map((elements): PathPattern => ({ kind: "PathPattern", elements, span })),
    ),
    part: fc.oneof(
      { maxDepth: 2 },
      fc.tuple(maybe(variable), maybe(selector), tie("path")).map(([own, how, pattern]): PatternPart => {
        return { kind: "PatternPart", variable: own, selector: how, pattern, span };
      }),
      fc.tuple(maybe(variable), fc.boolean(), tie("path")).map(([own, all, pattern]): PatternPart => {
        return {
          kind: "PatternPart",
          variable: own,
          selector: undefined,
          pattern: { kind: "ShortestPathPattern", all, pattern, span },
          span,
        };
      }),
    ),
    update: fc.oneof(
      { maxDepth: 2 },
      several(tie("part")).map((patterns): UpdatingClause => ({ kind: "Create", patterns, span })),
      fc
        .tuple(tie("part"), some(mergeAction))
        .map(([pattern, actions]): UpdatingClause => ({ kind: "Merge", pattern, actions, span })),
      several(setItem).map((items): UpdatingClause => ({ kind: "Set", items, span })),
      several(removeItem).map((items): UpdatingClause => ({ kind: "Remove", items, span })),
      fc
        .tuple(fc.boolean(), several(expression))
        .map(([detach, expressions]): UpdatingClause => ({ kind: "Delete", detach, expressions, span })),
      fc.tuple(variable, expression, several(tie("update"))).map(([own, list, updates]): UpdatingClause => {
        return { kind: "Foreach", variable: own, list, updates, span };
      }),
    ),
    query: fc
      .tuple(fc.array(single, { minLength: 1, maxLength: 2 }), fc.boolean())
      .map(([branches, all]): Query => ({ kind: "Query", branches, all: all && branches.length > 1, span })),
  };
});

/** Any expression. */
export const expressionArbitrary: fc.Arbitrary<Expression> = trees.expression;

/** Any statement, updating ones included; its spans are empty and its unaliased columns unnamed. */
export const statementArbitrary: fc.Arbitrary<Statement> = fc
  .tuple(fc.constantFrom(undefined, "EXPLAIN" as const, "PROFILE" as const), trees.query)
  .map(([prefix, query]) => ({ kind: "Statement", prefix, query, span }));
