/**
 * A small pool of query threads. The engine stops a statement at its limits by itself; the pool is
 * the second line: a thread that overruns its time by more than a moment, or its memory, is ended
 * and replaced.
 */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Graph } from "#graph-seed/graph.ts";
import { CypherError } from "../../cypher/errors.ts";
import type { QueryAnswer } from "../graph-store.ts";
import {
  OVERRUN,
  answerOf,
  type QueryOutcome,
  type QueryTask,
  type StatementRunner,
  timeExceeded,
} from "./query-task.ts";

const HEAP_MEGABYTES = 1024;

export class QueryThreads implements StatementRunner {
  readonly #pool: Piscina<QueryTask, QueryOutcome>;

  /** `file` is the built query-worker. One thread makes ready at once, so that the first statement need not wait. */
  constructor(graph: Graph, file: URL) {
    this.#pool = new Piscina<QueryTask, QueryOutcome>({
      filename: fileURLToPath(file),
      workerData: graph,
      minThreads: 1,
      maxThreads: Math.max(2, availableParallelism()),
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
  }

  async run(task: QueryTask, asker?: AbortSignal): Promise<QueryAnswer> {
    return answerOf(await this.#outcome(task, asker));
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #outcome(task: QueryTask, asker: AbortSignal | undefined): Promise<QueryOutcome> {
    const late = AbortSignal.timeout(task.limits.milliseconds + OVERRUN);
    try {
      return await this.#pool.run(task, { signal: asker ? AbortSignal.any([late, asker]) : late });
    } catch (error) {
      asker?.throwIfAborted();
      if (isOutOfMemory(error)) {
        throw new CypherError("LimitExceeded", "Memory", {
          en: "The query needed more memory than one query may take, and was stopped.",
          de: "Die Abfrage brauchte mehr Speicher, als einer Abfrage zusteht, und wurde beendet.",
        });
      }
      if (isAborted(error)) throw timeExceeded();
      throw error;
    }
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
const isOutOfMemory = (error: unknown): boolean => codeOf(error) === "ERR_WORKER_OUT_OF_MEMORY";
const isAborted = (error: unknown): boolean =>
  error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError");
