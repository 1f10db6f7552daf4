/** The components that a query reads off a temporal value: `d.year`, `d.weekDay`, `d.epochMillis`, `d.minutesOfHour`. */

import type { CypherTemporal, CypherValue, TemporalType } from "../../value.ts";
import { civilOf, dayOfQuarterOf, ordinalDayOf, quarterOf, weekOf, weekdayOf } from "./calendar.ts";
import { instantOf } from "./temporal-arithmetic.ts";
import type { DateTimeFields, DurationFields, TemporalFields } from "./temporal-fields.ts";
import { nanosPerHour, nanosPerMinute, nanosPerSecond } from "./temporal-fields.ts";
import { offsetText } from "./temporal-text.ts";
import { fieldsOf } from "./temporal-value.ts";

type Reader<T> = (from: T) => number | bigint | string;

const ofDay: Readonly<Record<string, Reader<number>>> = {
  year: (day) => civilOf(day).year,
  quarter: (day) => quarterOf(civilOf(day).month),
  month: (day) => civilOf(day).month,
  week: (day) => weekOf(day).week,
  weekYear: (day) => weekOf(day).weekYear,
  day: (day) => civilOf(day).day,
  ordinalDay: ordinalDayOf,
  weekDay: weekdayOf,
  dayOfWeek: weekdayOf,
  dayOfQuarter: dayOfQuarterOf,
};

const ofTime: Readonly<Record<string, Reader<number>>> = {
  hour: (nanos) => Math.floor(nanos / nanosPerHour),
  minute: (nanos) => Math.floor(nanos / nanosPerMinute) % 60,
  second: (nanos) => Math.floor(nanos / nanosPerSecond) % 60,
  millisecond: (nanos) => Math.floor((nanos % nanosPerSecond) / 1_000_000),
  microsecond: (nanos) => Math.floor((nanos % nanosPerSecond) / 1000),
  nanosecond: (nanos) => nanos % nanosPerSecond,
};

const ofOffset: Readonly<Record<string, Reader<{ offset: number; zone: string | undefined }>>> = {
  timezone: ({ offset, zone }) => zone ?? offsetText(offset),
  offset: ({ offset }) => offsetText(offset),
  offsetMinutes: ({ offset }) => Math.trunc(offset / 60),
  offsetSeconds: ({ offset }) => offset,
};

const ofInstant: Readonly<Record<string, Reader<DateTimeFields>>> = {
  epochSeconds: (moment) => epochSecond(moment),
  epochMillis: (moment) =>
    epochSecond(moment) * 1000n + BigInt(Math.floor((moment.nanos % nanosPerSecond) / 1_000_000)),
};

function epochSecond(moment: DateTimeFields): bigint {
  const { day, nanos } = instantOf(moment);
  return BigInt(day) * 86_400n + BigInt(Math.floor(nanos / nanosPerSecond));
}

const ofDuration: Readonly<Record<string, Reader<DurationFields>>> = {
  years: ({ months }) => months / 12n,
  quarters: ({ months }) => months / 3n,
  months: ({ months }) => months,
  weeks: ({ days }) => days / 7n,
  days: ({ days }) => days,
  hours: ({ seconds }) => seconds / 3600n,
  minutes: ({ seconds }) => seconds / 60n,
  seconds: ({ seconds }) => seconds,
  milliseconds: ({ seconds, nanos }) => seconds * 1000n + BigInt(Math.floor(nanos / 1_000_000)),
  microseconds: ({ seconds, nanos }) => seconds * 1_000_000n + BigInt(Math.floor(nanos / 1000)),
  nanoseconds: ({ seconds, nanos }) => seconds * BigInt(nanosPerSecond) + BigInt(nanos),
  quartersOfYear: ({ months }) => (months / 3n) % 4n,
  monthsOfQuarter: ({ months }) => months % 3n,
  monthsOfYear: ({ months }) => months % 12n,
  daysOfWeek: ({ days }) => days % 7n,
  minutesOfHour: ({ seconds }) => (seconds / 60n) % 60n,
  secondsOfMinute: ({ seconds }) => seconds % 60n,
  millisecondsOfSecond: ({ nanos }) => Math.floor(nanos / 1_000_000),
  microsecondsOfSecond: ({ nanos }) => Math.floor(nanos / 1000),
  nanosecondsOfSecond: ({ nanos }) => nanos,
};

/** The component's value, or undefined when the type has none of that name. */
export function temporalComponent(value: CypherTemporal, name: string): CypherValue | undefined {
  const found = read(fieldsOf(value), name);
  return typeof found === "number" ? BigInt(found) : found;
}

/** The names of the components of a type, for completion. */
export function componentNames(type: TemporalType): readonly string[] {
  const groups: Record<TemporalType, readonly Readonly<Record<string, unknown>>[]> = {
    Date: [ofDay],
    LocalTime: [ofTime],
    Time: [ofTime, ofOffset],
    LocalDateTime: [ofDay, ofTime],
    DateTime: [ofDay, ofTime, ofOffset, ofInstant],
    Duration: [ofDuration],
  };
  return groups[type].flatMap((group) => Object.keys(group));
}

function read(fields: TemporalFields, name: string): number | bigint | string | undefined {
  if (fields.type === "Duration") return own(ofDuration, name)?.(fields);
  if ("day" in fields) {
    const reader = own(ofDay, name);
    if (reader !== undefined) return reader(fields.day);
  }
  if ("nanos" in fields) {
    const reader = own(ofTime, name);
    if (reader !== undefined) return reader(fields.nanos);
  }
  if (fields.type === "Time") return own(ofOffset, name)?.({ offset: fields.offset, zone: undefined });
  if (fields.type !== "DateTime") return undefined;
  return own(ofOffset, name)?.(fields) ?? own(ofInstant, name)?.(fields);
}

function own<T>(readers: Readonly<Record<string, Reader<T>>>, name: string): Reader<T> | undefined {
  return Object.hasOwn(readers, name) ? readers[name] : undefined;
}
