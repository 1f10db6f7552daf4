/** The TCK runner must be able to fail: each scenario of the fixture names the verdict that is due. */

import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { CypherError } from "#server/cypher/errors.ts";
import { readScenarios } from "./features.ts";
import { parseExpected } from "./notation.ts";
import { onlyReads, reportOf } from "./report.ts";
import { runScenario, verdictOnFailure } from "./run-scenario.ts";

const fixture = fileURLToPath(new URL("fixture", import.meta.url));
const scenarios = readScenarios(fixture);

describe("a verdict", () => {
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", (name, scenario) => {
    const due = /(passed|refused|wrong):/.exec(name)?.[1];
    expect(runScenario(scenario, fixture).outcome).toBe(due);
  });

  test("tells what the engine lacks from what it gets wrong", () => {
    const [scenario] = scenarios;
    if (scenario === undefined) throw new Error("no scenario");
    const messages = { en: "", de: "" };
    expect(verdictOnFailure(scenario, "", "", new CypherError("NotSupported", "X", messages)).outcome).toBe("refused");
    expect(verdictOnFailure(scenario, "", "", new CypherError("SyntaxError", "X", messages)).outcome).toBe("wrong");
    expect(verdictOnFailure(scenario, "", "", new TypeError("a bug")).outcome).toBe("wrong");
  });
});

test("verdicts are counted by category", () => {
  const verdicts = scenarios.map((scenario) => runScenario(scenario, fixture));
  const { total, passed, refused, wrong, byCategory } = reportOf(verdicts);
  const due = (word: string): number => scenarios.filter(({ name }) => name.includes(`${word}:`)).length;
  expect({ total, passed, refused, wrong }).toEqual({
    total: scenarios.length,
    passed: due("passed"),
    refused: 0,
    wrong: due("wrong"),
  });
  expect(byCategory).toEqual({ judging: { total, passed, refused, wrong } });
});

test("a query that updates or calls a procedure does not only read", () => {
  const reading = scenarios.filter(onlyReads).map(({ checks }) => checks[0]?.query ?? "");
  expect(reading.length).toBeGreaterThan(0);
  expect(reading.filter((query) => /CREATE|SET|CALL/.test(query))).toEqual([]);
});

describe("the notation", () => {
  test.each([
    ["1", 1n],
    ["-1.5", -1.5],
    ["1e2", 100],
    ["'a\\'b\\\\'", "a'b\\"],
    ["[]", []],
    ["{}", new Map()],
    [
      "{a: null, `b c`: [true]}",
      new Map<string, unknown>([
        ["a", null],
        ["b c", [true]],
      ]),
    ],
    ["(:A:B {x: 1})", { kind: "node", labels: ["A", "B"], properties: new Map([["x", 1n]]) }],
    ["()", { kind: "node", labels: [], properties: new Map() }],
    ["[:T]", { kind: "relationship", type: "T", properties: new Map() }],
  ])("reads %s", (text, value) => {
    expect(parseExpected(text)).toEqual(value);
  });

  test("reads the direction of a path's steps", () => {
    const path = parseExpected("<(:A)-[:T]->(:B)<-[:U]-(:C)>");
    expect(path).toMatchObject({ kind: "path", steps: [{ forward: true }, { forward: false }] });
  });

  test.each(["", "1 2", "[1", "{a 1}", "(:A", "'a", "foo"])("refuses %s", (text) => {
    expect(() => parseExpected(text)).toThrow("TCK notation");
  });
});
