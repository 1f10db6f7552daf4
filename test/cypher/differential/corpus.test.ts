/**
 * The written questions, asked of the engine and of a real Neo4j at once. Where the two differ on
 * purpose, `deviations.yaml` says why; a deviation that has ended fails here.
 */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { createEngine } from "#server/cypher/engine.ts";
import { functionEntries } from "#server/cypher/functions/registry.ts";
import { LEASE_PATIENCE, type LeasedNeo4j, leaseNeo4j, reasonWithoutNeo4j } from "#test/support/neo4j-server.ts";
import { compare } from "./compare.ts";
import { GIVEN, THEMES } from "./corpus.ts";
import { FUNCTION_CASES } from "./function-cases.ts";
import { Peer } from "./peer.ts";
import { embedded } from "./shared-graph.ts";

const entry = z.strictObject({ query: z.string(), reason: z.string().min(20) });
const { different, refused } = z
  .strictObject({ different: z.array(entry), refused: z.array(entry) })
  .parse(parse(readFileSync(new URL("deviations.yaml", import.meta.url), "utf8")));
const expected = new Map([
  ...different.map(({ query }) => [query, false] as const),
  ...refused.map(({ query }) => [query, true] as const),
]);

const reason = reasonWithoutNeo4j();

describe.skipIf(reason !== undefined)(`the engine and Neo4j say the same${reason ? `: ${reason}` : ""}`, () => {
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

  test.each([...THEMES, FUNCTION_CASES])(
    "$name",
    async ({ graph, queries, approximate }) => {
      await peer.hold(graph);
      const { asked, differences } = await compare(createEngine(embedded(graph)), peer, queries, GIVEN, approximate);
      expect(asked).toBe(queries.length);
      expect(differences.filter(({ query }) => !expected.has(query))).toEqual([]);
      const found = new Map(differences.map((difference) => [difference.query, difference.refused]));
      const here = queries.filter((query) => expected.has(query));
      expect(here.map((query) => [query, found.get(query)])).toEqual(here.map((query) => [query, expected.get(query)]));
    },
    600_000,
  );
});

const written = new Set(THEMES.flatMap(({ queries }) => queries));

test("there are more than three hundred questions, and each deviation is one of them", () => {
  expect(written.size).toBeGreaterThanOrEqual(300);
  expect([...expected.keys()].filter((query) => !written.has(query))).toEqual([]);
  expect(refused.length).toBeLessThanOrEqual(5);
});

test("every function is asked at least once", () => {
  const text = [...written, ...FUNCTION_CASES.queries].join("\n").toLowerCase();
  expect(functionEntries.filter(({ name }) => !text.includes(`${name.toLowerCase()}(`))).toEqual([]);
});
