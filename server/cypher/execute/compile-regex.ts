/**
 * `text =~ pattern`: the whole text must match, as `java.util.regex` has it. The pattern is carried
 * over to JavaScript where both agree; what only Java knows is refused rather than guessed.
 */
import { CypherError } from "../errors.ts";
import type { SourceSpan } from "../errors.ts";
import type { BinaryExpression } from "../syntax/ast.ts";
import { javaRegExp, NotCarried } from "./java-regex.ts";
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

/** The pattern as a JavaScript expression that must match everything. */
function regularExpression(source: string, span: SourceSpan): RegExp {
  try {
    return javaRegExp(source);
  } catch (error) {
    if (error instanceof NotCarried) throw notCarried(error.construct, span);
    if (!(error instanceof SyntaxError)) throw error;
    const messages = {
      en: `This is no regular expression: ${source}`,
      de: `Das ist kein regulärer Ausdruck: ${source}`,
    };
    throw new CypherError("SyntaxError", "InvalidRegularExpression", messages, span);
  }
}

function notCarried(construct: string, span: SourceSpan): CypherError {
  const messages = {
    en: `Regular expressions here lack ${construct}.`,
    de: `Reguläre Ausdrücke kennen hier nicht: ${construct}.`,
  };
  return new CypherError("NotSupported", "RegularExpression", messages, span);
}
