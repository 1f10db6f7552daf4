/**
 * The pull protocol between operators. A cursor is opened (again and again, for an inner plan that
 * runs once for each outer row) and asked for the next row, which it leaves in the run's slots.
 * It may answer that the time slice is over; whoever hears this passes it on and asks again later.
 */
import type { Run } from "./run.ts";

export const END = 0;
export const ROW = 1;
export const PAUSE = 2;
export type Signal = typeof END | typeof ROW | typeof PAUSE;

export interface Cursor {
  /** Starts anew; the slots that it reads are bound. */
  open(): void;
  next(): Signal;
}

/** The next row or the end, in a place that cannot hand the thread back. */
export function nextRow(cursor: Cursor): boolean {
  let signal = cursor.next();
  while (signal === PAUSE) signal = cursor.next();
  return signal === ROW;
}

/** For each row of the input a list of items, each of which may become a row. `accept` binds it. */
export function fanOut<T>(
  run: Run,
  input: Cursor,
  items: () => readonly T[],
  accept: (item: T, at: number) => boolean,
): Cursor {
  let list: readonly T[] = [];
  let at = 0;
  return {
    open() {
      input.open();
      list = [];
      at = 0;
    },
    next() {
      for (;;) {
        if (run.budget.poll()) return PAUSE;
        if (at < list.length) {
          const item = list[at];
          at += 1;
          if (item !== undefined && accept(item, at - 1)) return ROW;
          continue;
        }
        const signal = input.next();
        if (signal !== ROW) return signal;
        list = items();
        at = 0;
      }
    },
  };
}

/** The rows of the input that pass. */
export function filtered(run: Run, input: Cursor, passes: () => boolean): Cursor {
  return {
    open: () => input.open(),
    next() {
      for (;;) {
        if (run.budget.poll()) return PAUSE;
        const signal = input.next();
        if (signal !== ROW || passes()) return signal;
      }
    },
  };
}

/** For each row of the input what the generator yields, which binds its slots before each `ROW`. */
export function generated(input: Cursor, rows: () => Iterator<Signal>): Cursor {
  let current: Iterator<Signal> | undefined;
  return {
    open() {
      input.open();
      current = undefined;
    },
    next() {
      for (;;) {
        if (current !== undefined) {
          const step = current.next();
          if (step.done !== true) return step.value;
          current = undefined;
        }
        const signal = input.next();
        if (signal !== ROW) return signal;
        current = rows();
      }
    },
  };
}

/** Drains the input when asked first, then gives the rows that `emit` prepares from what was taken. */
export function gathered(
  input: Cursor,
  begin: () => void,
  take: () => void,
  finish: () => void,
  emit: () => boolean,
): Cursor {
  let drained = false;
  return {
    open() {
      input.open();
      begin();
      drained = false;
    },
    next() {
      while (!drained) {
        const signal = input.next();
        if (signal === PAUSE) return PAUSE;
        if (signal === ROW) {
          take();
        } else {
          finish();
          drained = true;
        }
      }
      return emit() ? ROW : END;
    },
  };
}
