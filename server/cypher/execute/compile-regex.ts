/**
 * `text =~ pattern`: the whole text must match, as `java.util.regex` has it. The pattern is carried
 * over to JavaScript where both agree; what only Java knows is refused rather than guessed. Texts on
 * which backtracking could take long are matched by an automaton, which a run can end at any time;
 * where there is none, they are refused.
 */
import { CypherError } from "../errors.ts";
import type { SourceSpan } from "../errors.ts";
import type { BinaryExpression } from "../syntax/ast.ts";
import { type CarriedRegex, NotCarried, carryRegex, wholeRegExp } from "./java-regex.ts";
import { RegexAutomaton } from "./regex-automaton.ts";
import { safeLength } from "./regex-paths.ts";
import { regexShape } from "./regex-shape.ts";
import type { Evaluate, Run } from "./run.ts";

const REMEMBERED = 64;

type Matches = (text: string, run: Run) => boolean;

export function compileMatches({ right: pattern }: BinaryExpression, text: Evaluate, expression: Evaluate): Evaluate {
  const known = new Map<string, Matches>();
  const compiled = (source: string): Matches => {
    let matches = known.get(source);
    if (matches === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      matches = matcher(source, pattern.span);
      known.set(source, matches);
    }
    return matches;
  };
  return (run) => {
    const subject = text(run);
    const source = expression(run);
    if (typeof subject !== "string" || typeof source !== "string") return null;
    return compiled(source)(subject, run);
  };
}

function matcher(source: string, span: SourceSpan): Matches {
  const { carried, regex } = regularExpression(source, span);
  const shape = regexShape(carried.body);
  const safe = safeLength(shape);
  let automaton: RegexAutomaton | undefined;
  return (text, { budget }) => {
    if (text.length <= safe) return regex.test(text);
    automaton ??= RegexAutomaton.of(shape, carried.flags);
    if (automaton === undefined) throw tooCostly(span);
    return automaton.matches(text, (steps) => budget.tick(steps));
  };
}

/** The pattern as a JavaScript expression that must match everything. */
function regularExpression(
  source: string,
  span: SourceSpan,
): { readonly carried: CarriedRegex; readonly regex: RegExp } {
  try {
    const carried = carryRegex(source);
    return { carried, regex: wholeRegExp(carried) };
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

function tooCostly(span: SourceSpan): CypherError {
  const messages = {
    en: "On a text of this length, this expression could take without end. Avoid repetitions beside each other and in each other, back references and looks around.",
    de: "Bei einem Text dieser Länge könnte dieser Ausdruck endlos dauern. Zu meiden sind Wiederholungen neben- und ineinander, Rückverweise und Umschauen.",
  };
  return new CypherError("LimitExceeded", "RegularExpression", messages, span);
}
