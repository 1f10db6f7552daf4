/**
 * A Neo4j Community server as a child process: its configuration is written, its first password
 * set, its start waited for. It listens on the loopback only, and its data stay in `home`.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const LOOPBACK = "127.0.0.1";
const START_PATIENCE = 120_000;
const STOP_PATIENCE = 60_000;

export interface LocalServerOptions {
  /** Data, configuration and logs. */
  readonly home: string;
  /** The jars. */
  readonly lib: string;
  readonly port: number;
  /** Set at the first start; later starts must give the same. */
  readonly password: string;
  /** The largest heap, for instance `2g`. */
  readonly heap?: string;
  /** What one transaction may hold, and all of them together; readers' statements are bounded by it. */
  readonly transactionMemory?: { readonly one: string; readonly all: string };
}

export interface LocalServer {
  readonly uri: string;
  readonly process: ChildProcess;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

function configuration({ port, transactionMemory = { one: "1200m", all: "1400m" } }: LocalServerOptions): string {
  return [
    `server.default_listen_address=${LOOPBACK}`,
    "server.bolt.enabled=true",
    `server.bolt.listen_address=${LOOPBACK}:${port}`,
    `server.bolt.advertised_address=${LOOPBACK}:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.security.auth_enabled=true",
    "dbms.usage_report.enabled=false",
    // Files and addresses are no business of a statement; the guard refuses them too.
    "dbms.security.allow_csv_import_from_file_urls=false",
    "server.memory.pagecache.size=128m",
    `db.memory.transaction.max=${transactionMemory.one}`,
    `dbms.memory.transaction.total.max=${transactionMemory.all}`,
    "db.transaction.timeout=60s",
    // How soon a transaction that has used up its time is told so.
    "db.transaction.monitor.check.interval=200ms",
    "db.tx_log.rotation.retention_policy=1 files",
    "",
  ].join("\n");
}

const javaOptions = (heap: string): string[] => [
  "-Xms128m",
  `-Xmx${heap}`,
  "-XX:+UseG1GC",
  "-XX:+ExitOnOutOfMemoryError",
  "-Dfile.encoding=UTF-8",
  ...["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
  "-Dio.netty.tryReflectionSetAccessible=true",
  "-Dlog4j2.disable.jmx=true",
];

/** The wanted port of the loopback, or the next that is free. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 50; port += 1) {
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once("error", () => resolve(false));
      probe.listen(port, LOOPBACK, () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
  throw new Error(`No port is free from ${wanted} to ${wanted + 49}.`);
}

function answersAt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: LOOPBACK, port });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** Starts the server and waits until it takes connections. */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { home, lib, port, password, heap = "2g" } = options;
  const conf = join(home, "conf");
  for (const folder of [conf, join(home, "logs")]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(conf, "neo4j.conf"), configuration(options));
  const classPath = ["-cp", join(lib, "*")];
  if (!existsSync(join(home, "data", "databases"))) {
    const set = [...classPath, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password];
    const { status, stderr } = spawnSync("java", set, {
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf },
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`The first password could not be set: ${stderr.replaceAll(password, "…")}`);
  }
  const main = ["org.neo4j.server.CommunityEntryPoint", `--home-dir=${home}`, `--config-dir=${conf}`];
  // Straight into a file: the server may outlive whoever started it.
  const logFile = join(home, "logs", "console.log");
  const log = openSync(logFile, "a");
  const begin = fstatSync(log).size;
  const child = spawn("java", [...javaOptions(heap), ...classPath, ...main], { stdio: ["ignore", log, log] });
  closeSync(log);
  const lastWords = (): string => readFileSync(logFile).subarray(begin).toString().slice(-2000);
  const ended = once(child, "exit");
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (isOver()) return;
    child.kill(signal);
    const late = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE);
    await ended;
    clearTimeout(late);
  };
  const giveUp = performance.now() + START_PATIENCE;
  while (!(await answersAt(port))) {
    if (isOver()) throw new Error(`Neo4j ended before it was ready:\n${lastWords()}`);
    if (performance.now() > giveUp) {
      await end("SIGKILL");
      throw new Error(`Neo4j did not open its port within ${START_PATIENCE / 1000} s:\n${lastWords()}`);
    }
    await sleep(100);
  }
  return { uri: `bolt://${LOOPBACK}:${port}`, process: child, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}
