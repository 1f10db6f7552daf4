/**
 * Durations from numbers of units, and the arithmetic on them. Whole numbers are added exactly. As
 * soon as an amount is a float, a fraction of a month becomes days and seconds by the mean Gregorian
 * month of 2629746 seconds and a fraction of a day seconds of a day of 24 hours, in Neo4j's order of
 * operations on doubles, so that the last digit agrees. Every part must fit in 64 bits.
 */

import { arithmeticError } from "../value-error.ts";
import type { DurationFields } from "./temporal-fields.ts";
import { nanosPerDay, nanosPerSecond } from "./temporal-fields.ts";

type Amount = bigint | number;

/** Amounts by unit; what is left out is 0. */
export interface DurationParts {
  readonly years?: Amount;
  readonly months?: Amount;
  readonly weeks?: Amount;
  readonly days?: Amount;
  readonly hours?: Amount;
  readonly minutes?: Amount;
  readonly seconds?: Amount;
  readonly milliseconds?: Amount;
  readonly microseconds?: Amount;
  readonly nanoseconds?: Amount;
}

/** The units in the order in which floats are added up, with how many of what a duration holds they make. */
const unitTable = [
  ["years", "months", 12],
  ["months", "months", 1],
  ["weeks", "days", 7],
  ["days", "days", 1],
  ["hours", "seconds", 3600],
  ["minutes", "seconds", 60],
  ["seconds", "seconds", 1],
  ["milliseconds", "nanos", 1_000_000],
  ["microseconds", "nanos", 1000],
  ["nanoseconds", "nanos", 1],
] as const;

const billion = BigInt(nanosPerSecond);
const nanosPerMonth = 2_629_746 * nanosPerSecond;

/** The sum of so many of each unit; throws `ArithmeticError.DurationOverflow`. */
export function durationFromParts(parts: DurationParts): DurationFields {
  const exact = { months: 0n, days: 0n, seconds: 0n, nanos: 0n };
  const rounded = { months: 0, days: 0, seconds: 0, nanos: 0 };
  let whole = true;
  for (const [unit, target, factor] of unitTable) {
    const amount = parts[unit] ?? 0n;
    rounded[target] += Number(amount) * factor;
    if (typeof amount === "bigint") exact[target] += amount * BigInt(factor);
    else whole = false;
  }
  return whole
    ? durationOf(exact.months, exact.days, exact.seconds, exact.nanos)
    : approximateDuration(rounded.months, rounded.days, rounded.seconds, rounded.nanos);
}

/** A duration of fractional amounts, carried over to the smaller units; what is below a nanosecond is cut off. */
export function approximateDuration(months: number, days: number, seconds: number, nanos: number): DurationFields {
  const wholeMonths = Math.trunc(months);
  const allDays = days + (nanosPerMonth * (months - wholeMonths)) / nanosPerDay;
  const wholeDays = Math.trunc(allDays);
  const allSeconds = seconds + (nanosPerDay * (allDays - wholeDays)) / nanosPerSecond;
  const wholeSeconds = Math.trunc(allSeconds);
  const allNanos = nanos + nanosPerSecond * (allSeconds - wholeSeconds);
  return durationOf(integerOf(wholeMonths), integerOf(wholeDays), integerOf(wholeSeconds), integerOf(allNanos));
}

function integerOf(value: number): bigint {
  if (!Number.isFinite(value)) throw durationOverflow();
  return BigInt(Math.trunc(value));
}

/** A duration with any number of nanoseconds, which carry over to the seconds. */
export function durationOf(months: bigint, days: bigint, seconds: bigint, nanos: bigint): DurationFields {
  const carry = nanos >= 0n ? nanos / billion : -((billion - 1n - nanos) / billion);
  return {
    type: "Duration",
    months: checked(months),
    days: checked(days),
    seconds: checked(seconds + carry),
    nanos: Number(nanos - carry * billion),
  };
}

export function addDurations(left: DurationFields, right: DurationFields): DurationFields {
  return durationOf(
    left.months + right.months,
    left.days + right.days,
    left.seconds + right.seconds,
    BigInt(left.nanos + right.nanos),
  );
}

export function negateDuration(fields: DurationFields): DurationFields {
  return durationOf(-fields.months, -fields.days, -fields.seconds, -BigInt(fields.nanos));
}

/** The duration so many times. */
export function multiplyDuration(fields: DurationFields, factor: Amount): DurationFields {
  if (typeof factor === "bigint") {
    return durationOf(
      fields.months * factor,
      fields.days * factor,
      fields.seconds * factor,
      BigInt(fields.nanos) * factor,
    );
  }
  return approximateDuration(
    Number(fields.months) * factor,
    Number(fields.days) * factor,
    Number(fields.seconds) * factor,
    fields.nanos * factor,
  );
}

/** The duration by a divisor that is not 0. */
export function divideDuration(fields: DurationFields, divisor: Amount): DurationFields {
  const by = Number(divisor);
  return approximateDuration(
    Number(fields.months) / by,
    Number(fields.days) / by,
    Number(fields.seconds) / by,
    fields.nanos / by,
  );
}

function checked(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw durationOverflow();
  return value;
}

function durationOverflow(): Error {
  return arithmeticError("DurationOverflow", {
    en: "The duration is larger than 64 bits can hold.",
    de: "Die Dauer ist größer, als 64 Bit fassen.",
  });
}
