/**
 * The components of a moment as a query writes them (`{year: 1984, week: 10}`): names without regard
 * to case, only those that the type has, nulls as if they were not there.
 */

import type { CypherMap, CypherValue, TemporalType } from "../../value.ts";
import { isTemporal, typeName } from "../types.ts";
import { argumentError, typeError } from "../value-error.ts";
import type { MomentFields } from "./temporal-fields.ts";
import { fieldsOf } from "./temporal-value.ts";

export type MomentType = Exclude<TemporalType, "Duration">;

/** The components that were given, by lower-case name, nulls left out. */
export type Components = ReadonlyMap<string, CypherValue>;

export const dateNames = ["year", "quarter", "month", "week", "dayOfWeek", "ordinalDay", "dayOfQuarter", "day"];
export const timeNames = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];

const namesByType: Record<MomentType, readonly string[]> = {
  Date: ["date", ...dateNames],
  LocalTime: ["time", ...timeNames],
  Time: ["time", "timezone", ...timeNames],
  LocalDateTime: ["datetime", "date", "time", ...dateNames, ...timeNames],
  DateTime: ["datetime", "date", "time", "timezone", "epochSeconds", "epochMillis", ...dateNames, ...timeNames],
};

/** The map's components; throws for one that the type does not have. */
export function componentsOf(map: CypherMap, type: MomentType): Components {
  const allowed = new Set(namesByType[type].map((name) => name.toLowerCase()));
  const components = new Map<string, CypherValue>();
  for (const [key, value] of map) {
    const name = key.toLowerCase();
    if (!allowed.has(name))
      throw invalid("UnknownComponent", `A ${type} has no component ${key}.`, `${type} hat keine Komponente ${key}.`);
    if (value !== null) components.set(name, value);
  }
  return components;
}

/** An `ArgumentError` in both languages. */
export function invalid(detail: string, en: string, de: string): Error {
  return argumentError(detail, { en, de });
}

/** The error of a component that must be there. */
export function missing(name: string): Error {
  return invalid(
    "MissingComponent",
    `The component ${name} must be given.`,
    `Die Komponente ${name} muss angegeben sein.`,
  );
}

/** The component as an integer; undefined when it was not given. */
export function integerAt(components: Components, name: string): bigint | undefined {
  const value = components.get(name.toLowerCase());
  if (value === undefined) return undefined;
  if (typeof value === "bigint") return value;
  throw typeError("InvalidArgumentValue", {
    en: `The component ${name} must be an integer, but is ${typeName(value)}.`,
    de: `Die Komponente ${name} muss eine Ganzzahl sein, ist aber ${typeName(value)}.`,
  });
}

/** The moment named `date`, `time` or `datetime`. */
export function momentAt(components: Components, name: string): MomentFields | undefined {
  const value = components.get(name);
  if (value === undefined) return undefined;
  const fields = isTemporal(value) ? fieldsOf(value) : undefined;
  if (fields === undefined || fields.type === "Duration") {
    throw typeError("InvalidArgumentValue", {
      en: `The component ${name} must be a temporal instant, but is ${typeName(value)}.`,
      de: `Die Komponente ${name} muss ein Zeitpunkt sein, ist aber ${typeName(value)}.`,
    });
  }
  return fields;
}

/** The component as a number; beyond 2^53 only its size is kept, which is out of every field's range. */
export function numberAt(components: Components, name: string): number | undefined {
  const value = integerAt(components, name);
  return value === undefined ? undefined : Number(value);
}
