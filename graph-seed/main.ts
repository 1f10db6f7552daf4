/**
 * The seed's command: `npm run seed`, with `--quiet` for one line and `--ledger` for every bracket.
 * Exit code 1 when anything is wrong, and then no graph is written.
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runSeed } from "./run-seed.ts";

const fromHere = (path: string) => relative(process.cwd(), fileURLToPath(new URL(path, import.meta.url)));

const { values } = parseArgs({
  options: { quiet: { type: "boolean", default: false }, ledger: { type: "boolean", default: false } },
});
const printed: string[] = [];
process.exitCode = runSeed(
  {
    articles: fromHere("../references/articles"),
    annotations: fromHere("annotations"),
    bibliography: fromHere("../references/bibliography"),
    output: fromHere("../dist/graph.json"),
    ...values,
  },
  (text) => printed.push(text),
);
// In one piece, so that a pager that stops early breaks nothing.
console.log(printed.join("\n"));
