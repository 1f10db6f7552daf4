/**
 * Takes the aggregates out of a projection's expressions: each call gets a slot of its own, and
 * what remains is an ordinary expression over the groups.
 */
import type { AstNode, CountStar, Expression, FunctionCall } from "../syntax/ast.ts";
import { mapChildren } from "../syntax/children.ts";
import type { AggregateItem } from "./operators.ts";
import type { Scope, Slot, Slots } from "./scope.ts";
import { variable } from "./synthetic.ts";

export interface Extracted {
  readonly expression: Expression;
  readonly items: readonly AggregateItem[];
  /** The names under which the rest refers to the aggregates. */
  readonly names: readonly (readonly [string, Slot])[];
}

/** Replaces every aggregate call of the expression by a variable. `isAggregate` knows the functions. */
export function extractAggregates(
  expression: Expression,
  scope: Scope,
  slots: Slots,
  isAggregate: (call: FunctionCall) => boolean,
): Extracted {
  const items: AggregateItem[] = [];
  const names: (readonly [string, Slot])[] = [];
  const replace = (call: FunctionCall | CountStar): Expression => {
    const slot = slots.allocate();
    const name = ` ${slot}`;
    items.push({ slot, call: { expression: call, scope } });
    names.push([name, slot]);
    return variable(name, call.span);
  };
  const isCall = (node: AstNode): node is FunctionCall | CountStar =>
    node.kind === "CountStar" || (node.kind === "FunctionCall" && isAggregate(node));
  // A subquery has aggregates of its own.
  const rewrite = (node: AstNode): AstNode => {
    if (isCall(node)) return replace(node);
    return node.kind === "SubqueryExpression" ? node : mapChildren(node, rewrite);
  };
  if (isCall(expression)) return { expression: replace(expression), items, names };
  const whole = expression.kind === "SubqueryExpression" ? expression : mapChildren(expression, rewrite);
  return { expression: whole, items, names };
}
