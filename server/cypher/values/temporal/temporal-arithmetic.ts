/**
 * A moment moved by a duration: months first, then days, then the time, as `java.time` does. A date
 * takes only whole days of the time part, a time of day only the time part, which runs round
 * midnight. In a named zone months and days keep the local time, seconds are real seconds.
 */

import { arithmeticError } from "../value-error.ts";
import { addMonths, civilOf, maxYear, minYear } from "./calendar.ts";
import type { DateTimeFields, DurationFields, MomentFields } from "./temporal-fields.ts";
import { nanosPerDay, nanosPerSecond, secondsPerDay } from "./temporal-fields.ts";
import { withZone } from "./temporal-parse.ts";
import { offsetAtInstant, resolveLocal } from "./zone.ts";

/** No day or month count that keeps a year in range is larger. */
const dayLimit = 800_000_000_000n;

/** The moment moved on by the duration (`sign` 1) or back (-1); throws `ArithmeticError.TemporalOverflow`. */
export function moveMoment(moment: MomentFields, by: DurationFields, sign: 1 | -1): MomentFields {
  const months = within(by.months) * sign;
  switch (moment.type) {
    case "Date":
      return {
        ...moment,
        day: checkedDay(shiftMonths(moment.day, months) + within(by.days + by.seconds / BigInt(secondsPerDay)) * sign),
      };
    case "LocalTime":
    case "Time":
      return { ...moment, nanos: moveTime(0, moment.nanos, by, sign).nanos };
    case "LocalDateTime": {
      const day = checkedDay(shiftMonths(moment.day, months) + within(by.days) * sign);
      return { ...moment, ...moveTime(day, moment.nanos, by, sign) };
    }
    case "DateTime":
      return moveZoned(moment, months, within(by.days) * sign, by, sign);
  }
}

function shiftMonths(day: number, months: number): number {
  return months === 0 ? day : checkedDay(addMonths(day, months));
}

/** The count as a number; one that leads out of all years is an overflow. */
function within(count: bigint): number {
  if (count > dayLimit || count < -dayLimit) throw overflow();
  return Number(count);
}

function checkedDay(day: number): number {
  const { year } = civilOf(day);
  if (year < minYear || year > maxYear) throw overflow();
  return day;
}

function moveTime(day: number, nanos: number, by: DurationFields, sign: 1 | -1): { day: number; nanos: number } {
  const perDay = BigInt(nanosPerDay);
  const change = (by.seconds * BigInt(nanosPerSecond) + BigInt(by.nanos)) * BigInt(sign);
  const total = BigInt(nanos) + change;
  const days = total >= 0n ? total / perDay : -((perDay - 1n - total) / perDay);
  return { day: checkedDay(day + within(days)), nanos: Number(total - days * perDay) };
}

function moveZoned(
  moment: DateTimeFields,
  months: number,
  days: number,
  by: DurationFields,
  sign: 1 | -1,
): DateTimeFields {
  const afterMonths = months === 0 ? moment : relocated(moment, shiftMonths(moment.day, months));
  const afterDays = days === 0 ? afterMonths : relocated(afterMonths, checkedDay(afterMonths.day + days));
  if (by.seconds === 0n && by.nanos === 0) return afterDays;
  const utc = moveTime(afterDays.day, afterDays.nanos, by, sign);
  const carried = carryNanos(utc.day, utc.nanos - afterDays.offset * nanosPerSecond);
  return atInstant(carried.day, carried.nanos, afterDays.zone, afterDays.offset);
}

/** The same local time on another day, with the offset that the zone has there. */
function relocated(moment: DateTimeFields, day: number): DateTimeFields {
  if (moment.zone === undefined) return { ...moment, day };
  const resolved = resolveLocal(moment.zone, day, Math.floor(moment.nanos / nanosPerSecond), moment.offset);
  return withZone(day, moment.nanos, moment.zone, resolved.movedBy === 0 ? resolved.offset : undefined);
}

/** Brings nanoseconds of a day that run over or under it back into the day. */
export function carryNanos(day: number, nanos: number): { readonly day: number; readonly nanos: number } {
  const days = Math.floor(nanos / nanosPerDay);
  return { day: day + days, nanos: nanos - days * nanosPerDay };
}

/** The moment of an instant (day and nanoseconds in UTC) in a zone, or at an offset when there is none. */
export function atInstant(day: number, nanos: number, zone: string | undefined, offset: number): DateTimeFields {
  const there = zone === undefined ? offset : offsetAtInstant(zone, day, Math.floor(nanos / nanosPerSecond));
  const local = carryNanos(day, nanos + there * nanosPerSecond);
  return { type: "DateTime", day: checkedDay(local.day), nanos: local.nanos, offset: there, zone };
}

/** Day and nanoseconds in UTC. */
export function instantOf(moment: DateTimeFields): { readonly day: number; readonly nanos: number } {
  return carryNanos(moment.day, moment.nanos - moment.offset * nanosPerSecond);
}

function overflow(): Error {
  return arithmeticError("TemporalOverflow", {
    en: "The result lies outside the years -999999999 to 999999999.",
    de: "Das Ergebnis liegt außerhalb der Jahre -999999999 bis 999999999.",
  });
}
