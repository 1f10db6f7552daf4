/** Which clause may follow which, and how a query may end. */

import type { CypherError, SourceSpan } from "../errors.ts";
import type { AstNode, Clause, SingleQuery, UpdatingClause } from "../syntax/ast.ts";
import type { SubqueryForm } from "./context.ts";
import { semanticError } from "./semantic-errors.ts";

/** Where a query stands: the statement, one branch of its UNION, the body of CALL, or of an expression. */
export type QueryPlace = "statement" | "union" | "call" | SubqueryForm;

const UPDATING = new Set<AstNode["kind"]>(["Create", "Merge", "Set", "Remove", "Delete", "Foreach"]);

export function isUpdating(node: AstNode): node is UpdatingClause {
  return UPDATING.has(node.kind);
}

/** Reports the first clause that can't stand where it does, and an end that is none. */
export function checkOrder({ clauses }: SingleQuery, place: QueryPlace, report: (error: CypherError) => void): void {
  let updated = false;
  for (const [index, clause] of clauses.entries()) {
    const last = index === clauses.length - 1;
    if (clause.kind === "Return" && !last) report(returnBefore(clauses[index + 1]?.span ?? clause.span));
    if (isUpdating(clause)) updated = true;
    else if (clause.kind === "With") updated = false;
    else if (updated && clause.kind !== "Return") report(readAfterUpdate(clause.span));
    if (last && !mayEnd(clause, clauses.length, place)) report(openEnd(clause.span));
  }
}

function mayEnd(clause: Clause, length: number, place: QueryPlace): boolean {
  switch (clause.kind) {
    case "Return":
      return true;
    case "With":
    case "Match":
    case "Unwind":
      return place === "exists" || place === "count";
    case "CallProcedure":
      return (
        place === "exists" ||
        place === "count" ||
        (place === "statement" && length === 1) ||
        clause.yields === undefined
      );
    case "CallSubquery":
      return place === "exists" || place === "count" || !returnsColumns(clause.query.branches);
    case "Create":
    case "Merge":
    case "Set":
    case "Remove":
    case "Delete":
    case "Foreach":
      return true;
  }
}

function returnsColumns(branches: readonly SingleQuery[]): boolean {
  return branches.some((branch) => branch.clauses.at(-1)?.kind === "Return");
}

function returnBefore(span: SourceSpan): CypherError {
  return composition(
    "RETURN is the end of a query; in the middle it is called WITH.",
    "RETURN ist das Ende einer Abfrage; in der Mitte heißt es WITH.",
    span,
  );
}

function readAfterUpdate(span: SourceSpan): CypherError {
  return composition(
    "Between changing and reading again a WITH is needed; WITH * passes everything on.",
    "Zwischen dem Ändern und dem erneuten Lesen braucht es ein WITH; WITH * gibt alles weiter.",
    span,
  );
}

function openEnd(span: SourceSpan): CypherError {
  return composition(
    "The query can't end here; it is missing a RETURN that says what to answer.",
    "Hier kann die Abfrage nicht enden; es fehlt ein RETURN, das sagt, was zu antworten ist.",
    span,
  );
}

function composition(en: string, de: string, span: SourceSpan): CypherError {
  return semanticError("InvalidClauseComposition", en, de, span);
}
