/**
 * One value for each row of a batch. Floats, and integers that a float holds exactly, can stand as plain
 * numbers, which takes no allocation and a tenth of the time; whoever does not care reads and writes values.
 */
import type { CypherValue } from "../../value.ts";

/** The most rows of a batch. */
export const CAPACITY = 1024;

/** What plain numbers stand for. */
export type NumberKind = "integers" | "floats";

export class Column {
  #values: CypherValue[] = [];
  #numbers: Float64Array | undefined;
  #kind: NumberKind | undefined;
  /** Whether the values are those of the numbers. */
  #areValues = true;

  /** What the numbers are; undefined where the column holds values. */
  get kind(): NumberKind | undefined {
    return this.#kind;
  }

  /** The plain numbers, if that is what the column holds. */
  get numbers(): Float64Array | undefined {
    return this.#kind === undefined ? undefined : this.#numbers;
  }

  get integers(): Float64Array | undefined {
    return this.#kind === "integers" ? this.#numbers : undefined;
  }

  /** The values of the first `size` rows, for reading. */
  values(size: number): readonly CypherValue[] {
    if (!this.#areValues) this.#toValues(size);
    return this.#values;
  }

  at(place: number): CypherValue {
    if (this.#kind === undefined) return this.#values[place] ?? null;
    return this.#valueOf(this.#numbers?.[place] ?? 0);
  }

  #valueOf(number: number): CypherValue {
    return this.#kind === "integers" ? BigInt(number) : number;
  }

  /** Where values are written to, from the place `from` on; what stands before it stays. */
  valuesFrom(from: number): CypherValue[] {
    if (!this.#areValues) this.#toValues(from);
    this.#kind = undefined;
    return this.#values;
  }

  /** Where plain numbers are written to; undefined when something else stands before. */
  numbersFrom(kind: NumberKind, from: number): Float64Array | undefined {
    if (from > 0 && this.#kind !== kind) return undefined;
    this.#kind = kind;
    this.#areValues = false;
    return (this.#numbers ??= new Float64Array(CAPACITY));
  }

  integersFrom(from: number): Float64Array | undefined {
    return this.numbersFrom("integers", from);
  }

  #toValues(size: number): void {
    for (let at = 0; at < size; at += 1) this.#values[at] = this.#valueOf(this.#numbers?.[at] ?? 0);
    this.#areValues = true;
  }

  /** Writes one row's value of another column to all places from `from` to before `to`. */
  repeat(source: Column, at: number, from: number, to: number): void {
    const numbers = source.kind === undefined ? undefined : this.numbersFrom(source.kind, from);
    if (numbers !== undefined) {
      numbers.fill(source.numbers?.[at] ?? 0, from, to);
      return;
    }
    const value = source.at(at);
    const values = this.valuesFrom(from);
    for (let place = from; place < to; place += 1) values[place] = value;
  }

  /** Becomes the first `size` rows of another column. */
  copy(source: Column, size: number): void {
    const { kind, numbers } = source;
    if (kind !== undefined && numbers !== undefined) {
      this.numbersFrom(kind, 0)?.set(numbers.subarray(0, size));
      return;
    }
    const from = source.values(size);
    const to = this.valuesFrom(0);
    for (let at = 0; at < size; at += 1) to[at] = from[at] ?? null;
  }

  /** Moves the rows at the first `count` of these ascending places to the front. */
  keep(places: readonly number[], count: number): void {
    const { numbers } = this;
    if (numbers !== undefined) {
      this.#areValues = false;
      for (let at = 0; at < count; at += 1) numbers[at] = numbers[places[at] ?? 0] ?? 0;
      return;
    }
    const values = this.#values;
    for (let at = 0; at < count; at += 1) values[at] = values[places[at] ?? 0] ?? null;
  }

  /** Takes each of the first `size` rows from one of the columns; `chosen` tells which. */
  choose(columns: readonly Column[], chosen: readonly number[], size: number): void {
    const kind = columns[0]?.kind;
    if (kind !== undefined && columns.every((column) => column.kind === kind)) {
      const lists = columns.map(({ numbers }) => numbers);
      const to = this.numbersFrom(kind, 0);
      for (let at = 0; at < size; at += 1) if (to !== undefined) to[at] = lists[chosen[at] ?? 0]?.[at] ?? 0;
      return;
    }
    const lists = columns.map((column) => column.values(size));
    const to = this.valuesFrom(0);
    for (let at = 0; at < size; at += 1) to[at] = lists[chosen[at] ?? 0]?.[at] ?? null;
  }
}
