/**
 * The two forms of a temporal value: the `CypherTemporal` that the rest of the engine passes around
 * (its text) and the fields that this folder computes with. A value made here remembers its fields;
 * one that came from elsewhere (a parameter, a loaded graph) is parsed when it is first looked at.
 */

import type { CypherTemporal } from "../../value.ts";
import { instantOf } from "./temporal-arithmetic.ts";
import { parseTemporal } from "./temporal-parse.ts";
import { nanosPerSecond, secondsPerDay } from "./temporal-fields.ts";
import type { DateTimeFields, DurationFields, TemporalFields, TimeFields } from "./temporal-fields.ts";
import { temporalText } from "./temporal-text.ts";

interface Interned {
  readonly fields: TemporalFields;
  /** The canonical text: equal exactly when all fields are. */
  readonly key: string;
}

const internedForms = new WeakMap<CypherTemporal, Interned>();

/** The value with these fields. */
export function temporalOf(fields: TemporalFields): CypherTemporal {
  const key = temporalText(fields);
  const value: CypherTemporal = { kind: "temporal", type: fields.type, text: key };
  internedForms.set(value, { fields, key });
  return value;
}

/** The fields of a value and its canonical text; throws the `CypherError` of a text that is no such value. */
export function internTemporal(value: CypherTemporal): Interned {
  const known = internedForms.get(value);
  if (known !== undefined) return known;
  const fields = parseTemporal(value.type, value.text);
  const interned = { fields, key: temporalText(fields) };
  internedForms.set(value, interned);
  return interned;
}

/** The fields of a value. */
export function fieldsOf(value: CypherTemporal): TemporalFields {
  return internTemporal(value).fields;
}

/** Orders two values of one type; 0 only for equal ones. Different types: 0, they have no order here. */
export function compareTemporals(left: CypherTemporal, right: CypherTemporal): number {
  const a = fieldsOf(left);
  const b = fieldsOf(right);
  if (a.type === "Date" && b.type === "Date") return a.day - b.day;
  if (a.type === "LocalTime" && b.type === "LocalTime") return a.nanos - b.nanos;
  if (a.type === "LocalDateTime" && b.type === "LocalDateTime") return a.day - b.day || a.nanos - b.nanos;
  if (a.type === "Time" && b.type === "Time") return compareTimes(a, b);
  if (a.type === "DateTime" && b.type === "DateTime") return compareDateTimes(a, b);
  if (a.type === "Duration" && b.type === "Duration") return compareDurations(a, b);
  return 0;
}

/** By the instant, then by the offset. */
function compareTimes(a: TimeFields, b: TimeFields): number {
  return a.nanos - a.offset * nanosPerSecond - (b.nanos - b.offset * nanosPerSecond) || a.offset - b.offset;
}

/** By the instant, then by the offset; a bare offset before a named zone, zones by name. */
function compareDateTimes(a: DateTimeFields, b: DateTimeFields): number {
  const [first, second] = [instantOf(a), instantOf(b)];
  const byInstant = first.day - second.day || first.nanos - second.nanos || a.offset - b.offset;
  if (byInstant !== 0 || a.zone === b.zone) return byInstant;
  if (a.zone === undefined) return -1;
  if (b.zone === undefined) return 1;
  return a.zone < b.zone ? -1 : 1;
}

/** Seconds of a mean Gregorian month: 365.2425 / 12 days. */
const secondsPerMonth = 2_629_746n;

/** By the mean length, then by months, days and seconds. */
function compareDurations(a: DurationFields, b: DurationFields): number {
  return (
    sign(meanSeconds(a) - meanSeconds(b)) ||
    a.nanos - b.nanos ||
    sign(a.months - b.months) ||
    sign(a.days - b.days) ||
    sign(a.seconds - b.seconds)
  );
}

function meanSeconds(fields: DurationFields): bigint {
  return fields.months * secondsPerMonth + fields.days * BigInt(secondsPerDay) + fields.seconds;
}

function sign(difference: bigint): number {
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}
