/**
 * The parser's door: text in, syntax tree out, or the first error in reading order. Time is linear
 * in the text's length, and no text exhausts the stack: neither while parsing (nesting is limited)
 * nor later, since a tree deeper than what recursive readers can walk is refused here.
 */

import type { AstNode, Statement } from "./ast.ts";
import { childrenOf } from "./children.ts";
import { Cursor, type Rules } from "./cursor.ts";
import { parseQuery, parseSubqueryBody } from "./parse-clause.ts";
import { continueExpression, parseExpression } from "./parse-expression.ts";
import { parsePath } from "./parse-pattern.ts";
import { notSupported, refused, syntaxError, tooDeep } from "./syntax-errors.ts";

export interface ParseOptions {
  /** Whether updating clauses are read; without it each is refused at its place. */
  readonly updates?: boolean;
}

/** The deepest tree: long chains such as `a OR b OR …` are deep on their left. */
const DEEPEST_TREE = 1000;

const RULES: Rules = {
  expression: parseExpression,
  continued: continueExpression,
  path: parsePath,
  subquery: parseSubqueryBody,
};

/**
 * Parses one statement; a semicolon may end it. Throws a `CypherError` of class SyntaxError,
 * Refused, NotSupported or LimitExceeded with its place.
 */
export function parseStatement(text: string, options: ParseOptions = {}): Statement {
  const cursor = new Cursor(text, options.updates ?? false, RULES);
  const { start } = cursor;
  const prefix = cursor.acceptKeyword("EXPLAIN") ? "EXPLAIN" : cursor.acceptKeyword("PROFILE") ? "PROFILE" : undefined;
  if (cursor.isKeyword("CYPHER")) {
    throw notSupported(
      "QueryOptions",
      "CYPHER options are not supported; begin with the query.",
      "CYPHER-Optionen werden nicht unterstützt; man beginnt mit der Abfrage.",
      cursor.tokenSpan,
    );
  }
  if (cursor.token.kind === "end") {
    throw syntaxError(
      "UnexpectedSyntax",
      "There is no query here. Begin with MATCH or RETURN, for instance MATCH (n) RETURN n LIMIT 10.",
      "Hier steht keine Abfrage. Sie beginnt mit MATCH oder RETURN, zum Beispiel MATCH (n) RETURN n LIMIT 10.",
      { start: 0, end: text.length },
    );
  }
  const query = parseQuery(cursor);
  const span = cursor.spanFrom(start);
  endStatement(cursor);
  const statement: Statement = { kind: "Statement", prefix, query, span };
  limitDepth(statement);
  return statement;
}

function endStatement(cursor: Cursor): void {
  const ended = cursor.acceptSymbol(";");
  while (cursor.acceptSymbol(";"));
  if (cursor.token.kind === "end") return;
  if (ended && cursor.token.kind === "name") {
    throw refused(
      "MultipleStatements",
      "One statement at a time; here a second one begins.",
      "Eine Anweisung auf einmal; hier beginnt eine zweite.",
      cursor.tokenSpan,
    );
  }
  throw cursor.unexpected({ en: "the end of the query", de: "das Ende der Abfrage" });
}

/** Walks with a stack of its own, level by level. */
function limitDepth(statement: Statement): void {
  let level: AstNode[] = [statement];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > DEEPEST_TREE && first !== undefined) throw tooDeep(DEEPEST_TREE, first.span);
    level = level.flatMap((node) => childrenOf(node));
  }
}
