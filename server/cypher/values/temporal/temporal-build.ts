/**
 * Moments from a map of components (`{year: 1984, week: 10, dayOfWeek: 3}`), with or without another
 * moment from which missing components are taken (`{date: other, day: 28}`). Components must leave
 * no gap: a day needs its month, a minute its hour. One zone rule: a base that has a zone is moved to
 * the `timezone` given, one that has none is placed there.
 */

import { typeName } from "../types.ts";
import { typeError } from "../value-error.ts";
import { buildDay } from "./build-day.ts";
import { buildNanos } from "./build-time.ts";
import { integerAt, invalid, momentAt, timeNames } from "./components.ts";
import type { Components, MomentType } from "./components.ts";
import {
  dayOfMoment,
  epochLocal,
  nanosOfMoment,
  placeMoment,
  placeTime,
  zoneFromText,
  zoneOfMoment,
} from "./placing.ts";
import type { Local, Zone } from "./placing.ts";
import type { DateTimeFields, MomentFields, TimeFields } from "./temporal-fields.ts";

/** The fields of the type that the components describe. `now` gives a named zone its offset where there is no date. */
export function buildMoment(
  type: MomentType,
  components: Components,
  now: { readonly epochSeconds: number },
): MomentFields {
  if (components.size === 0)
    throw invalid(
      "MissingComponent",
      "At least one component must be given.",
      "Mindestens eine Komponente muss angegeben sein.",
    );
  switch (type) {
    case "Date": {
      const base = momentAt(components, "date");
      return { type, day: buildDay(components, base === undefined ? undefined : dayOfMoment(base), false) };
    }
    case "LocalTime":
      return { type, nanos: buildNanos(components, timeBase(components)) };
    case "Time":
      return buildTime(components, now);
    case "LocalDateTime":
      return { type, ...buildLocal(components) };
    case "DateTime":
      return buildDateTime(components);
  }
}

function timeBase(components: Components): number | undefined {
  const base = momentAt(components, "time");
  return base === undefined ? undefined : nanosOfMoment(base);
}

function buildTime(components: Components, now: { readonly epochSeconds: number }): TimeFields {
  const base = momentAt(components, "time");
  const local = buildNanos(components, base === undefined ? undefined : nanosOfMoment(base));
  const from = base === undefined ? undefined : zoneOfMoment(base);
  const to = zoneAt(components);
  return placeTime(local, from, to, now);
}

/** The local moment; `epoch` is one that the components named by a count of seconds. */
function buildLocal(components: Components, epoch?: Local): Local {
  const both = momentAt(components, "datetime");
  if ((both !== undefined || epoch !== undefined) && (components.has("date") || components.has("time"))) {
    throw invalid(
      "ConflictingComponents",
      "A whole moment excludes date and time.",
      "Ein ganzer Zeitpunkt schließt date und time aus.",
    );
  }
  const date = both ?? momentAt(components, "date");
  const time = both ?? momentAt(components, "time");
  const nanos = epoch?.nanos ?? (time === undefined ? undefined : nanosOfMoment(time));
  const timed = nanos !== undefined || timeNames.some((name) => components.has(name));
  return {
    day: buildDay(components, epoch?.day ?? (date === undefined ? undefined : dayOfMoment(date)), timed),
    nanos: timed ? buildNanos(components, nanos) : 0,
  };
}

function buildDateTime(components: Components): DateTimeFields {
  const to = zoneAt(components);
  const epoch = epochAt(components);
  const base = momentAt(components, "datetime") ?? momentAt(components, "time");
  const from = base === undefined ? undefined : zoneOfMoment(base);
  if (epoch === undefined) return placeMoment(buildLocal(components), from, to);
  // A count of seconds is read in the zone first, so that further components are local there.
  const there = placeMoment(epoch, { zone: undefined, offset: 0 }, to);
  return placeMoment(buildLocal(components, there), undefined, to);
}

/** The moment in UTC that `epochSeconds` or `epochMillis` names. */
function epochAt(components: Components): Local | undefined {
  const seconds = integerAt(components, "epochSeconds");
  const millis = integerAt(components, "epochMillis");
  if (seconds !== undefined && millis !== undefined) {
    throw invalid(
      "ConflictingComponents",
      "Give epochSeconds or epochMillis, not both.",
      "Entweder epochSeconds oder epochMillis angeben, nicht beide.",
    );
  }
  if (seconds !== undefined) return epochLocal(seconds, 0);
  if (millis === undefined) return undefined;
  const rest = ((millis % 1000n) + 1000n) % 1000n;
  return epochLocal((millis - rest) / 1000n, Number(rest) * 1_000_000);
}

function zoneAt(components: Components): Zone | undefined {
  const value = components.get("timezone");
  if (value === undefined) return undefined;
  if (typeof value === "string") return zoneFromText(value);
  throw typeError("InvalidArgumentValue", {
    en: `The component timezone must be a string, but is ${typeName(value)}.`,
    de: `Die Komponente timezone muss eine Zeichenkette sein, ist aber ${typeName(value)}.`,
  });
}
