/**
 * The command behind `npm start`: reads the built graph, opens a store (embedded, or the Neo4j that
 * NEO4J_URI names), serves the API and the explorer, and stops gracefully on a signal.
 */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Graph } from "#graph-seed/graph.ts";
import { version } from "../package.json" with { type: "json" };
import { createApp } from "./api/app.ts";
import { createHttpServer } from "./http-server.ts";
import { listen } from "./listen.ts";
import { openEmbeddedStore } from "./store/embedded/embedded-store.ts";
import { QueryThreads } from "./store/embedded/query-threads.ts";
import type { GraphStore } from "./store/graph-store.ts";
import { openNeo4jStore } from "./store/neo4j/neo4j-store.ts";
import { settingsOf } from "./store/neo4j/settings.ts";

const DEFAULT_PORT = 4000;
/** How long open requests may take to end after a signal, in milliseconds. */
const GRACE = 5_000;

const dist = dirname(dirname(fileURLToPath(import.meta.url)));

async function readGraph(): Promise<Graph> {
  // Written by graph-seed's own command, which checks it against the schema before it writes.
  return JSON.parse(await readFile(join(dist, "graph.json"), "utf8")) as Graph;
}

function portFrom(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is ${text}: it must be a whole number from 0 to 65535.`);
}

async function openStore(): Promise<GraphStore> {
  const settings = settingsOf(process.env);
  if (settings) {
    const store = openNeo4jStore(settings);
    const { status, nodes, version, reason } = await store.health();
    // A database that is away may come back: the explorer waits for it and says so meanwhile.
    if (status !== "ok") console.error(`The database is not there yet: ${reason}`);
    else if (nodes === 0) console.error("The database is empty. npm run load puts the graph into it.");
    else console.log(`Reading from ${version} with ${nodes} nodes`);
    return store;
  }
  const graph = await readGraph();
  const worker = new URL("./query-worker.js", import.meta.url);
  const store = openEmbeddedStore(graph, { isolate: (loaded) => new QueryThreads(loaded, worker) });
  // What is made when first asked for stands before a reader comes.
  await Promise.all([store.search("", 1), store.schema()]);
  return store;
}

async function main(): Promise<void> {
  const host = process.env["HOST"] ?? "127.0.0.1";
  const wanted = process.env["PORT"];
  const store = await openStore();
  const server = createHttpServer(
    createApp({ store, version, clientFolder: join(dist, "client"), report: console.error }),
  );
  const port = await listen(server, host, portFrom(wanted), wanted !== undefined);
  console.log(`Cluster lineage is ready at http://${host.includes(":") ? `[${host}]` : host}:${port}`);

  const stop = (): void => {
    setTimeout(() => server.closeAllConnections(), GRACE).unref();
    server.close(() => void store.close());
    server.closeIdleConnections();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
