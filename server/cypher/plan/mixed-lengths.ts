/**
 * One MATCH speaks of lengths in one way: the old `-[*]-` and the quantifiers do not mix in a clause,
 * patterns in its WHERE included. A subquery in braces is another clause.
 */
import { CypherError } from "../errors.ts";
import type { SourceSpan } from "../errors.ts";
import type { MatchClause } from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";

export function refuseMixedLengths(clause: MatchClause): void {
  const lengths: SourceSpan[] = [];
  let quantified = false;
  walk(clause, (node) => {
    if (node.kind === "VariableLength") lengths.push(node.span);
    if (node.kind === "PathQuantifier") quantified = true;
    return node.kind !== "SubqueryExpression";
  });
  const [first] = lengths;
  if (!quantified || first === undefined) return;
  const messages = {
    en: "One MATCH cannot mix -[*]- with quantifiers such as -->+ or (…){1,2}. Write -[*1..2]- as --{1,2}.",
    de: "Ein MATCH kann -[*]- nicht mit Quantoren wie -->+ oder (…){1,2} mischen. Statt -[*1..2]- schreibt man --{1,2}.",
  };
  throw new CypherError("SyntaxError", "MixedLengths", messages, first);
}
