/**
 * What a value has inside: `value.key`, `value[index]`, `list[from..to]`. A missing property or place
 * is null; access to a value that has no such parts is a `TypeError`. Deleted elements are the
 * executor's to refuse.
 */

import type { CypherPoint, CypherValue } from "../value.ts";
import { temporalComponent } from "./temporal/temporal-components.ts";
import { crsName } from "./text.ts";
import { isList, isMap, isNumber, typeName } from "./types.ts";
import { argumentError, typeError } from "./value-error.ts";

/** `value.key`. */
export function propertyOf(value: CypherValue, key: string): CypherValue {
  if (value === null) return null;
  if (isMap(value)) return value.get(key) ?? null;
  if (typeof value !== "object" || isList(value)) throw noProperties(value);
  switch (value.kind) {
    case "node":
    case "relationship":
      return value.properties.get(key) ?? null;
    case "temporal": {
      const component = temporalComponent(value, key);
      if (component === undefined) throw noField(typeName(value), key);
      return component;
    }
    case "point":
      return pointField(value, key);
    case "path":
      throw noProperties(value);
  }
}

function noProperties(value: CypherValue): Error {
  return typeError("InvalidArgumentType", {
    en: `A value of type ${typeName(value)} has no properties.`,
    de: `Ein Wert vom Typ ${typeName(value)} hat keine Eigenschaften.`,
  });
}

function noField(type: string, key: string): Error {
  return typeError("UnknownComponent", {
    en: `A ${type} has no component ${key}.`,
    de: `${type} hat keine Komponente ${key}.`,
  });
}

function pointField(point: CypherPoint, key: string): CypherValue {
  if (key === "crs") return crsName(point.srid);
  if (key === "srid") return BigInt(point.srid);
  const geographic = point.srid === 4326 || point.srid === 4979;
  const axis = ["x", "y", "z"].indexOf(key);
  const place = axis === -1 && geographic ? ["longitude", "latitude", "height"].indexOf(key) : axis;
  const coordinate = place === -1 ? undefined : point.coordinates[place];
  if (coordinate !== undefined) return coordinate;
  throw argumentError("UnknownComponent", {
    en: `A point in ${crsName(point.srid)} has no ${key}.`,
    de: `Ein Punkt in ${crsName(point.srid)} hat kein ${key}.`,
  });
}

/** `value[index]` of a list by place (negative from the end), of a map or element by key. */
export function elementOf(value: CypherValue, index: CypherValue): CypherValue {
  if (value === null || index === null) return null;
  if (isList(value)) {
    if (typeof index !== "bigint") throw wrongIndex("list", index);
    return value.at(clamped(index)) ?? null;
  }
  if (isMap(value) || (typeof value === "object" && value.kind !== "path" && value.kind !== "point")) {
    if (typeof index === "string") return propertyOf(value, index);
    throw typeError("MapElementAccessByNonString", {
      en: `The key of a map must be a string, but is ${typeName(index)}.`,
      de: `Der Schlüssel einer Map muss eine Zeichenkette sein, ist aber ${typeName(index)}.`,
    });
  }
  throw typeError("InvalidArgumentType", {
    en: `A value of type ${typeName(value)} has no elements.`,
    de: `Ein Wert vom Typ ${typeName(value)} hat keine Elemente.`,
  });
}

/** An index beyond what a list can hold stays beyond. */
function clamped(index: bigint): number {
  return Number(BigInt.asIntN(64, index));
}

function wrongIndex(what: string, index: CypherValue): Error {
  return typeError("InvalidArgumentType", {
    en: `The index of a ${what} must be an integer, but is ${typeName(index)}.`,
    de: `Der Index einer Liste muss eine Ganzzahl sein, ist aber ${typeName(index)}.`,
  });
}

/** `list[from..to]`; an absent bound is `undefined`, a bound that is null makes it null. */
export function sliceOf(value: CypherValue, from: CypherValue | undefined, to: CypherValue | undefined): CypherValue {
  if (value === null || from === null || to === null) return null;
  if (!isList(value)) {
    throw typeError("InvalidArgumentType", {
      en: `Only a list has a slice, not a value of type ${typeName(value)}.`,
      de: `Nur eine Liste hat Ausschnitte, kein Wert vom Typ ${typeName(value)}.`,
    });
  }
  return value.slice(boundOf(from, 0), boundOf(to, value.length));
}

function boundOf(bound: Exclude<CypherValue, null> | undefined, otherwise: number): number {
  if (bound === undefined) return otherwise;
  if (!isNumber(bound)) throw wrongIndex("slice", bound);
  return Math.trunc(Number(bound));
}
