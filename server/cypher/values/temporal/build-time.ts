/** A time of day from its components; a base fills the gaps, without one there may be none. */

import { checkField } from "./checked-date.ts";
import { missing, numberAt } from "./components.ts";
import type { Components } from "./components.ts";
import { nanosPerHour, nanosPerMinute, nanosPerSecond } from "./temporal-fields.ts";

/** The nanoseconds since midnight that the components name; a base fills the gaps. */
export function buildNanos(components: Components, base: number | undefined): number {
  const given = ["hour", "minute", "second"].map((name) => numberAt(components, name));
  const subsecond = subsecondAt(components);
  if (base === undefined) {
    const gap = given.findIndex(
      (value, index) =>
        value === undefined && (given.slice(index + 1).some((later) => later !== undefined) || subsecond !== undefined),
    );
    if (given[0] === undefined || gap !== -1) throw missing(["hour", "minute", "second"][Math.max(gap, 0)] ?? "");
  }
  const from = base ?? 0;
  const [hour, minute, second] = [
    given[0] ?? Math.floor(from / nanosPerHour),
    given[1] ?? Math.floor(from / nanosPerMinute) % 60,
    given[2] ?? Math.floor(from / nanosPerSecond) % 60,
  ];
  checkField("hour", hour, 0, 23);
  checkField("minute", minute, 0, 59);
  checkField("second", second, 0, 59);
  return hour * nanosPerHour + minute * nanosPerMinute + second * nanosPerSecond + (subsecond ?? from % nanosPerSecond);
}

/** The nanoseconds within the second; each unit only fills what a larger one that was given leaves. */
function subsecondAt(components: Components): number | undefined {
  const [milli, micro, nano] = ["millisecond", "microsecond", "nanosecond"].map((name) => numberAt(components, name));
  if (milli === undefined && micro === undefined && nano === undefined) return undefined;
  if (milli !== undefined) checkField("millisecond", milli, 0, 999);
  if (micro !== undefined) checkField("microsecond", micro, 0, milli === undefined ? 999_999 : 999);
  if (nano !== undefined)
    checkField("nanosecond", nano, 0, micro === undefined ? (milli === undefined ? 999_999_999 : 999_999) : 999);
  return (milli ?? 0) * 1_000_000 + (micro ?? 0) * 1000 + (nano ?? 0);
}
