/**
 * The store that needs no set-up: the graph in this process, asked through our own engine. A
 * stranger's statement runs in a query thread, the views' own statements run here.
 */
import type { Graph } from "#graph-seed/graph.ts";
import { createEngine, type Engine } from "../../cypher/engine.ts";
import { describeGraph } from "./describe-graph.ts";
import { toMemoryGraph } from "./load-graph.ts";
import { QueryThreads } from "./query-threads.ts";
import { SearchIndex } from "./search-index.ts";
import type { GraphStore, QueryLimits, StoreSchema } from "../graph-store.ts";

export interface EmbeddedStoreOptions {
  /** The built query-worker; without it every statement runs in this thread. */
  readonly workerFile?: URL;
}

const DEFAULT_LIMITS: QueryLimits = { milliseconds: 20_000, rows: 100_000, bytes: 100_000_000 };

interface Loaded {
  readonly engine: Engine;
  readonly search: SearchIndex;
  readonly schema: StoreSchema;
  readonly nodes: number;
  readonly relationships: number;
  readonly threads: QueryThreads | undefined;
}

function load(graph: Graph, workerFile: URL | undefined): Loaded {
  return {
    engine: createEngine(toMemoryGraph(graph)),
    search: new SearchIndex(graph),
    schema: describeGraph(graph),
    nodes: graph.nodes.length,
    relationships: graph.relationships.length,
    threads: workerFile && new QueryThreads(graph, workerFile),
  };
}

export function openEmbeddedStore(graph: Graph, { workerFile }: EmbeddedStoreOptions = {}): GraphStore {
  let loaded = load(graph, workerFile);
  let revision = 0;
  return {
    kind: "embedded",
    async load(next, progress) {
      const total = next.nodes.length + next.relationships.length;
      const previous = loaded;
      // Readers keep the old graph until the new one stands whole.
      loaded = load(next, workerFile);
      revision += 1;
      progress?.({ phase: "relationships", done: total, total });
      await previous.threads?.close();
    },
    async query(cypher, parameters = {}, { isolated, ...given } = {}) {
      const limits = { ...DEFAULT_LIMITS, ...given };
      if (isolated && loaded.threads) return loaded.threads.run({ cypher, parameters, limits });
      return loaded.engine.run(cypher, parameters, limits);
    },
    async check(cypher) {
      return loaded.engine.check(cypher);
    },
    async search(text, limit) {
      return loaded.search.search(text, limit);
    },
    async schema() {
      return loaded.schema;
    },
    async health() {
      const { nodes, relationships } = loaded;
      return { status: "ok", nodes, relationships, version: "embedded" };
    },
    revision: () => revision,
    async close() {
      await loaded.threads?.close();
    },
  };
}
