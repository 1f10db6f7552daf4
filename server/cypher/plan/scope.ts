/**
 * Where values live while a query runs: every variable has a slot in one flat row, given out once
 * for the whole statement. A scope says which names mean which slots at one point of the query.
 */

export type Slot = number;

/** Gives out slots; the row of a run is as long as `size`. */
export class Slots {
  #size = 0;

  get size(): number {
    return this.#size;
  }

  allocate(): Slot {
    this.#size += 1;
    return this.#size - 1;
  }
}

/** An immutable table of names; names that begin with a blank are the planner's own. */
export class Scope {
  readonly #slots: ReadonlyMap<string, Slot>;

  constructor(entries: Iterable<readonly [string, Slot]> = []) {
    this.#slots = new Map(entries);
  }

  slotOf(name: string): Slot | undefined {
    return this.#slots.get(name);
  }

  /** This scope with further names; a name given anew hides the old one. */
  with(entries: Iterable<readonly [string, Slot]>): Scope {
    return new Scope([...this.#slots, ...entries]);
  }

  entries(): Iterable<readonly [string, Slot]> {
    return this.#slots;
  }

  /** Each slot once, in the order of the names. */
  slots(): readonly Slot[] {
    return [...new Set(this.#slots.values())];
  }
}

/** An expression with the names that it may use. */
export interface Scoped<T> {
  readonly expression: T;
  readonly scope: Scope;
}
