/**
 * What aggregates while rows come. An integer sum that leaves 64 bits goes on as a float and an average
 * is a running mean of floats, both as in Neo4j; `stDev` follows Welford. `collect` and the percentiles
 * keep what they saw and account for it.
 */

import type { CypherValue } from "../value.ts";
import { addDurations, approximateDuration, durationOf } from "../values/temporal/duration-fields.ts";
import type { DurationFields } from "../values/temporal/temporal-fields.ts";
import { fieldsOf, temporalOf } from "../values/temporal/temporal-value.ts";
import { fitsInteger, LARGEST_SMALL } from "../values/arithmetic.ts";
import { compareForOrder } from "../values/ordering.ts";
import { isNumber, isTemporal, typeName } from "../values/types.ts";
import { argumentError, typeError } from "../values/value-error.ts";
import { valueAt } from "./define.ts";
import type { Accumulator, FunctionContext, PresentValue } from "./function-entry.ts";
import { estimateBytes } from "./size-estimate.ts";

/** What holds nothing but a few numbers. */
abstract class Light {
  heldBytes(): number {
    return 0;
  }
}

function refuse(name: string, value: CypherValue): Error {
  return typeError("InvalidArgumentValue", {
    en: `${name}() takes numbers${name === "sum" || name === "avg" ? " or durations" : ""}, but got ${typeName(value)}.`,
    de: `${name}() nimmt Zahlen${name === "sum" || name === "avg" ? " oder Dauern" : ""}, bekam aber ${typeName(value)}.`,
  });
}

function numberOf(name: string, value: PresentValue): bigint | number {
  if (isNumber(value)) return value;
  throw refuse(name, value);
}

/** The number or the duration; numbers and durations do not mix in one group. */
function amountOf(
  name: string,
  value: PresentValue,
  before: DurationFields | undefined,
  seen: boolean,
): number | bigint | DurationFields {
  const fields = isTemporal(value) ? fieldsOf(value) : undefined;
  if (fields?.type === "Duration") {
    if (seen && before === undefined) throw refuse(name, value);
    return fields;
  }
  const number = numberOf(name, value);
  if (before !== undefined) throw refuse(name, value);
  return number;
}

const noDuration = durationOf(0n, 0n, 0n, 0n);

/** Up to here an integer sum is far from its end. */
const ROOMY = 2n ** 62n;

export class Sum extends Light implements Accumulator {
  #total: bigint | number = 0n;
  /** The sum of small integers that are not in the total yet. */
  #small = 0;
  #duration: DurationFields | undefined;
  #seen = false;

  stepInteger(value: number): void {
    if (this.#small === 0 && !this.#isRoomy()) {
      this.step(BigInt(value));
      return;
    }
    this.#seen = true;
    this.#small += value;
    if (Math.abs(this.#small) > LARGEST_SMALL) this.#settle();
  }

  stepFloat(value: number): void {
    if (this.#duration !== undefined) {
      this.step(value);
      return;
    }
    if (this.#small !== 0) this.#settle();
    this.#seen = true;
    this.#total = Number(this.#total) + value;
  }

  /** Whether small integers may come together before they are added. */
  #isRoomy(): boolean {
    const total = this.#total;
    return this.#duration === undefined && typeof total === "bigint" && total < ROOMY && total > -ROOMY;
  }

  #settle(): void {
    const small = BigInt(this.#small);
    this.#small = 0;
    this.step(small);
  }

  step(value: PresentValue): void {
    if (this.#small !== 0) this.#settle();
    // The way of nearly every sum.
    if (typeof value === "bigint" && typeof this.#total === "bigint" && this.#duration === undefined) {
      const total = this.#total + value;
      this.#total = fitsInteger(total) ? total : Number(this.#total) + Number(value);
    } else {
      const amount = amountOf("sum", value, this.#duration, this.#seen);
      if (typeof amount === "object") this.#duration = addDurations(this.#duration ?? noDuration, amount);
      else this.#total = Number(this.#total) + Number(amount);
    }
    this.#seen = true;
  }

  finish(): CypherValue {
    if (this.#small !== 0) this.#settle();
    return this.#duration === undefined ? this.#total : temporalOf(this.#duration);
  }
}

export class Average extends Light implements Accumulator {
  #mean = 0;
  #duration: DurationFields | undefined;
  #means: readonly number[] = [0, 0, 0, 0];
  #count = 0;

  stepInteger(value: number): void {
    if (this.#duration === undefined) this.#take(value);
    else this.step(BigInt(value));
  }

  stepFloat(value: number): void {
    if (this.#duration === undefined) this.#take(value);
    else this.step(value);
  }

  #take(value: number): void {
    this.#count += 1;
    this.#mean = nextMean(this.#mean, value, this.#count);
  }

  step(value: PresentValue): void {
    const amount = amountOf("avg", value, this.#duration, this.#count > 0);
    this.#count += 1;
    if (typeof amount !== "object") {
      this.#mean = nextMean(this.#mean, Number(amount), this.#count);
      return;
    }
    this.#duration = amount;
    const parts = [amount.months, amount.days, amount.seconds, amount.nanos].map(Number);
    this.#means = this.#means.map((before, index) => nextMean(before, parts[index] ?? 0, this.#count));
  }

  finish(): CypherValue {
    if (this.#count === 0) return null;
    return this.#duration === undefined ? this.#mean : temporalOf(meanDuration(this.#means));
  }
}

/** As in Neo4j, hours beyond a day become days, but never hours before one. */
function meanDuration([months = 0, days = 0, seconds = 0, nanos = 0]: readonly number[]): DurationFields {
  const fields = approximateDuration(months, days, seconds, nanos);
  const wholeDays = fields.seconds > 0n ? fields.seconds / 86_400n : 0n;
  return durationOf(fields.months, fields.days + wholeDays, fields.seconds - wholeDays * 86_400n, BigInt(fields.nanos));
}

function nextMean(mean: number, value: number, count: number): number {
  // The difference of two infinities would be NaN.
  if (!Number.isFinite(mean) || !Number.isFinite(value)) return mean + value;
  return mean + (value - mean) / count;
}

/** `direction` 1 keeps the largest, -1 the smallest; of equals the first. */
export class Extreme extends Light implements Accumulator {
  readonly #direction: 1 | -1;
  #best: CypherValue = null;

  constructor(direction: 1 | -1) {
    super();
    this.#direction = direction;
  }

  step(value: PresentValue): void {
    if (this.#best === null || compareForOrder(value, this.#best) * this.#direction > 0) this.#best = value;
  }

  finish(): CypherValue {
    return this.#best;
  }
}

export class Collect implements Accumulator {
  readonly #values: CypherValue[] = [];
  #held = 0;

  step(value: PresentValue, _: readonly CypherValue[], { budget }: FunctionContext): void {
    const bytes = estimateBytes(value) + 8;
    budget.hold(bytes);
    this.#held += bytes;
    this.#values.push(value);
  }

  finish(): CypherValue {
    return this.#values;
  }

  heldBytes(): number {
    return this.#held;
  }
}

export class Count extends Light implements Accumulator {
  #seen = 0;

  step(): void {
    this.#seen += 1;
  }

  finish(): CypherValue {
    return BigInt(this.#seen);
  }
}

export class Deviation extends Light implements Accumulator {
  readonly #name: string;
  readonly #ofPopulation: boolean;
  #seen = 0;
  #mean = 0;
  #squares = 0;

  constructor(name: string, ofPopulation: boolean) {
    super();
    this.#name = name;
    this.#ofPopulation = ofPopulation;
  }

  step(value: PresentValue): void {
    const number = Number(numberOf(this.#name, value));
    this.#seen += 1;
    const before = number - this.#mean;
    this.#mean += before / this.#seen;
    this.#squares += before * (number - this.#mean);
  }

  finish(): CypherValue {
    if (this.#seen === 0) return null;
    if (this.#seen === 1) return 0;
    return Math.sqrt(this.#squares / (this.#ofPopulation ? this.#seen : this.#seen - 1));
  }
}

export class Percentile implements Accumulator {
  readonly #name: string;
  readonly #pick: (sorted: Sorted, at: number) => CypherValue;
  readonly #values: (bigint | number)[] = [];
  #at: number | undefined;

  constructor(name: string, pick: (sorted: Sorted, at: number) => CypherValue) {
    this.#name = name;
    this.#pick = pick;
  }

  step(value: PresentValue, further: readonly CypherValue[], { budget }: FunctionContext): void {
    const number = numberOf(this.#name, value);
    this.#at ??= fraction(this.#name, valueAt(further, 0));
    budget.hold(BYTES_PER_NUMBER);
    this.#values.push(number);
  }

  finish(): CypherValue {
    return this.#at === undefined ? null : this.#pick(inOrder(this.#values), this.#at);
  }

  heldBytes(): number {
    return this.#values.length * BYTES_PER_NUMBER;
  }
}

const BYTES_PER_NUMBER = 16;

function fraction(name: string, value: CypherValue): number {
  const at = isNumber(value) ? Number(value) : Number.NaN;
  if (at >= 0 && at <= 1) return at;
  throw argumentError("NumberOutOfRange", {
    en: `The percentile of ${name}() must be a number from 0.0 to 1.0.`,
    de: `Das Perzentil von ${name}() muss eine Zahl von 0.0 bis 1.0 sein.`,
  });
}

/** Numbers in ascending order. */
type Sorted = ArrayLike<bigint | number>;

function inOrder(values: readonly (bigint | number)[]): Sorted {
  // Integers alone are sorted three times as fast without a comparison of ours.
  const integers = new BigInt64Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (typeof value !== "bigint") return [...values].sort(compareForOrder);
    integers[index] = value;
  }
  return integers.sort();
}

function last(sorted: Sorted): CypherValue {
  return sorted[sorted.length - 1] ?? null;
}

export function discrete(sorted: Sorted, at: number): CypherValue {
  if (at === 1 || sorted.length === 1) return last(sorted);
  const place = at * sorted.length;
  const whole = Math.trunc(place);
  return sorted[place !== whole || whole === 0 ? whole : whole - 1] ?? null;
}

export function continuous(sorted: Sorted, at: number): CypherValue {
  if (at === 1 || sorted.length === 1) return last(sorted);
  const place = at * (sorted.length - 1);
  const [floor, ceiling] = [Math.floor(place), Math.ceil(place)];
  const lower = sorted[floor] ?? null;
  if (ceiling === floor || floor === sorted.length - 1) return lower;
  return Number(lower) * (ceiling - place) + Number(sorted[ceiling]) * (place - floor);
}
