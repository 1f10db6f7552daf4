/**
 * The load part of the bench: a hundred readers at once over all endpoints on either store, with
 * Neo4j killed and restarted in the middle; and how long a large literature takes to load, against
 * the fastest way that the driver allows. It prints what it finds and asserts nothing.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Graph } from "../../graph-seed/graph.ts";
import { type LocalServer, freePort, startLocalServer } from "../../server/store/neo4j/local/local-server.ts";
import { fetchServerFiles } from "../../server/store/neo4j/local/server-files.ts";
import { openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import type { Neo4jSettings } from "../../server/store/neo4j/settings.ts";
import { reasonWithoutNeo4j } from "../support/neo4j-server.ts";
import { seedGraph } from "../support/seed-graph.ts";
import { randomNumbers, syntheticLiterature } from "../support/synthetic-literature.ts";
import { HEADING, percentile, reportLine } from "./measure.ts";
import { emptied, loadPlainly } from "./plain-load.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const READERS = 100;
const SECONDS = 30;
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

const STATEMENTS = [
  "MATCH (t:Theory) RETURN t.nameEn ORDER BY t.nameEn LIMIT 10",
  "MATCH (c:Claim)-[:BACKED_BY]->(r:Reference) RETURN r.number, count(c) AS claims ORDER BY claims DESC LIMIT 10",
  "MATCH p = (:Theory)-[:PRECURSOR_OF|EVOLVES_INTO*1..3]->(:Theory) RETURN p LIMIT 5",
];

interface Ask {
  readonly name: string;
  readonly path: string;
  readonly query?: string;
}

/** Every endpoint in turn, with ids and words that change. */
function asks(graph: Graph): (random: () => number) => Ask {
  const ids = (label: string): string[] =>
    graph.nodes.filter((node) => node.label === label).map(({ properties }) => properties.id);
  const [claims, theories] = [ids("Claim"), ids("Theory")];
  return (random) => {
    const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
    const query = pick(STATEMENTS);
    const all: readonly Ask[] = [
      { name: "health", path: "/api/health" },
      { name: "lineage", path: "/api/lineage" },
      { name: "trace", path: `/api/lineage/trace?from=${pick(theories)}&to=${pick(theories)}` },
      { name: "claims", path: `/api/claims?theory=${pick(theories)}` },
      { name: "claim", path: `/api/claims/${pick(claims)}` },
      { name: "references", path: "/api/references" },
      { name: "reference", path: `/api/references/${1 + Math.floor(random() * 177)}` },
      { name: "article", path: "/api/article" },
      { name: "graph", path: "/api/graph" },
      { name: "search", path: `/api/search?q=${pick(["Cluster", "Florida", "Netzwerke", "creative class", "71"])}` },
      { name: "schema", path: "/api/schema" },
      { name: "cypher", path: "/api/cypher", query },
      { name: "check", path: "/api/cypher/check", query },
    ];
    return all[Math.floor(random() * all.length)] ?? { name: "health", path: "/api/health" };
  };
}

interface Tally {
  readonly times: Map<string, number[]>;
  ok: number;
  /** Problems that say that the database is away. */
  away: number;
  /** When the last of them came, in milliseconds from the start. */
  lastAway: number;
  /** Anything else. */
  readonly wrong: Map<string, number>;
}

async function readAll(url: string, next: (random: () => number) => Ask, seconds: number): Promise<Tally> {
  const tally: Tally = { times: new Map(), ok: 0, away: 0, lastAway: 0, wrong: new Map() };
  const began = performance.now();
  const reader = async (seed: number): Promise<void> => {
    const random = randomNumbers(seed);
    while (performance.now() - began < seconds * 1_000) {
      const { name, path, query } = next(random);
      const started = performance.now();
      const told = await ask(url + path, query);
      const times = tally.times.get(name) ?? [];
      tally.times.set(name, times);
      times.push(performance.now() - started);
      if (told === "ok") tally.ok += 1;
      else if (told === "away") {
        tally.away += 1;
        tally.lastAway = performance.now() - began;
        await sleep(100);
      } else tally.wrong.set(told, (tally.wrong.get(told) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: READERS }, (_, index) => reader(index + 1)));
  return tally;
}

async function ask(address: string, query: string | undefined): Promise<string> {
  try {
    const response = await (query === undefined
      ? fetch(address)
      : fetch(address, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ query }),
        }));
    const body = (await response.json()) as { code?: string; status?: unknown };
    // Health answers in any case and says in its body how things are.
    if (response.ok) return body.status === "unavailable" ? "away" : "ok";
    return response.status === 503 && (body.code ?? "").startsWith("Store")
      ? "away"
      : `${response.status} ${body.code}`;
  } catch (error) {
    return String(error);
  }
}

/** Resident megabytes of a process. */
function memoryOf(server: RunningServer): number {
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(server.process.pid)], { encoding: "utf8" });
  return Math.round(Number(stdout) / 1024);
}

function report(name: string, tally: Tally): void {
  console.log(
    `\n${name}: ${tally.ok} answers in ${SECONDS} s, ${[...tally.wrong.values()].reduce((a, b) => a + b, 0)} errors`,
  );
  for (const [told, count] of tally.wrong) console.log(`  ${count} × ${told}`);
  console.log(`${HEADING}      p99`);
  for (const [endpoint, times] of [...tally.times].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const samples = { name: `  ${endpoint}`, sorted: times.toSorted((a, b) => a - b) };
    console.log(`${reportLine(samples)}      ${percentile(samples, 0.99).toFixed(1)}`);
  }
}

async function underLoad(
  name: string,
  environment: Readonly<Record<string, string>>,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<void> {
  const server = await startServer(environment);
  try {
    const next = asks(seedGraph());
    // Warm, so that the memory at the start is that of a server in use.
    await readAll(server.url, next, 5);
    const before = memoryOf(server);
    const halfway = sleep((SECONDS / 2) * 1_000).then(() => memoryOf(server));
    const [tally] = await Promise.all([readAll(server.url, next, SECONDS), meanwhile()]);
    report(name, tally);
    const memory = `${before} MB at the start, ${await halfway} MB half-way, ${memoryOf(server)} MB at the end`;
    console.log(`  memory: ${memory}`);
    if (tally.away > 0) {
      console.log(
        `  ${tally.away} answers said that the database is away, the last at ${(tally.lastAway / 1_000).toFixed(1)} s`,
      );
      while ((await ask(`${server.url}/api/health`, undefined)) !== "ok") await sleep(200);
      const after = await readAll(server.url, next, 3);
      console.log(`  afterwards: ${after.ok} answers, ${after.away + after.wrong.size} errors`);
    }
  } finally {
    await server.stop();
  }
}

async function withNeo4j(
  work: (settings: Neo4jSettings, restart: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "neo4j-bench-"));
  const lib = join(root, ".neo4j", "lib");
  await fetchServerFiles(join(root, "server", "store", "neo4j", "local", "pom.xml"), lib, () => undefined);
  const options = { home, lib, port: await freePort(37_687), password: "bench-only-password" };
  let server: LocalServer = await startLocalServer(options);
  const settings = { uri: server.uri, user: "neo4j", password: options.password, database: "neo4j" };
  try {
    await work(settings, async () => {
      await server.kill();
      server = await startLocalServer(options);
    });
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Once the server answers at all; its port opens a little earlier. */
async function settled(settings: Neo4jSettings): Promise<void> {
  const store = openNeo4jStore(settings);
  while ((await store.health()).status !== "ok") await sleep(200);
  await store.close();
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

async function loadingTimes(settings: Neo4jSettings): Promise<void> {
  const graph = syntheticLiterature({ nodes: 100_000, relationships: 400_000, seed: 1, origin: "article:synthetic" });
  // Once unmeasured, so that the server is warm for both.
  await loadPlainly(settings, graph);
  await emptied(settings);
  const plain = await seconds(() => loadPlainly(settings, graph));
  await emptied(settings);
  const store = openNeo4jStore(settings);
  // Constraints and indexes are there before the clock runs, as in a database in use.
  const none = syntheticLiterature({ nodes: 100, relationships: 100, seed: 1, origin: "article:synthetic" });
  await store.load(none);
  const ours = await seconds(() => store.load(graph));
  const again = await seconds(() => store.load(graph));
  await store.close();
  console.log("\nLoading 100,000 nodes and 400,000 relationships into Neo4j");
  console.log(`  plainly, batches in transactions of their own   ${plain.toFixed(1)} s`);
  console.log(
    `  npm run load, one transaction, full-text index  ${ours.toFixed(1)} s, ${(ours / plain).toFixed(2)} times as long`,
  );
  console.log(`  the same once more, nothing to write            ${again.toFixed(1)} s`);
}

/** Both parts; without Java the one on Neo4j is left out, with the reason. */
export async function loadBench(): Promise<void> {
  await underLoad(`${READERS} readers, embedded store`, { NEO4J_URI: "" });
  const reason = reasonWithoutNeo4j();
  if (reason !== undefined) {
    console.log(`\nNeo4j is not measured here: ${reason}`);
    return;
  }
  await withNeo4j(async (settings, restart) => {
    await settled(settings);
    const store = openNeo4jStore(settings);
    await store.load(seedGraph());
    await store.close();
    const environment = {
      NEO4J_URI: settings.uri,
      NEO4J_USER: settings.user,
      NEO4J_PASSWORD: settings.password,
      NEO4J_DATABASE: settings.database ?? "",
    };
    await underLoad(`${READERS} readers, Neo4j`, environment);
    await underLoad(`${READERS} readers, Neo4j killed after 10 s and restarted`, environment, async () => {
      await sleep(10_000);
      await restart();
    });
  });
  await withNeo4j(async (settings) => {
    await settled(settings);
    await loadingTimes(settings);
  });
}
