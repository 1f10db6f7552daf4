/** The leased Neo4j with nothing but the real graph in it, as a store; closing empties and releases it. */
import type { Graph } from "#graph-seed/graph.ts";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.ts";
import type { OpenedStore } from "./explorer.ts";
import { emptyDatabase, openDriver } from "./neo4j-contents.ts";
import { leaseNeo4j } from "./neo4j-server.ts";

export async function openLoadedNeo4j(graph: Graph): Promise<OpenedStore> {
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
}
