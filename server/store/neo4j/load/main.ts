/**
 * The command behind `npm run load`: puts the built graph into the Neo4j that NEO4J_URI names, with
 * a progress bar. It ends with 1 when the load was refused or the server is not there, and says why.
 */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Graph } from "#graph-seed/graph.ts";
import { openNeo4jStore } from "../neo4j-store.ts";
import { settingsOf } from "../settings.ts";
import { progressBar } from "./progress-bar.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..");

async function main(): Promise<void> {
  const settings = settingsOf(process.env);
  if (!settings) {
    throw new Error("NEO4J_URI names no database. Start one with npm run neo4j and then: . ./.neo4j/env");
  }
  const [, , file = join(root, "dist", "graph.json")] = process.argv;
  const graph = JSON.parse(await readFile(file, "utf8")) as Graph;
  const store = openNeo4jStore(settings);
  const bar = progressBar(process.stdout);
  const started = performance.now();
  try {
    await store.load(graph, bar.show);
    bar.end();
    const { nodes, relationships, version } = await store.health();
    const took = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Loaded in ${took} s: ${version} now holds ${nodes} nodes and ${relationships} relationships.`);
  } finally {
    bar.end();
    await store.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
