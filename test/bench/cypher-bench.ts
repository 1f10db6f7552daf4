/**
 * The engine against a real Neo4j over Bolt: the same questions on the same graph in one run, warmed,
 * medians; first the article's graph, then a made-up literature of 100,000 nodes and 400,000
 * relationships. Answers are compared before they are timed. Then what a statement overruns that meets
 * its time limit, and how long other requests wait meanwhile. Nothing is asserted.
 */
import { readFileSync } from "node:fs";
import neo4j, { type Session } from "neo4j-driver";
import { type Engine, type EngineParameters, createEngine } from "../../server/cypher/engine.ts";
import { CypherError } from "../../server/cypher/errors.ts";
import { toMemoryGraph } from "../../server/store/embedded/load-graph.ts";
import { nodeSchemas, type Graph } from "../../graph-seed/graph.ts";
import { agree, isOrdered } from "../cypher/differential/answer-text.ts";
import { askEngine } from "../cypher/differential/compare.ts";
import { Peer } from "../cypher/differential/peer.ts";
import { endSharedNeo4j, leaseNeo4j, reasonWithoutNeo4j } from "../support/neo4j-server.ts";
import { syntheticLiterature } from "../support/synthetic-literature.ts";
import { type BenchQuestion, QUESTIONS, RUNAWAYS } from "./cypher-questions.ts";
import { percentile, sample } from "./measure.ts";
import { startServer } from "./running-server.ts";

const MOST_RUNS = 60;
/** What one question may take on one side, warming included. */
const PATIENCE = 4_000;
const LIMIT = 300;

/** As often as the patience allows, at least three times. */
async function median(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  const once = Math.max(0.01, performance.now() - started);
  const times = Math.max(3, Math.min(MOST_RUNS, Math.floor(PATIENCE / 2 / once)));
  return percentile(await sample("", times, times, work), 0.5);
}

const cell = (text: string, width: number): string => text.padStart(width);
const time = (value: number): string => cell(value.toFixed(value < 10 ? 3 : 1), 11);

function line({ name, atLeast }: BenchQuestion, ours: number, theirs: number): string {
  const factor = theirs / ours;
  const verdict = factor >= atLeast ? "" : `  MISSES the bar of ${atLeast}x`;
  return `${name.padEnd(40)}${time(ours)}${time(theirs)}${cell(`${factor.toFixed(1)}x`, 10)}${verdict}`;
}

/** Ids that the questions start from: the first of each label that a claim's support reaches. */
function startingPoints(graph: Graph): EngineParameters {
  const labelOf = new Map(graph.nodes.map(({ label, properties }) => [properties.id, label]));
  const backed = graph.relationships.find(({ type }) => type === "BACKED_BY");
  const about = graph.relationships.find(({ type, to }) => type === "ABOUT" && labelOf.get(to) === "Theory");
  return { theory: about?.to ?? "", claim: backed?.from ?? "", reference: backed?.to ?? "" };
}

async function askOnce(engine: Engine, peer: Peer, text: string, parameters: EngineParameters): Promise<string> {
  const ours = askEngine(engine, text, parameters);
  const theirs = await peer.ask(text, parameters);
  return agree(ours, theirs, { ordered: isOrdered(text), approximate: false }) ? "" : "  NOT THE SAME ANSWER";
}

async function benchGraph(title: string, graph: Graph, peer: Peer, session: Session): Promise<void> {
  await peer.hold({ graph });
  await peer.write("CALL db.awaitIndexes(300)");
  const engine = createEngine(toMemoryGraph(graph));
  const parameters = startingPoints(graph);
  const size = `${graph.nodes.length} nodes, ${graph.relationships.length} relationships`;
  console.log(`\n${`${title}: ${size}`.padEnd(56)}\n${"".padEnd(40)}${cell("engine", 11)}${cell("Neo4j", 11)}   (ms)`);
  for (const question of QUESTIONS) {
    const same = await askOnce(engine, peer, question.text, parameters);
    const ours = await median(() => engine.run(question.text, parameters));
    const theirs = await median(() => session.run(question.text, parameters));
    console.log(line(question, ours, theirs) + same);
  }
}

async function againstNeo4j(article: Graph): Promise<void> {
  const reason = reasonWithoutNeo4j();
  if (reason !== undefined) {
    console.log(`\nThe engine against Neo4j: not measured. ${reason}`);
    return;
  }
  const leased = await leaseNeo4j();
  const { uri, user, password } = leased.settings;
  const peer = new Peer(leased.settings);
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true });
  const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: 1_000 });
  try {
    for (const label of Object.keys(nodeSchemas)) {
      await peer.write(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
    }
    await benchGraph("the article", article, peer, session);
    const made = syntheticLiterature({ nodes: 100_000, relationships: 400_000, seed: 5, origin: "made-up" });
    await benchGraph("made up", made, peer, session);
  } finally {
    await session.close();
    await driver.close();
    await peer.close();
    leased.release();
    await endSharedNeo4j();
  }
}

/** How much later than its limit each runaway ends in the engine. */
function overruns(article: Graph): void {
  const engine = createEngine(toMemoryGraph(article));
  console.log(`\nstatements that meet a limit of ${LIMIT} ms: how much later they end (ms)`);
  for (const [name, text] of RUNAWAYS) {
    const started = performance.now();
    let code = "ended by itself";
    try {
      engine.run(text, {}, { milliseconds: LIMIT });
    } catch (error) {
      if (!(error instanceof CypherError)) throw error;
      code = error.code;
    }
    console.log(`${name.padEnd(40)}${time(performance.now() - started - LIMIT)}  ${code}`);
  }
}

/** The longest that a look-up waits while runaways hold the query threads. */
async function waiting(): Promise<void> {
  const server = await startServer();
  const post = async (query: string): Promise<void> => {
    const body = JSON.stringify({ query });
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${server.url}/api/cypher`, { method: "POST", headers, body });
    await response.arrayBuffer();
  };
  try {
    const state = { running: true };
    const runaways = (async () => {
      await Promise.all(RUNAWAYS.slice(0, 2).map(([, text]) => post(text)));
      state.running = false;
    })();
    const waits: number[] = [];
    while (state.running) {
      const started = performance.now();
      await (await fetch(`${server.url}/api/health`)).arrayBuffer();
      waits.push(performance.now() - started);
    }
    await runaways;
    waits.sort((a, b) => a - b);
    const shown = (share: number): string => time(percentile({ name: "", sorted: waits }, share));
    console.log(`\nother requests while two statements run to their limit: ${waits.length}, median and longest (ms)`);
    console.log(`${"GET /api/health".padEnd(40)}${shown(0.5)}${shown(1)}`);
  } finally {
    await server.stop();
  }
}

export async function cypherBench(): Promise<void> {
  const file = new URL("../../dist/graph.json", import.meta.url);
  const article = JSON.parse(readFileSync(file, "utf8")) as Graph;
  await againstNeo4j(article);
  overruns(article);
  await waiting();
}
