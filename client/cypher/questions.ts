/**
 * Questions over this literature, to start from. Each is data (questions.json): the question, what it asks in
 * words, and its query clause by clause with an explanation; the query is its clauses, one below the other,
 * under the question as a comment. `‹früher|earlier›` in a query is what a German and an English reader sees.
 */
import type { Language } from "../state/preferences.ts";
import data from "./questions.json" with { type: "json" };

export interface Clause {
  readonly code: string;
  readonly de: string;
  readonly en: string;
}

export interface Question {
  readonly id: string;
  readonly de: string;
  readonly en: string;
  readonly wordsDe: string;
  readonly wordsEn: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly clauses: readonly Clause[];
}

export const QUESTIONS: readonly Question[] = data;

const LANGUAGES = ["de", "en"] as const;

/** A text of the data as one language has it. */
export const inTongue = (text: string, language: Language): string =>
  text.replaceAll(/‹([^|›]*)\|([^›]*)›/g, language === "de" ? "$1" : "$2");

/** The query of a question as its clauses alone. */
export const codeOf = (question: Question, language: Language): string =>
  question.clauses.map(({ code }) => inTongue(code, language)).join("\n");

/** What stands in the editor: the question as a comment, then the query. */
export const queryOf = (question: Question, language: Language): string =>
  `// ${question[language]}\n${codeOf(question, language)}`;

export const parametersOf = (question: Question): string =>
  question.parameters ? JSON.stringify(question.parameters) : "";

/** The question that a query is, in either language. */
export function questionOf(query: string): { readonly question: Question; readonly language: Language } | undefined {
  for (const question of QUESTIONS) {
    for (const language of LANGUAGES) if (queryOf(question, language) === query) return { question, language };
  }
  return undefined;
}
