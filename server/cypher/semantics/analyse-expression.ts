/**
 * Checks an expression and says what is known of its type: variables are defined, functions exist
 * and fit, aggregates and patterns stand where they may, operators get what they can work with.
 */

import type { Expression, MapProjection, NodePattern, RelationshipPattern } from "../syntax/ast.ts";
import { typeOfCall } from "./analyse-call.ts";
import type { AggregatePlace, AnalysisContext } from "./context.ts";
import type { Environment } from "./environment.ts";
import { requireBoolean, requireList, typeOfBinary, typeOfSign } from "./operator-types.ts";
import { checkShortestPath } from "./pattern-shape.ts";
import type { StaticType } from "./resolved.ts";
import {
  invalidAccess,
  invalidArgument,
  misplacedAggregate,
  misplacedPattern,
  missingParameter,
  nestedAggregate,
  semanticError,
  undefinedVariable,
} from "./semantic-errors.ts";
import { canBe, commonType, commonTypeOf, elementOf, inWords, kindOf, TEMPORAL_KINDS } from "./static-type.ts";

const MAPLIKE = { en: "a map, a node or a relationship", de: "eine Map, ein Knoten oder eine Beziehung" };
const LIST = { en: "a list", de: "eine Liste" };
const INTEGER = { en: "an integer", de: "eine ganze Zahl" };

/** A checker of the expressions at one place of a query. */
export class ExpressionAnalyser {
  private readonly context: AnalysisContext;
  private readonly aggregates: AggregatePlace;

  constructor(context: AnalysisContext, aggregates: AggregatePlace) {
    this.context = context;
    this.aggregates = aggregates;
  }

  /** Checks a condition, in which bare patterns may stand. */
  condition(expression: Expression, environment: Environment): void {
    if (expression.kind === "PatternPredicate") {
      this.context.rules.path(expression.pattern, "predicate", environment, this.context);
      return;
    }
    requireBoolean(this.typeOf(expression, environment), expression, this.context);
  }

  /** Checks an expression and answers its type. */
  typeOf(expression: Expression, environment: Environment): StaticType {
    const { context } = this;
    switch (expression.kind) {
      case "NullLiteral":
        return "null";
      case "BooleanLiteral":
        return "boolean";
      case "IntegerLiteral":
        return "integer";
      case "FloatLiteral":
        return "float";
      case "StringLiteral":
        return "string";
      case "ListLiteral":
        return {
          list:
            expression.items.length === 0
              ? "any"
              : commonTypeOf(expression.items.map((item) => this.typeOf(item, environment))),
        };
      case "MapLiteral":
        for (const entry of expression.entries) this.typeOf(entry.value, environment);
        return "map";
      case "Parameter":
        this.requireParameter(expression.name, expression);
        return "any";
      case "Variable": {
        const type = environment.typeOf(expression.name);
        if (type === undefined) context.report(undefinedVariable(expression, environment.all().keys()));
        return type ?? "any";
      }
      case "PropertyAccess":
        return this.typeOfProperty(expression.subject, environment);
      case "Subscript":
        return this.typeOfSubscript(expression.subject, expression.index, environment);
      case "Slice":
        return this.typeOfSlice(expression.subject, [expression.from, expression.to], environment);
      case "Unary":
        if (expression.operator === "NOT") {
          this.condition(expression.operand, environment);
          return "boolean";
        }
        return typeOfSign(expression, this.typeOf(expression.operand, environment), context);
      case "Binary": {
        const { operator, left, right } = expression;
        if (operator === "AND" || operator === "OR" || operator === "XOR") {
          this.condition(left, environment);
          this.condition(right, environment);
          return "boolean";
        }
        return typeOfBinary(expression, this.typeOf(left, environment), this.typeOf(right, environment), context);
      }
      case "Comparison":
        this.typeOf(expression.first, environment);
        for (const link of expression.links) this.typeOf(link.operand, environment);
        return "boolean";
      case "NullPredicate":
      case "TypePredicate":
      case "NormalizedPredicate":
        this.typeOf(expression.operand, environment);
        return "boolean";
      case "LabelPredicate": {
        const type = this.typeOf(expression.subject, environment);
        if (!canBe(type, "node", "relationship")) {
          const expected = { en: "a node or a relationship", de: "ein Knoten oder eine Beziehung" };
          context.report(invalidArgument(type, expected, expression.subject.span));
        }
        return "boolean";
      }
      case "Case":
        return this.typeOfCase(expression, environment);
      case "CaseOperand":
        return "any";
      case "FunctionCall":
        return typeOfCall(expression, this.aggregates, context, (arg, place) =>
          (place === this.aggregates ? this : new ExpressionAnalyser(context, place)).typeOf(arg, environment),
        );
      case "CountStar":
        if (this.aggregates !== "allowed") this.reportAggregate(expression);
        return "integer";
      case "ListComprehension": {
        const list = this.typeOfList(expression.list, environment);
        const inner = environment.binding([expression.variable.name, elementOf(list)]);
        if (expression.where !== undefined) this.inner().condition(expression.where, inner);
        const result =
          expression.projection === undefined ? elementOf(list) : this.inner().typeOf(expression.projection, inner);
        return { list: result };
      }
      case "PatternComprehension": {
        const inner = context.rules.path(expression.pattern, "comprehension", environment, context);
        if (expression.variable !== undefined) inner.declare(expression.variable.name, "path");
        if (expression.where !== undefined) this.inner().condition(expression.where, inner);
        return { list: this.inner().typeOf(expression.projection, inner) };
      }
      case "MapProjection":
        return this.typeOfMapProjection(expression, environment);
      case "ListPredicate": {
        const list = this.typeOfList(expression.list, environment);
        const inner = environment.binding([expression.variable.name, elementOf(list)]);
        this.inner().condition(expression.where, inner);
        return "boolean";
      }
      case "Reduce": {
        const initial = this.typeOf(expression.initial, environment);
        const list = this.typeOfList(expression.list, environment);
        const inner = environment.binding(
          [expression.accumulator.name, initial],
          [expression.variable.name, elementOf(list)],
        );
        const step = this.inner().typeOf(expression.step, inner);
        if (!mayFollow(initial, step)) context.report(invalidArgument(step, inWords(initial), expression.step.span));
        return commonType(initial, step);
      }
      case "SubqueryExpression": {
        const column = context.rules.subquery(expression.query, expression.form, environment, context);
        return expression.form === "exists" ? "boolean" : expression.form === "count" ? "integer" : { list: column };
      }
      case "PatternPredicate":
        if (!expression.exists) context.report(misplacedPattern(expression.span));
        context.rules.path(expression.pattern, "predicate", environment, context);
        return "boolean";
      case "ShortestPathExpression":
        checkShortestPath(expression.pattern, context.report);
        for (const element of expression.pattern.pattern.elements) {
          if (element.kind === "NodePattern" && element.variable === undefined) context.report(unboundEnd(element));
        }
        context.rules.path(expression.pattern.pattern, "predicate", environment, context);
        return expression.pattern.all ? { list: "path" } : "path";
    }
  }

  /** Checks what a pattern element says beside its variable. */
  element(element: NodePattern | RelationshipPattern, environment: Environment): void {
    if (element.properties !== undefined) this.typeOf(element.properties, environment);
    if (element.where !== undefined) this.condition(element.where, environment);
  }

  private inner(): ExpressionAnalyser {
    return this.aggregates === "allowed" ? new ExpressionAnalyser(this.context, "forbidden") : this;
  }

  private reportAggregate(expression: Expression): void {
    this.context.report(
      this.aggregates === "nested" ? nestedAggregate(expression.span) : misplacedAggregate(expression.span),
    );
  }

  private requireParameter(name: string, expression: Expression): void {
    if (this.context.parameters?.has(name) === false) this.context.report(missingParameter(name, expression.span));
  }

  private typeOfList(list: Expression, environment: Environment): StaticType {
    const type = this.typeOf(list, environment);
    requireList(type, list, this.context);
    return type;
  }

  private typeOfProperty(subject: Expression, environment: Environment): StaticType {
    const type = this.typeOf(subject, environment);
    if (type === "path") this.context.report(invalidArgument(type, MAPLIKE, subject.span));
    else if (!canBe(type, "map", "node", "relationship", "point", "duration", ...TEMPORAL_KINDS)) {
      this.context.report(invalidAccess(type, MAPLIKE, subject.span));
    }
    return "any";
  }

  private typeOfSubscript(subject: Expression, index: Expression, environment: Environment): StaticType {
    const type = this.typeOf(subject, environment);
    const indexType = this.typeOf(index, environment);
    if (!canBe(type, "list", "map", "node", "relationship")) {
      this.context.report(invalidAccess(type, { en: "a list or a map", de: "eine Liste oder eine Map" }, subject.span));
    } else if (kindOf(type) === "list" && !canBe(indexType, "integer")) {
      this.context.report(invalidAccess(indexType, INTEGER, index.span));
    } else if (
      canBe(type, "map", "node", "relationship") &&
      kindOf(type) !== "any" &&
      type !== "null" &&
      !canBe(indexType, "string")
    ) {
      this.context.report(invalidAccess(indexType, { en: "a string", de: "eine Zeichenkette" }, index.span));
    }
    return elementOf(type);
  }

  private typeOfSlice(
    subject: Expression,
    bounds: readonly (Expression | undefined)[],
    environment: Environment,
  ): StaticType {
    const type = this.typeOf(subject, environment);
    if (!canBe(type, "list")) this.context.report(invalidAccess(type, LIST, subject.span));
    for (const bound of bounds) {
      if (bound === undefined) continue;
      const boundType = this.typeOf(bound, environment);
      if (!canBe(boundType, "integer")) this.context.report(invalidAccess(boundType, INTEGER, bound.span));
    }
    return { list: elementOf(type) };
  }

  private typeOfCase(expression: Extract<Expression, { readonly kind: "Case" }>, environment: Environment): StaticType {
    if (expression.operand !== undefined) this.typeOf(expression.operand, environment);
    const results: StaticType[] = [];
    for (const branch of expression.branches) {
      for (const condition of branch.conditions) this.condition(condition, environment);
      results.push(this.typeOf(branch.result, environment));
    }
    if (expression.otherwise !== undefined) results.push(this.typeOf(expression.otherwise, environment));
    return commonTypeOf(results);
  }

  private typeOfMapProjection({ subject, items }: MapProjection, environment: Environment): StaticType {
    const type = this.typeOf(subject, environment);
    if (!canBe(type, "map", "node", "relationship")) this.context.report(invalidArgument(type, MAPLIKE, subject.span));
    for (const item of items) {
      if (item.kind === "MapEntry") this.typeOf(item.value, environment);
      if (item.kind === "VariableSelector") this.typeOf(item.variable, environment);
    }
    return "map";
  }
}

/** Whether a value of the second type may replace one of the first: the same type, or a number for a number. */
function mayFollow(initial: StaticType, step: StaticType): boolean {
  if (typeof initial === "object" && typeof step === "object") return mayFollow(initial.list, step.list);
  const numbers = canBe(initial, "integer", "float") && canBe(step, "integer", "float");
  return numbers || canBe(initial, kindOf(step)) || canBe(step, kindOf(initial));
}

function unboundEnd(node: NodePattern) {
  return semanticError(
    "UndefinedVariable",
    "Outside of MATCH shortestPath() needs two nodes that are bound already.",
    "Außerhalb von MATCH braucht shortestPath() zwei Knoten, die schon gebunden sind.",
    node.span,
  );
}
