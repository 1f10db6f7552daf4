/**
 * Temporal values from text: the ISO 8601 forms that openCypher takes (calendar, week, quarter and
 * ordinal dates, times, offsets, `[zone]`), each with or without separators. A text of another form
 * or with a field out of range is an `ArgumentError`; durations are in `duration-parse.ts`.
 */

import type { TemporalType } from "../../value.ts";
import { argumentError } from "../value-error.ts";
import { dayFromCalendar, dayFromOrdinal, dayFromQuarter, dayFromWeek } from "./checked-date.ts";
import { parseDuration } from "./duration-parse.ts";
import type { DateTimeFields, TemporalFields, TimeFields } from "./temporal-fields.ts";
import { nanosPerSecond } from "./temporal-fields.ts";
import { offsetText } from "./temporal-text.ts";
import { resolveLocal, zoneName } from "./zone.ts";

const shortDate = String.raw`(?<year>\d{4})(?:(?<month>\d\d)(?<day>\d\d)?|W(?<week>\d{1,2})(?<weekday>\d)?|Q(?<quarter>\d)(?<quarterDay>\d\d)?|(?<ordinal>\d{3}))`;
const longDate = String.raw`(?<year>\d{4}|[+-]\d{1,9})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?|-W(?<week>\d{1,2})(?:-(?<weekday>\d))?|-Q(?<quarter>\d)(?:-(?<quarterDay>\d{1,2}))?|-(?<ordinal>\d{3}))?`;
const shortTime = String.raw`(?<hour>\d\d)(?:(?<minute>\d\d)(?:(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?)?)?`;
const longTime = String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?)?)?`;
const zonePart = String.raw`(?<offset>Z|[+-]\d\d(?::?\d\d(?::\d\d)?)?)?(?:\[(?<zone>[^\]]+)\])?`;

const dateForms = [longDate, shortDate].map((form) => new RegExp(`^${form}$`, "i"));
const timeForms = [longTime, shortTime].map((form) => new RegExp(`^T?${form}${zonePart}$`, "i"));

type Groups = Partial<Record<string, string>>;

/** The fields of a text; throws `ArgumentError.InvalidTemporalText` or the error of the field that is out of range. */
export function parseTemporal(type: TemporalType, text: string): TemporalFields {
  switch (type) {
    case "Date":
      return { type, day: parseDate(text, type, text) };
    case "LocalTime": {
      const groups = matchTime(text, type, text);
      refuseZone(groups, type, text);
      return { type, nanos: nanosOfGroups(groups, type, text) };
    }
    case "Time":
      return parseTime(text);
    case "LocalDateTime": {
      const { day, groups } = parseDateTime(text, type);
      refuseZone(groups, type, text);
      return { type, day, nanos: nanosOfGroups(groups, type, text) };
    }
    case "DateTime":
      return parseZonedDateTime(text);
    case "Duration":
      return parseDuration(text);
  }
}

/** The error of a text that is no value of the type. */
export function invalidText(type: TemporalType, text: string): Error {
  return argumentError("InvalidTemporalText", {
    en: `"${text}" cannot be read as a ${type}.`,
    de: `„${text}“ lässt sich nicht als ${type} lesen.`,
  });
}

function matchFirst(forms: readonly RegExp[], part: string, type: TemporalType, text: string): Groups {
  for (const form of forms) {
    const match = form.exec(part);
    if (match?.groups !== undefined) return match.groups;
  }
  throw invalidText(type, text);
}

function numberOf(group: string | undefined, otherwise: number): number {
  return group === undefined ? otherwise : Number(group);
}

function parseDate(part: string, type: TemporalType, text: string): number {
  const groups = matchFirst(dateForms, part, type, text);
  const year = numberOf(groups["year"], 0);
  if (groups["week"] !== undefined) return dayFromWeek(year, Number(groups["week"]), numberOf(groups["weekday"], 1));
  if (groups["quarter"] !== undefined) {
    return dayFromQuarter(year, Number(groups["quarter"]), numberOf(groups["quarterDay"], 1));
  }
  if (groups["ordinal"] !== undefined) return dayFromOrdinal(year, Number(groups["ordinal"]));
  return dayFromCalendar(year, numberOf(groups["month"], 1), numberOf(groups["day"], 1));
}

function matchTime(part: string, type: TemporalType, text: string): Groups {
  return matchFirst(timeForms, part, type, text);
}

function nanosOfGroups(groups: Groups, type: TemporalType, text: string): number {
  const hour = numberOf(groups["hour"], 0);
  const minute = numberOf(groups["minute"], 0);
  const second = numberOf(groups["second"], 0);
  if (hour > 23 || minute > 59 || second > 59) throw invalidText(type, text);
  const fraction = Number((groups["fraction"] ?? "").padEnd(9, "0"));
  return (hour * 3600 + minute * 60 + second) * nanosPerSecond + fraction;
}

function refuseZone(groups: Groups, type: TemporalType, text: string): void {
  if (groups["offset"] !== undefined || groups["zone"] !== undefined) throw invalidText(type, text);
}

/** Seconds east of UTC of `Z`, `+01`, `+0100`, `+01:00` or `+00:53:28`; undefined out of ±18 hours. */
export function parseOffset(text: string): number | undefined {
  if (text.toUpperCase() === "Z") return 0;
  const match = /^([+-])(\d\d)(?::?(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (match === null) return undefined;
  const minute = numberOf(match[3], 0);
  const second = numberOf(match[4], 0);
  const size = numberOf(match[2], 0) * 3600 + minute * 60 + second;
  if (minute > 59 || second > 59 || size > 18 * 3600) return undefined;
  return match[1] === "-" && size > 0 ? -size : size;
}

function parseTime(text: string): TimeFields {
  const type = "Time";
  const groups = matchTime(text, type, text);
  if (groups["zone"] !== undefined) {
    throw argumentError("NamedZoneWithoutDate", {
      en: "A time without a date takes an offset such as +01:00, not a named time zone.",
      de: "Eine Uhrzeit ohne Datum nimmt einen Versatz wie +01:00, keine benannte Zeitzone.",
    });
  }
  const offset = parseOffset(groups["offset"] ?? "Z");
  if (offset === undefined) throw invalidText(type, text);
  return { type, nanos: nanosOfGroups(groups, type, text), offset };
}

/** The date and what comes after the `T`. Without a `T` it is midnight. */
function parseDateTime(text: string, type: TemporalType): { day: number; groups: Groups } {
  const at = text.search(/t/i);
  if (at === -1) return { day: parseDate(text, type, text), groups: {} };
  const time = text.slice(at + 1);
  if (/^t/i.test(time)) throw invalidText(type, text);
  return { day: parseDate(text.slice(0, at), type, text), groups: matchTime(time, type, text) };
}

function parseZonedDateTime(text: string): DateTimeFields {
  const type = "DateTime";
  const { day, groups } = parseDateTime(text, type);
  const nanos = nanosOfGroups(groups, type, text);
  const offset = groups["offset"] === undefined ? undefined : parseOffset(groups["offset"]);
  if (groups["offset"] !== undefined && offset === undefined) throw invalidText(type, text);
  if (groups["zone"] === undefined || groups["zone"].toUpperCase() === "Z") {
    return { type, day, nanos, offset: offset ?? 0, zone: undefined };
  }
  const zone = requireZone(groups["zone"]);
  return withZone(day, nanos, zone, offset);
}

/** The proper name of a named zone; throws `ArgumentError.UnknownTimeZone`. */
export function requireZone(name: string): string {
  const zone = zoneName(name);
  if (zone === undefined) {
    throw argumentError("UnknownTimeZone", {
      en: `There is no time zone named "${name}".`,
      de: `Eine Zeitzone namens „${name}“ gibt es nicht.`,
    });
  }
  return zone;
}

/** A local moment in a named zone; an offset that was given must be one that the zone has then. */
export function withZone(day: number, nanos: number, zone: string, offset: number | undefined): DateTimeFields {
  const second = Math.floor(nanos / nanosPerSecond);
  const resolved = resolveLocal(zone, day, second, offset);
  if (offset !== undefined && (resolved.offset !== offset || resolved.movedBy !== 0)) {
    throw argumentError("OffsetNotOfZone", {
      en: `The offset ${offsetText(offset)} is not that of ${zone} at this moment.`,
      de: `Der Versatz ${offsetText(offset)} gilt in ${zone} zu diesem Zeitpunkt nicht.`,
    });
  }
  const moved = second + resolved.movedBy;
  const carry = Math.floor(moved / 86_400);
  return {
    type: "DateTime",
    day: day + carry,
    nanos: (moved - carry * 86_400) * nanosPerSecond + (nanos % nanosPerSecond),
    offset: resolved.offset,
    zone,
  };
}
