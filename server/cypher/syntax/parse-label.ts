/**
 * Label and type expressions: `:A|B`, `:A&!B`, `:(A|B)&C`, `:%`, and the older `:A:B`, which is the
 * same as `:A&B` but does not mix with the newer signs.
 */

import type { SourceSpan } from "../errors.ts";
import type { LabelExpression } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { notSupported, syntaxError } from "./syntax-errors.ts";

/** Where the older `:A|:B` was met among a relationship's types; Neo4j reads it in the plainest relationships only. */
export interface TypesRead {
  oldBar: SourceSpan | undefined;
}

/** Reads what follows the colon (already read). With `relationship` it is that of a relationship: no `:A:B`, but perhaps `:A|:B`. */
export function parseLabelExpression(cursor: Cursor, relationship?: TypesRead): LabelExpression {
  const first = cursor.index;
  let expression = parseOr(cursor, relationship);
  if (relationship === undefined && cursor.isSymbol(":")) {
    const plain = cursor.index === first + 1;
    while (cursor.isSymbol(":")) {
      const colon = cursor.tokenSpan;
      cursor.index++;
      const simple = plain && cursor.token.kind === "name";
      if (!simple) throw mixed(colon);
      const right = parseAtom(cursor, relationship);
      expression = { kind: "LabelAnd", left: expression, right, span: cursor.spanFrom(expression.span.start) };
    }
    if (cursor.isSymbol("&") || (cursor.isSymbol("|") && cursor.index !== cursor.projectionBar))
      throw mixed(cursor.tokenSpan);
  }
  return expression;
}

function parseOr(cursor: Cursor, relationship: TypesRead | undefined): LabelExpression {
  let left = parseAnd(cursor, relationship);
  while (cursor.isSymbol("|") && cursor.index !== cursor.projectionBar) {
    cursor.index++;
    if (cursor.isSymbol(":")) {
      if (relationship === undefined) throw barColon(cursor.tokenSpan);
      relationship.oldBar = cursor.tokenSpan;
      cursor.index++;
    }
    const right = parseAnd(cursor, relationship);
    left = { kind: "LabelOr", left, right, span: cursor.spanFrom(left.span.start) };
  }
  return left;
}

function parseAnd(cursor: Cursor, relationship: TypesRead | undefined): LabelExpression {
  let left = parseNot(cursor, relationship);
  while (cursor.isSymbol("&")) {
    cursor.index++;
    const right = parseNot(cursor, relationship);
    left = { kind: "LabelAnd", left, right, span: cursor.spanFrom(left.span.start) };
  }
  return left;
}

function parseNot(cursor: Cursor, relationship: TypesRead | undefined): LabelExpression {
  const { start } = cursor;
  if (!cursor.acceptSymbol("!")) return parseAtom(cursor, relationship);
  const operand = cursor.nested(() => parseNot(cursor, relationship));
  return { kind: "LabelNot", operand, span: cursor.spanFrom(start) };
}

function parseAtom(cursor: Cursor, relationship: TypesRead | undefined): LabelExpression {
  const { start } = cursor;
  if (cursor.acceptSymbol("%")) return { kind: "LabelWildcard", span: cursor.spanFrom(start) };
  if (cursor.isSymbol("(")) {
    cursor.index++;
    const inner = cursor.nested(() => parseOr(cursor, relationship));
    cursor.expectSymbol(")");
    return inner;
  }
  if (cursor.isSymbol("$")) {
    throw notSupported(
      "DynamicLabel",
      "Labels and types can't be given by an expression here; write them out, or compare with labels(n) or type(r).",
      "Labels und Typen lassen sich hier nicht durch einen Ausdruck angeben; man schreibt sie aus oder vergleicht mit labels(n) oder type(r).",
      cursor.tokenSpan,
    );
  }
  const expected =
    relationship !== undefined
      ? { en: "a relationship type", de: "ein Beziehungstyp" }
      : { en: "a label", de: "ein Label" };
  const name = cursor.name(expected);
  return { kind: "LabelName", name, span: name.span };
}

function mixed(span: SourceSpan): Error {
  return syntaxError(
    "UnexpectedSyntax",
    "The old :A:B does not mix with |, & and !. Write & for “and”: :A&B|C.",
    "Das ältere :A:B verträgt sich nicht mit |, & und !. Für „und“ steht &: :A&B|C.",
    span,
  );
}

/** The error for the second colon of `:A|:B`. */
export function barColon(span: SourceSpan): Error {
  return syntaxError(
    "UnexpectedSyntax",
    "The colon stands once only, before the first: :A|B instead of :A|:B.",
    "Der Doppelpunkt steht nur einmal, vor dem ersten: :A|B statt :A|:B.",
    span,
  );
}
