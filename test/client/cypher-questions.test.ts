/** The gallery is held to the language and to the graph: each question parses, names what the schema has, and is answered. */
import { describe, expect, test } from "vitest";
import { codeOf, QUESTIONS, queryOf, questionOf } from "#client/cypher/questions.ts";
import { tokens } from "#client/cypher/tokens.ts";
import { nodeSchemas, relationshipSchemas } from "#graph-seed/graph.ts";
import { fromJson } from "#server/api/cypher-json.ts";
import { parseStatement } from "#server/cypher/syntax/parse-statement.ts";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.ts";
import { seedGraph } from "#test/support/seed-graph.ts";

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

const store = openEmbeddedStore(seedGraph());
/** Bounds of a reader's statement. */
const LIMITS = { milliseconds: 5_000, rows: 1_000, bytes: 5_000_000 };

describe.each(["de", "en"] as const)("in %s", (language) => {
  test.each(QUESTIONS.map((question) => [question.id, question] as const))("%s", async (_, question) => {
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
    const values = Object.entries(question.parameters ?? {}).map(([name, value]) => [name, fromJson(value)]);
    const answer = await store.query(query, Object.fromEntries(values), LIMITS);
    expect(answer.rows.length).toBeGreaterThan(0);
    expect(answer.truncated).toBe(false);
    expect(answer.notes).toEqual([]);
  });
});
