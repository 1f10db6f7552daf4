/** What the local server needs on this machine: Java to run, Maven to fetch. Says in plain words what is missing. */
import { spawnSync } from "node:child_process";

const OLDEST_JAVA = 17;

export class MissingTool extends Error {
  override readonly name = "MissingTool";
}

/** The major version in the output of `java -version`: 17 for `17.0.15`, 8 for `1.8.0_302`. */
export function javaMajor(output: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  if (first === undefined) return undefined;
  return Number(first === "1" ? second : first);
}

/** Throws `MissingTool` unless a Java of at least 17 is on the path. */
export function requireJava(): void {
  const { error, stderr, stdout } = spawnSync("java", ["-version"], { encoding: "utf8" });
  if (error) {
    throw new MissingTool(
      `Neo4j runs on Java ${OLDEST_JAVA} or newer, and there is no java on this machine's path. ` +
        "Install one (on Debian: apt install openjdk-17-jre-headless), or use Docker: docker compose up",
    );
  }
  const major = javaMajor(stderr + stdout);
  if (major === undefined || major < OLDEST_JAVA) {
    throw new MissingTool(
      `Neo4j needs Java ${OLDEST_JAVA} or newer; this machine's java is ${major ?? "of an unknown version"}.`,
    );
  }
}

/** Throws `MissingTool` unless Maven is on the path. */
export function requireMaven(): void {
  const { error } = spawnSync("mvn", ["-version"], { stdio: "ignore", shell: process.platform === "win32" });
  if (error) {
    throw new MissingTool(
      "Neo4j is fetched with Maven, and there is no mvn on this machine's path. " +
        "Install it (on Debian: apt install maven), or use Docker: docker compose up",
    );
  }
}
