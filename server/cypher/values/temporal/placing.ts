/**
 * Zones and the moments in them: which zone a moment has, what a local time is in a zone, and what it
 * becomes when it moves to another.
 */

import type { TemporalType } from "../../value.ts";
import { typeError } from "../value-error.ts";
import { civilOf } from "./calendar.ts";
import { checkYear } from "./checked-date.ts";
import { atInstant, instantOf } from "./temporal-arithmetic.ts";
import type { DateTimeFields, MomentFields, TimeFields } from "./temporal-fields.ts";
import { nanosPerDay, nanosPerSecond } from "./temporal-fields.ts";
import { parseOffset, requireZone, withZone } from "./temporal-parse.ts";
import { offsetAtInstant } from "./zone.ts";

/** A named zone or a bare offset in seconds. */
export interface Zone {
  readonly zone: string | undefined;
  readonly offset: number;
}

/** A local day and time. */
export interface Local {
  readonly day: number;
  readonly nanos: number;
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
  return { type: "Time", nanos: ((shifted % nanosPerDay) + nanosPerDay) % nanosPerDay, offset: target };
}

function offsetNow({ zone, offset }: Zone, now: { readonly epochSeconds: number }): number {
  if (zone === undefined) return offset;
  const day = Math.floor(now.epochSeconds / 86_400);
  return offsetAtInstant(zone, day, now.epochSeconds - day * 86_400);
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

/** The moment in UTC of a count from 1970-01-01T00:00Z. */
export function epochLocal(seconds: bigint, nanos: number): Local {
  const second = ((seconds % 86_400n) + 86_400n) % 86_400n;
  const day = Number((seconds - second) / 86_400n);
  checkYear(civilOf(day).year);
  return { day, nanos: Number(second) * nanosPerSecond + nanos };
}
