/**
 * Takes the aggregates out of a projection's expressions: each call gets a slot of its own, and
 * what remains is an ordinary expression over the groups.
 */
import type { AstNode, CountStar, Expression, FunctionCall } from "../syntax/ast.ts";
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
  const rewritten = rewrite(expression, (node) => {
    if (node.kind === "CountStar") return replace(node);
    return node.kind === "FunctionCall" && isAggregate(node) ? replace(node) : undefined;
  });
  return { expression: rewritten, items, names };
}

/** A copy of the tree in which `change` has replaced nodes; untouched parts are shared. Subqueries have aggregates of their own. */
function rewrite<T extends AstNode>(node: T, change: (node: AstNode) => Expression | undefined): T {
  const changed = change(node);
  // An expression stands wherever a replaced one stood; the caller asks for an expression's place.
  if (changed !== undefined) return changed as AstNode as T;
  if (node.kind === "SubqueryExpression") return node;
  let copy: Record<string, unknown> | undefined;
  for (const [key, child] of Object.entries(node)) {
    const replaced = rewriteChild(child, change);
    if (replaced !== child) copy = { ...(copy ?? node), [key]: replaced };
  }
  return copy === undefined ? node : (copy as unknown as T);
}

function rewriteChild(child: unknown, change: (node: AstNode) => Expression | undefined): unknown {
  if (Array.isArray(child)) {
    const items: readonly unknown[] = child;
    const replaced = items.map((item) => rewriteChild(item, change));
    return replaced.some((item, index) => item !== items[index]) ? replaced : child;
  }
  return isAstNode(child) ? rewrite(child, change) : child;
}

function isAstNode(value: unknown): value is AstNode {
  return typeof value === "object" && value !== null && "kind" in value && "span" in value;
}
