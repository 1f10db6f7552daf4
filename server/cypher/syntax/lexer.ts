/**
 * Text in, tokens out, in one linear pass that never throws: what can't be read becomes an error
 * token, and the parser raises its error only when it gets there, so the first fault in reading
 * order is the one reported.
 *
 * Cypher has hardly any reserved words, so a keyword is a name here and the parser decides. Arrows
 * are left in their single characters, since `a<-1` compares and `(a)<--(b)` points.
 */

import type { CypherError } from "../errors.ts";
import { quoted, syntaxError } from "./syntax-errors.ts";
import { readNumber } from "./read-number.ts";
import { readQuoted } from "./read-quoted.ts";

export type Token =
  | {
      readonly kind: "name";
      readonly text: string;
      readonly keyword: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "integer"; readonly value: bigint; readonly start: number; readonly end: number }
  | { readonly kind: "float"; readonly value: number; readonly start: number; readonly end: number }
  | { readonly kind: "string"; readonly value: string; readonly start: number; readonly end: number }
  | { readonly kind: "parameter"; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: "symbol"; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: "error"; readonly error: CypherError; readonly start: number; readonly end: number }
  | { readonly kind: "end"; readonly start: number; readonly end: number };

const SPACE = /\s+/y;
const LINE_COMMENT = /\/\/[^\r\n]*/y;
const NAME = /[\p{ID_Start}\p{Pc}](?:[\p{ID_Continue}\p{Sc}])*/uy;
/** Where a name holds escapes such as `\u0041`. */
const ESCAPED_NAME = /(?:[\p{ID_Start}\p{Pc}]|\\u[0-9a-fA-F]{4})(?:[\p{ID_Continue}\p{Sc}]|\\u[0-9a-fA-F]{4})*/uy;
const WHOLE_NAME = /^[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Sc}]*$/u;
const PARAMETER_NAME = /[\p{ID_Continue}\p{Sc}\p{Pc}]+/uy;
const SYMBOL = /\.\.|<=|>=|<>|=~|\+=|::|\|\||!=|[()[\]{},.:;|+\-*/%^=<>!&$?@~]/y;
/** Dashes and arrow heads that word processors put in the place of `-`, `<` and `>`. */
const LOOKALIKE =
  /[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u27e8\u27e9\u2329\u232a\u3008\u3009\ufe64\ufe65\uff1c\uff1e]/y;
const LOOKALIKE_QUOTE = /[\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb]/y;

/** The tokens of a text; the last one is always of kind `end`. Names keep their case, `keyword` is the same in capitals (empty for a name in backticks). */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const next = skipBlank(text, at);
    if (typeof next !== "number") {
      tokens.push(next);
      at = next.end;
      continue;
    }
    at = next;
    if (at >= text.length) break;
    const token = readToken(text, at);
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: "end", start: text.length, end: text.length });
  return tokens;
}

/** Past white space and comments, or an error token for a comment without end. */
function skipBlank(text: string, start: number): number | Token {
  let at = start;
  for (;;) {
    const before = at;
    at = matchEnd(SPACE, text, at) ?? at;
    at = matchEnd(LINE_COMMENT, text, at) ?? at;
    if (text.startsWith("/*", at)) {
      const close = text.indexOf("*/", at + 2);
      if (close < 0) {
        return errorToken(
          at,
          text.length,
          "UnterminatedComment",
          "This comment has no end: close it with */.",
          "Dieser Kommentar hat kein Ende: Er wird mit */ geschlossen.",
        );
      }
      at = close + 2;
    }
    if (at === before) return at;
  }
}

function readToken(text: string, at: number): Token {
  const character = text.charCodeAt(at);
  if (isDigit(character) || (text[at] === "." && isDigit(text.charCodeAt(at + 1)))) return readNumber(text, at);
  if (text[at] === "'" || text[at] === '"') return readQuoted(text, at);
  if (text[at] === "`") return nameOf(readQuoted(text, at));
  if (text[at] === "$") return readParameter(text, at);

  const nameEnd = matchEnd(NAME, text, at);
  if (nameEnd !== undefined && text[nameEnd] !== "\\") {
    const name = text.slice(at, nameEnd);
    return { kind: "name", text: name, keyword: name.toUpperCase(), start: at, end: nameEnd };
  }
  const escapedEnd = matchEnd(ESCAPED_NAME, text, at);
  if (escapedEnd !== undefined) {
    const name = text
      .slice(at, escapedEnd)
      .replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    if (WHOLE_NAME.test(name)) {
      return { kind: "name", text: name, keyword: name.toUpperCase(), start: at, end: escapedEnd };
    }
    return errorToken(
      at,
      escapedEnd,
      "InvalidUnicodeCharacter",
      `${quoted(text.slice(at, escapedEnd))} does not spell a name. Outside of strings a \\u escape may only stand for a letter or digit of a name.`,
      `${quoted(text.slice(at, escapedEnd))} ergibt keinen Namen. Außerhalb von Zeichenketten darf ein \\u nur für einen Buchstaben oder eine Ziffer eines Namens stehen.`,
    );
  }
  const symbolEnd = matchEnd(SYMBOL, text, at);
  if (symbolEnd !== undefined) return { kind: "symbol", text: text.slice(at, symbolEnd), start: at, end: symbolEnd };
  return unreadable(text, at);
}

function readParameter(text: string, at: number): Token {
  if (text[at + 1] === "`") {
    const name = readQuoted(text, at + 1);
    return name.kind === "string" ? { kind: "parameter", name: name.value, start: at, end: name.end } : name;
  }
  const end = matchEnd(PARAMETER_NAME, text, at + 1);
  if (end === undefined) return { kind: "symbol", text: "$", start: at, end: at + 1 };
  return { kind: "parameter", name: text.slice(at + 1, end), start: at, end };
}

function nameOf(token: Token): Token {
  return token.kind === "string"
    ? { kind: "name", text: token.value, keyword: "", start: token.start, end: token.end }
    : token;
}

function unreadable(text: string, at: number): Token {
  const end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  const shown = quoted(text.slice(at, end));
  if (matchEnd(LOOKALIKE, text, at) !== undefined) {
    return errorToken(
      at,
      end,
      "InvalidUnicodeCharacter",
      `${shown} looks like a sign of Cypher but is another character. Use the plain -, < or > of the keyboard.`,
      `${shown} sieht aus wie ein Zeichen von Cypher, ist aber ein anderes. Gemeint ist wohl das einfache -, < oder > der Tastatur.`,
    );
  }
  if (matchEnd(LOOKALIKE_QUOTE, text, at) !== undefined) {
    return errorToken(
      at,
      end,
      "InvalidUnicodeCharacter",
      `${shown} is a typographic quotation mark. Strings stand in plain ' or ".`,
      `${shown} ist ein typografisches Anführungszeichen. Zeichenketten stehen in einfachen ' oder ".`,
    );
  }
  return errorToken(
    at,
    end,
    "UnexpectedSyntax",
    `${shown} has no meaning in Cypher here.`,
    `${shown} hat hier in Cypher keine Bedeutung.`,
  );
}

function errorToken(start: number, end: number, detail: string, en: string, de: string): Token {
  return { kind: "error", error: syntaxError(detail, en, de, { start, end }), start, end };
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
