/**
 * The files of a Neo4j Community server, fetched once from Maven Central into a folder. A stamp
 * says which version lies there complete; a fetch that was cut off has none and is done again.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { requireMaven } from "./tools.ts";

const COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";

/** Fetches what `pom` names into `folder` unless it is there; `progress` hears of each file. */
export async function fetchServerFiles(pom: string, folder: string, progress: (files: number) => void): Promise<void> {
  const stamp = join(folder, "complete");
  const wanted = createHash("sha256").update(readFileSync(pom)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  requireMaven();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const args = ["-B", "-f", pom, COPY, "-DincludeScope=runtime", `-DoutputDirectory=${folder}`];
  const maven = spawn("mvn", args, { stdio: ["ignore", "pipe", "inherit"], shell: process.platform === "win32" });
  const said: string[] = [];
  let files = 0;
  for await (const line of createInterface({ input: maven.stdout })) {
    said.push(line);
    if (/Downloaded from .*\.jar|Copying .*\.jar/.test(line)) progress((files += 1));
  }
  // The output has ended, so the process is ending or has ended.
  const code = maven.exitCode ?? (await new Promise<number | null>((resolve) => maven.once("exit", resolve)));
  if (code !== 0) {
    const errors = said.filter((line) => line.startsWith("[ERROR]")).slice(0, 5);
    throw new Error(`Maven could not fetch Neo4j:\n${errors.join("\n")}`);
  }
  writeFileSync(stamp, wanted);
}
