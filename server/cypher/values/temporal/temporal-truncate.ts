/**
 * `date.truncate('month', moment, {day: 2})`: a moment cut down to the beginning of a unit, then some
 * components set. The truncated local time stays when a `timezone` is set.
 */

import type { CypherValue } from "../../value.ts";
import { argumentError, typeError } from "../value-error.ts";
import { civilOf, dayOf, quarterOf, weekOf, firstDayOfWeekYear, weekdayOf } from "./calendar.ts";
import type { Components, MomentType } from "./components.ts";
import { dayOfMoment, nanosOfMoment, placeMoment, placeTime, zoneFromText, zoneOfMoment } from "./placing.ts";
import type { Zone } from "./placing.ts";
import { buildMoment } from "./temporal-build.ts";
import type { MomentFields } from "./temporal-fields.ts";
import { nanosPerDay, nanosPerHour, nanosPerMinute, nanosPerSecond } from "./temporal-fields.ts";
import { temporalOf } from "./temporal-value.ts";

const dateUnits: ReadonlyMap<string, (day: number) => number> = new Map([
  ["millennium", (day) => firstOfYears(day, 1000)],
  ["century", (day) => firstOfYears(day, 100)],
  ["decade", (day) => firstOfYears(day, 10)],
  ["year", (day) => firstOfYears(day, 1)],
  ["weekYear", (day) => firstDayOfWeekYear(weekOf(day).weekYear)],
  ["quarter", (day) => firstOfMonth(day, (month) => quarterOf(month) * 3 - 2)],
  ["month", (day) => firstOfMonth(day, (month) => month)],
  ["week", (day) => day - (weekdayOf(day) - 1)],
  ["day", (day) => day],
]);

const timeUnits: ReadonlyMap<string, number> = new Map([
  ["day", nanosPerDay],
  ["hour", nanosPerHour],
  ["minute", nanosPerMinute],
  ["second", nanosPerSecond],
  ["millisecond", 1_000_000],
  ["microsecond", 1000],
]);

/** Years before 0 are cut off towards it. */
function firstOfYears(day: number, years: number): number {
  const { year } = civilOf(day);
  return dayOf(year - (year % years), 1, 1);
}

function firstOfMonth(day: number, monthOf: (month: number) => number): number {
  const { year, month } = civilOf(day);
  return dayOf(year, monthOf(month), 1);
}

/** The fields of the type; throws for a unit that the type or the moment is too coarse or too fine for. */
export function truncateMoment(
  type: MomentType,
  unit: string,
  moment: MomentFields,
  components: Components,
  now: { readonly epochSeconds: number },
): MomentFields {
  if (!dateUnits.has(unit) && !timeUnits.has(unit)) {
    throw argumentError("UnknownTemporalUnit", {
      en: `There is no unit "${unit}". Units go from millennium to microsecond.`,
      de: `Eine Einheit „${unit}“ gibt es nicht. Die Einheiten reichen von millennium bis microsecond.`,
    });
  }
  const { timezone, others } = withoutZone(components);
  switch (type) {
    case "Date":
      return rebuilt(type, { type, day: truncatedDay(unit, moment) }, "date", others);
    case "LocalTime":
    case "Time": {
      const time = rebuilt(
        "LocalTime",
        { type: "LocalTime", nanos: truncatedNanos(unit, moment) },
        "time",
        finer(unit, moment, others),
      );
      const nanos = nanosOfMoment(time);
      return type === "LocalTime" ? time : placeTime(nanos, undefined, timezone ?? ownOffset(moment), now);
    }
    case "LocalDateTime":
    case "DateTime": {
      const local = truncatedLocal(unit, moment);
      const built = rebuilt(
        "LocalDateTime",
        { type: "LocalDateTime", ...local },
        "datetime",
        finer(unit, moment, others),
      );
      if (type === "LocalDateTime") return built;
      return placeMoment(
        { day: dayOfMoment(built), nanos: nanosOfMoment(built) },
        undefined,
        timezone ?? zoneOfMoment(moment),
      );
    }
  }
}

function withoutZone(components: Components): { readonly timezone: Zone | undefined; readonly others: Components } {
  const given = components.get("timezone");
  const others = new Map([...components].filter(([name]) => name !== "timezone"));
  return { timezone: typeof given === "string" ? zoneFromText(given) : undefined, others };
}

/** The offset that the moment has, whatever its zone says of other days. */
function ownOffset(moment: MomentFields): Zone {
  return { zone: undefined, offset: zoneOfMoment(moment)?.offset ?? 0 };
}

/** The components set on the truncated moment. */
function rebuilt(type: MomentType, truncated: MomentFields, name: string, components: Components): MomentFields {
  if (components.size === 0) return truncated;
  const all = new Map<string, CypherValue>([[name, temporalOf(truncated)], ...components]);
  return buildMoment(type, all, { epochSeconds: 0 });
}

/** What the unit leaves of the second stays when a smaller component is set; one that is not smaller excludes them. */
function finer(unit: string, moment: MomentFields, components: Components): Components {
  if (unit !== "millisecond" && unit !== "microsecond") return components;
  const smaller = unit === "millisecond" ? ["microsecond", "nanosecond"] : ["nanosecond"];
  const replaces = ["millisecond", "microsecond"].some((name) => !smaller.includes(name) && components.has(name));
  if (replaces) return new Map([...components].filter(([name]) => !smaller.includes(name)));
  if (!smaller.some((name) => components.has(name))) return components;
  const nanos = nanosOfMoment(moment) % nanosPerSecond;
  const kept = new Map<string, CypherValue>([["millisecond", BigInt(Math.floor(nanos / 1_000_000))]]);
  if (unit === "microsecond") kept.set("microsecond", BigInt(Math.floor(nanos / 1000) % 1000));
  return new Map([...kept, ...components]);
}

function truncatedDay(unit: string, moment: MomentFields): number {
  const cut = dateUnits.get(unit);
  if (cut === undefined) throw wrongUnit(unit);
  return cut(dayOfMoment(moment));
}

function truncatedNanos(unit: string, moment: MomentFields): number {
  const size = timeUnits.get(unit);
  if (size === undefined) throw wrongUnit(unit);
  const nanos = nanosOfMoment(moment);
  return nanos - (nanos % size);
}

function truncatedLocal(unit: string, moment: MomentFields): { readonly day: number; readonly nanos: number } {
  if (dateUnits.has(unit)) return { day: truncatedDay(unit, moment), nanos: 0 };
  return { day: dayOfMoment(moment), nanos: truncatedNanos(unit, moment) };
}

function wrongUnit(unit: string): Error {
  return typeError("InvalidArgumentValue", {
    en: `The unit ${unit} does not fit this type of moment.`,
    de: `Die Einheit ${unit} passt nicht zu dieser Art von Zeitpunkt.`,
  });
}
