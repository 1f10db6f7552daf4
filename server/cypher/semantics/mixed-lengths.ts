/**
 * One MATCH speaks of lengths in one way: the old `-[*]-` and the quantifiers do not mix in a clause,
 * patterns in its WHERE included. A subquery in braces is another clause.
 */
import type { CypherError, SourceSpan } from "../errors.ts";
import type { MatchClause } from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";
import { semanticError } from "./semantic-errors.ts";

/** Reports the first `*` of a MATCH that has quantifiers, too. */
export function checkLengths(clause: MatchClause, report: (error: CypherError) => void): void {
  let length: SourceSpan | undefined;
  let quantified = false;
  walk(clause, (node) => {
    if (node.kind === "VariableLength") length ??= node.span;
    if (node.kind === "PathQuantifier") quantified = true;
    return node.kind !== "SubqueryExpression";
  });
  if (!quantified || length === undefined) return;
  report(
    semanticError(
      "MixedLengths",
      "One MATCH cannot mix -[*]- with quantifiers such as -->+ or (…){1,2}. Write -[*1..2]- as --{1,2}.",
      "Ein MATCH kann -[*]- nicht mit Quantoren wie -->+ oder (…){1,2} mischen. Statt -[*1..2]- schreibt man --{1,2}.",
      length,
    ),
  );
}
