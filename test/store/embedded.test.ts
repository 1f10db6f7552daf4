/** The embedded store keeps the port's promises. */
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.ts";
import { describeGraphStore } from "#test/suites/graph-store-suite.ts";
import { seedGraph } from "#test/support/seed-graph.ts";

const graph = seedGraph();

describeGraphStore("the embedded store", graph, async () => {
  const store = openEmbeddedStore(graph);
  return { store, close: () => store.close() };
});
