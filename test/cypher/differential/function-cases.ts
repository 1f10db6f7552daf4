/** The tables of cases that every function has, as questions to ask both engines live. */
import { readFileSync, readdirSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Theme } from "./corpus.ts";

const at = (path: string): URL => new URL(`../functions/${path}`, import.meta.url);
const read = (path: string): unknown => parse(readFileSync(at(path), "utf8"));

const table = z.record(z.string(), z.record(z.string(), z.unknown()));
const deviations = new Set(
  z
    .array(z.object({ query: z.string() }))
    .parse(read("deviations.yaml"))
    .map(({ query }) => query),
);

/** As the tables have it: a whole query, or an expression to return. */
function asQuery(text: string): string {
  return /^(?:MATCH|UNWIND|WITH) /.test(text) ? text : `RETURN ${text} AS x`;
}

export const FUNCTION_CASES: Theme = {
  name: "functions",
  graph: { statement: "CREATE (:A {x: 1})-[:R]->(:B)" },
  // Java and JavaScript may round a sine's last digit apart.
  approximate: true,
  queries: readdirSync(at("cases"))
    .sort()
    .flatMap((file) => Object.values(table.parse(read(`cases/${file}`))))
    .flatMap((cases) => Object.keys(cases))
    .filter((text) => !deviations.has(text))
    .map(asQuery),
};
