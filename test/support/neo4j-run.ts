/** For the test runner: a folder for the run's one Neo4j, and the server's end when the run ends. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export function setup(): void {
  process.env["NEO4J_TEST_FOLDER"] = mkdtempSync(join(tmpdir(), "neo4j-test-"));
}

export async function teardown(): Promise<void> {
  const { endSharedNeo4j } = await import("./neo4j-server.ts");
  await endSharedNeo4j();
}
