/** The gallery is held to the language and to the graph: each question parses, and names only what the graph's schema has. */
import { describe, expect, test } from "vitest";
import { codeOf, QUESTIONS, queryOf, questionOf } from "#client/cypher/questions.ts";
import { tokens } from "#client/cypher/tokens.ts";
import { nodeSchemas, relationshipSchemas } from "#graph-seed/graph.ts";
import { parseStatement } from "#server/cypher/syntax/parse-statement.ts";

const holders = [
  ...Object.values(nodeSchemas),
  ...Object.values(relationshipSchemas).map(({ properties }) => properties),
];
const properties = new Set(holders.flatMap(({ shape }) => Object.keys(shape)));
const names = new Set([...Object.keys(nodeSchemas), ...Object.keys(relationshipSchemas)]);

test("at least a dozen, each with its own id and words in both languages", () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(12);
  expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(QUESTIONS.length);
  for (const { de, en, wordsDe, wordsEn, clauses } of QUESTIONS) {
    for (const text of [de, en, wordsDe, wordsEn, ...clauses.flatMap(({ de, en }) => [de, en])])
      expect(text.trim()).not.toBe("");
  }
});

describe.each(["de", "en"] as const)("in %s", (language) => {
  test.each(QUESTIONS.map((question) => [question.id, question] as const))("%s", (_, question) => {
    const query = queryOf(question, language);
    expect(() => parseStatement(query)).not.toThrow();
    expect(query).not.toMatch(/[‹›]/);
    expect(questionOf(query)?.question).toBe(question);
    const code = codeOf(question, language);
    for (const { kind, start, end } of tokens(code)) {
      const text = code.slice(start, end);
      if (kind === "label") expect(names).toContain(text);
      if (kind === "property") expect(properties).toContain(text);
      if (kind === "parameter") expect(Object.keys(question.parameters ?? {})).toContain(text.slice(1));
    }
  });
});
