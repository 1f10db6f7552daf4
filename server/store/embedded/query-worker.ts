/**
 * A query thread: holds a graph of its own and answers one statement at a time, so that a runaway
 * holds up nobody but itself. Loaded by the pool in query-threads.ts.
 */
import { workerData } from "piscina";
import type { Graph } from "#graph-seed/graph.ts";
import { createEngine } from "../../cypher/engine.ts";
import { CypherError } from "../../cypher/errors.ts";
import { toMemoryGraph } from "./load-graph.ts";
import { detach, type QueryOutcome, type QueryTask, toFault } from "./query-task.ts";

const engine = createEngine(toMemoryGraph(workerData as Graph));

export default function answer({ cypher, parameters, limits }: QueryTask): QueryOutcome {
  try {
    const { columns, rows, truncated, notes } = engine.run(cypher, parameters, limits);
    return { answer: { columns, rows: rows.map((row) => row.map(detach)), truncated, notes } };
  } catch (error) {
    if (error instanceof CypherError) return { fault: toFault(error) };
    throw error;
  }
}
