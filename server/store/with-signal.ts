/** A store whose statements end when the one who asked goes away. */
import type { GraphStore } from "./graph-store.ts";

export function withSignal(store: GraphStore, signal: AbortSignal): GraphStore {
  return {
    kind: store.kind,
    load: (graph, progress) => store.load(graph, progress),
    query: (cypher, parameters, options) => store.query(cypher, parameters, { ...options, signal }),
    check: (cypher) => store.check(cypher),
    search: (text, limit) => store.search(text, limit),
    schema: () => store.schema(),
    health: () => store.health(),
    revision: () => store.revision(),
    close: () => store.close(),
  };
}
