/**
 * Compiles a plan once, for any number of runs. With a profile each run counts what every operator
 * gave and read.
 */
import type { PlanContext } from "../plan/plan-context.ts";
import type { PlanOperator, QueryPlan } from "../plan/operators.ts";
import type { BatchOpener } from "./batch/batch.ts";
import { compileBatches } from "./batch/compile-batches.ts";
import { compileExpression } from "./compile-expression.ts";
import { compileOperator } from "./compile-operator.ts";
import type { UpdateCompilers } from "./compile-operator.ts";
import type { Compiler } from "./compiler.ts";
import { ROW } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import type { Opener, Run } from "./run.ts";

export interface CompiledQuery {
  readonly plan: QueryPlan;
  readonly open: Opener;
  /** Slots of a row. */
  readonly width: number;
  readonly subqueries: number;
  /** The plans inside each operator's expressions. */
  readonly nested: ReadonlyMap<PlanOperator, readonly PlanOperator[]>;
}

export function compileQuery(
  plan: QueryPlan,
  context: PlanContext,
  updates: UpdateCompilers | undefined,
): CompiledQuery {
  const nested = new Map<PlanOperator, PlanOperator[]>();
  const inside: PlanOperator[] = [];
  let subqueries = 0;
  const compiler: Compiler = {
    context,
    expression: (expression, scope) => compileExpression(expression, scope, compiler),
    operator: (operator) => {
      inside.push(operator);
      const opener = compileOperator(operator, compiler, updates);
      inside.pop();
      return watched(operator, opener);
    },
    batches: (operator, request) => {
      inside.push(operator);
      const opener = compileBatches(operator, request, compiler);
      inside.pop();
      return opener && { bound: opener.bound, open: watchedBatches(operator, opener) };
    },
    subqueryPlace: () => {
      subqueries += 1;
      return subqueries - 1;
    },
    nest: (root) => {
      const owner = inside.at(-1);
      if (owner !== undefined) nested.set(owner, [...(nested.get(owner) ?? []), root]);
    },
  };
  const open = compiler.operator(plan.root);
  return { plan, open, width: context.slots.size, subqueries, nested };
}

/** What one operator did in a run. */
export interface OperatorProfile {
  rows: number;
  /** Reads of the graph, those of the operators below included. */
  hits: number;
}

function watched(operator: PlanOperator, opener: Opener): Opener {
  return (run) => watch(operator, opener(run), run, () => 1);
}

function watchedBatches(operator: PlanOperator, { open }: BatchOpener): BatchOpener["open"] {
  return (run, argument) => {
    const cursor = open(run, argument);
    if (run.profile === undefined) return cursor;
    const { batch } = cursor;
    const watched = watch(operator, cursor, run, () => batch.size);
    return { batch, open: () => watched.open(), next: () => watched.next() };
  };
}

/** The cursor with its work noted while the run is profiled; `rows` tells how many there are at a `ROW`. */
function watch(operator: PlanOperator, cursor: Cursor, run: Run, rows: () => number): Cursor {
  const profile = profileOf(operator, run);
  if (profile === undefined) return cursor;
  return {
    open() {
      const before = run.hits;
      cursor.open();
      profile.hits += run.hits - before;
    },
    next() {
      const before = run.hits;
      const signal = cursor.next();
      profile.hits += run.hits - before;
      if (signal === ROW) profile.rows += rows();
      return signal;
    },
  };
}

function profileOf(operator: PlanOperator, { profile }: Run): OperatorProfile | undefined {
  if (profile === undefined) return undefined;
  const known = profile.get(operator) ?? { rows: 0, hits: 0 };
  profile.set(operator, known);
  return known;
}
