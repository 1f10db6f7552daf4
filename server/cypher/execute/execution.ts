/**
 * One run from its first row to its last: gathers the answer's rows within the limits, whole or in
 * slices between which the thread is free.
 */
import { CypherError } from "../errors.ts";
import type { ClockReading, FunctionContext } from "../functions/function-entry.ts";
import type { GraphSource } from "../graph/graph-source.ts";
import type { PlanOperator } from "../plan/operators.ts";
import type { CypherValue } from "../value.ts";
import { Budget } from "./budget.ts";
import type { RunLimits } from "./budget.ts";
import type { CompiledQuery, OperatorProfile } from "./compile-query.ts";
import { END, PAUSE } from "./cursor.ts";
import type { Run } from "./run.ts";
import { sizeOfRow } from "./size-of-row.ts";

export interface Outcome {
  readonly rows: readonly (readonly CypherValue[])[];
  readonly truncated: boolean;
  readonly profile: ReadonlyMap<PlanOperator, OperatorProfile> | undefined;
}

export interface ExecutionOptions {
  readonly source: GraphSource;
  readonly parameters: ReadonlyMap<string, CypherValue>;
  readonly limits: RunLimits;
  readonly profile: boolean;
  readonly mayDelete: boolean;
}

/** Runs to the end without a break. */
export function execute(query: CompiledQuery, options: ExecutionOptions): Outcome {
  const rows = answer(query, options, false);
  for (;;) {
    const step = nextSlice(rows);
    if (step.done === true) return step.value;
  }
}

/** Runs in slices of a few milliseconds; other work of the thread goes on between them. */
export async function executeInSlices(query: CompiledQuery, options: ExecutionOptions): Promise<Outcome> {
  const rows = answer(query, options, true);
  for (;;) {
    const step = nextSlice(rows);
    if (step.done === true) return step.value;
    await othersTurn();
  }
}

/** A value nested so deeply that the stack ends while it is walked is the query's fault, not the engine's. */
function nextSlice(rows: Generator<void, Outcome>): IteratorResult<void, Outcome> {
  try {
    return rows.next();
  } catch (error) {
    if (error instanceof Error && /call stack|too much recursion/i.test(error.message)) {
      throw new CypherError("LimitExceeded", "NestingDepth", {
        en: "The query makes a list or map that is nested too deeply.",
        de: "Die Abfrage erzeugt eine zu tief verschachtelte Liste oder Map.",
      });
    }
    throw error;
  }
}

function othersTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

/** Yields between slices and answers with the outcome. */
function* answer(query: CompiledQuery, options: ExecutionOptions, slices: boolean): Generator<void, Outcome> {
  const { limits } = options;
  const run = newRun(query, options);
  const { budget } = run;
  if (slices) budget.beginSlice();
  budget.look();
  const cursor = query.open(run);
  cursor.open();
  const { columns } = query.plan;
  const most = limits.rows ?? Number.POSITIVE_INFINITY;
  const mostBytes = limits.bytes ?? Number.POSITIVE_INFINITY;
  const rows: (readonly CypherValue[])[] = [];
  let bytes = 0;
  for (;;) {
    const signal = cursor.next();
    if (signal === PAUSE) {
      yield;
      budget.beginSlice();
      continue;
    }
    if (signal === END) return { rows, truncated: false, profile: run.profile };
    if (columns.length === 0) continue;
    const row = columns.map(({ slot }) => run.row[slot] ?? null);
    const size = sizeOfRow(row);
    bytes += size;
    if (rows.length >= most || bytes > mostBytes) return { rows, truncated: true, profile: run.profile };
    budget.hold(size);
    rows.push(row);
  }
}

function newRun(query: CompiledQuery, { source, parameters, limits, profile, mayDelete }: ExecutionOptions): Run {
  const budget = new Budget(limits);
  const lasting: FunctionContext = {
    graph: source,
    budget,
    statementTime: readClock(),
    now: readClock,
    random: Math.random,
  };
  const brief: FunctionContext = {
    ...lasting,
    budget: {
      tick: (steps) => budget.tick(steps),
      hold: (bytes) => budget.room(bytes),
    },
  };
  return {
    row: Array.from({ length: query.width }, () => null),
    source,
    parameters,
    budget,
    subqueries: Array.from({ length: query.subqueries }, () => undefined),
    functions: brief,
    aggregation: lasting,
    mayDelete,
    profile: profile ? new Map() : undefined,
    hits: 0,
  };
}

function readClock(): ClockReading {
  const milliseconds = Date.now();
  const epochSeconds = Math.floor(milliseconds / 1000);
  return { epochSeconds, nanos: (milliseconds - epochSeconds * 1000) * 1_000_000 };
}
