/**
 * `npm run tck [-- FOLDER]`: every scenario of the openCypher TCK (or of the feature files below
 * FOLDER) against the engine. `--json` prints `{ total, passed, refused, wrong, byCategory }` alone
 * (npm puts its own two lines before it unless it is told `npm run --silent tck -- --json`),
 * `--failures [CATEGORY]` each scenario that did not pass. It fails when an answer was wrong or a
 * skip passes.
 */

import { existsSync, readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { z } from "zod";
import { readScenarios } from "./features.ts";
import { fetchTck } from "./fetch.ts";
import { failureText, reportOf, reportText } from "./report.ts";
import { runScenario } from "./run-scenario.ts";
import type { Verdict } from "./run-scenario.ts";

const skipFile = z.object({ skips: z.array(z.object({ scenario: z.string(), reason: z.string() })) });

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, failures: { type: "boolean", default: false } },
});

const tck = fetchTck();
const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
const scenarios = readScenarios(positionals.find(isFolder) ?? tck.features);
const category = positionals.find((word) => !isFolder(word)) ?? "";
const { skips } = skipFile.parse(parse(readFileSync(new URL("skips.yaml", import.meta.url), "utf8")));
const skipped = new Set(skips.map(({ scenario }) => scenario));

const verdicts: Verdict[] = [];
const passedSkips: string[] = [];
for (const scenario of scenarios) {
  const verdict = runScenario(scenario, tck.graphs);
  if (!skipped.has(scenario.name)) verdicts.push(verdict);
  else if (verdict.outcome === "passed") passedSkips.push(scenario.name);
}

const report = reportOf(verdicts);
if (values.json) console.log(JSON.stringify(report));
else if (values.failures) {
  for (const verdict of verdicts) {
    if (verdict.outcome !== "passed" && verdict.scenario.category.includes(category)) console.log(failureText(verdict));
  }
} else console.log(reportText(verdicts));

for (const name of passedSkips) console.error(`passes, but is on the skip list: ${name}`);
if (report.wrong > 0 || passedSkips.length > 0) process.exitCode = 1;
