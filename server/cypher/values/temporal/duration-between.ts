/**
 * The duration from one moment to another, whole or in one unit. Both are first brought to the same
 * footing: a time of day takes the other's date, a date is midnight, a moment without a zone is read
 * in the other's. Months and days count on the local calendar of the first, what remains in seconds.
 */

import { typeError } from "../value-error.ts";
import { addMonths, civilOf } from "./calendar.ts";
import { durationOf } from "./duration-fields.ts";
import { carryNanos, instantOf } from "./temporal-arithmetic.ts";
import type { Local, Zone } from "./placing.ts";
import { placeMoment, zoneOfMoment } from "./placing.ts";
import type { DateTimeFields, DurationFields, MomentFields } from "./temporal-fields.ts";
import { nanosPerDay, nanosPerSecond } from "./temporal-fields.ts";
import { offsetAtInstant } from "./zone.ts";

export type DurationUnit = "months" | "days" | "seconds";

/** The duration; without a unit months, days and seconds. */
export function durationBetween(from: MomentFields, to: MomentFields, unit: DurationUnit | undefined): DurationFields {
  const [start, end] = sameFooting(from, to);
  if (unit === "seconds" || (unit === undefined && !("day" in from && "day" in to))) return secondsOnly(start, end);
  if (!("day" in from || "day" in to)) throw withoutDate();
  const local = localIn(end, start);
  const months = monthsUntil(start, local);
  if (unit === "months") return durationOf(BigInt(months), 0n, 0n, 0n);
  if (unit === "days") return durationOf(0n, BigInt(daysUntil(start, local)), 0n, 0n);
  const afterMonths = { day: addMonths(start.day, months), nanos: start.nanos };
  const days = daysUntil(afterMonths, local);
  const reached = placeMoment({ day: afterMonths.day + days, nanos: start.nanos }, undefined, {
    zone: start.zone,
    offset: start.offset,
  });
  const rest = secondsOnly(reached, end);
  return durationOf(BigInt(months), BigInt(days), rest.seconds, BigInt(rest.nanos));
}

function withoutDate(): Error {
  return typeError("InvalidArgumentValue", {
    en: "Between two times of day there are no months or days.",
    de: "Zwischen zwei Uhrzeiten liegen keine Monate oder Tage.",
  });
}

/** Both as moments with a date and a zone. */
function sameFooting(from: MomentFields, to: MomentFields): readonly [DateTimeFields, DateTimeFields] {
  const start = completed(from, to);
  const end = completed(to, from);
  const startZone = zoneOfMoment(from) ?? zoneOfMoment(to);
  const endZone = zoneOfMoment(to) ?? zoneOfMoment(from);
  return [placed(from, start, startZone), placed(to, end, endZone)];
}

function completed(moment: MomentFields, other: MomentFields): Local {
  const day = "day" in moment ? moment.day : "day" in other ? other.day : 0;
  return { day, nanos: "nanos" in moment ? moment.nanos : 0 };
}

/** A zoned moment stays as it is, so that a repeated hour is not mistaken. */
function placed(moment: MomentFields, local: Local, zone: Zone | undefined): DateTimeFields {
  return moment.type === "DateTime" ? moment : placeMoment(local, undefined, zone);
}

/** The local day and time of a moment in the zone of another. */
function localIn(moment: DateTimeFields, { zone, offset }: DateTimeFields): Local {
  const utc = instantOf(moment);
  const there = zone === undefined ? offset : offsetAtInstant(zone, utc.day, Math.floor(utc.nanos / nanosPerSecond));
  return carryNanos(utc.day, utc.nanos + there * nanosPerSecond);
}

function secondsOnly(start: DateTimeFields, end: DateTimeFields): DurationFields {
  const from = instantOf(start);
  const to = instantOf(end);
  const nanos = BigInt(to.day - from.day) * BigInt(nanosPerDay) + BigInt(to.nanos - from.nanos);
  return durationOf(0n, 0n, 0n, nanos);
}

/** The last day that counts whole: one short when the time of day is not reached. */
function wholeDay(start: Local, end: Local): number {
  if (end.day > start.day && end.nanos < start.nanos) return end.day - 1;
  return end.day < start.day && end.nanos > start.nanos ? end.day + 1 : end.day;
}

function daysUntil(start: Local, end: Local): number {
  return wholeDay(start, end) - start.day;
}

function monthsUntil(start: Local, end: Local): number {
  const from = civilOf(start.day);
  const to = civilOf(wholeDay(start, end));
  const monthsApart = (to.year - from.year) * 12 + (to.month - from.month);
  return Math.trunc((monthsApart * 32 + (to.day - from.day)) / 32) + 0;
}
