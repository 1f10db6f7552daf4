/** The whole openCypher TCK: no answer is wrong, and of what only reads at least 97 % passes. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readScenarios } from "./features.ts";
import { fetchTck } from "./fetch.ts";
import { failureText, onlyReads } from "./report.ts";
import { type Verdict, runScenario } from "./run-scenario.ts";

const hasMaven = spawnSync("mvn", ["--version"]).status === 0;
const why = hasMaven || process.env["CI"] !== undefined ? undefined : "no Maven on this machine to fetch the TCK";

describe.skipIf(why)(`the openCypher TCK${why ? ` (skipped: ${why})` : ""}`, { timeout: 300_000 }, () => {
  const verdicts: Verdict[] = [];
  let skips: string[] = [];

  beforeAll(() => {
    const tck = fetchTck();
    for (const scenario of readScenarios(tck.features)) verdicts.push(runScenario(scenario, tck.graphs));
    const file = parse(readFileSync(new URL("skips.yaml", import.meta.url), "utf8")) as {
      skips: { scenario: string }[];
    };
    skips = file.skips.map(({ scenario }) => scenario);
  }, 300_000);

  const named = (verdict: Verdict): boolean => skips.includes(verdict.scenario.name);

  it("is there in full", () => {
    expect(verdicts).toHaveLength(3897);
    expect(verdicts.filter(({ scenario }) => onlyReads(scenario))).toHaveLength(3527);
  });

  it("gets no wrong answer", () => {
    const wrong = verdicts.filter((verdict) => verdict.outcome === "wrong" && !named(verdict));
    expect(wrong.map(failureText)).toEqual([]);
  });

  it("passes in 97 of 100 scenarios that only read", () => {
    const reading = verdicts.filter(({ scenario }) => onlyReads(scenario));
    const passed = reading.filter(({ outcome }) => outcome === "passed");
    expect(passed.length / reading.length).toBeGreaterThanOrEqual(0.97);
  });

  it("has no skip that passes", () => {
    expect(verdicts.filter((verdict) => named(verdict) && verdict.outcome === "passed")).toEqual([]);
  });
});
