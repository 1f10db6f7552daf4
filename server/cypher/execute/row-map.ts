/**
 * Finds what was kept for a row of values, rows being the same when their values are equivalent. One
 * map for each value in turn, so that no key has to be put together: strings and interned graph
 * elements are keys as they are, other values by their canonical key.
 */
import type { CypherValue } from "../value.ts";
import { groupingKey } from "../values/grouping.ts";
import { kinded } from "../values/types.ts";

type OtherKey = number | bigint | boolean | null | symbol | object | string;

/** What is kept for a row, below its last value. */
interface Leaf<V> {
  readonly kept: V;
}

type Entry<V> = Level<V> | Leaf<V>;

/** The entries below one value: plain strings apart, since canonical keys are strings, too. */
class Level<V> {
  readonly #strings = new Map<string, Entry<V>>();
  readonly #others = new Map<OtherKey, Entry<V>>();

  get(value: CypherValue): Entry<V> | undefined {
    return typeof value === "string" ? this.#strings.get(value) : this.#others.get(otherKey(value));
  }

  set(value: CypherValue, entry: Entry<V>): void {
    if (typeof value === "string") this.#strings.set(value, entry);
    else this.#others.set(otherKey(value), entry);
  }
}

function otherKey(value: CypherValue): OtherKey {
  const special = kinded(value);
  return special?.kind === "node" || special?.kind === "relationship" ? special : groupingKey(value);
}

/** Bytes that one row's entry takes beside what is kept. */
export function entryBytes(values: readonly CypherValue[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length * 2 : 0) + 72, 0);
}

export class RowMap<V> {
  readonly #root = new Level<V>();
  /** What is kept for the row without values. */
  #empty: Leaf<V> | undefined;
  readonly #kept: V[] = [];

  get(values: readonly CypherValue[]): V | undefined {
    let entry: Entry<V> | undefined = values.length === 0 ? this.#empty : this.#root;
    for (const value of values) {
      if (!(entry instanceof Level)) return undefined;
      entry = entry.get(value);
    }
    return entry === undefined || entry instanceof Level ? undefined : entry.kept;
  }

  /** What is kept for the row of this one value, without a list made for it. */
  getOne(value: CypherValue): V | undefined {
    const entry = this.#root.get(value);
    return entry === undefined || entry instanceof Level ? undefined : entry.kept;
  }

  /** The row must not be there yet. Rows have all the same number of values. */
  add(values: readonly CypherValue[], kept: V): void {
    this.#kept.push(kept);
    let level = this.#root;
    for (const [index, value] of values.entries()) {
      if (index === values.length - 1) {
        level.set(value, { kept });
        return;
      }
      const next = level.get(value);
      if (next instanceof Level) {
        level = next;
        continue;
      }
      const below = new Level<V>();
      level.set(value, below);
      level = below;
    }
    this.#empty = { kept };
  }

  get size(): number {
    return this.#kept.length;
  }

  /** In the order in which they were added. */
  values(): Iterator<V> {
    return this.#kept.values();
  }
}
