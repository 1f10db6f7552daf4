/**
 * Days of the proleptic Gregorian calendar as a count from 1970-01-01, over openCypher's whole range
 * of years (-999999999 to 999999999, far beyond what `Temporal` holds). The count comes from Howard
 * Hinnant's "chrono-compatible low-level date algorithms"; weeks and week years are ISO 8601's.
 */

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const minYear = -999_999_999;
export const maxYear = 999_999_999;

const daysPerEra = 146_097;

/** Days from 1970-01-01 to the date; month and day must be valid. */
export function dayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - 719_468;
}

export function civilOf(epochDay: number): CivilDate {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of week 1 of an ISO week year. */
export function firstDayOfWeekYear(weekYear: number): number {
  const fourth = dayOf(weekYear, 1, 4);
  return fourth - (weekdayOf(fourth) - 1);
}

export function weeksInWeekYear(weekYear: number): number {
  return (firstDayOfWeekYear(weekYear + 1) - firstDayOfWeekYear(weekYear)) / 7;
}

/** The ISO week year and the week in it. */
export function weekOf(epochDay: number): { readonly weekYear: number; readonly week: number } {
  const thursday = epochDay - (weekdayOf(epochDay) - 4);
  const weekYear = civilOf(thursday).year;
  return { weekYear, week: Math.floor((epochDay - firstDayOfWeekYear(weekYear)) / 7) + 1 };
}

export function ordinalDayOf(epochDay: number): number {
  return epochDay - dayOf(civilOf(epochDay).year, 1, 1) + 1;
}

export function quarterOf(month: number): number {
  return Math.floor((month - 1) / 3) + 1;
}

export function dayOfQuarterOf(epochDay: number): number {
  const { year, month } = civilOf(epochDay);
  return epochDay - dayOf(year, (quarterOf(month) - 1) * 3 + 1, 1) + 1;
}

export function daysInQuarter(year: number, quarter: number): number {
  const next = quarter === 4 ? dayOf(year + 1, 1, 1) : dayOf(year, quarter * 3 + 1, 1);
  return next - dayOf(year, quarter * 3 - 2, 1);
}

/** The date so many months later; a day that the month lacks becomes its last. */
export function addMonths(epochDay: number, months: number): number {
  const { year, month, day } = civilOf(epochDay);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}
