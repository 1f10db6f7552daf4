/** Hostile statements on a real Neo4j, with a file in its import folder that must stay unread. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "vitest";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.ts";
import { describeHostile } from "#test/suites/hostile-suite.ts";
import { emptyDatabase, openDriver, runOn } from "#test/support/neo4j-contents.ts";
import { LEASE_PATIENCE, leaseNeo4j, reasonWithoutNeo4j } from "#test/support/neo4j-server.ts";
import { seedGraph } from "#test/support/seed-graph.ts";

const SECRET = "a-line-that-nobody-may-read";
const reason = reasonWithoutNeo4j();
if (reason !== undefined) console.log(`Neo4j is not tested here: ${reason}`);

describe.skipIf(reason !== undefined)("Neo4j", () => {
  describeHostile(
    "hostile statements on Neo4j",
    async () => {
      const neo4j = await leaseNeo4j();
      const imports = join(neo4j.home, "import");
      mkdirSync(imports, { recursive: true });
      writeFileSync(join(imports, "canary.csv"), SECRET);
      const driver = openDriver(neo4j.settings);
      await emptyDatabase(driver);
      const store = openNeo4jStore(neo4j.settings);
      await store.load(seedGraph());
      return {
        store,
        surroundings: async () => [
          neo4j.pid(),
          await runOn(driver, "SHOW INDEXES YIELD name RETURN name ORDER BY name"),
          await runOn(driver, "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"),
          await runOn(driver, "SHOW USERS YIELD user RETURN user ORDER BY user"),
          await runOn(driver, "SHOW DATABASES YIELD name, access, currentStatus RETURN name, access, currentStatus"),
        ],
        secret: SECRET,
        async close() {
          await store.close();
          await emptyDatabase(driver);
          await driver.close();
          neo4j.release();
        },
      };
    },
    ({ rule }) => rule,
    LEASE_PATIENCE,
  );
});
