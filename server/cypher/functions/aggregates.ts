/**
 * The aggregating functions as accumulators. Nulls are left out. An integer sum that leaves 64 bits
 * goes on as a float and an average is a running mean of floats, both as in Neo4j; `stDev` follows
 * Welford. `collect` and the percentiles keep what they saw and account for it.
 */

import type { CypherErrorMessage } from "../errors.ts";
import type { CypherValue } from "../value.ts";
import { addDurations, approximateDuration, durationOf } from "../values/temporal/duration-fields.ts";
import type { DurationFields } from "../values/temporal/temporal-fields.ts";
import { fieldsOf, temporalOf } from "../values/temporal/temporal-value.ts";
import { fitsInteger } from "../values/arithmetic.ts";
import { compareForOrder } from "../values/ordering.ts";
import { isNumber, isTemporal, typeName } from "../values/types.ts";
import { argumentError, typeError } from "../values/value-error.ts";
import { required, valueAt } from "./define.ts";
import type { Accumulator, AggregateEntry, FunctionContext, Parameter, ResultType } from "./function-entry.ts";
import { estimateBytes } from "./size-estimate.ts";

/** A step that sees only values that are not null. */
interface Fold {
  readonly add: (value: Exclude<CypherValue, null>, args: readonly CypherValue[], context: FunctionContext) => void;
  readonly finish: () => CypherValue;
  readonly heldBytes?: () => number;
}

/** Makes an accumulator of a fold; a reset begins a new one. */
function accumulator(begin: () => Fold): Accumulator {
  let fold = begin();
  return {
    step(args, context) {
      const value = valueAt(args, 0);
      if (value !== null) fold.add(value, args, context);
    },
    finish: () => fold.finish(),
    reset() {
      fold = begin();
    },
    heldBytes: () => fold.heldBytes?.() ?? 64,
  };
}

function refuse(name: string, value: CypherValue): Error {
  return typeError("InvalidArgumentValue", {
    en: `${name}() takes numbers${name === "sum" || name === "avg" ? " or durations" : ""}, but got ${typeName(value)}.`,
    de: `${name}() nimmt Zahlen${name === "sum" || name === "avg" ? " oder Dauern" : ""}, bekam aber ${typeName(value)}.`,
  });
}

function numberOf(name: string, value: Exclude<CypherValue, null>): bigint | number {
  if (isNumber(value)) return value;
  throw refuse(name, value);
}

/** The number or the duration; numbers and durations do not mix in one group. */
function amountOf(
  name: string,
  value: Exclude<CypherValue, null>,
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

function sum(): Fold {
  let total: bigint | number = 0n;
  let duration: DurationFields | undefined;
  let seen = false;
  return {
    add(value) {
      if (typeof value === "bigint" && duration === undefined) {
        seen = true;
        total = addNumbers(total, value);
        return;
      }
      const amount = amountOf("sum", value, duration, seen);
      seen = true;
      if (typeof amount === "object") duration = addDurations(duration ?? noDuration, amount);
      else total = addNumbers(total, amount);
    },
    finish: () => (duration === undefined ? total : temporalOf(duration)),
  };
}

function addNumbers(left: bigint | number, right: bigint | number): bigint | number {
  if (typeof left === "bigint" && typeof right === "bigint") {
    const exact = left + right;
    return fitsInteger(exact) ? exact : Number(left) + Number(right);
  }
  return Number(left) + Number(right);
}

function average(): Fold {
  let mean = 0;
  let duration: DurationFields | undefined;
  let means: readonly number[] = [0, 0, 0, 0];
  let count = 0;
  return {
    add(value) {
      const amount = amountOf("avg", value, duration, count > 0);
      count += 1;
      if (typeof amount !== "object") mean = nextMean(mean, Number(amount), count);
      else {
        duration = amount;
        const parts = [amount.months, amount.days, amount.seconds, amount.nanos].map(Number);
        means = means.map((before, index) => nextMean(before, parts[index] ?? 0, count));
      }
    },
    finish() {
      if (count === 0) return null;
      return duration === undefined ? mean : temporalOf(meanDuration(means));
    },
  };
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
function extreme(direction: 1 | -1): Fold {
  let best: CypherValue = null;
  return {
    add(value) {
      if (best === null || compareForOrder(value, best) * direction > 0) best = value;
    },
    finish: () => best,
    heldBytes: () => 64 + estimateBytes(best),
  };
}

function collect(): Fold {
  const values: CypherValue[] = [];
  let held = 64;
  return {
    add(value, _, { budget }) {
      const bytes = estimateBytes(value) + 8;
      budget.hold(bytes);
      held += bytes;
      values.push(value);
    },
    finish: () => values,
    heldBytes: () => held,
  };
}

function count(): Fold {
  let seen = 0;
  return {
    add() {
      seen += 1;
    },
    finish: () => BigInt(seen),
  };
}

function deviation(name: string, ofPopulation: boolean): Fold {
  let seen = 0;
  let mean = 0;
  let squares = 0;
  return {
    add(value) {
      const number = Number(numberOf(name, value));
      seen += 1;
      const before = number - mean;
      mean += before / seen;
      squares += before * (number - mean);
    },
    finish() {
      if (seen === 0) return null;
      if (seen === 1) return 0;
      return Math.sqrt(squares / (ofPopulation ? seen : seen - 1));
    },
  };
}

function percentile(name: string, pick: (sorted: readonly (bigint | number)[], at: number) => CypherValue): Fold {
  const values: (bigint | number)[] = [];
  let at: number | undefined;
  return {
    add(value, args, { budget }) {
      at ??= fraction(name, valueAt(args, 1));
      budget.hold(16);
      values.push(numberOf(name, value));
    },
    finish: () => (at === undefined ? null : pick([...values].sort(compareForOrder), at)),
    heldBytes: () => 64 + values.length * 16,
  };
}

function fraction(name: string, value: CypherValue): number {
  const at = isNumber(value) ? Number(value) : Number.NaN;
  if (at >= 0 && at <= 1) return at;
  throw argumentError("NumberOutOfRange", {
    en: `The percentile of ${name}() must be a number from 0.0 to 1.0.`,
    de: `Das Perzentil von ${name}() muss eine Zahl von 0.0 bis 1.0 sein.`,
  });
}

function discrete(sorted: readonly (bigint | number)[], at: number): CypherValue {
  if (at === 1 || sorted.length === 1) return sorted.at(-1) ?? null;
  const place = at * sorted.length;
  const whole = Math.trunc(place);
  return sorted[place !== whole || whole === 0 ? whole : whole - 1] ?? null;
}

function continuous(sorted: readonly (bigint | number)[], at: number): CypherValue {
  if (at === 1 || sorted.length === 1) return sorted.at(-1) ?? null;
  const place = at * (sorted.length - 1);
  const [floor, ceiling] = [Math.floor(place), Math.ceil(place)];
  const lower = sorted[floor] ?? null;
  if (ceiling === floor || floor === sorted.length - 1) return lower;
  return Number(lower) * (ceiling - place) + Number(sorted[ceiling]) * (place - floor);
}

function aggregate(
  name: string,
  help: CypherErrorMessage,
  parameters: readonly Parameter[],
  returns: readonly ResultType[],
  begin: () => Fold,
): AggregateEntry {
  return {
    name,
    chapter: "aggregating",
    aggregating: true,
    parameters,
    returns,
    help,
    create: () => accumulator(begin),
  };
}

const any = [required("input", "ANY")];
const amounts = [required("input", "INTEGER", "FLOAT", "DURATION")];
const numbers = [required("input", "INTEGER", "FLOAT")];
const percentiles = [...numbers, required("percentile", "FLOAT")];

export const aggregates: readonly AggregateEntry[] = [
  aggregate(
    "avg",
    { en: "The mean of numbers or durations.", de: "Der Mittelwert von Zahlen oder Dauern." },
    amounts,
    ["FLOAT", "DURATION"],
    average,
  ),
  aggregate(
    "collect",
    { en: "All values as a list, nulls left out.", de: "Alle Werte als Liste, ohne null." },
    any,
    ["LIST"],
    collect,
  ),
  aggregate(
    "count",
    {
      en: "How many values are not null; count(*) counts rows.",
      de: "Wie viele Werte nicht null sind; count(*) zählt Zeilen.",
    },
    any,
    ["INTEGER"],
    count,
  ),
  aggregate(
    "max",
    { en: "The largest value in Cypher's order.", de: "Der größte Wert in Cyphers Ordnung." },
    any,
    ["ANY"],
    () => extreme(1),
  ),
  aggregate(
    "min",
    { en: "The smallest value in Cypher's order.", de: "Der kleinste Wert in Cyphers Ordnung." },
    any,
    ["ANY"],
    () => extreme(-1),
  ),
  aggregate(
    "percentileCont",
    {
      en: "The percentile (0.0 to 1.0), interpolated between the nearest numbers.",
      de: "Das Perzentil (0.0 bis 1.0), zwischen den nächsten Zahlen interpoliert.",
    },
    percentiles,
    ["FLOAT", "INTEGER"],
    () => percentile("percentileCont", continuous),
  ),
  aggregate(
    "percentileDisc",
    { en: "The number at the percentile (0.0 to 1.0).", de: "Die Zahl am Perzentil (0.0 bis 1.0)." },
    percentiles,
    ["INTEGER", "FLOAT"],
    () => percentile("percentileDisc", discrete),
  ),
  aggregate(
    "stDev",
    { en: "The standard deviation of a sample.", de: "Die Standardabweichung einer Stichprobe." },
    numbers,
    ["FLOAT"],
    () => deviation("stDev", false),
  ),
  aggregate(
    "stDevP",
    { en: "The standard deviation of the whole population.", de: "Die Standardabweichung der Grundgesamtheit." },
    numbers,
    ["FLOAT"],
    () => deviation("stDevP", true),
  ),
  aggregate(
    "sum",
    {
      en: "The sum of numbers or durations, 0 of none.",
      de: "Die Summe von Zahlen oder Dauern; 0, wenn es keine gibt.",
    },
    amounts,
    ["INTEGER", "FLOAT", "DURATION"],
    sum,
  ),
];
