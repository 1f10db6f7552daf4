/**
 * Numbers rows of values in the order in which they first come, rows being the same when their values
 * are equivalent; whoever keeps something for each row keeps it in arrays by number. One map for each
 * value in turn, so that no key has to be put together: strings and interned graph elements are keys
 * as they are, other values by their canonical key.
 */
import type { CypherValue } from "../value.ts";
import { groupingKey } from "../values/grouping.ts";
import { isNode, isRelationship } from "../values/types.ts";

type OtherKey = number | bigint | boolean | null | symbol | object | string;

/** What stands below a value: the row's number, or the level of the next value. */
type Entry = number | Level;

/** The entries below one value: plain strings apart, since canonical keys are strings, too. */
class Level {
  readonly #strings = new Map<string, Entry>();
  readonly #others = new Map<OtherKey, Entry>();

  get(value: CypherValue): Entry | undefined {
    return typeof value === "string" ? this.#strings.get(value) : this.#others.get(otherKey(value));
  }

  set(value: CypherValue, entry: Entry): void {
    if (typeof value === "string") this.#strings.set(value, entry);
    else this.#others.set(otherKey(value), entry);
  }
}

function otherKey(value: CypherValue): OtherKey {
  if (typeof value === "object" && value !== null && "kind" in value) {
    if (value.kind === "node" || value.kind === "relationship") return value;
  }
  return groupingKey(value);
}

/** Whether the value is the one before again, told without its key; some that are equivalent it calls others. */
export function isRepeated(value: CypherValue, before: CypherValue): boolean {
  // A list that holds NaN is not even equivalent to itself.
  return value === before && (typeof value !== "object" || value === null || isNode(value) || isRelationship(value));
}

/** Bytes that one row's entry takes beside what is kept. */
export function entryBytes(values: readonly CypherValue[]): number {
  let sum = 0;
  for (const value of values) sum += bytesOfKey(value);
  return sum;
}

/** Bytes that one value's entry takes. */
export function bytesOfKey(value: CypherValue): number {
  return typeof value === "string" ? value.length * 2 + 72 : 72;
}

/** Values of which no two are equivalent. */
export class DistinctValues {
  readonly #strings = new Set<string>();
  readonly #others = new Set<OtherKey>();

  /** Adds the value; false when it was there already. */
  add(value: CypherValue): boolean {
    return typeof value === "string" ? grows(this.#strings, value) : grows(this.#others, otherKey(value));
  }
}

function grows<T>(set: Set<T>, key: T): boolean {
  const { size } = set;
  set.add(key);
  return set.size > size;
}

export class RowNumbers {
  readonly #root = new Level();
  #size = 0;

  /** How many different rows there were. */
  get size(): number {
    return this.#size;
  }

  /** The row's number, or -1 when it was not there yet. */
  find(values: readonly CypherValue[]): number {
    if (values.length === 0) return this.#size - 1;
    let entry: Entry | undefined = this.#root;
    for (const value of values) {
      if (typeof entry !== "object") return -1;
      entry = entry.get(value);
    }
    return typeof entry === "number" ? entry : -1;
  }

  /** Numbers a row that is not there yet. Rows have all the same number of values. */
  add(values: readonly CypherValue[]): number {
    const number = this.#size;
    this.#size += 1;
    let level = this.#root;
    for (const [index, value] of values.entries()) {
      if (index === values.length - 1) {
        level.set(value, number);
        break;
      }
      const next = level.get(value);
      if (typeof next === "object") {
        level = next;
        continue;
      }
      const below = new Level();
      level.set(value, below);
      level = below;
    }
    return number;
  }
}
