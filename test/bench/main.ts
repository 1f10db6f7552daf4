/**
 * `npm run bench [-- AREA …]`: what the promises about speed come to on this machine, in all areas or
 * those named. It is built as the server is built, since a transpiler's loader slows down what it loads.
 * It asserts nothing.
 */
import { readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { endpoints } from "../../server/contract/endpoints.ts";
import { loadBench } from "./load-bench.ts";
import { cypherBench } from "./cypher-bench.ts";
import { pageBench } from "./page-bench.ts";
import { HEADING, reportLine, sample } from "./measure.ts";
import { networkBench } from "./network-bench.ts";
import { startServer } from "./running-server.ts";
import { seedBench } from "./seed-bench.ts";

const VIEW_BAR = 20;
const START_BAR = 2_000;

async function startBench(): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const server = await startServer();
    times.push(server.startMilliseconds);
    await server.stop();
  }
  const sorted = times.toSorted((a, b) => a - b);
  console.log(reportLine({ name: "server: start to ready", sorted }, START_BAR));
}

/** Real ids of the graph for the endpoints that take one. */
async function paths(url: string): Promise<string[]> {
  const graph = JSON.parse(await readFile(new URL("../../dist/graph.json", import.meta.url), "utf8")) as {
    nodes: { label: string; properties: { id: string } }[];
  };
  const first = (label: string): string => graph.nodes.find((node) => node.label === label)?.properties.id ?? "";
  const lineage = (await (await fetch(`${url}/api/lineage`)).json()) as { steps: { from: string; to: string }[] };
  const [step] = lineage.steps;
  const queries: Record<string, string> = {
    trace: `?from=${step?.from}&to=${step?.to}`,
    search: "?q=Drawing Power",
    statement: "?of=/api/claims",
  };
  return Object.entries(endpoints)
    .filter(([, { method }]) => method === "get")
    .map(([name, { path }]) => path.replace(":id", first("Claim")).replace(":number", "76") + (queries[name] ?? ""));
}

async function endpointBench(): Promise<void> {
  const server = await startServer();
  try {
    for (const path of await paths(server.url)) {
      const get = async (): Promise<void> => {
        const response = await fetch(server.url + path);
        if (!response.ok) throw new Error(`${path} answered ${response.status}`);
        await response.arrayBuffer();
      };
      console.log(reportLine(await sample(`GET ${path}`, 50, 10, get), VIEW_BAR));
    }
  } finally {
    await server.stop();
  }
}

const areas: Readonly<Record<string, () => Promise<void>>> = {
  seed: seedBench,
  start: startBench,
  endpoints: endpointBench,
  load: loadBench,
  page: pageBench,
  network: networkBench,
  cypher: cypherBench,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(areas, name));
if (unknown.length > 0) {
  console.error(`No area ${unknown.join(", ")}: there are ${Object.keys(areas).join(", ")}.`);
  process.exit(2);
}
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}\n\n${HEADING}`,
);
for (const [name, run] of Object.entries(areas)) if (asked.length === 0 || asked.includes(name)) await run();
