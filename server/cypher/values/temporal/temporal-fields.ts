/**
 * What a temporal value is made of, as numbers to compute with. A `CypherTemporal` carries only its
 * text; `temporal-value.ts` goes from one to the other.
 */

/** `day` counts from 1970-01-01. */
export interface DateFields {
  readonly type: "Date";
  readonly day: number;
}

/** `nanos` counts from midnight. */
export interface LocalTimeFields {
  readonly type: "LocalTime";
  readonly nanos: number;
}

/** `offset` is in seconds east of UTC. */
export interface TimeFields {
  readonly type: "Time";
  readonly nanos: number;
  readonly offset: number;
}

export interface LocalDateTimeFields {
  readonly type: "LocalDateTime";
  readonly day: number;
  readonly nanos: number;
}

/** Day and nanoseconds are local; `zone` is the named zone that the offset follows from, if there is one. */
export interface DateTimeFields {
  readonly type: "DateTime";
  readonly day: number;
  readonly nanos: number;
  readonly offset: number;
  readonly zone: string | undefined;
}

/** The first three have any sign and 64 bits; `nanos` is from 0 to 999999999 and adds to `seconds`. */
export interface DurationFields {
  readonly type: "Duration";
  readonly months: bigint;
  readonly days: bigint;
  readonly seconds: bigint;
  readonly nanos: number;
}

/** A moment: any temporal value but a duration. */
export type MomentFields = DateFields | LocalTimeFields | TimeFields | LocalDateTimeFields | DateTimeFields;

export type TemporalFields = MomentFields | DurationFields;

export const nanosPerSecond = 1_000_000_000;
export const nanosPerMinute = 60 * nanosPerSecond;
export const nanosPerHour = 60 * nanosPerMinute;
export const nanosPerDay = 24 * nanosPerHour;
export const secondsPerDay = 86_400;
