/**
 * Short ways to make the errors of lexer and parser. A message says what stands there, what was
 * expected and, where it can, how to write it; in English and German.
 */

import { CypherError, type CypherErrorMessage, type SourceSpan } from "../errors.ts";

/** An error of class SyntaxError. */
export function syntaxError(detail: string, en: string, de: string, span: SourceSpan): CypherError {
  return new CypherError("SyntaxError", detail, { en, de }, span);
}

/** A statement or clause that a rule of safety keeps out. */
export function refused(detail: string, en: string, de: string, span: SourceSpan): CypherError {
  return new CypherError("Refused", detail, { en, de }, span);
}

/** Valid Cypher that this engine lacks. */
export function notSupported(detail: string, en: string, de: string, span: SourceSpan): CypherError {
  return new CypherError("NotSupported", detail, { en, de }, span);
}

/** Nesting beyond what can be read, checked and run without exhausting the stack. */
export function tooDeep(limit: number, span: SourceSpan): CypherError {
  return new CypherError(
    "LimitExceeded",
    "NestingDepth",
    {
      en: `The query is nested more than ${limit} levels deep here. Split it with WITH, or use a list and IN instead of a long chain.`,
      de: `Die Abfrage ist hier mehr als ${limit} Ebenen tief verschachtelt. Mit WITH lässt sie sich teilen; statt einer langen Kette hilft eine Liste mit IN.`,
    },
    span,
  );
}

/** More clauses than a plan can be built of. */
export function tooManyClauses(limit: number, span: SourceSpan): CypherError {
  return new CypherError(
    "LimitExceeded",
    "Clauses",
    {
      en: `The statement has more than ${limit} clauses. Use UNWIND over a list instead of repeating clauses.`,
      de: `Die Anweisung hat mehr als ${limit} Klauseln. Statt Klauseln zu wiederholen, hilft UNWIND über eine Liste.`,
    },
    span,
  );
}

/** What the parser was looking for, as it reads after "expected". */
export type Expectation = CypherErrorMessage;

/** Names what stands at a place: a piece of the text, cut when long. */
export function quoted(text: string): string {
  const flat = text.replaceAll(/\s+/g, " ");
  return flat.length > 40 ? `‘${flat.slice(0, 39)}…’` : `‘${flat}’`;
}
