/**
 * Days from the fields of a date in each of openCypher's four ways of naming one, every field checked
 * against its range: `ArgumentError.DateFieldOutOfRange` says which and what was allowed.
 */

import { argumentError } from "../value-error.ts";
import {
  dayOf,
  daysInMonth,
  daysInQuarter,
  firstDayOfWeekYear,
  isLeapYear,
  maxYear,
  minYear,
  weeksInWeekYear,
} from "./calendar.ts";

/** Throws unless the field is between the two bounds. */
export function checkField(field: string, value: number, min: number, max: number): void {
  if (value >= min && value <= max) return;
  throw argumentError("TemporalFieldOutOfRange", {
    en: `The field ${field} must be from ${min} to ${max}, but is ${value}.`,
    de: `Das Feld ${field} muss von ${min} bis ${max} reichen, ist aber ${value}.`,
  });
}

/** Throws unless the year is in openCypher's range. */
export function checkYear(year: number): void {
  checkField("year", year, minYear, maxYear);
}

export function dayFromCalendar(year: number, month: number, day: number): number {
  checkYear(year);
  checkField("month", month, 1, 12);
  checkField("day", day, 1, daysInMonth(year, month));
  return dayOf(year, month, day);
}

export function dayFromWeek(year: number, week: number, weekday: number): number {
  checkYear(year);
  checkField("week", week, 1, weeksInWeekYear(year));
  checkField("dayOfWeek", weekday, 1, 7);
  return firstDayOfWeekYear(year) + (week - 1) * 7 + (weekday - 1);
}

export function dayFromQuarter(year: number, quarter: number, dayOfQuarter: number): number {
  checkYear(year);
  checkField("quarter", quarter, 1, 4);
  checkField("dayOfQuarter", dayOfQuarter, 1, daysInQuarter(year, quarter));
  return dayOf(year, quarter * 3 - 2, 1) + dayOfQuarter - 1;
}

export function dayFromOrdinal(year: number, ordinalDay: number): number {
  checkYear(year);
  checkField("ordinalDay", ordinalDay, 1, isLeapYear(year) ? 366 : 365);
  return dayOf(year, 1, 1) + ordinalDay - 1;
}
