/**
 * Numbers values and rows of values in the order in which they first come, the same number for those
 * that are equivalent; whoever keeps something for each keeps it in arrays by number. Strings and
 * interned graph elements are keys as they are, other values by their canonical key. The number of a
 * row is that of the pair of its last value and the row before it, so that no key is put together.
 */
import type { CypherValue } from "../value.ts";
import { groupingKey } from "../values/grouping.ts";
import { StringNumbers } from "./string-numbers.ts";
import { isList, isNode, isRelationship } from "../values/types.ts";

type OtherKey = number | bigint | boolean | null | symbol | object | string;

function otherKey(value: CypherValue): OtherKey {
  if (typeof value === "object" && value !== null && "kind" in value) {
    if (value.kind === "node" || value.kind === "relationship") return value;
  }
  return groupingKey(value);
}

/** Whether the value is the one before again, told without its key; some that are equivalent it calls others. */
export function isRepeated(value: CypherValue, before: CypherValue): boolean {
  if (value !== before) return false;
  if (typeof value !== "object" || value === null || isNode(value) || isRelationship(value)) return true;
  // A list that holds NaN is not even equivalent to itself; one of strings, such as labels, is.
  return isList(value) && value.length < FEW && value.every((item) => typeof item === "string");
}

const FEW = 8;

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
  #strings: StringNumbers | undefined;
  #others: Set<OtherKey> | undefined;

  /** Adds the value; false when it was there already. */
  add(value: CypherValue): boolean {
    if (typeof value === "string") {
      this.#strings ??= new StringNumbers();
      const { size } = this.#strings;
      return this.#strings.numberOf(value, size) === size;
    }
    this.#others ??= new Set();
    const { size } = this.#others;
    return this.#others.add(otherKey(value)).size > size;
  }
}

/** Numbers values; plain strings apart, since canonical keys are strings, too. */
export class ValueNumbers {
  #size = 0;
  #strings: StringNumbers | undefined;
  #others: Map<OtherKey, number> | undefined;

  /** How many different values there were. */
  get size(): number {
    return this.#size;
  }

  /** The value's number, or -1 when it was not there yet. */
  find(value: CypherValue): number {
    if (typeof value === "string") return this.#strings?.find(value) ?? -1;
    return this.#others?.get(otherKey(value)) ?? -1;
  }

  /** The value's number; the size when it was not there yet. */
  numberOf(value: CypherValue): number {
    if (typeof value !== "string") return this.#numberOf(otherKey(value));
    this.#strings ??= new StringNumbers();
    const number = this.#strings.numberOf(value, this.#size);
    if (number === this.#size) this.#size += 1;
    return number;
  }

  /** The same for an integer that a float holds exactly. */
  numberOfInteger(value: number): number {
    return this.#numberOf(value);
  }

  #numberOf(key: OtherKey): number {
    this.#others ??= new Map();
    const known = this.#others.get(key);
    if (known !== undefined) return known;
    this.#others.set(key, this.#size);
    this.#size += 1;
    return this.#size - 1;
  }
}

/** Numbers pairs of numbers: a table of places that are tried one after the other. */
class PairNumbers {
  #size = 0;
  /** One less than a power of two. */
  #mask = 63;
  /** The number of the pair at each place, and one more, so that 0 is a free place. */
  #places = new Int32Array(64);
  readonly #firsts: number[] = [];
  readonly #seconds: number[] = [];

  get size(): number {
    return this.#size;
  }

  /** The pair's number; the size when it was not there yet. */
  numberOf(first: number, second: number): number {
    let place = this.#placeOf(first, second);
    for (;;) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0) break;
      if (this.#firsts[number] === first && this.#seconds[number] === second) return number;
      place = (place + 1) & this.#mask;
    }
    this.#firsts.push(first);
    this.#seconds.push(second);
    this.#size += 1;
    this.#places[place] = this.#size;
    if (this.#size * 2 > this.#mask) this.#grow();
    return this.#size - 1;
  }

  /** Where to look first: the halves of both numbers stirred together (multipliers from MurmurHash3). */
  #placeOf(first: number, second: number): number {
    const stirred = Math.imul(Math.imul(first, 0xcc9e2d51) ^ second, 0x85ebca6b);
    return (stirred ^ (stirred >>> 15)) & this.#mask;
  }

  #grow(): void {
    this.#mask = this.#mask * 4 + 3;
    this.#places = new Int32Array(this.#mask + 1);
    for (let number = 0; number < this.#size; number += 1) {
      let place = this.#placeOf(this.#firsts[number] ?? 0, this.#seconds[number] ?? 0);
      while (this.#places[place] !== 0) place = (place + 1) & this.#mask;
      this.#places[place] = number + 1;
    }
  }
}

/** Numbers rows that have all the same number of values, at least one. */
export class RowNumbers {
  readonly #first = new ValueNumbers();
  readonly #further: { readonly values: ValueNumbers; readonly pairs: PairNumbers }[] = [];

  /** How many different rows there were. */
  get size(): number {
    return (this.#further.at(-1)?.pairs ?? this.#first).size;
  }

  /** The row's number; the size when it was not there yet. */
  numberOf(values: readonly CypherValue[]): number {
    let number = this.#first.numberOf(values[0] ?? null);
    for (let index = 1; index < values.length; index += 1) {
      const level = (this.#further[index - 1] ??= { values: new ValueNumbers(), pairs: new PairNumbers() });
      number = level.pairs.numberOf(number, level.values.numberOf(values[index] ?? null));
    }
    return number;
  }

  /** The number of the row of this one integer, which a float holds exactly. */
  numberOfInteger(value: number): number {
    return this.#first.numberOfInteger(value);
  }

  /** Adds the row; false when it was there already. */
  add(values: readonly CypherValue[]): boolean {
    const { size } = this;
    return this.numberOf(values) === size;
  }
}
