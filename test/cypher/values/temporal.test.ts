/** Temporal values against `Temporal` where both know the answer, and against themselves beyond. */

import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { CypherError } from "#server/cypher/errors.ts";
import type { CypherValue, TemporalType } from "#server/cypher/value.ts";
import { add, multiply, subtract } from "#server/cypher/values/arithmetic.ts";
import { equals } from "#server/cypher/values/equality.ts";
import {
  addMonths,
  civilOf,
  dayOf,
  daysInMonth,
  maxYear,
  minYear,
  ordinalDayOf,
  weekOf,
  weekdayOf,
} from "#server/cypher/values/temporal/calendar.ts";
import { durationOf } from "#server/cypher/values/temporal/duration-fields.ts";
import { atInstant, moveMoment } from "#server/cypher/values/temporal/temporal-arithmetic.ts";
import { parseTemporal, withZone } from "#server/cypher/values/temporal/temporal-parse.ts";
import { fieldsOf, temporalOf } from "#server/cypher/values/temporal/temporal-value.ts";
import { zoneName } from "#server/cypher/values/temporal/zone.ts";
import { isTemporal } from "#server/cypher/values/types.ts";
import { duration, temporal } from "./arbitrary-value.ts";

const runs = { numRuns: 1000 };

function known(value: CypherValue): { readonly type: TemporalType; readonly text: string } {
  if (isTemporal(value)) return value;
  throw new Error("no temporal value");
}

function plain(day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from("1970-01-01").add({ days: day });
}

describe("the calendar", () => {
  const everyDay = fc.integer({ min: dayOf(minYear, 1, 1), max: dayOf(maxYear, 12, 31) });
  const sharedDay = fc.integer({ min: -90_000_000, max: 90_000_000 });
  test("counts days there and back over all years", () => {
    fc.assert(
      fc.property(everyDay, (day) => {
        const { year, month, day: dayOfMonth } = civilOf(day);
        return dayOf(year, month, dayOfMonth) === day && dayOfMonth <= daysInMonth(year, month);
      }),
      runs,
    );
  });

  test("agrees with Temporal", () => {
    fc.assert(
      fc.property(sharedDay, (day) => {
        const date = plain(day);
        expect(civilOf(day)).toEqual({ year: date.year, month: date.month, day: date.day });
        expect(weekdayOf(day)).toBe(date.dayOfWeek);
        expect(weekOf(day)).toEqual({ weekYear: date.yearOfWeek, week: date.weekOfYear });
        expect(ordinalDayOf(day)).toBe(date.dayOfYear);
      }),
      runs,
    );
  });

  test("adds months as Temporal does", () => {
    fc.assert(
      fc.property(sharedDay, fc.integer({ min: -5000, max: 5000 }), (day, months) => {
        const moved = plain(day).add({ months });
        return addMonths(day, months) === dayOf(moved.year, moved.month, moved.day);
      }),
      runs,
    );
  });
});

describe("text", () => {
  test("of any value is read back as the value", () => {
    fc.assert(
      fc.property(temporal, (value) => {
        const { type, text } = known(value);
        expect(temporalOf(parseTemporal(type, text))).toEqual(value);
        expect(equals({ kind: "temporal", type, text }, value)).toBe(true);
      }),
      runs,
    );
  });

  test.each<[TemporalType, string, string]>([
    ["Date", "2015-W30-2", "2015-07-21"],
    ["Date", "2015202", "2015-07-21"],
    ["Date", "+12345", "+12345-01-01"],
    ["LocalTime", "2140", "21:40:00"],
    ["Time", "214032-0100", "21:40:32-01:00"],
    ["LocalDateTime", "2015T214032", "2015-01-01T21:40:32"],
    ["DateTime", "2015-07-21T21:40:32.142-04[America/New_York]", "2015-07-21T21:40:32.142-04:00[America/New_York]"],
    ["DateTime", "1818-07-21T21:40:32.142[Europe/Stockholm]", "1818-07-21T21:40:32.142+00:53:28[Europe/Stockholm]"],
    ["Duration", "P0.75M", "P22DT19H51M49.5S"],
    ["Duration", "P2012-02-02T14:37:21.545", "P2012Y2M2DT14H37M21.545S"],
  ])("%s %s means %s", (type, written, text) => {
    expect(temporalOf(parseTemporal(type, written)).text).toBe(text);
  });

  test.each<[TemporalType, string]>([
    ["Date", "2015-02-30"],
    ["Date", "12345-01-01"],
    ["LocalTime", "24:00"],
    ["Time", "10:00[Europe/Berlin]"],
    ["DateTime", "2015-01-01T10:00+02:00[Europe/Berlin]"],
    ["DateTime", "2015-01-01T10:00[Nowhere/Land]"],
    ["Duration", "P1.5Y2M"],
    ["Duration", "PT"],
  ])("%s refuses %s", (type, written) => {
    expect(() => parseTemporal(type, written)).toThrow(CypherError);
  });
});

describe("zones", () => {
  const names = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia"] as const;
  const second = fc.integer({ min: -5_000_000_000, max: 5_000_000_000 });

  test("place a local time as Temporal does, also in gaps and repeated hours", () => {
    const local = fc.oneof(
      second,
      fc.integer({ min: -72, max: 72 }).map((quarter) => Date.UTC(2017, 9, 29, 2) / 1000 + quarter * 900),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), local, (zone, at) => {
        const day = Math.floor(at / 86_400);
        const date = Temporal.PlainDateTime.from("1970-01-01T00:00").add({ seconds: at });
        const ours = withZone(day, (at - day * 86_400) * 1e9, zone, undefined);
        const theirs = date.toZonedDateTime(zone);
        expect(ours.offset).toBe(theirs.offsetNanoseconds / 1e9);
        expect(temporalOf(ours).text.slice(0, 19)).toBe(theirs.toString().slice(0, 19));
      }),
      { numRuns: 300 },
    );
  });

  test("keep real seconds and local days apart, as Temporal does", () => {
    const days = fc.integer({ min: -400, max: 400 });
    const seconds = fc.integer({ min: -90_000, max: 90_000 });
    fc.assert(
      fc.property(fc.constantFrom(...names), second, days, seconds, (zone, at, byDays, bySeconds) => {
        const day = Math.floor(at / 86_400);
        const ours = atInstant(day, (at - day * 86_400) * 1e9, zone, 0);
        const moved = moveMoment(ours, durationOf(0n, BigInt(byDays), BigInt(bySeconds), 0n), 1);
        const theirs = Temporal.Instant.fromEpochMilliseconds(at * 1000)
          .toZonedDateTimeISO(zone)
          .add({ days: byDays })
          .add({ seconds: bySeconds });
        expect(temporalOf(moved).text.slice(0, 19)).toBe(theirs.toString().slice(0, 19));
        expect(moved).toMatchObject({ offset: theirs.offsetNanoseconds / 1e9 });
      }),
      { numRuns: 300 },
    );
  });

  test("are known by name, without regard to case", () => {
    expect(zoneName("europe/berlin")).toBe("Europe/Berlin");
    expect(zoneName("America/Los Angeles")).toBe("America/Los_Angeles");
    expect(zoneName("EST")).toBeUndefined();
    expect(zoneName("+01:00")).toBeUndefined();
  });
});

describe("durations", () => {
  test("added and taken away leave what was", () => {
    fc.assert(
      fc.property(duration, duration, (a, b) => equals(subtract(add(a, b), b), a) === true),
      runs,
    );
  });

  test("twice is the duration and itself", () => {
    fc.assert(
      fc.property(duration, (a) => equals(multiply(a, 2n), add(a, a)) === true),
      runs,
    );
  });

  test("beyond 64 bits are refused", () => {
    const longest = temporalOf(durationOf(2n ** 63n - 1n, 0n, 0n, 0n));
    expect(() => add(longest, longest)).toThrow(CypherError);
  });
});

test("a local moment and a duration without months come back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -800_000, max: 800_000 }),
      fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }),
      fc.integer({ min: 0, max: 999_999_999 }),
      (day, seconds, nanos) => {
        const moment = temporalOf({ type: "LocalDateTime", day, nanos: 0 });
        const by = temporalOf(durationOf(0n, 7n, seconds, BigInt(nanos)));
        return equals(subtract(add(moment, by), by), moment) === true;
      },
    ),
    runs,
  );
  expect(fieldsOf(temporalOf({ type: "Date", day: 0 }))).toEqual({ type: "Date", day: 0 });
});
