/**
 * Strangers' statements in a worker of their own, one at a time. The engine ends a statement at its limits by
 * itself; this is the second line: a worker that overruns its time, or whose asker left, is ended and the next
 * statement gets a new one.
 */
import {
  OVERRUN,
  answerOf,
  type QueryOutcome,
  type QueryTask,
  type StatementRunner,
  timeExceeded,
} from "../../store/embedded/query-task.ts";
import type { QueryAnswer } from "../../store/graph-store.ts";

export class StatementWorker implements StatementRunner {
  readonly #spawn: () => Worker;
  #ready: Promise<Worker> | undefined;
  #before: Promise<unknown> = Promise.resolve();

  constructor(spawn: () => Worker) {
    this.#spawn = spawn;
  }

  run(task: QueryTask, signal?: AbortSignal): Promise<QueryAnswer> {
    const turn = this.#before.then(async () => answerOf(await this.#carryOut(task, signal)));
    this.#before = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    const ready = this.#ready;
    this.#ready = undefined;
    (await ready)?.terminate();
  }

  async #carryOut(task: QueryTask, signal: AbortSignal | undefined): Promise<QueryOutcome> {
    signal?.throwIfAborted();
    this.#ready ??= this.#start();
    const worker = await this.#ready;
    signal?.throwIfAborted();
    const heard = new AbortController();
    try {
      return await new Promise<QueryOutcome>((resolve, reject) => {
        const until = { signal: heard.signal };
        const timer = setTimeout(() => reject(timeExceeded()), task.limits.milliseconds + OVERRUN);
        heard.signal.addEventListener("abort", () => clearTimeout(timer));
        signal?.addEventListener("abort", () => reject(signal.reason as Error), until);
        worker.addEventListener("message", ({ data }: MessageEvent<QueryOutcome>) => resolve(data), until);
        worker.addEventListener("error", ({ message }) => reject(new Error(message)), until);
        worker.postMessage(task, []);
      });
    } catch (error) {
      // Whatever it was, the worker may still be at it.
      this.#ready = undefined;
      worker.terminate();
      throw error;
    } finally {
      heard.abort();
    }
  }

  /** A worker that holds its graph: starting does not count as a statement's time. */
  async #start(): Promise<Worker> {
    const worker = this.#spawn();
    try {
      await new Promise<void>((resolve, reject) => {
        worker.addEventListener("message", () => resolve(), { once: true });
        worker.addEventListener("error", ({ message }) => reject(new Error(message)), { once: true });
      });
    } catch (error) {
      this.#ready = undefined;
      throw error;
    }
    return worker;
  }
}
