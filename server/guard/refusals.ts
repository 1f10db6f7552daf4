/** The rules that bound a statement before it runs, each with what it tells the reader. */
import { CypherError, type CypherErrorMessage, type SourceSpan } from "../cypher/errors.ts";

/** No list from `range` may be longer. */
export const LONGEST_RANGE = 100_000;
/** Steps that one expression may take for one row, since nothing can stop it in between. */
export const MOST_STEPS = 10_000_000;
/** Bytes that one value may take. */
export const MOST_BYTES = 128_000_000;
/** Parts of a statement: clauses, patterns, operators, literals. */
export const MOST_PARTS = 20_000;
/** Nodes and relationships in the patterns of one MATCH: their orders are weighed against each other. */
export const MOST_PATTERN_ELEMENTS = 60;

const RULES = {
  RangeTooLong: {
    en: `range() may give at most ${LONGEST_RANGE} numbers here, and its bounds must be known: constants, parameters, size() or length().`,
    de: `range() darf hier höchstens ${LONGEST_RANGE} Zahlen liefern, und seine Grenzen müssen bekannt sein: Konstanten, Parameter, size() oder length().`,
  },
  ExpressionTooLong: {
    en: "This expression walks through lists inside lists for too long, and nothing could stop it. UNWIND one of the lists, or shorten it, for instance [..100]; to add up numbers, say toFloat(…).",
    de: "Dieser Ausdruck läuft zu lange durch Listen in Listen, und nichts könnte ihn anhalten. Eine der Listen mit UNWIND auffalten oder kürzen, zum Beispiel [..100]; zum Summieren toFloat(…) schreiben.",
  },
  ValueTooLarge: {
    en: "This expression could grow a list or a text beyond what may be held in memory.",
    de: "Dieser Ausdruck könnte eine Liste oder einen Text größer werden lassen, als im Speicher Platz hat.",
  },
  PatternTooSlow: {
    en: "This regular expression could take unreasonably long: it repeats what itself repeats, or too much in a row. CONTAINS, STARTS WITH and ENDS WITH are fast.",
    de: "Dieser reguläre Ausdruck könnte maßlos lange brauchen: Er wiederholt, was sich selbst wiederholt, oder zu vieles nacheinander. CONTAINS, STARTS WITH und ENDS WITH sind schnell.",
  },
  StatementTooLarge: {
    en: `The statement has too many parts (more than ${MOST_PARTS}, or more than ${MOST_PATTERN_ELEMENTS} nodes and relationships in one MATCH). Hand lists over as parameters, or split the MATCH.`,
    de: `Die Anweisung hat zu viele Teile (mehr als ${MOST_PARTS}, oder mehr als ${MOST_PATTERN_ELEMENTS} Knoten und Beziehungen in einem MATCH). Listen als Parameter übergeben oder das MATCH teilen.`,
  },
} as const satisfies Record<string, CypherErrorMessage>;

export type Rule = keyof typeof RULES;

export function refusal(rule: Rule, span: SourceSpan): CypherError {
  return new CypherError("Refused", rule, RULES[rule], span);
}
