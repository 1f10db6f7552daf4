/** For each row of a batch several: the items of a list, the nodes of a label, the hops from a node. */
import type { Slot } from "../../plan/scope.ts";
import { END, PAUSE, ROW } from "../cursor.ts";
import type { Signal } from "../cursor.ts";
import type { Run } from "../run.ts";
import { columnOf, newBatch } from "./batch.ts";
import type { Batch, BatchCursor } from "./batch.ts";
import { CAPACITY } from "./column.ts";

/** What one row of the input becomes. */
export interface Fan {
  /** Begins with the row of the input at this place. */
  begin(at: number): void;
  /** Writes rows into the batch that is given out, from the place `from` on, while there is room; says where they end. */
  write(from: number): number;
  /** Whether everything of the row is written. */
  readonly done: boolean;
}

/** A fan over the same list for each row of the input. */
export abstract class ListFan<T> implements Fan {
  protected items: readonly T[] = [];
  /** The place of the item that is next. */
  protected place = 0;
  readonly #list: () => readonly T[];

  constructor(list: () => readonly T[]) {
    this.#list = list;
  }

  get done(): boolean {
    return this.place >= this.items.length;
  }

  begin(): void {
    this.items = this.#list();
    this.place = 0;
  }

  abstract write(from: number): number;
}

/** `fanFor` makes the fan that reads the one batch and writes the other; the columns that both have are copied. */
export function fanOutBatches(
  run: Run,
  input: BatchCursor,
  bound: ReadonlySet<Slot>,
  fanFor: (source: Batch, batch: Batch) => Fan,
): BatchCursor {
  const source = input.batch;
  const batch = newBatch(bound);
  const fan = fanFor(source, batch);
  const copied = [...bound].filter((slot) => source.columns[slot] !== undefined);
  let at = -1;
  let ended = false;
  /** Goes to the next row of the input; anything but `ROW` when there is none at hand. */
  const advance = (): Signal => {
    at += 1;
    if (at >= source.size) {
      const signal = ended ? END : input.next();
      if (signal === END) ended = true;
      if (signal !== ROW) {
        at = source.size - 1;
        return signal;
      }
      at = 0;
    }
    fan.begin(at);
    return ROW;
  };
  const fill = (): Signal => {
    while (batch.size < CAPACITY) {
      if (at < 0 || fan.done) {
        const signal = advance();
        if (signal !== ROW) return signal;
      }
      const from = batch.size;
      const to = fan.write(from);
      for (const slot of copied) columnOf(batch, slot).repeat(columnOf(source, slot), at, from, to);
      batch.size = to;
      // A fan that writes rows in pairs may want more room than there is.
      if (to === from && !fan.done) break;
    }
    return ROW;
  };
  return {
    batch,
    open() {
      input.open();
      source.size = 0;
      batch.size = 0;
      at = -1;
      ended = false;
    },
    next() {
      if (run.budget.poll(batch.size)) return PAUSE;
      batch.size = 0;
      const signal = fill();
      return batch.size > 0 ? ROW : signal;
    },
  };
}
