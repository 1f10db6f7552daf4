/** Which expressions may be computed for a thousand rows in one go, during which nothing else gets a turn. */
import type { AstKind, Expression } from "../../syntax/ast.ts";
import { walk } from "../../syntax/children.ts";

const LOOPS: ReadonlySet<AstKind> = new Set<AstKind>([
  "ListComprehension",
  "PatternComprehension",
  "ListPredicate",
  "Reduce",
  "SubqueryExpression",
  "PatternPredicate",
  "ShortestPathExpression",
]);

/** Whether there is no loop and no subquery inside. */
export function isBrief(expression: Expression): boolean {
  let brief = true;
  walk(expression, (node) => {
    brief &&= !LOOPS.has(node.kind) && !(node.kind === "FunctionCall" && node.name.text.toLowerCase() === "range");
    return brief;
  });
  return brief;
}
