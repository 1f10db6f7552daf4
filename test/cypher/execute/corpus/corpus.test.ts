import { describe, expect, test } from "vitest";

import { createEngine } from "#server/cypher/engine.ts";
import { GRAPH_UPDATES } from "#server/cypher/execute/updates/graph-updates.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import { faultOf } from "../../support/ask.ts";
import { GRAPH, PARAMETERS, QUESTIONS, readAnswers, rowsText } from "./corpus.ts";

const { answers, server } = readAnswers();

/** With an index on `id`, and without any, so that both ways to the anchors are taken. */
describe.each([["id"], []])(`answers like ${server}, indexed by [%s]`, (...indexes) => {
  const graph = new MemoryGraph();
  createEngine(graph, { updates: GRAPH_UPDATES }).run(GRAPH);
  for (const key of indexes) if (key !== undefined) graph.createIndex(key);
  const engine = createEngine(graph);

  test.each(QUESTIONS)("%s", (question) => {
    const recorded = answers[question];
    if (recorded === undefined) throw new Error("There is no recorded answer; record them anew.");
    if ("error" in recorded) {
      expect(faultOf(() => engine.run(question, PARAMETERS)).code).toMatch(/^(?!NotSupported|Refused|LimitExceeded)/);
      return;
    }
    const { columns, rows } = engine.run(question, PARAMETERS);
    expect(rowsText(rows, question)).toEqual(recorded.rows);
    if (rows.length > 0) expect(columns).toEqual(recorded.columns);
  });
});

test("there are enough questions", () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(300);
});
