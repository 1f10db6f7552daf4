/**
 * The store that needs no set-up: the graph in this process, asked through our own engine. The
 * views' own statements run here, a stranger's where the opener says. Nothing here is Node's alone.
 */
import type { Graph } from "#graph-seed/graph.ts";
import { createEngine, type Engine } from "../../cypher/engine.ts";
import { describeGraph } from "./describe-graph.ts";
import { toMemoryGraph } from "./load-graph.ts";
import type { StatementRunner } from "./query-task.ts";
import { SearchIndex } from "./search-index.ts";
import type { GraphStore, QueryLimits, StoreSchema } from "../graph-store.ts";

export interface EmbeddedStoreOptions {
  /** Opens what runs strangers' statements over a graph; without it every statement runs in this thread. */
  readonly isolate?: (graph: Graph) => StatementRunner;
}

const DEFAULT_LIMITS: QueryLimits = { milliseconds: 20_000, rows: 100_000, bytes: 100_000_000 };

interface Loaded {
  readonly engine: Engine;
  readonly search: () => SearchIndex;
  readonly schema: () => StoreSchema;
  readonly nodes: number;
  readonly relationships: number;
  readonly strangers: StatementRunner | undefined;
}

/** Made when it is first asked for. */
function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function load(graph: Graph, isolate: EmbeddedStoreOptions["isolate"]): Loaded {
  return {
    engine: createEngine(toMemoryGraph(graph)),
    search: lazily(() => new SearchIndex(graph)),
    schema: lazily(() => describeGraph(graph)),
    nodes: graph.nodes.length,
    relationships: graph.relationships.length,
    strangers: isolate?.(graph),
  };
}

export function openEmbeddedStore(graph: Graph, { isolate }: EmbeddedStoreOptions = {}): GraphStore {
  let loaded = load(graph, isolate);
  let revision = 0;
  return {
    kind: "embedded",
    async load(next, progress) {
      const total = next.nodes.length + next.relationships.length;
      const previous = loaded;
      // Readers keep the old graph until the new one stands whole.
      loaded = load(next, isolate);
      revision += 1;
      progress?.({ phase: "relationships", done: total, total });
      await previous.strangers?.close();
    },
    async query(cypher, parameters = {}, { isolated, signal, ...given } = {}) {
      const limits = { ...DEFAULT_LIMITS, ...given };
      if (isolated && loaded.strangers) return loaded.strangers.run({ cypher, parameters, limits }, signal);
      return loaded.engine.run(cypher, parameters, limits);
    },
    async check(cypher) {
      return loaded.engine.check(cypher);
    },
    async search(text, limit) {
      return loaded.search().search(text, limit);
    },
    async schema() {
      return loaded.schema();
    },
    async health() {
      const { nodes, relationships } = loaded;
      return { status: "ok", nodes, relationships, version: "embedded" };
    },
    revision: () => revision,
    async close() {
      await loaded.strangers?.close();
    },
  };
}
