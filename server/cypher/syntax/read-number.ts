/**
 * Reads one number literal: decimal, hexadecimal `0x`, octal `0o`, floats with or without exponent,
 * underscores between digits. An integer may be as large as 2^63, since a minus may stand before
 * it; the parser holds it to 64 bits once it knows.
 */

import type { CypherError } from "../errors.ts";
import { quoted, syntaxError } from "./syntax-errors.ts";

type NumberToken =
  | { readonly kind: "integer"; readonly value: bigint; readonly start: number; readonly end: number }
  | { readonly kind: "float"; readonly value: number; readonly start: number; readonly end: number }
  | { readonly kind: "error"; readonly error: CypherError; readonly start: number; readonly end: number };

/** Everything that a reader would take for part of the number, right or wrong; `1..3` ends before the dots. */
const EXTENT =
  /(?:0[xX][\p{ID_Continue}]*)|(?:[0-9][0-9_]*)?(?:\.[0-9][0-9_]*)?(?:[eE][+-]?[0-9][0-9_]*)?[\p{ID_Continue}]*/uy;
const DECIMAL = /^(?:0|[1-9](?:_?[0-9])*)$/;
const HEXADECIMAL = /^0x(?:_?[0-9a-fA-F])+$/;
const OCTAL = /^0o(?:_?[0-7])+$/;
const FLOAT = /^(?:[0-9](?:_?[0-9])*)?(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?$/;
/** 2^63 in digits, and no more: what is longer overflows without being computed. */
const LONGEST = 40;

/** The token of the number that begins at `start`. */
export function readNumber(text: string, start: number): NumberToken {
  EXTENT.lastIndex = start;
  EXTENT.test(text);
  const end = Math.max(EXTENT.lastIndex, start + 1);
  const written = text.slice(start, end);
  const span = { start, end };

  if (DECIMAL.test(written) || HEXADECIMAL.test(written) || OCTAL.test(written)) {
    const digits = written.replaceAll("_", "").replace(/^(0[xo])0+(?=.)/, "$1");
    const value = digits.length > LONGEST ? undefined : BigInt(digits);
    if (value === undefined || value > 2n ** 63n)
      return { kind: "error", error: integerOverflow(written, span), ...span };
    return { kind: "integer", value, ...span };
  }
  if (FLOAT.test(written) && /[.eE]/.test(written)) {
    const value = Number(written.replaceAll("_", ""));
    if (Number.isFinite(value)) return { kind: "float", value, ...span };
    const error = syntaxError(
      "FloatingPointOverflow",
      `${quoted(written)} is too large for a float; the largest is about 1.8e308.`,
      `${quoted(written)} ist zu groß für eine Gleitkommazahl; die größte ist etwa 1.8e308.`,
      span,
    );
    return { kind: "error", error, ...span };
  }
  return { kind: "error", error: invalidNumber(written, span), ...span };
}

/** For an integer outside of 64 bits. */
export function integerOverflow(written: string, span: { readonly start: number; readonly end: number }): CypherError {
  return syntaxError(
    "IntegerOverflow",
    `${quoted(written)} does not fit into 64 bits: integers lie between -9223372036854775808 and 9223372036854775807.`,
    `${quoted(written)} passt nicht in 64 Bit: Ganze Zahlen liegen zwischen -9223372036854775808 und 9223372036854775807.`,
    span,
  );
}

function invalidNumber(written: string, span: { readonly start: number; readonly end: number }): CypherError {
  if (/^0[0-9_]+$/.test(written)) {
    const octal = written.replaceAll("_", "").replace(/^0+/, "") || "0";
    return syntaxError(
      "InvalidNumberLiteral",
      `A decimal number does not begin with 0. Write ${octal}, or 0o${octal} if you mean octal.`,
      `Eine Dezimalzahl beginnt nicht mit 0. Gemeint ist ${octal} oder, wenn oktal, 0o${octal}.`,
      span,
    );
  }
  return syntaxError(
    "InvalidNumberLiteral",
    `${quoted(written)} is not a number. Numbers look like 42, 1.5, 1e6, 0xFF or 0o17; a name that begins with a digit stands in backticks.`,
    `${quoted(written)} ist keine Zahl. Zahlen sehen aus wie 42, 1.5, 1e6, 0xFF oder 0o17; ein Name, der mit einer Ziffer beginnt, steht in Backticks.`,
    span,
  );
}
