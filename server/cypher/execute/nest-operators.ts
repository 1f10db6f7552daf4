/** Operators over more than one plan: an inner plan for each row, unions, joins. */
import type { OperatorOf, UnionBranch } from "../plan/operators.ts";
import type { CypherValue } from "../value.ts";
import { evaluator } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { END, generated, PAUSE, ROW } from "./cursor.ts";
import type { Cursor, Signal } from "./cursor.ts";
import { readSlots, writeSlots } from "./hold-operators.ts";
import { entryBytes, RowNumbers, ValueNumbers } from "./row-map.ts";
import type { Evaluate, Opener, Run } from "./run.ts";
import { sizeOfRow } from "./size-of-row.ts";

/** Runs the inner cursor for each row; `after` decides what the row becomes when the inner one has ended. */
export function nested(input: Cursor, inner: Cursor, begin: () => void, after: () => boolean): Cursor {
  let inside = false;
  return {
    open() {
      input.open();
      inside = false;
    },
    next() {
      for (;;) {
        if (!inside) {
          const signal = input.next();
          if (signal !== ROW) return signal;
          begin();
          inner.open();
          inside = true;
        }
        const signal = inner.next();
        if (signal !== END) return signal;
        inside = false;
        if (after()) return ROW;
      }
    },
  };
}

export function compileApply({ input, inner }: OperatorOf<"Apply">, compiler: Compiler): Opener {
  const below = compiler.operator(input);
  const body = compiler.operator(inner);
  return (run) =>
    nested(
      below(run),
      body(run),
      () => {},
      () => false,
    );
}

export function compileOptional({ input, inner, slots }: OperatorOf<"Optional">, compiler: Compiler): Opener {
  const below = compiler.operator(input);
  const body = compiler.operator(inner);
  return (run) => {
    let found = false;
    const cursor = body(run);
    const watched: Cursor = {
      open: () => cursor.open(),
      next() {
        const signal = cursor.next();
        found ||= signal === ROW;
        return signal;
      },
    };
    return nested(
      below(run),
      watched,
      () => {
        found = false;
      },
      () => {
        if (found) return false;
        for (const slot of slots) run.row[slot] = null;
        return true;
      },
    );
  };
}

/** Drains the inner plan for its updates and passes the row on once. */
export function compileForEachRow({ input, inner }: OperatorOf<"ForEachRow">, compiler: Compiler): Opener {
  const below = compiler.operator(input);
  const body = compiler.operator(inner);
  return (run) => {
    const cursor = body(run);
    const silent: Cursor = {
      open: () => cursor.open(),
      next() {
        let signal = cursor.next();
        while (signal === ROW) signal = cursor.next();
        return signal;
      },
    };
    return nested(
      below(run),
      silent,
      () => {},
      () => true,
    );
  };
}

interface CompiledBranch {
  readonly opener: Opener;
  readonly slots: UnionBranch["slots"];
}

export function compileUnion(operator: OperatorOf<"Union">, compiler: Compiler): Opener {
  const branches = operator.branches.map(({ plan, slots }): CompiledBranch => ({
    opener: compiler.operator(plan),
    slots,
  }));
  return (run) => unionCursor(operator, branches, run);
}

function unionCursor(
  { columns, distinct }: OperatorOf<"Union">,
  branches: readonly CompiledBranch[],
  run: Run,
): Cursor {
  const cursors = branches.map(({ opener, slots }) => ({ cursor: opener(run), slots }));
  let seen = new RowNumbers();
  let held = 0;
  let at = 0;
  const fresh = (values: readonly CypherValue[]): boolean => {
    if (!distinct) return true;
    if (!seen.add(values)) return false;
    const bytes = entryBytes(values);
    run.budget.hold(bytes);
    held += bytes;
    return true;
  };
  return {
    open() {
      run.budget.release(held);
      held = 0;
      seen = new RowNumbers();
      at = 0;
      cursors[0]?.cursor.open();
    },
    next() {
      for (;;) {
        const branch = cursors[at];
        if (branch === undefined) return END;
        if (run.budget.poll()) return PAUSE;
        const signal = branch.cursor.next();
        if (signal === PAUSE) return PAUSE;
        if (signal === END) {
          at += 1;
          cursors[at]?.cursor.open();
          continue;
        }
        const values = readSlots(branch.slots, run);
        if (!fresh(values)) continue;
        writeSlots(columns, values, run);
        return ROW;
      }
    },
  };
}

export function compileValueHashJoin(operator: OperatorOf<"ValueHashJoin">, compiler: Compiler): Opener {
  const left = compiler.operator(operator.input);
  const right = compiler.operator(operator.right);
  const leftKey = evaluator(operator.leftKey, compiler);
  const rightKey = evaluator(operator.rightKey, compiler);
  return (run) => {
    const table: JoinTable = { rows: undefined, right: right(run) };
    const cursor = generated(left(run), () => joined(operator, table, leftKey, rightKey, run));
    return {
      open() {
        table.rows = undefined;
        cursor.open();
      },
      next: () => cursor.next(),
    };
  };
}

interface JoinTable {
  /** The right side's rows by key, built when the first left row comes. */
  rows: JoinRows | undefined;
  readonly right: Cursor;
}

interface JoinRows {
  readonly keys: ValueNumbers;
  /** By the number of the key. */
  readonly buckets: (readonly CypherValue[])[][];
}

function* joined(
  { keep }: OperatorOf<"ValueHashJoin">,
  table: JoinTable,
  leftKey: Evaluate,
  rightKey: Evaluate,
  run: Run,
): Generator<Signal> {
  if (table.rows === undefined) {
    const rows: JoinRows = { keys: new ValueNumbers(), buckets: [] };
    table.right.open();
    for (;;) {
      const signal = table.right.next();
      if (signal === PAUSE) yield PAUSE;
      if (signal === END) break;
      if (signal !== ROW) continue;
      const key = rightKey(run);
      if (key === null) continue;
      const values = readSlots(keep, run);
      run.budget.hold(sizeOfRow(values) + 64);
      (rows.buckets[rows.keys.numberOf(key)] ??= []).push(values);
    }
    table.rows = rows;
  }
  const key = leftKey(run);
  if (key === null) return;
  const { keys, buckets } = table.rows;
  for (const values of buckets[keys.find(key)] ?? []) {
    if (run.budget.poll()) yield PAUSE;
    writeSlots(keep, values, run);
    yield ROW;
  }
}
