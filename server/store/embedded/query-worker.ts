/**
 * A query thread: holds a graph of its own and answers one statement at a time, so that a runaway
 * holds up nobody but itself. Loaded by the pool in query-threads.ts.
 */
import { workerData } from "piscina";
import type { Graph } from "#graph-seed/graph.ts";
import { createEngine } from "../../cypher/engine.ts";
import { toMemoryGraph } from "./load-graph.ts";
import { carryOut, type QueryOutcome, type QueryTask } from "./query-task.ts";

const engine = createEngine(toMemoryGraph(workerData as Graph));

export default function answer(task: QueryTask): QueryOutcome {
  return carryOut(engine, task);
}
