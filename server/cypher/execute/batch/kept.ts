import type { SourceSpan } from "../../errors.ts";
import type { Slot } from "../../plan/scope.ts";
import { truthOf } from "../../values/logic.ts";
import type { CypherValue } from "../../value.ts";
import { placed } from "../compiler.ts";
import { ROW } from "../cursor.ts";
import { columnOf } from "./batch.ts";
import type { Batch, BatchCursor } from "./batch.ts";

/** Moves the rows that stay to the front of their batch. */
export class Kept {
  readonly #batch: Batch;
  readonly #bound: ReadonlySet<Slot>;
  readonly #places: number[] = [];

  constructor(batch: Batch, bound: ReadonlySet<Slot>) {
    this.#batch = batch;
    this.#bound = bound;
  }

  /** Keeps the rows that pass. */
  keep(passes: (at: number) => boolean): void {
    const { size } = this.#batch;
    let count = 0;
    for (let at = 0; at < size; at += 1) {
      if (!passes(at)) continue;
      this.#places[count] = at;
      count += 1;
    }
    this.#move(count);
  }

  /** Keeps the rows whose value is true; what is no boolean is an error at the place. */
  keepTrue(values: readonly CypherValue[], span: SourceSpan): void {
    const { size } = this.#batch;
    let count = 0;
    for (let at = 0; at < size; at += 1) {
      const value = values[at] ?? null;
      const truth = typeof value === "boolean" ? value : placed(span, () => truthOf(value));
      if (truth !== true) continue;
      this.#places[count] = at;
      count += 1;
    }
    this.#move(count);
  }

  #move(count: number): void {
    const batch = this.#batch;
    if (count === batch.size) return;
    batch.size = count;
    for (const slot of this.#bound) columnOf(batch, slot).keep(this.#places, count);
  }
}

/** The batches of the input with the rows that `keep` leaves, as long as it leaves any. */
export function keptBatches(input: BatchCursor, keep: () => void): BatchCursor {
  const { batch } = input;
  return {
    batch,
    open: () => input.open(),
    next() {
      for (;;) {
        const signal = input.next();
        if (signal !== ROW) return signal;
        keep();
        if (batch.size > 0) return ROW;
      }
    },
  };
}
