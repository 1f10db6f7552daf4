/**
 * `text =~ pattern`: the whole text must match, as `java.util.regex` has it. The pattern is carried
 * over to JavaScript where both agree; what only Java knows is refused rather than guessed.
 */
import { CypherError } from "../errors.ts";
import type { SourceSpan } from "../errors.ts";
import type { BinaryExpression } from "../syntax/ast.ts";
import type { Evaluate } from "./run.ts";

const REMEMBERED = 64;

export function compileMatches({ right: pattern }: BinaryExpression, text: Evaluate, expression: Evaluate): Evaluate {
  const known = new Map<string, RegExp>();
  const compiled = (source: string): RegExp => {
    let regex = known.get(source);
    if (regex === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      regex = regularExpression(source, pattern.span);
      known.set(source, regex);
    }
    return regex;
  };
  return (run) => {
    const subject = text(run);
    const source = expression(run);
    if (typeof subject !== "string" || typeof source !== "string") return null;
    return compiled(source).test(subject);
  };
}

const FLAGS: Readonly<Record<string, string>> = { i: "i", u: "", s: "s", m: "m" };
const OWN_ESCAPES = /^(?:[dDwWsSbBtnrf0]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[1-9]|k<|[pP]\{)/;
const SYNTAX = "^$\\.*+?()[]{}|/";

/** The pattern as a JavaScript expression over code points that must match everything. */
export function regularExpression(source: string, span: SourceSpan): RegExp {
  let flags = "u";
  const leading = /^\(\?([a-zA-Z]+)\)/.exec(source);
  for (const letter of leading?.[1] ?? "") {
    const flag = FLAGS[letter];
    if (flag === undefined) throw notCarried(`(?${letter})`, span);
    flags += flag;
  }
  const body = carried(source.slice(leading?.[0].length ?? 0), span);
  try {
    return new RegExp(`^(?:${body})$(?![\\s\\S])`, flags);
  } catch {
    throw new CypherError(
      "SyntaxError",
      "InvalidRegularExpression",
      { en: `This is no regular expression: ${source}`, de: `Das ist kein regulärer Ausdruck: ${source}` },
      span,
    );
  }
}

/** Rewrites escapes that JavaScript writes differently, and refuses Java's own constructs. */
function carried(source: string, span: SourceSpan): string {
  const only =
    /\(\?[a-zA-Z-]+[:)]|\(\?>|[*+?}]\+|&&|\\[QEAZzGhHvVRXN]|\\p\{(?:Alpha|Lower|Upper|Punct|Digit|Alnum|Is|In|java)/.exec(
      source,
    );
  if (only !== null) throw notCarried(only[0], span);
  return source.replace(/\\([\s\S]?)/gu, (escape, letter: string, at: number) => {
    if (letter === "" || SYNTAX.includes(letter)) return escape;
    if (OWN_ESCAPES.test(source.slice(at + 1))) return escape;
    if (/[a-zA-Z]/.test(letter)) throw notCarried(escape, span);
    return letter === "-" ? "\\x2d" : letter;
  });
}

function notCarried(construct: string, span: SourceSpan): CypherError {
  const messages = {
    en: `Regular expressions here lack ${construct}.`,
    de: `Reguläre Ausdrücke kennen hier kein ${construct}.`,
  };
  return new CypherError("NotSupported", "RegularExpression", messages, span);
}
