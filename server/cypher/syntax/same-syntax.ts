/** Whether two nodes say the same: equal but for their places in the text and for how a column was spelled. */

import type { AstNode } from "./ast.ts";

/** Structural equality of two trees, spans aside. `n.a` and `n . a` are the same, `a + b` and `b + a` are not. */
export function sameSyntax(a: AstNode, b: AstNode): boolean {
  return a.kind === b.kind && sameValue(a, b);
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  }
  const unaliased = "alias" in a && a.alias === undefined;
  const other = b as Readonly<Record<string, unknown>>;
  return Object.entries(a).every(
    ([key, value]) => isPlace(key) || (unaliased && key === "name") || sameValue(value, other[key]),
  );
}

function isPlace(key: string): boolean {
  return key === "span" || key === "operatorSpan";
}
