/** Hostile statements on the embedded store, whose strangers run in threads of their own. */
import { existsSync } from "node:fs";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.ts";
import { QueryThreads } from "#server/store/embedded/query-threads.ts";
import { describeHostile } from "#test/suites/hostile-suite.ts";
import { seedGraph } from "#test/support/seed-graph.ts";

const workerFile = new URL("../../dist/server/query-worker.js", import.meta.url);

describeHostile(
  "hostile statements on the embedded store",
  async () => {
    if (!existsSync(workerFile)) throw new Error("npm run build makes the query thread that this test needs");
    const store = openEmbeddedStore(seedGraph(), { isolate: (graph) => new QueryThreads(graph, workerFile) });
    return { store, surroundings: async () => undefined, secret: "root:x:0:0", close: () => store.close() };
  },
  ({ rule, embedded = rule }) => embedded,
);
