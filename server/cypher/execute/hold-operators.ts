/** Operators that hold rows: DISTINCT, ORDER BY, and the barrier between reading and updating. */
import type { OperatorOf, SortKey } from "../plan/operators.ts";
import type { Slot } from "../plan/scope.ts";
import type { CypherValue } from "../value.ts";
import { compareForOrder } from "../values/ordering.ts";
import { columnOf } from "./batch/batch.ts";
import type { BatchCursor } from "./batch/batch.ts";
import { compileInflow } from "./batch/inflow.ts";
import type { Compiler } from "./compiler.ts";
import { gathered, PAUSE, ROW } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { entryBytes, RowNumbers } from "./row-map.ts";
import { rowCount } from "./row-operators.ts";
import type { Opener, Run } from "./run.ts";
import { sizeOfRow } from "./size-of-row.ts";

export function compileDistinct({ input, slots }: OperatorOf<"Distinct">, compiler: Compiler): Opener {
  const below = compiler.operator(input);
  return (run) => {
    const cursor = below(run);
    let seen = new RowNumbers();
    let held = 0;
    return {
      open() {
        cursor.open();
        run.budget.release(held);
        held = 0;
        seen = new RowNumbers();
      },
      next() {
        for (;;) {
          if (run.budget.poll()) return PAUSE;
          const signal = cursor.next();
          if (signal !== ROW) return signal;
          const values = readSlots(slots, run);
          if (!seen.add(values)) continue;
          const bytes = entryBytes(values);
          run.budget.hold(bytes);
          held += bytes;
          return ROW;
        }
      },
    };
  };
}

export function readSlots(slots: readonly Slot[], run: Run): CypherValue[] {
  return slots.map((slot) => run.row[slot] ?? null);
}

export function writeSlots(slots: readonly Slot[], values: readonly CypherValue[], run: Run): void {
  for (const [index, slot] of slots.entries()) run.row[slot] = values[index] ?? null;
}

interface HeldRow {
  readonly keys: readonly CypherValue[];
  readonly values: readonly CypherValue[];
  /** Where it stood in the input, which decides between equals. */
  readonly order: number;
  readonly bytes: number;
}

type CompareKeys = (left: readonly CypherValue[], right: readonly CypherValue[]) => number;

function comparison(keys: readonly SortKey[], run: Run): CompareKeys {
  const signs = keys.map(({ descending }) => (descending ? -1 : 1));
  return (left, right) => {
    run.budget.tick();
    for (let index = 0; index < signs.length; index += 1) {
      const order = compareForOrder(left[index] ?? null, right[index] ?? null);
      if (order !== 0) return order * (signs[index] ?? 1);
    }
    return 0;
  };
}

export function compileSort(operator: OperatorOf<"Sort">, compiler: Compiler): Opener {
  const { input, keys, keep } = operator;
  const values = keys.map(({ value }) => value);
  const inflow = compileInflow(input, values, keep, compiler);
  const skip = operator.skip === undefined ? () => 0 : rowCount(operator.skip, compiler);
  const limit = operator.limit === undefined ? () => Number.POSITIVE_INFINITY : rowCount(operator.limit, compiler);
  const [first] = keys;
  const descending = first?.descending === true;
  return (run) => sortCursor(inflow(run), comparison(keys, run), keys.length, descending, keep, skip, limit, run);
}

function sortCursor(
  input: BatchCursor,
  compareKeys: CompareKeys,
  keyCount: number,
  descending: boolean,
  keep: readonly Slot[],
  skip: (run: Run) => number,
  limit: (run: Run) => number,
  run: Run,
): Cursor {
  const { batch } = input;
  let rows: HeldRow[] = [];
  let held = 0;
  let order = 0;
  let most = 0;
  let first = 0;
  let at = 0;
  // The keys of the row at hand.
  const sortKeys: CypherValue[] = Array.from({ length: keyCount }, () => null);
  // The last row that may still stay, once there are enough: what comes after it need not be held.
  let worst: HeldRow | undefined;
  // Rows beyond the limit are thrown away whenever twice as many have come together.
  const trim = (): void => {
    rows.sort((left, right) => compareKeys(left.keys, right.keys) || left.order - right.order);
    for (const { bytes } of rows.splice(most)) {
      run.budget.release(bytes);
      held -= bytes;
    }
    worst = rows.length === most ? rows.at(-1) : undefined;
  };
  /** Whether a row's first key, a plain number, tells that the row comes after the worst one. */
  const isBehind = (key: number | undefined, worstKey: CypherValue | undefined): boolean => {
    if (key === undefined || typeof worstKey !== "bigint") return false;
    return descending ? key < worstKey : key > worstKey;
  };
  const hold = (place: number): void => {
    const values = keep.map((_, index) => columnOf(batch, keyCount + index).at(place));
    const bytes = sizeOfRow(sortKeys) + sizeOfRow(values);
    run.budget.hold(bytes);
    held += bytes;
    rows.push({ keys: [...sortKeys], values, order, bytes });
    if (rows.length >= 2 * most + 64) trim();
  };
  return gathered(
    input,
    () => {
      run.budget.release(held);
      held = 0;
      rows = [];
      worst = undefined;
      order = 0;
      first = skip(run);
      most = first + limit(run);
    },
    () => {
      const columns = sortKeys.map((_, index) => columnOf(batch, index));
      for (let place = 0; place < batch.size; place += 1, order += 1) {
        if (worst !== undefined && isBehind(columns[0]?.integers?.[place], worst.keys[0])) continue;
        for (let index = 0; index < keyCount; index += 1) sortKeys[index] = columns[index]?.at(place) ?? null;
        if (worst === undefined || compareKeys(sortKeys, worst.keys) < 0) hold(place);
      }
    },
    () => {
      trim();
      at = first;
    },
    () => {
      const row = rows[at];
      if (row === undefined) {
        run.budget.release(held);
        held = 0;
        rows = [];
        return false;
      }
      at += 1;
      writeSlots(keep, row.values, run);
      return true;
    },
  );
}

export function compileEager({ input, keep }: OperatorOf<"Eager">, compiler: Compiler): Opener {
  const below = compiler.operator(input);
  return (run) => eagerCursor(below(run), keep, run, () => {});
}

/** Drains the input before its first row; `each` runs for every row while draining. */
export function eagerCursor(input: Cursor, keep: readonly Slot[], run: Run, each: () => void): Cursor {
  let rows: (readonly CypherValue[])[] = [];
  let held = 0;
  let at = 0;
  return gathered(
    input,
    () => {
      run.budget.release(held);
      held = 0;
      rows = [];
    },
    () => {
      each();
      const values = readSlots(keep, run);
      const bytes = sizeOfRow(values);
      run.budget.hold(bytes);
      held += bytes;
      rows.push(values);
    },
    () => {
      at = 0;
    },
    () => {
      const values = rows[at];
      at += 1;
      if (values === undefined) return false;
      writeSlots(keep, values, run);
      return true;
    },
  );
}
