/**
 * One value for each row of a batch. Integers that a float holds exactly can stand as plain numbers,
 * which takes no allocation and a tenth of the time; whoever does not care reads and writes values.
 */
import type { CypherValue } from "../../value.ts";

/** The most rows of a batch. */
export const CAPACITY = 1024;

export class Column {
  #values: CypherValue[] = [];
  #numbers: Float64Array | undefined;
  #areIntegers = false;
  /** Whether the values are those of the integers. */
  #areValues = true;

  /** The integers, if that is what the column holds. */
  get integers(): Float64Array | undefined {
    return this.#areIntegers ? this.#numbers : undefined;
  }

  /** The values of the first `size` rows, for reading. */
  values(size: number): readonly CypherValue[] {
    if (!this.#areValues) this.#toValues(size);
    return this.#values;
  }

  at(place: number): CypherValue {
    return this.#areIntegers ? BigInt(this.#numbers?.[place] ?? 0) : (this.#values[place] ?? null);
  }

  /** Where values are written to, from the place `from` on; what stands before it stays. */
  valuesFrom(from: number): CypherValue[] {
    if (!this.#areValues) this.#toValues(from);
    this.#areIntegers = false;
    return this.#values;
  }

  /** Where integers are written to; undefined when values stand before. */
  integersFrom(from: number): Float64Array | undefined {
    if (from > 0 && !this.#areIntegers) return undefined;
    this.#areIntegers = true;
    this.#areValues = false;
    return (this.#numbers ??= new Float64Array(CAPACITY));
  }

  #toValues(size: number): void {
    const numbers = this.#numbers;
    if (numbers === undefined) return;
    for (let at = 0; at < size; at += 1) this.#values[at] = BigInt(numbers[at] ?? 0);
    this.#areValues = true;
  }

  /** Writes one row's value of another column to all places from `from` to before `to`. */
  repeat(source: Column, at: number, from: number, to: number): void {
    const integers = source.integers === undefined ? undefined : this.integersFrom(from);
    if (integers !== undefined) {
      integers.fill(source.integers?.[at] ?? 0, from, to);
      return;
    }
    const value = source.at(at);
    const values = this.valuesFrom(from);
    for (let place = from; place < to; place += 1) values[place] = value;
  }

  /** Becomes the first `size` rows of another column. */
  copy(source: Column, size: number): void {
    const { integers } = source;
    if (integers !== undefined) {
      this.integersFrom(0)?.set(integers.subarray(0, size));
      return;
    }
    const from = source.values(size);
    const to = this.valuesFrom(0);
    for (let at = 0; at < size; at += 1) to[at] = from[at] ?? null;
  }

  /** Moves the rows at the first `count` of these ascending places to the front. */
  keep(places: readonly number[], count: number): void {
    const { integers } = this;
    if (integers !== undefined) {
      this.#areValues = false;
      for (let at = 0; at < count; at += 1) integers[at] = integers[places[at] ?? 0] ?? 0;
      return;
    }
    const values = this.#values;
    for (let at = 0; at < count; at += 1) values[at] = values[places[at] ?? 0] ?? null;
  }

  /** Takes each of the first `size` rows from one of the columns, `chosen` tells which. */
  choose(columns: readonly Column[], chosen: readonly number[], size: number): void {
    if (columns.every(({ integers }) => integers !== undefined)) {
      const lists = columns.map(({ integers }) => integers);
      const to = this.integersFrom(0);
      for (let at = 0; at < size; at += 1) if (to !== undefined) to[at] = lists[chosen[at] ?? 0]?.[at] ?? 0;
      return;
    }
    const lists = columns.map((column) => column.values(size));
    const to = this.valuesFrom(0);
    for (let at = 0; at < size; at += 1) to[at] = lists[chosen[at] ?? 0]?.[at] ?? null;
  }
}
