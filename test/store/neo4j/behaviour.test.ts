/** A real Neo4j keeps the port's promises, with the same answers as the embedded store. */
import { describe } from "vitest";
import { describeGraphStore } from "#test/suites/graph-store-suite.ts";
import { openLoadedNeo4j } from "#test/support/loaded-neo4j.ts";
import { LEASE_PATIENCE, reasonWithoutNeo4j } from "#test/support/neo4j-server.ts";
import { seedGraph } from "#test/support/seed-graph.ts";

const graph = seedGraph();
const reason = reasonWithoutNeo4j();
if (reason !== undefined) console.log(`Neo4j is not tested here: ${reason}`);

describe.skipIf(reason !== undefined)("Neo4j", () => {
  describeGraphStore("a Neo4j store", graph, () => openLoadedNeo4j(graph), { patience: LEASE_PATIENCE });
});
