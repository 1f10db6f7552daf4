/**
 * Named time zones: which names there are and which offset from UTC holds when, asked of `Temporal`
 * (the IANA database of the runtime). Years beyond `Temporal`'s range borrow the rules of a year
 * whole 400-year cycles away. A local time that occurs twice is the earlier one, one that is skipped
 * moves on by the gap, as `java.time` does.
 */

import { Temporal } from "temporal-polyfill";
import { civilOf } from "./calendar.ts";

const daysPerCycle = 146_097;
const secondsPerDay = 86_400;

/** Short names that the runtime knows and Neo4j doesn't. */
const unknownShortNames = new Set(["EST", "MST", "HST"]);

const canonicalNames = new Map<string, string | undefined>();

/** The name in its proper case, or undefined for a zone that doesn't exist. */
export function zoneName(name: string): string | undefined {
  const known = canonicalNames.get(name);
  if (known !== undefined || canonicalNames.has(name)) return known;
  const found = lookUpZone(name);
  if (canonicalNames.size < 2000) canonicalNames.set(name, found);
  return found;
}

function lookUpZone(name: string): string | undefined {
  const spelled = name.replaceAll(" ", "_");
  if (!/^[a-z][a-z0-9~/._+-]+$/i.test(spelled) || unknownShortNames.has(spelled.toUpperCase())) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(spelled).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Days to add so that the day falls into the years that `Temporal` holds. */
function cycleShift(epochDay: number): number {
  const limit = 90_000_000;
  if (epochDay > limit) return -Math.ceil((epochDay - limit) / daysPerCycle) * daysPerCycle;
  if (epochDay < -limit) return Math.ceil((-limit - epochDay) / daysPerCycle) * daysPerCycle;
  return 0;
}

/** Seconds east of UTC at an instant given as day and second of the day in UTC. */
export function offsetAtInstant(zone: string, epochDay: number, secondOfDay: number): number {
  const day = epochDay + cycleShift(epochDay);
  const instant = Temporal.Instant.fromEpochMilliseconds((day * secondsPerDay + secondOfDay) * 1000);
  return Math.round(instant.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9);
}

/** A local time in a zone: the offset that holds, and how many seconds it moved on to leave a gap. */
export interface ZonedLocal {
  readonly offset: number;
  readonly movedBy: number;
}

/** What a zone makes of a local time; of two possible offsets it is `preferred`, if that is one of them. */
export function resolveLocal(zone: string, epochDay: number, secondOfDay: number, preferred?: number): ZonedLocal {
  const shifted = epochDay + cycleShift(epochDay);
  const local = plainDateTime(shifted, secondOfDay);
  if (preferred !== undefined && offsetAtLocal(zone, shifted, secondOfDay, preferred)) {
    return { offset: preferred, movedBy: 0 };
  }
  const zoned = local.toZonedDateTime(zone, { disambiguation: "compatible" });
  const moved = local.until(zoned.toPlainDateTime(), { largestUnit: "second" }).seconds;
  return { offset: Math.round(zoned.offsetNanoseconds / 1e9), movedBy: moved };
}

/** Whether the offset is one that the zone has at that local time. */
function offsetAtLocal(zone: string, epochDay: number, secondOfDay: number, offset: number): boolean {
  const second = epochDay * secondsPerDay + secondOfDay - offset;
  const day = Math.floor(second / secondsPerDay);
  return offsetAtInstant(zone, day, second - day * secondsPerDay) === offset;
}

function plainDateTime(epochDay: number, secondOfDay: number): Temporal.PlainDateTime {
  const { year, month, day } = civilOf(epochDay);
  return new Temporal.PlainDateTime(
    year,
    month,
    day,
    Math.floor(secondOfDay / 3600),
    Math.floor(secondOfDay / 60) % 60,
    secondOfDay % 60,
  );
}
