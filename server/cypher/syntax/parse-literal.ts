/** Literals: numbers held to 64 bits, strings, maps, and the words null, true, false, INF and NaN. */

import type { Expression, FloatLiteral, IntegerLiteral, MapEntry, MapLiteral } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { integerOverflow } from "./read-number.ts";

const LARGEST = 2n ** 63n - 1n;
const FLOAT_WORDS: ReadonlyMap<string, number> = new Map([
  ["INF", Infinity],
  ["INFINITY", Infinity],
  ["NAN", NaN],
]);

/** A literal that is one token, or undefined when none stands here. `negated`: a minus has been read right before it. */
export function parseTokenLiteral(
  cursor: Cursor,
  negated: boolean,
  start: number,
): IntegerLiteral | FloatLiteral | undefined {
  const { token } = cursor;
  const span = { start, end: token.end };
  const sign = negated ? -1 : 1;
  if (token.kind === "integer") {
    if (!negated && token.value > LARGEST) throw integerOverflow(cursor.text.slice(token.start, token.end), span);
    cursor.index++;
    return { kind: "IntegerLiteral", value: negated ? -token.value : token.value, span };
  }
  if (token.kind === "float") {
    cursor.index++;
    return { kind: "FloatLiteral", value: sign * token.value, span };
  }
  const word = token.kind === "name" ? FLOAT_WORDS.get(token.keyword) : undefined;
  if (word === undefined) return undefined;
  cursor.index++;
  return { kind: "FloatLiteral", value: sign * word, span };
}

/** null, true, false or a string, or undefined when none stands here. */
export function parseWordLiteral(cursor: Cursor): Expression | undefined {
  const { token, tokenSpan: span } = cursor;
  if (token.kind === "string") {
    cursor.index++;
    return { kind: "StringLiteral", value: token.value, span };
  }
  if (cursor.acceptKeyword("NULL")) return { kind: "NullLiteral", span };
  if (cursor.acceptKeyword("TRUE")) return { kind: "BooleanLiteral", value: true, span };
  if (cursor.acceptKeyword("FALSE")) return { kind: "BooleanLiteral", value: false, span };
  return undefined;
}

/** `{key: value, …}`. */
export function parseMapLiteral(cursor: Cursor): MapLiteral {
  const { start } = cursor;
  cursor.expectSymbol("{");
  const entries = cursor.isSymbol("}") ? [] : cursor.nested(() => cursor.commaSeparated(() => parseMapEntry(cursor)));
  if (!cursor.acceptSymbol("}")) throw cursor.unexpected({ en: "‘,’ or ‘}’", de: "‘,’ oder ‘}’" });
  return { kind: "MapLiteral", entries, span: cursor.spanFrom(start) };
}

/** `key: value`. */
export function parseMapEntry(cursor: Cursor): MapEntry {
  const key = cursor.name({ en: "a key", de: "ein Schlüssel" });
  if (!cursor.acceptSymbol(":")) {
    throw cursor.isSymbol("}")
      ? cursor.unexpected({
          en: `‘:’ and a value (a parameter is written $${key.text})`,
          de: `‘:’ und ein Wert (ein Parameter wird $${key.text} geschrieben)`,
        })
      : cursor.unexpected({ en: "‘:’ after the key", de: "‘:’ nach dem Schlüssel" });
  }
  const value = cursor.rules.expression(cursor);
  return { kind: "MapEntry", key, value, span: cursor.spanFrom(key.span.start) };
}
