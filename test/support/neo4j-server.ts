/**
 * One real Neo4j for a whole test run, started by the first test file that asks and shared by one
 * file at a time (the community edition has one database). Missing Java or Maven is a reason to
 * skip, said aloud, on a developer's machine; in CI it is a failure.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort, startLocalServer } from "#server/store/neo4j/local/local-server.ts";
import { fetchServerFiles } from "#server/store/neo4j/local/server-files.ts";
import { MissingTool, requireJava, requireMaven } from "#server/store/neo4j/local/tools.ts";
import type { Neo4jSettings } from "#server/store/neo4j/settings.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const lib = join(root, ".neo4j", "lib");
/** The run's own folder, named by the runner's set-up so that two runs at once have a server each. */
const shared = process.env["NEO4J_TEST_FOLDER"] ?? join(tmpdir(), `neo4j-test-${process.pid}`);
const lock = join(shared, "lease");
const stateFile = join(shared, "server.json");
const home = join(shared, "home");
const PASSWORD = "test-only-password";
/** What a hook that leases the server may take: a fetch, a start, and other files before it. */
export const LEASE_PATIENCE = 1_200_000;

interface State {
  readonly pid: number;
  readonly port: number;
}

export interface LeasedNeo4j {
  readonly settings: Neo4jSettings;
  readonly port: number;
  /** The server's own folder. */
  readonly home: string;
  readonly pid: () => number;
  /** As a power cut would end it. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** After `kill` or `stop`, on the same port with the same data. */
  start(): Promise<void>;
  release(): void;
}

/** Why there is no Neo4j on this machine, or undefined when there is. Throws in CI, where one must be. */
export function reasonWithoutNeo4j(): string | undefined {
  try {
    requireJava();
    if (!existsSync(join(lib, "complete"))) requireMaven();
    return undefined;
  } catch (error) {
    if (!(error instanceof MissingTool) || process.env["CI"]) throw error;
    return error.message;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function readState(): State | undefined {
  return existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, "utf8")) as State) : undefined;
}

async function takeLock(): Promise<void> {
  mkdirSync(shared, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return;
    } catch {
      const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
      // A lock without a number is being written right now.
      if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
      else await sleep(200);
    }
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

async function startAt(port: number): Promise<State> {
  const server = await startLocalServer({ home, lib, port, password: PASSWORD });
  server.process.unref();
  const state = { pid: server.process.pid ?? 0, port };
  writeFileSync(stateFile, JSON.stringify(state));
  return state;
}

async function endProcess(pid: number, signal: NodeJS.Signals): Promise<void> {
  if (isAlive(pid)) process.kill(pid, signal);
  while (isAlive(pid)) await sleep(50);
}

/** The server for this file alone; release it in the end. Call only when `reasonWithoutNeo4j` gives none. */
export async function leaseNeo4j(): Promise<LeasedNeo4j> {
  await takeLock();
  try {
    await fetchServerFiles(join(root, "server", "store", "neo4j", "local", "pom.xml"), lib, () => undefined);
    let state = readState();
    if (!state || !isAlive(state.pid) || !(await answers(state.port))) {
      rmSync(home, { recursive: true, force: true });
      // Each run looks from a place of its own: a port that two find free at once would be shared unseen.
      state = await startAt(await freePort(27_687 + (process.pid % 90) * 50));
    }
    let current = state;
    return {
      settings: { uri: `bolt://127.0.0.1:${current.port}`, user: "neo4j", password: PASSWORD, database: "neo4j" },
      port: current.port,
      home,
      pid: () => current.pid,
      kill: () => endProcess(current.pid, "SIGKILL"),
      stop: () => endProcess(current.pid, "SIGTERM"),
      async start() {
        current = await startAt(current.port);
      },
      release: () => rmSync(lock, { force: true }),
    };
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
}

/** Ends the server of this run and removes its data; for the end of the run. */
export async function endSharedNeo4j(): Promise<void> {
  const state = readState();
  if (state) await endProcess(state.pid, "SIGKILL");
  rmSync(shared, { recursive: true, force: true });
}
