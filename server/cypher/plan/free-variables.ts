/**
 * Which names an expression may read. Names bound inside (by comprehensions and subqueries) are
 * reported too: the caller asks only about names of its own scope, and one that is hidden inside
 * merely makes it wait longer than needed.
 */
import type { AstNode } from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";

/** Every variable's name that occurs anywhere below the node. */
export function mentionedVariables(node: AstNode): ReadonlySet<string> {
  const names = new Set<string>();
  walk(node, (inner) => {
    if (inner.kind === "Variable") names.add(inner.name);
  });
  return names;
}
