/**
 * Expressions that begin with a name and a bracket: function calls and the special forms that look
 * like them (count(*), quantifiers, reduce, exists, shortestPath, trim, normalize), and subqueries.
 */

import type { Expression, FunctionCall, ListPredicate, Name, Reduce, SubqueryExpression } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { isShortestPath, parseShortestPath, pathEnd } from "./parse-pattern.ts";
import { syntaxError } from "./syntax-errors.ts";

const QUANTIFIERS: Readonly<Record<string, ListPredicate["quantifier"]>> = {
  ALL: "all",
  ANY: "any",
  NONE: "none",
  SINGLE: "single",
};

const SUBQUERIES: Readonly<Record<string, SubqueryExpression["form"]>> = {
  EXISTS: "exists",
  COUNT: "count",
  COLLECT: "collect",
};

const TRIM_FUNCTIONS: Readonly<Record<string, string>> = { BOTH: "btrim", LEADING: "ltrim", TRAILING: "rtrim" };

/** The call that begins at the current name, or undefined when no bracket follows it. */
export function parseCall(cursor: Cursor): Expression | undefined {
  const { index, start } = cursor;
  const keyword = cursor.keywordAt(index);
  if (cursor.isSymbol("{", index + 1)) return parseSubquery(cursor, keyword);
  if (!cursor.isSymbol("(", index + 1)) return cursor.isSymbol(".", index + 1) ? parseNamespaced(cursor) : undefined;

  const inside = index + 2;
  const binds = cursor.at(inside).kind === "name" && cursor.keywordAt(inside + 1) === "IN";
  if (keyword === "COUNT" && cursor.isSymbol("*", inside) && cursor.isSymbol(")", inside + 1)) {
    cursor.index += 4;
    return { kind: "CountStar", span: cursor.spanFrom(start) };
  }
  const quantifier = QUANTIFIERS[keyword];
  if (quantifier !== undefined && binds) return parseListPredicate(cursor, quantifier);
  if (binds && (keyword === "FILTER" || keyword === "EXTRACT")) throw removedForm(cursor, keyword);
  if (keyword === "REDUCE" && cursor.at(inside).kind === "name" && cursor.isSymbol("=", inside + 1))
    return parseReduce(cursor);
  if (keyword === "EXISTS" && pathEnd(cursor, inside) !== undefined) {
    cursor.index = inside;
    const pattern = cursor.nested(() => cursor.rules.path(cursor));
    cursor.expectSymbol(")");
    return { kind: "PatternPredicate", exists: true, pattern, span: cursor.spanFrom(start) };
  }
  if (isShortestPath(cursor)) {
    const pattern = parseShortestPath(cursor);
    return { kind: "ShortestPathExpression", pattern, span: pattern.span };
  }
  if (keyword === "TRIM") return parseTrim(cursor);
  return parseFunction(cursor, cursor.name({ en: "a function", de: "eine Funktion" }));
}

/** `date.truncate(…)`; undefined when the dots lead to no parenthesis and so to properties. */
function parseNamespaced(cursor: Cursor): Expression | undefined {
  let last = cursor.index;
  while (cursor.isSymbol(".", last + 1) && cursor.at(last + 2).kind === "name") last += 2;
  return cursor.isSymbol("(", last + 1) ? parseFunction(cursor, parseDottedName(cursor)) : undefined;
}

/** A name with its namespaces, of a function or procedure. */
export function parseDottedName(cursor: Cursor): Name {
  const { start } = cursor;
  const expected = { en: "a name", de: "ein Name" };
  const parts = [cursor.name(expected).text];
  while (cursor.acceptSymbol(".")) parts.push(cursor.name(expected).text);
  return { kind: "Name", text: parts.join("."), span: cursor.spanFrom(start) };
}

function parseFunction(cursor: Cursor, name: Name): FunctionCall {
  cursor.expectSymbol("(");
  const distinct = cursor.acceptKeyword("DISTINCT");
  if (!distinct && cursor.isKeyword("ALL") && cursor.at(cursor.index + 1).kind !== "symbol") cursor.index++;
  const args = cursor.isSymbol(")") ? [] : cursor.commaSeparated(() => parseArgument(cursor, name));
  if (!cursor.acceptSymbol(")")) throw cursor.unexpected({ en: "‘,’ or ‘)’", de: "‘,’ oder ‘)’" });
  return { kind: "FunctionCall", form: "call", name, distinct, args, span: cursor.spanFrom(name.span.start) };
}

/** `normalize(text, NFC)` takes its form as a bare word. */
function parseArgument(cursor: Cursor, name: Name): Expression {
  const word = cursor.keywordAt(cursor.index);
  if (
    name.text.toUpperCase() === "NORMALIZE" &&
    ["NFC", "NFD", "NFKC", "NFKD"].includes(word) &&
    cursor.isSymbol(")", cursor.index + 1)
  ) {
    const span = cursor.tokenSpan;
    cursor.index++;
    return { kind: "StringLiteral", value: word, span };
  }
  if (
    cursor.token.kind === "string" &&
    name.text.toUpperCase() === "NORMALIZE" &&
    cursor.isSymbol(",", cursor.index - 1)
  ) {
    throw cursor.unexpected({
      en: "NFC, NFD, NFKC or NFKD without quotation marks",
      de: "NFC, NFD, NFKC oder NFKD ohne Anführungszeichen",
    });
  }
  return cursor.rules.expression(cursor);
}

/** `trim(BOTH 'x' FROM text)` and `trim('x' FROM text)` call `btrim(text, 'x')`; LEADING is ltrim, TRAILING rtrim. */
function parseTrim(cursor: Cursor): Expression {
  const name = cursor.name({ en: "a function", de: "eine Funktion" });
  const open = cursor.index;
  const side = TRIM_FUNCTIONS[cursor.keywordAt(open + 1)];
  const sided = side !== undefined && !cursor.isSymbol(")", open + 2) && !cursor.isSymbol(".", open + 2);
  if (!sided && cursor.isSymbol(")", open + 1)) return parseFunction(cursor, name);
  cursor.index = sided ? open + 2 : open + 1;
  const bare = cursor.isKeyword("FROM") && !cursor.isSymbol(")", cursor.index + 1);
  const characters = bare ? [] : [cursor.rules.expression(cursor)];
  if (!sided && !cursor.isKeyword("FROM")) {
    cursor.index = open;
    return parseFunction(cursor, name);
  }
  cursor.expectKeyword("FROM");
  const text = cursor.rules.expression(cursor);
  cursor.expectSymbol(")");
  const span = cursor.spanFrom(name.span.start);
  return {
    kind: "FunctionCall",
    form: "trim",
    name: { ...name, text: side ?? "btrim" },
    distinct: false,
    args: [text, ...characters],
    span,
  };
}

function parseListPredicate(cursor: Cursor, quantifier: ListPredicate["quantifier"]): ListPredicate {
  const { start } = cursor;
  cursor.index += 2;
  const variable = cursor.variable();
  cursor.expectKeyword("IN");
  const list = cursor.rules.expression(cursor);
  cursor.expectKeyword("WHERE");
  const where = cursor.rules.expression(cursor);
  cursor.expectSymbol(")");
  return { kind: "ListPredicate", quantifier, variable, list, where, span: cursor.spanFrom(start) };
}

function parseReduce(cursor: Cursor): Reduce {
  const { start } = cursor;
  const open = cursor.index + 1;
  cursor.index += 2;
  const accumulator = cursor.variable();
  cursor.expectSymbol("=");
  const initial = cursor.rules.expression(cursor);
  cursor.expectSymbol(",");
  const variable = cursor.variable();
  cursor.expectKeyword("IN");
  const bar = cursor.projectionBar;
  cursor.projectionBar = cursor.brackets.lastBar.get(open) ?? -1;
  const list = cursor.rules.expression(cursor);
  cursor.projectionBar = bar;
  cursor.expectSymbol("|");
  const step = cursor.rules.expression(cursor);
  cursor.expectSymbol(")");
  return { kind: "Reduce", accumulator, initial, variable, list, step, span: cursor.spanFrom(start) };
}

function parseSubquery(cursor: Cursor, keyword: string): SubqueryExpression | undefined {
  const form = SUBQUERIES[keyword];
  if (form === undefined) return undefined;
  const { start } = cursor;
  cursor.index++;
  const query = cursor.nested(() => cursor.rules.subquery(cursor));
  return { kind: "SubqueryExpression", form, query, span: cursor.spanFrom(start) };
}

function removedForm(cursor: Cursor, keyword: string): Error {
  const form = keyword === "FILTER" ? "[x IN list WHERE …]" : "[x IN list | …]";
  return syntaxError(
    "UnexpectedSyntax",
    `${keyword.toLowerCase()}() is no longer part of Cypher; write ${form}.`,
    `${keyword.toLowerCase()}() gehört nicht mehr zu Cypher; man schreibt ${form}.`,
    cursor.tokenSpan,
  );
}
