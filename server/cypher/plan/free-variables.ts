/**
 * Which names an expression may read. Names bound inside (by comprehensions and subqueries) are
 * reported too: the caller asks only about names of its own scope, and one that is hidden inside
 * merely makes it wait longer than needed.
 */
import type { AstNode } from "../syntax/ast.ts";

/** Every variable's name that occurs anywhere below the node. */
export function mentionedVariables(node: AstNode): ReadonlySet<string> {
  const names = new Set<string>();
  visitAst(node, (inner) => {
    if (inner.kind === "Variable") names.add(inner.name);
    return true;
  });
  return names;
}

/** Walks the tree from the top; `enter` answers whether to go on below. */
export function visitAst(node: AstNode, enter: (node: AstNode) => boolean): void {
  if (!enter(node)) return;
  for (const child of Object.values(node)) visitChild(child, enter);
}

function visitChild(child: unknown, enter: (node: AstNode) => boolean): void {
  if (Array.isArray(child)) {
    for (const item of child) visitChild(item, enter);
  } else if (isAstNode(child)) {
    visitAst(child, enter);
  }
}

function isAstNode(value: unknown): value is AstNode {
  return typeof value === "object" && value !== null && "kind" in value && "span" in value;
}
