/**
 * A day from its components, named in one of four ways: by month, week, quarter or ordinal day. A
 * base day fills the gaps: its day of the month shrinks to fit, its month keeps its place in a quarter.
 */

import { addMonths, civilOf, daysInMonth, firstDayOfWeekYear, quarterOf, weekOf, weekdayOf } from "./calendar.ts";
import { checkField, checkYear, dayFromCalendar, dayFromOrdinal, dayFromQuarter } from "./checked-date.ts";
import { dateNames, invalid, missing, numberAt } from "./components.ts";
import type { Components } from "./components.ts";

/** The day that the components name; without a base every component above a given one must be there. */
export function buildDay(components: Components, base: number | undefined, complete: boolean): number {
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

/** A week 53 that the year lacks is the first of the next, as in Neo4j. */
function dayFromAnyWeek(year: number, week: number, weekday: number): number {
  checkYear(year);
  checkField("week", week, 1, 53);
  checkField("dayOfWeek", weekday, 1, 7);
  return firstDayOfWeekYear(year) + (week - 1) * 7 + (weekday - 1);
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
    of: dayFromAnyWeek,
    from(base, year, [week, dayOfWeek]) {
      const weekday = dayOfWeek ?? weekdayOf(base);
      if (week !== undefined) return dayFromAnyWeek(year ?? weekOf(base).weekYear, week, weekday);
      // Without a week the day is sought in the week of the base, or of its date in the other year.
      const there = year === undefined ? base : calendar.from(base, year, []);
      checkField("dayOfWeek", weekday, 1, 7);
      return there - weekdayOf(there) + weekday;
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
