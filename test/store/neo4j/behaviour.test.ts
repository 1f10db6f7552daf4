/** A real Neo4j keeps the port's promises, with the same answers as the embedded store. */
import { describe } from "vitest";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.ts";
import { describeGraphStore } from "#test/suites/graph-store-suite.ts";
import { emptyDatabase, openDriver } from "#test/support/neo4j-contents.ts";
import { LEASE_PATIENCE, leaseNeo4j, reasonWithoutNeo4j } from "#test/support/neo4j-server.ts";
import { seedGraph } from "#test/support/seed-graph.ts";

const graph = seedGraph();
const reason = reasonWithoutNeo4j();
if (reason !== undefined) console.log(`Neo4j is not tested here: ${reason}`);

describe.skipIf(reason !== undefined)("Neo4j", () => {
  describeGraphStore(
    "a Neo4j store",
    graph,
    async () => {
      const neo4j = await leaseNeo4j();
      const driver = openDriver(neo4j.settings);
      await emptyDatabase(driver);
      const store = openNeo4jStore(neo4j.settings);
      await store.load(graph);
      return {
        store,
        async close() {
          await store.close();
          await emptyDatabase(driver);
          await driver.close();
          neo4j.release();
        },
      };
    },
    { patience: LEASE_PATIENCE },
  );
});
