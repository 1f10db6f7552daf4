/**
 * Every function has a table of cases in `cases/`: an expression (or a whole query) and what it
 * answers, in Cypher's notation, or the code of its error after `!`. The answers are those of Neo4j
 * 5.26 on the same graph, `(:A {x: 1})-[:R]->(:B)`; where the engine differs on purpose,
 * `deviations.yaml` says why.
 */

import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { createEngine } from "#server/cypher/engine.ts";
import { CypherError } from "#server/cypher/errors.ts";
import { callFunction } from "#server/cypher/functions/call.ts";
import type { FunctionContext, FunctionEntry } from "#server/cypher/functions/function-entry.ts";
import { manualLink, signatureText } from "#server/cypher/functions/function-entry.ts";
import { arityOf, findFunction, functionEntries } from "#server/cypher/functions/registry.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import { displayText } from "#server/cypher/values/text.ts";

const caseFile = z.record(z.string(), z.record(z.string(), z.string()));
const deviationFile = z.array(z.object({ query: z.string(), neo4j: z.string(), ours: z.string(), reason: z.string() }));

function read(path: string): unknown {
  return parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}

const graph = new MemoryGraph();
const a = graph.createNode(["A"], [["x", 1n]]);
graph.createRelationship("R", a, graph.createNode(["B"], []), []);
const engine = createEngine(graph);

/** The rows of the answer, or the code of the error. */
function answer(text: string): string {
  const query = /^(?:MATCH|UNWIND|WITH) /.test(text) ? text : `RETURN ${text} AS x`;
  try {
    return engine
      .run(query)
      .rows.map((row) => row.map(displayText).join(" | "))
      .join(" ; ");
  } catch (error) {
    if (error instanceof CypherError) return `! ${error.code}`;
    throw error;
  }
}

const files = readdirSync(new URL("cases", import.meta.url)).sort();
const tables = files.flatMap((file) => Object.entries(caseFile.parse(read(`cases/${file}`))));

describe("a function answers as in its table:", () => {
  test.each(tables)("%s", (_, cases) => {
    const answers = Object.keys(cases).map((query) => [query, answer(query)]);
    expect(Object.fromEntries(answers)).toEqual(cases);
  });

  test.each(deviationFile.parse(read("deviations.yaml")))("$query, and not as Neo4j does", ({ query, ours, neo4j }) => {
    expect(answer(query)).toBe(ours);
    expect(ours).not.toBe(neo4j);
  });
});

function arity(name: string): unknown {
  const entry = findFunction(name);
  return entry === undefined ? undefined : arityOf(entry);
}

describe("the registry", () => {
  test("has a table for each function and a function for each table", () => {
    expect(tables.map(([name]) => name).sort()).toEqual(functionEntries.map(({ name }) => name).sort());
  });

  test("looks up without regard to case, each name once", () => {
    for (const entry of functionEntries) {
      expect(findFunction(entry.name.toUpperCase())).toBe(entry);
      expect(findFunction(entry.name.toLowerCase())).toBe(entry);
    }
    expect(findFunction("constructor")).toBeUndefined();
  });

  test("knows how many arguments fit", () => {
    expect(arity("substring")).toEqual({ min: 2, max: 3 });
    expect(arity("coalesce")).toEqual({ min: 1, max: undefined });
    expect(arity("pi")).toEqual({ min: 0, max: 0 });
    expect(arity("percentileCont")).toEqual({ min: 2, max: 2 });
  });

  test("explains each function in both languages, with its signature and page", () => {
    for (const entry of functionEntries) {
      expect(entry.help.en).not.toBe("");
      expect(entry.help.de).not.toBe("");
      expect(entry.help.de).not.toBe(entry.help.en);
      expect(signatureText(entry).startsWith(`${entry.name}(`)).toBe(true);
      expect(manualLink(entry)).toContain("/cypher-manual/5/functions/");
    }
    expect(signatureText(entryOf("substring"))).toBe(
      "substring(original :: STRING, start :: INTEGER[, length :: INTEGER]) :: STRING",
    );
  });
});

function entryOf(name: string): FunctionEntry {
  const entry = findFunction(name);
  if (entry === undefined || entry.aggregating) throw new Error(`no function ${name}`);
  return entry;
}

const context: FunctionContext = {
  graph,
  budget: { tick: () => undefined, hold: () => undefined },
  statementTime: { epochSeconds: 0, nanos: 0 },
  now: () => ({ epochSeconds: 1, nanos: 0 }),
  random: () => 0.5,
};

function called(name: string): string {
  return displayText(callFunction(entryOf(name), [], context));
}

describe("a call", () => {
  const propagating = functionEntries.filter(
    (entry): entry is FunctionEntry => !entry.aggregating && entry.nulls === "propagate" && entry.parameters.length > 0,
  );

  test.each(propagating.map((entry) => [entry.name, entry] as const))("of %s with a null is null", (_, entry) => {
    for (const position of entry.parameters.keys()) {
      const args = entry.parameters.map((__, index) => (index === position ? null : 0n));
      expect(callFunction(entry, args, context)).toBe(null);
    }
  });

  test("announces what it allocates before it does", () => {
    const held: number[] = [];
    const budget = { tick: () => undefined, hold: (bytes: number) => void held.push(bytes) };
    callFunction(entryOf("range"), [1n, 1000n], { ...context, budget });
    expect(held[0]).toBeGreaterThanOrEqual(8000);
  });

  test("reads the query's clock, or the moment's", () => {
    expect(called("datetime")).toBe("1970-01-01T00:00:00Z");
    expect(called("datetime.realtime")).toBe("1970-01-01T00:00:01Z");
    expect(called("timestamp")).toBe("0");
    expect(called("randomUUID")).toBe("'88888888-8888-4888-a888-888888888888'");
  });
});
