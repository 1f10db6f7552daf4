/** Strangers' statements take turns; a worker that hangs, breaks or is left by its asker is ended, and the next one starts afresh. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StatementWorker } from "../../../server/static/browser/statement-worker.ts";
import type { QueryTask } from "../../../server/store/embedded/query-task.ts";

const answer = { columns: ["n"], rows: [[1n]], truncated: false, notes: [] };
const task = (cypher: string): QueryTask => ({
  cypher,
  parameters: {},
  limits: { milliseconds: 1_000, rows: 1, bytes: 1 },
});

/** Starts at once, answers `ok` and `fault` at once, breaks at `break`, and never answers `hang`. */
class Thread extends EventTarget {
  ended = false;
  readonly tasks: string[] = [];
  constructor() {
    super();
    queueMicrotask(() => this.#say("ready"));
  }
  postMessage({ cypher }: QueryTask): void {
    this.tasks.push(cypher);
    const fault = { errorClass: "ArithmeticError", detail: "DivisionByZero", messages: { en: "", de: "" } };
    if (cypher === "ok") queueMicrotask(() => this.#say({ answer }));
    if (cypher === "fault") queueMicrotask(() => this.#say({ fault }));
    if (cypher === "break") queueMicrotask(() => this.dispatchEvent(new Event("error")));
  }
  terminate(): void {
    this.ended = true;
  }
  #say(data: unknown): void {
    if (!this.ended) this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

let threads: Thread[];
let worker: StatementWorker;

beforeEach(() => {
  vi.useFakeTimers();
  threads = [];
  worker = new StatementWorker(() => {
    const thread = new Thread();
    threads.push(thread);
    return thread as unknown as Worker;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the worker of strangers' statements", () => {
  it("answers one after the other in one worker, faults included", async () => {
    const asked = ["ok", "fault", "ok"].map((cypher) => worker.run(task(cypher)));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(outcomes[1]).toMatchObject({ reason: { code: "ArithmeticError.DivisionByZero" } });
    expect(threads.map(({ tasks, ended }) => [tasks, ended])).toEqual([[["ok", "fault", "ok"], false]]);
  });

  it("ends one that overruns its time and gives the next statement a new worker", async () => {
    const hanging = expect(worker.run(task("hang"))).rejects.toMatchObject({ code: "LimitExceeded.Time" });
    const next = worker.run(task("ok"));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(threads.map(({ ended }) => ended)).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1_000);
    await hanging;
    expect(await next).toEqual(answer);
    expect(threads.map(({ tasks, ended }) => [tasks, ended])).toEqual([
      [["hang"], true],
      [["ok"], false],
    ]);
  });

  it("ends one whose asker left, and does not start one whose asker left while it waited", async () => {
    const first = new AbortController();
    const second = new AbortController();
    const asked = [worker.run(task("hang"), first.signal), worker.run(task("hang"), second.signal)];
    const outcomes = Promise.allSettled(asked);
    const third = worker.run(task("ok"));
    await vi.advanceTimersByTimeAsync(10);
    second.abort();
    first.abort();
    expect((await outcomes).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await third).toEqual(answer);
    expect(threads.map(({ tasks }) => tasks)).toEqual([["hang"], ["ok"]]);
  });

  it("goes on after one that broke", async () => {
    await expect(worker.run(task("break"))).rejects.toThrow();
    expect(await worker.run(task("ok"))).toEqual(answer);
    expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
    await worker.close();
    expect(threads.map(({ ended }) => ended)).toEqual([true, true]);
  });
});
