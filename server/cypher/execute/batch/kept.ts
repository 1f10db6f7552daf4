import type { Slot } from "../../plan/scope.ts";
import { columnOf } from "./batch.ts";
import type { Batch } from "./batch.ts";

/** Moves the rows that stay to the front of their batch. */
export class Kept {
  readonly #batch: Batch;
  readonly #bound: ReadonlySet<Slot>;
  readonly #places: number[] = [];

  constructor(batch: Batch, bound: ReadonlySet<Slot>) {
    this.#batch = batch;
    this.#bound = bound;
  }

  keep(stays: (at: number) => boolean): void {
    const batch = this.#batch;
    const places = this.#places;
    let count = 0;
    for (let at = 0; at < batch.size; at += 1) {
      if (!stays(at)) continue;
      places[count] = at;
      count += 1;
    }
    if (count === batch.size) return;
    batch.size = count;
    for (const slot of this.#bound) columnOf(batch, slot).keep(places, count);
  }
}
