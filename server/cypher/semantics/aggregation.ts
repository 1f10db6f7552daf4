/**
 * Aggregates and their grouping keys. The items of a projection that don't aggregate are the keys;
 * beside an aggregate may stand only what is the same for the whole group: constants, keys that are
 * a variable or a property, and what is computed from those.
 */

import type { AstNode, Expression } from "../syntax/ast.ts";
import { childrenOf, mapChildren } from "../syntax/children.ts";
import { sameSyntax } from "../syntax/same-syntax.ts";
import type { Environment } from "./environment.ts";
import type { ResolvedItem } from "./resolved.ts";
import type { Signatures } from "./signatures.ts";

/** Whether a node is an aggregate itself. */
export function isAggregate(node: AstNode, signatures: Signatures): boolean {
  if (node.kind === "CountStar") return true;
  return node.kind === "FunctionCall" && signatures.functionNamed(node.name.text)?.aggregating === true;
}

/** Whether an aggregate stands in a node; those of a subquery are its own. */
export function containsAggregate(node: AstNode, signatures: Signatures): boolean {
  if (isAggregate(node, signatures)) return true;
  if (node.kind === "SubqueryExpression") return false;
  return childrenOf(node).some((child) => containsAggregate(child, signatures));
}

/** A variable, or a property of one. */
function isSimple(expression: AstNode): boolean {
  return expression.kind === "Variable" || (expression.kind === "PropertyAccess" && isSimple(expression.subject));
}

/** The first part beside the aggregates that is not the same for the whole group, or undefined. */
export function findImplicitKey(
  expression: Expression,
  keys: readonly Expression[],
  environment: Environment,
  signatures: Signatures,
): AstNode | undefined {
  const simpleKeys = keys.filter(isSimple);
  const search = (node: AstNode, locals: ReadonlySet<string>): AstNode | undefined => {
    if (isAggregate(node, signatures)) return undefined;
    if (isSimple(node) && simpleKeys.some((key) => sameSyntax(key, node))) return undefined;
    if (node.kind === "Variable") return locals.has(node.name) || !varies(node.name, environment) ? undefined : node;
    const inner = new Set([...locals, ...boundBy(node)]);
    for (const child of childrenOf(node)) {
      const found = search(child, inner);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(expression, new Set());
}

/** Variables of an enclosing query stay the same; names that are not there at all were reported. */
function varies(name: string, environment: Environment): boolean {
  return environment.has(name) && !environment.outer.has(name);
}

function boundBy(node: AstNode): readonly string[] {
  if (node.kind === "ListComprehension" || node.kind === "ListPredicate") return [node.variable.name];
  if (node.kind === "Reduce") return [node.accumulator.name, node.variable.name];
  return node.kind === "PatternComprehension" && node.variable !== undefined ? [node.variable.name] : [];
}

export interface Rewritten {
  readonly expression: Expression;
  /** Whether a key that is more than a variable or property was replaced inside a larger expression. */
  readonly replacedPart: boolean;
}

/**
 * The expression with every part that repeats an item's expression replaced by the name of its
 * column. A name that is a column stays what it is.
 */
export function nameColumns(expression: Expression, items: readonly ResolvedItem[]): Rewritten {
  const columns = new Set(items.map((item) => item.name));
  let replacedPart = false;
  const replace = (node: AstNode): AstNode => {
    if (node.kind === "Variable" && columns.has(node.name)) return node;
    const item = items.find((candidate) => sameSyntax(candidate.expression, node));
    if (item === undefined) return mapChildren(node, replace);
    if (node !== expression && !item.aggregating && !isSimple(node)) replacedPart = true;
    return { kind: "Variable", name: item.name, span: node.span };
  };
  // An expression is only ever replaced by a variable, which is one.
  return { expression: replace(expression) as Expression, replacedPart };
}
