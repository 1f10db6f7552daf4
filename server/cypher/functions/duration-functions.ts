/** Durations from a text or a map, and between two instants. */

import type { CypherErrorMessage } from "../errors.ts";
import type { CypherMap, CypherValue } from "../value.ts";
import { durationBetween } from "../values/temporal/duration-between.ts";
import type { DurationUnit } from "../values/temporal/duration-between.ts";
import { durationFromParts } from "../values/temporal/duration-fields.ts";
import { parseDuration } from "../values/temporal/duration-parse.ts";
import type { MomentFields } from "../values/temporal/temporal-fields.ts";
import { fieldsOf, temporalOf } from "../values/temporal/temporal-value.ts";
import { isMap, isNumber, isTemporal, typeName } from "../values/types.ts";
import { argumentError, typeError } from "../values/value-error.ts";
import { definer, required, stringAt, valueAt } from "./define.ts";
import type { FunctionEntry } from "./function-entry.ts";

const define = definer("temporal/duration");

const units = new Set([
  "years",
  "months",
  "weeks",
  "days",
  "hours",
  "minutes",
  "seconds",
  "milliseconds",
  "microseconds",
  "nanoseconds",
]);

function fromMap(map: CypherMap): CypherValue {
  const parts: Record<string, bigint | number> = {};
  for (const [key, value] of map) {
    const unit = key.toLowerCase();
    if (!units.has(unit)) {
      throw argumentError("UnknownComponent", {
        en: `A Duration has no component ${key}.`,
        de: `Duration hat keine Komponente ${key}.`,
      });
    }
    if (!isNumber(value)) {
      throw typeError("InvalidArgumentValue", {
        en: `The component ${key} must be a number, but is ${typeName(value)}.`,
        de: `Die Komponente ${key} muss eine Zahl sein, ist aber ${typeName(value)}.`,
      });
    }
    parts[unit] = value;
  }
  if (map.size === 0) {
    throw argumentError("MissingComponent", {
      en: "At least one component must be given.",
      de: "Mindestens eine Komponente muss angegeben sein.",
    });
  }
  return temporalOf(durationFromParts(parts));
}

function momentAt(args: readonly CypherValue[], index: number): MomentFields {
  const value = valueAt(args, index);
  const fields = isTemporal(value) ? fieldsOf(value) : undefined;
  if (fields === undefined || fields.type === "Duration") throw new TypeError("declared as an instant");
  return fields;
}

function between(name: string, help: CypherErrorMessage, unit: DurationUnit | undefined): FunctionEntry {
  const types = ["DATE", "LOCAL TIME", "ZONED TIME", "LOCAL DATETIME", "ZONED DATETIME"] as const;
  return define(name, {
    help,
    parameters: [required("from", ...types), required("to", ...types)],
    returns: ["DURATION"],
    evaluate: (args) => temporalOf(durationBetween(momentAt(args, 0), momentAt(args, 1), unit)),
  });
}

export const durationFunctions: readonly FunctionEntry[] = [
  define("duration", {
    help: {
      en: "A duration from a text such as P1DT2H or from a map of units.",
      de: "Eine Dauer aus einem Text wie P1DT2H oder aus einer Map von Einheiten.",
    },
    parameters: [required("input", "STRING", "MAP")],
    returns: ["DURATION"],
    evaluate: (args) => {
      const input = valueAt(args, 0);
      return isMap(input) ? fromMap(input) : temporalOf(parseDuration(stringAt(args, 0)));
    },
  }),
  between(
    "duration.between",
    {
      en: "The duration between two instants in months, days and seconds.",
      de: "Die Dauer zwischen zwei Zeitpunkten in Monaten, Tagen und Sekunden.",
    },
    undefined,
  ),
  between(
    "duration.inMonths",
    { en: "The whole months between two instants.", de: "Die ganzen Monate zwischen zwei Zeitpunkten." },
    "months",
  ),
  between(
    "duration.inDays",
    { en: "The whole days between two instants.", de: "Die ganzen Tage zwischen zwei Zeitpunkten." },
    "days",
  ),
  between(
    "duration.inSeconds",
    { en: "The seconds between two instants.", de: "Die Sekunden zwischen zwei Zeitpunkten." },
    "seconds",
  ),
];
