/**
 * Random well-typed questions to random small graphs, asked of the engine and of a real Neo4j. The
 * seed follows from the engine's text and the generator's, so that one state of the tree always gets the
 * same verdict and every change of the engine meets new questions. It is printed and can be given by
 * DIFFERENTIAL_SEED (`random` for a seed by chance); DIFFERENTIAL_GRAPHS says how many graphs, each of
 * which is asked a hundred questions.
 */
import { createHash, randomInt } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine } from "#server/cypher/engine.ts";
import { LEASE_PATIENCE, type LeasedNeo4j, leaseNeo4j, reasonWithoutNeo4j } from "#test/support/neo4j-server.ts";
import { type Difference, compare } from "./compare.ts";
import { Peer } from "./peer.ts";
import { graphStatement } from "./random-graph.ts";
import { randomQuery } from "./random-query.ts";
import { embedded } from "./shared-graph.ts";

const QUESTIONS = 100;
/** On a developer's machine a taste of it; in CI at least two thousand questions. */
const GRAPHS = Number(process.env["DIFFERENTIAL_GRAPHS"] ?? (process.env["CI"] ? 20 : 3));
const seed = chosenSeed(process.env["DIFFERENTIAL_SEED"]);

function chosenSeed(given: string | undefined): number {
  if (given === "random") return randomInt(2 ** 31);
  if (given !== undefined) return Number(given);
  const text = createHash("sha256");
  for (const folder of ["../../../server/cypher/", "./"]) {
    const root = fileURLToPath(new URL(folder, import.meta.url));
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    for (const file of files.toSorted()) text.update(readFileSync(join(root, file)));
  }
  return text.digest().readUInt32BE() >>> 1;
}

const tape = fc.array(fc.nat({ max: 1 << 20 }), { minLength: 30, maxLength: 160, size: "max" });
const reason = reasonWithoutNeo4j();

describe.skipIf(reason !== undefined)(`random questions${reason ? `: ${reason}` : ""}`, () => {
  let neo4j: LeasedNeo4j;
  let peer: Peer;

  beforeAll(async () => {
    neo4j = await leaseNeo4j();
    peer = new Peer(neo4j.settings);
  }, LEASE_PATIENCE);

  afterAll(async () => {
    await peer.empty();
    await peer.close();
    neo4j.release();
  });

  test(`get the same answers (DIFFERENTIAL_SEED=${seed})`, async () => {
    const found: (Difference & { readonly graph: string })[] = [];
    let asked = 0;
    let answered = 0;
    for (const [place, graph] of fc.sample(graphStatement, { seed, numRuns: GRAPHS }).entries()) {
      await peer.hold({ statement: graph });
      const queries = fc.sample(tape, { seed: seed + place, numRuns: QUESTIONS }).map(randomQuery);
      const comparison = await compare(createEngine(embedded({ statement: graph })), peer, queries, {});
      asked += comparison.asked;
      answered += comparison.answered;
      found.push(...comparison.differences.map((difference) => ({ ...difference, graph })));
    }
    console.log(`${asked} random questions with DIFFERENTIAL_SEED=${seed}, ${answered} with rows in the answer`);
    // The shortest question shows best what is wrong.
    found.sort((a, b) => a.query.length - b.query.length);
    expect(found.slice(0, 5)).toEqual([]);
    expect(asked).toBe(GRAPHS * QUESTIONS);
    expect(answered).toBeGreaterThan(asked / 5);
  }, 3_600_000);
});
