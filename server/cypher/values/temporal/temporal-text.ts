/**
 * Temporal values as text, in the form of Neo4j's `toString`: ISO 8601 with seconds always written
 * and a fraction without trailing zeros; a duration's parts each with their own sign.
 */

import { civilOf } from "./calendar.ts";
import { nanosPerSecond } from "./temporal-fields.ts";
import type { DurationFields, TemporalFields } from "./temporal-fields.ts";

export function temporalText(fields: TemporalFields): string {
  switch (fields.type) {
    case "Date":
      return dateText(fields.day);
    case "LocalTime":
      return timeText(fields.nanos);
    case "Time":
      return timeText(fields.nanos) + offsetText(fields.offset);
    case "LocalDateTime":
      return `${dateText(fields.day)}T${timeText(fields.nanos)}`;
    case "DateTime": {
      const zone = fields.zone === undefined ? "" : `[${fields.zone}]`;
      return `${dateText(fields.day)}T${timeText(fields.nanos)}${offsetText(fields.offset)}${zone}`;
    }
    case "Duration":
      return durationText(fields);
  }
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

export function dateText(epochDay: number): string {
  const { year, month, day } = civilOf(epochDay);
  const sign = year < 0 ? "-" : year > 9999 ? "+" : "";
  return `${sign}${digits(Math.abs(year), 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function fractionText(nanos: number): string {
  return nanos === 0 ? "" : `.${digits(nanos, 9).replace(/0+$/, "")}`;
}

export function timeText(nanos: number): string {
  const second = Math.floor(nanos / nanosPerSecond);
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return clock.map((part) => digits(part, 2)).join(":") + fractionText(nanos % nanosPerSecond);
}

/** `Z`, `+01:00`, or with seconds `+00:53:28`. */
export function offsetText(offset: number): string {
  if (offset === 0) return "Z";
  const size = Math.abs(offset);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60];
  if (size % 60 !== 0) parts.push(size % 60);
  return (offset < 0 ? "-" : "+") + parts.map((part) => digits(part, 2)).join(":");
}

/** `P1Y2M10DT2H30M5.5S`; `PT0S` for none. */
export function durationText({ months, days, seconds, nanos }: DurationFields): string {
  let date = "";
  if (months / 12n !== 0n) date += `${months / 12n}Y`;
  if (months % 12n !== 0n) date += `${months % 12n}M`;
  if (days !== 0n) date += `${days}D`;
  // The fraction has the sign of the seconds: -2 s and 999000000 ns are written -1.001.
  const whole = seconds < 0n && nanos > 0 ? seconds + 1n : seconds;
  const fraction = seconds < 0n && nanos > 0 ? nanosPerSecond - nanos : nanos;
  let time = "";
  if (whole / 3600n !== 0n) time += `${whole / 3600n}H`;
  if ((whole / 60n) % 60n !== 0n) time += `${(whole / 60n) % 60n}M`;
  const second = whole % 60n;
  if (second !== 0n || fraction !== 0) {
    const sign = second === 0n && seconds < 0n ? "-" : "";
    time += `${sign}${second}${fractionText(fraction)}S`;
  }
  if (date === "" && time === "") return "PT0S";
  return `P${date}${time === "" ? "" : `T${time}`}`;
}
