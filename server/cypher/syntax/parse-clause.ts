/** Reading and projecting clauses, the sequence of clauses in a query, UNION, and the bodies of subqueries. */

import type {
  CallProcedureClause,
  CallSubqueryClause,
  Clause,
  MatchClause,
  Query,
  SingleQuery,
  UnwindClause,
  Variable,
  WithClause,
  YieldItem,
} from "./ast.ts";
import { closestName } from "./closest-name.ts";
import type { Cursor } from "./cursor.ts";
import { parseDottedName } from "./parse-call.ts";
import { parsePatternPart } from "./parse-pattern.ts";
import { parseProjection } from "./parse-projection.ts";
import { opensUpdate, parseUpdate } from "./parse-update.ts";
import { refuseClause } from "./refused-clauses.ts";
import { notSupported, quoted, refused, syntaxError } from "./syntax-errors.ts";

const CLAUSE_WORDS = ["MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"];

/** One or more single queries joined by UNION. */
export function parseQuery(cursor: Cursor): Query {
  const { start } = cursor;
  const branches = [parseSingleQuery(cursor)];
  let all: boolean | undefined;
  while (cursor.isKeyword("UNION")) {
    const union = cursor.tokenSpan;
    cursor.index++;
    const thisAll = cursor.acceptKeyword("ALL");
    if (!thisAll) cursor.acceptKeyword("DISTINCT");
    if (all !== undefined && all !== thisAll) {
      throw syntaxError(
        "InvalidClauseComposition",
        "UNION and UNION ALL can't be mixed in one query; use one of them throughout.",
        "UNION und UNION ALL lassen sich in einer Abfrage nicht mischen; nur eines von beiden.",
        union,
      );
    }
    all = thisAll;
    branches.push(parseSingleQuery(cursor));
  }
  return { kind: "Query", branches, all: all ?? false, span: cursor.spanFrom(start) };
}

function parseSingleQuery(cursor: Cursor): SingleQuery {
  const { start } = cursor;
  const clauses: Clause[] = [];
  do {
    cursor.countClause();
    clauses.push(parseClause(cursor));
  } while (!endsQuery(cursor));
  return { kind: "SingleQuery", clauses, span: cursor.spanFrom(start) };
}

function endsQuery(cursor: Cursor): boolean {
  return cursor.token.kind === "end" || cursor.isSymbol("}") || cursor.isSymbol(";") || cursor.isKeyword("UNION");
}

function parseClause(cursor: Cursor): Clause {
  refuseClause(cursor);
  const { start } = cursor;
  const optional = cursor.isKeyword("OPTIONAL");
  const word = cursor.keywordAt(optional ? cursor.index + 1 : cursor.index);
  if (optional && word !== "CALL") {
    cursor.index++;
    if (word !== "MATCH") throw cursor.unexpected({ en: "MATCH or CALL", de: "MATCH oder CALL" });
  } else if (optional) {
    cursor.index++;
  }
  if (word === "MATCH") return parseMatch(cursor, optional, start);
  if (word === "CALL") return parseCallClause(cursor, optional, start);
  if (word === "WITH") return parseWith(cursor);
  if (word === "UNWIND") return parseUnwind(cursor);
  if (cursor.acceptKeyword("RETURN")) {
    const projection = parseProjection(cursor);
    return { kind: "Return", projection, span: cursor.spanFrom(start) };
  }
  if (opensUpdate(word)) return parseUpdate(cursor);
  throw unknownClause(cursor);
}

function unknownClause(cursor: Cursor): Error {
  const { token } = cursor;
  if (token.kind !== "name") {
    return cursor.unexpected({
      en: "a clause such as MATCH, WITH or RETURN",
      de: "eine Klausel wie MATCH, WITH oder RETURN",
    });
  }
  const meant = closestName(token.text, CLAUSE_WORDS);
  const shown = quoted(token.text);
  return syntaxError(
    "UnexpectedSyntax",
    meant === undefined
      ? `${shown} can't stand here; expected was a clause such as MATCH, WITH or RETURN.`
      : `${shown} can't stand here; did you mean ${meant}?`,
    meant === undefined
      ? `${shown} kann hier nicht stehen; erwartet wird eine Klausel wie MATCH, WITH oder RETURN.`
      : `${shown} kann hier nicht stehen; gemeint war vielleicht ${meant}?`,
    cursor.tokenSpan,
  );
}

function parseMatch(cursor: Cursor, optional: boolean, start: number): MatchClause {
  cursor.expectKeyword("MATCH");
  if (cursor.isKeyword("DIFFERENT", "RELATIONSHIPS") || cursor.isKeyword("REPEATABLE", "ELEMENTS")) {
    throw notSupported(
      "MatchMode",
      "Match modes are not supported here.",
      "Match-Modi werden hier nicht unterstützt.",
      cursor.tokenSpan,
    );
  }
  const patterns = cursor.commaSeparated(() => parsePatternPart(cursor));
  if (cursor.isKeyword("USING")) {
    throw notSupported(
      "Hint",
      "USING hints are not needed and not supported here.",
      "USING-Hinweise sind hier nicht nötig und werden nicht unterstützt.",
      cursor.tokenSpan,
    );
  }
  const where = cursor.acceptKeyword("WHERE") ? cursor.rules.expression(cursor) : undefined;
  return { kind: "Match", optional, patterns, where, span: cursor.spanFrom(start) };
}

function parseWith(cursor: Cursor): WithClause {
  const { start } = cursor;
  cursor.expectKeyword("WITH");
  const projection = parseProjection(cursor);
  const where = cursor.acceptKeyword("WHERE") ? cursor.rules.expression(cursor) : undefined;
  return { kind: "With", projection, where, span: cursor.spanFrom(start) };
}

function parseUnwind(cursor: Cursor): UnwindClause {
  const { start } = cursor;
  cursor.expectKeyword("UNWIND");
  const list = cursor.rules.expression(cursor);
  if (!cursor.acceptKeyword("AS")) throw cursor.unexpected({ en: "AS and a variable", de: "AS und eine Variable" });
  const variable = cursor.variable();
  return { kind: "Unwind", list, variable, span: cursor.spanFrom(start) };
}

function parseCallClause(cursor: Cursor, optional: boolean, start: number): CallProcedureClause | CallSubqueryClause {
  cursor.expectKeyword("CALL");
  if (cursor.isSymbol("{") || cursor.isSymbol("(")) return parseCallSubquery(cursor, optional, start);
  const procedure = parseDottedName(cursor);
  const args = cursor.acceptSymbol("(") ? parseArguments(cursor) : undefined;
  const yields = cursor.acceptKeyword("YIELD") ? parseYields(cursor) : undefined;
  const where = yields !== undefined && cursor.acceptKeyword("WHERE") ? cursor.rules.expression(cursor) : undefined;
  return { kind: "CallProcedure", optional, procedure, args, yields, where, span: cursor.spanFrom(start) };
}

function parseArguments(cursor: Cursor) {
  const args = cursor.isSymbol(")") ? [] : cursor.commaSeparated(() => cursor.rules.expression(cursor));
  if (!cursor.acceptSymbol(")")) throw cursor.unexpected({ en: "‘,’ or ‘)’", de: "‘,’ oder ‘)’" });
  return args;
}

function parseYields(cursor: Cursor): readonly YieldItem[] | "*" {
  if (cursor.acceptSymbol("*")) return "*";
  if (cursor.acceptSymbol("-")) return [];
  return cursor.commaSeparated(() => {
    const field = cursor.name({ en: "a field of the procedure", de: "ein Feld der Prozedur" });
    const variable: Variable = cursor.acceptKeyword("AS")
      ? cursor.variable()
      : { kind: "Variable", name: field.text, span: field.span };
    return { kind: "YieldItem", field, variable, span: cursor.spanFrom(field.span.start) };
  });
}

function parseCallSubquery(cursor: Cursor, optional: boolean, start: number): CallSubqueryClause {
  const imports = cursor.acceptSymbol("(") ? parseImports(cursor) : undefined;
  cursor.expectSymbol("{");
  const query = cursor.nested(() => parseQuery(cursor));
  cursor.expectSymbol("}");
  if (cursor.isKeyword("IN")) {
    throw refused(
      "CallInTransactions",
      "CALL … IN TRANSACTIONS commits as it goes; it is not allowed here.",
      "CALL … IN TRANSACTIONS schreibt zwischendurch fest; das ist hier nicht erlaubt.",
      cursor.tokenSpan,
    );
  }
  return { kind: "CallSubquery", optional, imports, query, span: cursor.spanFrom(start) };
}

function parseImports(cursor: Cursor): readonly Variable[] | "*" {
  if (cursor.acceptSymbol("*")) {
    cursor.expectSymbol(")");
    return "*";
  }
  const variables = cursor.isSymbol(")") ? [] : cursor.commaSeparated(() => cursor.variable());
  cursor.expectSymbol(")");
  return variables;
}

/** The braces of EXISTS, COUNT and COLLECT: a query, or a bare pattern that is read as its MATCH. */
export function parseSubqueryBody(cursor: Cursor): Query {
  cursor.expectSymbol("{");
  const query = opensPattern(cursor) ? parseBarePattern(cursor) : parseQuery(cursor);
  cursor.expectSymbol("}");
  return query;
}

function opensPattern(cursor: Cursor): boolean {
  if (cursor.isSymbol("(")) return true;
  const word = cursor.keywordAt(cursor.index);
  const named = cursor.token.kind === "name" && cursor.isSymbol("=", cursor.index + 1);
  return named || ["ANY", "ALL", "SHORTEST", "SHORTESTPATH", "ALLSHORTESTPATHS"].includes(word);
}

function parseBarePattern(cursor: Cursor): Query {
  const { start } = cursor;
  const patterns = cursor.commaSeparated(() => parsePatternPart(cursor));
  const where = cursor.acceptKeyword("WHERE") ? cursor.rules.expression(cursor) : undefined;
  const span = cursor.spanFrom(start);
  const match: MatchClause = { kind: "Match", optional: false, patterns, where, span };
  return { kind: "Query", branches: [{ kind: "SingleQuery", clauses: [match], span }], all: false, span };
}
