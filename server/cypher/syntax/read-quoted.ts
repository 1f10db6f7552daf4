/**
 * Reads one string in single or double quotes, or one name in backticks (in which only a doubled
 * backtick and `\uXXXX` are escapes).
 *
 * Neo4j replaces `\uXXXX` before it looks for the end of the string, so an escape that stands for
 * the closing quote or for a backslash changes there what follows. Such an escape is refused here.
 */

import type { CypherError } from "../errors.ts";
import { quoted, syntaxError } from "./syntax-errors.ts";

type QuotedToken =
  | { readonly kind: "string"; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: "error"; readonly error: CypherError; readonly start: number; readonly end: number };

const ESCAPES: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  "\\": "\\",
  "'": "'",
  '"': '"',
};

/** A run without quote or backslash, per kind of quote. */
const PLAIN: Readonly<Record<string, RegExp>> = { "'": /[^'\\]+/y, '"': /[^"\\]+/y, "`": /[^`\\]+/y };
const HEX = /^[0-9a-fA-F]{4}$/;

/** The token of the string or name that opens at `start`. */
export function readQuoted(text: string, start: number): QuotedToken {
  const quote = text.charAt(start);
  const plain = PLAIN[quote] ?? /(?!)/y;
  const pieces: string[] = [];
  let at = start + 1;
  let firstFault: CypherError | undefined;
  while (at < text.length) {
    plain.lastIndex = at;
    if (plain.test(text)) {
      pieces.push(text.slice(at, plain.lastIndex));
      at = plain.lastIndex;
    } else if (text[at] === quote) {
      if (quote === "`" && text[at + 1] === "`") {
        pieces.push("`");
        at += 2;
        continue;
      }
      const end = at + 1;
      return firstFault === undefined
        ? { kind: "string", value: pieces.join(""), start, end }
        : { kind: "error", error: firstFault, start, end };
    } else {
      const escape = readEscape(text, at, quote);
      if (typeof escape.value === "string") pieces.push(escape.value);
      else firstFault ??= escape.value;
      at = escape.end;
    }
  }
  const error = firstFault ?? unterminated(quote, start, text.length);
  return { kind: "error", error, start, end: text.length };
}

function readEscape(
  text: string,
  at: number,
  quote: string,
): { readonly value: string | CypherError; readonly end: number } {
  const letter = text.charAt(at + 1);
  if (letter === "u") {
    const digits = text.slice(at + 2, at + 6);
    if (!HEX.test(digits)) return { value: invalidUnicode(text.slice(at, at + 6), at), end: at + 2 };
    const character = String.fromCharCode(parseInt(digits, 16));
    const end = at + 6;
    return character === quote || character === "\\"
      ? { value: structuralEscape(digits, at, quote), end }
      : { value: character, end };
  }
  if (quote === "`") return { value: "\\", end: at + 1 };
  const value = ESCAPES[letter];
  // As in Neo4j a backslash before anything else stands for itself, so '\\d' and '\d' are the same.
  return value === undefined ? { value: "\\", end: at + 1 } : { value, end: at + 2 };
}

function invalidUnicode(written: string, at: number): CypherError {
  return syntaxError(
    "InvalidUnicodeLiteral",
    `${quoted(written)} is not a character: \\u wants four hexadecimal digits, for instance \\u00e4.`,
    `${quoted(written)} ist kein Zeichen: Auf \\u folgen vier hexadezimale Ziffern, etwa \\u00e4.`,
    { start: at, end: at + 2 },
  );
}

function structuralEscape(digits: string, at: number, quote: string): CypherError {
  const plain = digits.toLowerCase() === "005c" ? "\\\\" : quote === "`" ? "``" : `\\${quote}`;
  return syntaxError(
    "InvalidUnicodeLiteral",
    `\\u${digits} stands for a sign that would change where this text ends. Write ${plain} instead.`,
    `\\u${digits} steht für ein Zeichen, das verändern würde, wo dieser Text endet. Stattdessen schreibt man ${plain}.`,
    { start: at, end: at + 6 },
  );
}

function unterminated(quote: string, start: number, end: number): CypherError {
  return quote === "`"
    ? syntaxError(
        "UnterminatedName",
        "This name in backticks has no end: close it with `.",
        "Dieser Name in Backticks hat kein Ende: Er wird mit ` geschlossen.",
        { start, end },
      )
    : syntaxError(
        "UnterminatedString",
        `This string has no end: close it with ${quote}.`,
        `Diese Zeichenkette hat kein Ende: Sie wird mit ${quote} geschlossen.`,
        { start, end },
      );
}
