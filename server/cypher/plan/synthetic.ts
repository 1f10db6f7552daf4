/**
 * Small trees that the planner makes itself, so that labels, inline properties and inline WHERE of
 * a pattern become ordinary predicates. They carry the place of what they were made from.
 */
import type { SourceSpan } from "../errors.ts";
import type {
  BinaryExpression,
  ComparisonChain,
  Expression,
  LabelExpression,
  LabelPredicate,
  ListPredicate,
  MapLiteral,
  Variable,
} from "../syntax/ast.ts";

export function variable(name: string, span: SourceSpan): Variable {
  return { kind: "Variable", name, span };
}

export function labelPredicate(name: string, labels: LabelExpression): LabelPredicate {
  return { kind: "LabelPredicate", subject: variable(name, labels.span), labels, span: labels.span };
}

/** One comparison for each entry: `name.key = value`. */
export function propertyPredicates(name: string, map: MapLiteral): readonly ComparisonChain[] {
  return map.entries.map((entry) => ({
    kind: "Comparison",
    first: { kind: "PropertyAccess", subject: variable(name, entry.span), key: entry.key, span: entry.span },
    links: [{ kind: "ComparisonLink", operator: "=", operand: entry.value, span: entry.span }],
    span: entry.span,
  }));
}

/** `all(step IN list WHERE predicate)`. */
export function everyStep(step: string, list: string, where: Expression): ListPredicate {
  return {
    kind: "ListPredicate",
    quantifier: "all",
    variable: variable(step, where.span),
    list: variable(list, where.span),
    where,
    span: where.span,
  };
}

/** The operands of nested ANDs, from left to right. */
export function conjuncts(expression: Expression | undefined): readonly Expression[] {
  if (expression === undefined) return [];
  if (!isAnd(expression)) return [expression];
  return [...conjuncts(expression.left), ...conjuncts(expression.right)];
}

function isAnd(expression: Expression): expression is BinaryExpression {
  return expression.kind === "Binary" && expression.operator === "AND";
}

/** That two names mean one node; it has no place of its own. */
export function sameNode(left: string, right: string): ComparisonChain {
  const span = { start: 0, end: 0 };
  return {
    kind: "Comparison",
    first: variable(left, span),
    links: [{ kind: "ComparisonLink", operator: "=", operand: variable(right, span), span }],
    span,
  };
}
