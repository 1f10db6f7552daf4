/**
 * Moments from a map of components (`{year: 1984, week: 10, dayOfWeek: 3}`), with or without another
 * moment from which missing components are taken (`{date: other, day: 28}`). Components must leave
 * no gap: a day needs its month, a minute its hour. One zone rule: a base that has a zone is moved to
 * the `timezone` given, one that has none is placed there.
 */

import type { CypherMap, CypherValue, TemporalType } from "../../value.ts";
import { isTemporal, typeName } from "../types.ts";
import { argumentError, typeError } from "../value-error.ts";
import {
  addMonths,
  civilOf,
  daysInMonth,
  firstDayOfWeekYear,
  quarterOf,
  weekOf,
  weekdayOf,
  weeksInWeekYear,
} from "./calendar.ts";
import { checkField, checkYear, dayFromCalendar, dayFromOrdinal, dayFromQuarter, dayFromWeek } from "./checked-date.ts";
import { atInstant, instantOf } from "./temporal-arithmetic.ts";
import type { DateTimeFields, MomentFields, TimeFields } from "./temporal-fields.ts";
import { nanosPerHour, nanosPerMinute, nanosPerSecond } from "./temporal-fields.ts";
import { parseOffset, requireZone, withZone } from "./temporal-parse.ts";
import { fieldsOf } from "./temporal-value.ts";
import { offsetAtInstant } from "./zone.ts";

/** A named zone or a bare offset in seconds. */
export interface Zone {
  readonly zone: string | undefined;
  readonly offset: number;
}

export type MomentType = Exclude<TemporalType, "Duration">;

/** The components that were given, by lower-case name, nulls left out. */
export type Components = ReadonlyMap<string, CypherValue>;

const dateNames = ["year", "quarter", "month", "week", "dayOfWeek", "ordinalDay", "dayOfQuarter", "day"];
const timeNames = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];

const namesByType: Record<MomentType, readonly string[]> = {
  Date: ["date", ...dateNames],
  LocalTime: ["time", ...timeNames],
  Time: ["time", "timezone", ...timeNames],
  LocalDateTime: ["datetime", "date", "time", ...dateNames, ...timeNames],
  DateTime: ["datetime", "date", "time", "timezone", "epochSeconds", "epochMillis", ...dateNames, ...timeNames],
};

/** The map's components; throws for one that the type does not have. */
export function componentsOf(map: CypherMap, type: MomentType): Components {
  const allowed = new Set(namesByType[type].map((name) => name.toLowerCase()));
  const components = new Map<string, CypherValue>();
  for (const [key, value] of map) {
    const name = key.toLowerCase();
    if (!allowed.has(name))
      throw invalid("UnknownComponent", `A ${type} has no component ${key}.`, `${type} hat keine Komponente ${key}.`);
    if (value !== null) components.set(name, value);
  }
  return components;
}

function invalid(detail: string, en: string, de: string): Error {
  return argumentError(detail, { en, de });
}

function missing(name: string): Error {
  return invalid(
    "MissingComponent",
    `The component ${name} must be given.`,
    `Die Komponente ${name} muss angegeben sein.`,
  );
}

/** The component as a number; undefined when it was not given. */
function numberAt(components: Components, name: string): number | undefined {
  const value = components.get(name.toLowerCase());
  if (value === undefined) return undefined;
  if (typeof value === "bigint") return Number(value);
  throw typeError("InvalidArgumentValue", {
    en: `The component ${name} must be an integer, but is ${typeName(value)}.`,
    de: `Die Komponente ${name} muss eine Ganzzahl sein, ist aber ${typeName(value)}.`,
  });
}

/** The moment named `date`, `time` or `datetime`. */
function momentAt(components: Components, name: string): MomentFields | undefined {
  const value = components.get(name);
  if (value === undefined) return undefined;
  const fields = isTemporal(value) ? fieldsOf(value) : undefined;
  if (fields === undefined || fields.type === "Duration") {
    throw typeError("InvalidArgumentValue", {
      en: `The component ${name} must be a temporal instant, but is ${typeName(value)}.`,
      de: `Die Komponente ${name} muss ein Zeitpunkt sein, ist aber ${typeName(value)}.`,
    });
  }
  return fields;
}

/** The local day of a moment; throws for a time of day. */
export function dayOfMoment(moment: MomentFields): number {
  if ("day" in moment) return moment.day;
  throw withoutPart(moment.type, "date", "Datum");
}

/** The nanoseconds since local midnight; throws for a date. */
export function nanosOfMoment(moment: MomentFields): number {
  if ("nanos" in moment) return moment.nanos;
  throw withoutPart(moment.type, "time", "Uhrzeit");
}

function withoutPart(type: TemporalType, en: string, de: string): Error {
  return typeError("InvalidArgumentValue", {
    en: `A ${type} has no ${en}.`,
    de: `${type} hat keine Angabe zu: ${de}.`,
  });
}

/** The zone of a moment that has one. */
export function zoneOfMoment(moment: MomentFields): Zone | undefined {
  if (moment.type === "DateTime") return { zone: moment.zone, offset: moment.offset };
  return moment.type === "Time" ? { zone: undefined, offset: moment.offset } : undefined;
}

/** The zone of a text: `+01:00`, `Z` or a name. */
export function zoneFromText(text: string): Zone {
  if (/^(?:z|[+-]\d\d:\d\d(?::\d\d)?)$/i.test(text)) {
    const offset = parseOffset(text);
    if (offset !== undefined) return { zone: undefined, offset };
  }
  return { zone: requireZone(text), offset: 0 };
}

function zoneAt(components: Components): Zone | undefined {
  const value = components.get("timezone");
  if (value === undefined) return undefined;
  if (typeof value === "string") return zoneFromText(value);
  throw typeError("InvalidArgumentValue", {
    en: `The component timezone must be a string, but is ${typeName(value)}.`,
    de: `Die Komponente timezone muss eine Zeichenkette sein, ist aber ${typeName(value)}.`,
  });
}

/** The fields of the type that the components describe. `now` gives a named zone its offset where there is no date. */
export function buildMoment(
  type: MomentType,
  components: Components,
  now: { readonly epochSeconds: number },
): MomentFields {
  if (components.size === 0)
    throw invalid(
      "MissingComponent",
      "At least one component must be given.",
      "Mindestens eine Komponente muss angegeben sein.",
    );
  switch (type) {
    case "Date": {
      const base = momentAt(components, "date");
      return { type, day: buildDay(components, base === undefined ? undefined : dayOfMoment(base), false) };
    }
    case "LocalTime":
      return { type, nanos: buildNanos(components, timeBase(components)) };
    case "Time":
      return buildTime(components, now);
    case "LocalDateTime":
      return { type, ...buildLocal(components) };
    case "DateTime":
      return buildDateTime(components);
  }
}

function timeBase(components: Components): number | undefined {
  const base = momentAt(components, "time");
  return base === undefined ? undefined : nanosOfMoment(base);
}

function buildTime(components: Components, now: { readonly epochSeconds: number }): TimeFields {
  const base = momentAt(components, "time");
  const local = buildNanos(components, base === undefined ? undefined : nanosOfMoment(base));
  const from = base === undefined ? undefined : zoneOfMoment(base);
  const to = zoneAt(components);
  return placeTime(local, from, to, now);
}

/** A time of day moved from one zone to another; without `from` it is placed in `to`, without both in UTC. */
export function placeTime(
  nanos: number,
  from: Zone | undefined,
  to: Zone | undefined,
  now: { readonly epochSeconds: number },
): TimeFields {
  const target = to === undefined ? (from?.offset ?? 0) : offsetNow(to, now);
  if (from === undefined) return { type: "Time", nanos, offset: target };
  const shifted = nanos + (target - from.offset) * nanosPerSecond;
  const perDay = 24 * nanosPerHour;
  return { type: "Time", nanos: ((shifted % perDay) + perDay) % perDay, offset: target };
}

function offsetNow({ zone, offset }: Zone, now: { readonly epochSeconds: number }): number {
  if (zone === undefined) return offset;
  const day = Math.floor(now.epochSeconds / 86_400);
  return offsetAtInstant(zone, day, now.epochSeconds - day * 86_400);
}

/** A local day and time. */
interface Local {
  readonly day: number;
  readonly nanos: number;
}

/** The local moment; `epoch` is one that the components named by a count of seconds. */
function buildLocal(components: Components, epoch?: Local): Local {
  const both = momentAt(components, "datetime");
  if ((both !== undefined || epoch !== undefined) && (components.has("date") || components.has("time"))) {
    throw invalid(
      "ConflictingComponents",
      "A whole moment excludes date and time.",
      "Ein ganzer Zeitpunkt schließt date und time aus.",
    );
  }
  const date = both ?? momentAt(components, "date");
  const time = both ?? momentAt(components, "time");
  const nanos = epoch?.nanos ?? (time === undefined ? undefined : nanosOfMoment(time));
  const timed = nanos !== undefined || timeNames.some((name) => components.has(name));
  return {
    day: buildDay(components, epoch?.day ?? (date === undefined ? undefined : dayOfMoment(date)), timed),
    nanos: timed ? buildNanos(components, nanos) : 0,
  };
}

function buildDateTime(components: Components): DateTimeFields {
  const to = zoneAt(components);
  const epoch = epochAt(components);
  const base = momentAt(components, "datetime") ?? momentAt(components, "time");
  const from = base === undefined ? undefined : zoneOfMoment(base);
  return placeMoment(buildLocal(components, epoch), epoch === undefined ? from : { zone: undefined, offset: 0 }, to);
}

/** The moment in UTC that `epochSeconds` or `epochMillis` names. */
function epochAt(components: Components): Local | undefined {
  const seconds = numberAt(components, "epochSeconds");
  const millis = numberAt(components, "epochMillis");
  if (seconds !== undefined && millis !== undefined) {
    throw invalid(
      "ConflictingComponents",
      "Give epochSeconds or epochMillis, not both.",
      "Entweder epochSeconds oder epochMillis angeben, nicht beide.",
    );
  }
  if (seconds !== undefined) return epochLocal(seconds, 0);
  if (millis === undefined) return undefined;
  const second = Math.floor(millis / 1000);
  return epochLocal(second, (millis - second * 1000) * 1_000_000);
}

/** The moment in UTC of a count from 1970-01-01T00:00Z. */
export function epochLocal(seconds: number, nanos: number): Local {
  const day = Math.floor(seconds / 86_400);
  checkYear(civilOf(day).year);
  return { day, nanos: (seconds - day * 86_400) * nanosPerSecond + nanos };
}

/** A local moment moved from one zone to another; without `from` it is placed in `to`, without both in UTC. */
export function placeMoment(local: Local, from: Zone | undefined, to: Zone | undefined): DateTimeFields {
  const start = inZone(local, from ?? to ?? { zone: undefined, offset: 0 });
  if (from === undefined || to === undefined) return start;
  const instant = instantOf(start);
  return atInstant(instant.day, instant.nanos, to.zone, to.offset);
}

function inZone({ day, nanos }: Local, { zone, offset }: Zone): DateTimeFields {
  return zone === undefined ? { type: "DateTime", day, nanos, offset, zone } : withZone(day, nanos, zone, undefined);
}

/** The day that the components name; without a base every component above a given one must be there. */
function buildDay(components: Components, base: number | undefined, complete: boolean): number {
  const given = dateNames.filter((name) => components.has(name.toLowerCase()));
  const way = ways.find(({ names }) => names.some((name) => given.includes(name))) ?? calendar;
  const foreign = given.find((name) => name !== "year" && !way.names.includes(name));
  if (foreign !== undefined) {
    throw invalid(
      "ConflictingComponents",
      `The component ${foreign} does not go with ${way.names.join(", ")}.`,
      `Die Komponente ${foreign} passt nicht zu ${way.names.join(", ")}.`,
    );
  }
  const values = way.names.map((name) => numberAt(components, name));
  const year = numberAt(components, "year");
  if (base !== undefined) return way.from(base, year, values);
  if (year === undefined) throw missing("year");
  const gap = values.findIndex(
    (value, index) => value === undefined && (complete || values.slice(index + 1).some((later) => later !== undefined)),
  );
  if (gap !== -1) throw missing(way.names[gap] ?? "");
  return way.of(year, values[0] ?? 1, values[1] ?? 1);
}

/** One of the four ways of naming a day below its year. */
interface Way {
  readonly names: readonly string[];
  readonly of: (year: number, first: number, second: number) => number;
  /** The same way from a day whose components fill the gaps. */
  readonly from: (base: number, year: number | undefined, given: readonly (number | undefined)[]) => number;
}

const calendar: Way = {
  names: ["month", "day"],
  of: dayFromCalendar,
  from(base, year, [month, day]) {
    const civil = civilOf(base);
    const newYear = year ?? civil.year;
    const newMonth = month ?? civil.month;
    checkYear(newYear);
    checkField("month", newMonth, 1, 12);
    return dayFromCalendar(newYear, newMonth, day ?? Math.min(civil.day, daysInMonth(newYear, newMonth)));
  },
};

const ways: readonly Way[] = [
  {
    names: ["week", "dayOfWeek"],
    of: dayFromWeek,
    from(base, year, [week, dayOfWeek]) {
      const own = weekOf(base);
      const newYear = year ?? own.weekYear;
      checkYear(newYear);
      // A week 53 that the year lacks: given, it is the first of the next; kept, it becomes the last.
      const newWeek = week ?? Math.min(own.week, weeksInWeekYear(newYear));
      const newDay = dayOfWeek ?? weekdayOf(base);
      checkField("week", newWeek, 1, 53);
      checkField("dayOfWeek", newDay, 1, 7);
      return firstDayOfWeekYear(newYear) + (newWeek - 1) * 7 + (newDay - 1);
    },
  },
  {
    names: ["quarter", "dayOfQuarter"],
    of: dayFromQuarter,
    from(base, year, [quarter, dayOfQuarter]) {
      const civil = civilOf(base);
      const newYear = year ?? civil.year;
      const newQuarter = quarter ?? quarterOf(civil.month);
      checkYear(newYear);
      checkField("quarter", newQuarter, 1, 4);
      if (dayOfQuarter !== undefined) return dayFromQuarter(newYear, newQuarter, dayOfQuarter);
      // The month keeps its place in the quarter.
      return addMonths(base, (newYear - civil.year) * 12 + (newQuarter - quarterOf(civil.month)) * 3);
    },
  },
  {
    names: ["ordinalDay"],
    of: (year, ordinalDay) => dayFromOrdinal(year, ordinalDay),
    from: (base, year, [ordinalDay]) => dayFromOrdinal(year ?? civilOf(base).year, ordinalDay ?? 1),
  },
  calendar,
];

/** The nanoseconds since midnight that the components name; a base fills the gaps. */
function buildNanos(components: Components, base: number | undefined): number {
  const given = ["hour", "minute", "second"].map((name) => numberAt(components, name));
  const subsecond = subsecondAt(components);
  if (base === undefined) {
    const gap = given.findIndex(
      (value, index) =>
        value === undefined && (given.slice(index + 1).some((later) => later !== undefined) || subsecond !== undefined),
    );
    if (given[0] === undefined || gap !== -1) throw missing(["hour", "minute", "second"][Math.max(gap, 0)] ?? "");
  }
  const from = base ?? 0;
  const [hour, minute, second] = [
    given[0] ?? Math.floor(from / nanosPerHour),
    given[1] ?? Math.floor(from / nanosPerMinute) % 60,
    given[2] ?? Math.floor(from / nanosPerSecond) % 60,
  ];
  checkField("hour", hour, 0, 23);
  checkField("minute", minute, 0, 59);
  checkField("second", second, 0, 59);
  return hour * nanosPerHour + minute * nanosPerMinute + second * nanosPerSecond + (subsecond ?? from % nanosPerSecond);
}

/** The nanoseconds within the second; each unit only fills what a larger one that was given leaves. */
function subsecondAt(components: Components): number | undefined {
  const [milli, micro, nano] = ["millisecond", "microsecond", "nanosecond"].map((name) => numberAt(components, name));
  if (milli === undefined && micro === undefined && nano === undefined) return undefined;
  if (milli !== undefined) checkField("millisecond", milli, 0, 999);
  if (micro !== undefined) checkField("microsecond", micro, 0, milli === undefined ? 999_999 : 999);
  if (nano !== undefined)
    checkField("nanosecond", nano, 0, micro === undefined ? (milli === undefined ? 999_999_999 : 999_999) : 999);
  return (milli ?? 0) * 1_000_000 + (micro ?? 0) * 1000 + (nano ?? 0);
}
