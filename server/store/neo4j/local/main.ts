/**
 * The command behind `npm run neo4j`: a real Neo4j Community on this machine, on the loopback, with
 * its data in `.neo4j/`. It fetches the server once, writes how to reach it to `.neo4j/env`, says
 * so, and stops the server cleanly on a signal.
 */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, startLocalServer } from "./local-server.ts";
import { fetchServerFiles } from "./server-files.ts";
import { requireJava } from "./tools.ts";

const DEFAULT_PORT = 7687;

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..", "..", "..");
const folder = join(root, ".neo4j");

/** Made at the first start and kept, since the data know it. */
function password(): string {
  const file = join(folder, "password");
  if (existsSync(file)) return readFileSync(file, "utf8");
  if (existsSync(join(folder, "data"))) {
    throw new Error("The data in .neo4j/ belong to a password that is gone. Remove .neo4j/data and start again.");
  }
  const made = randomBytes(18).toString("base64url");
  writeFileSync(file, made, { mode: 0o600 });
  return made;
}

function writeSettings(uri: string, secret: string): string {
  const file = join(folder, "env");
  const settings = { NEO4J_URI: uri, NEO4J_USER: "neo4j", NEO4J_PASSWORD: secret, NEO4J_DATABASE: "neo4j" };
  const lines = Object.entries(settings).map(([key, value]) => `export ${key}='${value}'\n`);
  writeFileSync(file, lines.join(""), { mode: 0o600 });
  return relative(process.cwd(), file);
}

async function fetchFiles(lib: string): Promise<void> {
  const isTerminal = process.stdout.isTTY;
  let seen = 0;
  await fetchServerFiles(join(here, "pom.xml"), lib, (files) => {
    if (seen === 0) console.log("Fetching Neo4j from Maven Central, once (about 130 MB) …");
    seen = files;
    if (isTerminal) process.stdout.write(`\r${files} files`);
    else if (files % 50 === 0) console.log(`${files} files`);
  });
  if (seen > 0) console.log(`${isTerminal ? "\r" : ""}${seen} files: complete.`);
}

async function main(): Promise<void> {
  requireJava();
  mkdirSync(folder, { recursive: true });
  const lib = join(folder, "lib");
  await fetchFiles(lib);
  const secret = password();
  const port = await freePort(DEFAULT_PORT);
  console.log("Starting Neo4j …");
  const server = await startLocalServer({ home: folder, lib, port, password: secret });
  const file = writeSettings(server.uri, secret);
  console.log(`Neo4j is ready at ${server.uri}, its data in .neo4j/. In another terminal:`);
  console.log(`  . ${file.startsWith(".") ? `./${file}` : file} && npm run load && npm start`);
  console.log("Ctrl+C stops it.");

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    console.log("\nStopping Neo4j …");
    void server.stop();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  server.process.once("exit", (code) => {
    if (!stopping) console.error(`Neo4j ended by itself (${code}); its words are in .neo4j/logs/.`);
    else console.log("Neo4j has stopped.");
    process.exitCode = stopping ? 0 : 1;
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
