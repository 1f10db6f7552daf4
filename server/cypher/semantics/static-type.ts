/**
 * What can be known of types before a query runs. Sound, not complete: a value is of the stated
 * type or null; `any` says nothing. So an error is raised only where no value could ever fit.
 */

import type { CypherErrorMessage } from "../errors.ts";
import type { StaticType } from "./resolved.ts";

/** The type that both have, else `any`; null goes with everything. */
export function commonType(a: StaticType, b: StaticType): StaticType {
  if (a === "null") return b;
  if (b === "null" || a === b) return a;
  if (typeof a === "object" && typeof b === "object") return { list: commonType(a.list, b.list) };
  return "any";
}

/** The common type of several; of none, null. */
export function commonTypeOf(types: Iterable<StaticType>): StaticType {
  let common: StaticType = "null";
  for (const type of types) common = commonType(common, type);
  return common;
}

/** What a list of this type holds; `any` when it need not be a list. */
export function elementOf(type: StaticType): StaticType {
  return typeof type === "object" ? type.list : "any";
}

export type Kind = Exclude<StaticType, object> | "list";

/** The type without what is in a list. */
export function kindOf(type: StaticType): Kind {
  return typeof type === "object" ? "list" : type;
}

/** Whether a value of the type can be of one of the kinds: always true for `any` and null. */
export function canBe(type: StaticType, ...kinds: readonly Kind[]): boolean {
  const kind = kindOf(type);
  return kind === "any" || kind === "null" || kinds.includes(kind);
}

export const TEMPORAL_KINDS: readonly Kind[] = ["date", "localTime", "time", "localDateTime", "dateTime"];

const BY_NAME: ReadonlyMap<string, readonly StaticType[]> = new Map<string, readonly StaticType[]>([
  ["BOOLEAN", ["boolean"]],
  ["STRING", ["string"]],
  ["INTEGER", ["integer"]],
  ["FLOAT", ["float"]],
  ["NUMBER", ["integer", "float"]],
  ["MAP", ["map"]],
  ["NODE", ["node"]],
  ["RELATIONSHIP", ["relationship"]],
  ["PATH", ["path"]],
  ["POINT", ["point"]],
  ["DATE", ["date"]],
  ["LOCAL TIME", ["localTime"]],
  ["ZONED TIME", ["time"]],
  ["LOCAL DATETIME", ["localDateTime"]],
  ["ZONED DATETIME", ["dateTime"]],
  ["DURATION", ["duration"]],
  ["LIST", [{ list: "any" }]],
]);

/** The type that a signature's name stands for; `any` where it stands for several or is unknown. */
export function typeNamed(name: string): StaticType {
  const plain = name.replace(/\?$/, "");
  const list = /^LIST<(.+)>$/.exec(plain)?.[1];
  if (list !== undefined) return { list: typeNamed(list) };
  const types = BY_NAME.get(plain);
  return types?.length === 1 ? (types[0] ?? "any") : "any";
}

/** Whether a value of the type may be given where a signature asks for one of these names. An integer goes for a float. */
export function fitsNames(type: StaticType, names: readonly string[]): boolean {
  return names.some((name) => {
    const plain = name.replace(/\?$/, "");
    const wanted = plain.startsWith("LIST<") ? [typeNamed(plain)] : BY_NAME.get(plain);
    if (wanted === undefined) return true;
    return canBe(type, ...wanted.map(kindOf)) || (plain === "FLOAT" && type === "integer");
  });
}

const WORDS: Readonly<Record<Kind, CypherErrorMessage>> = {
  any: { en: "a value", de: "ein Wert" },
  null: { en: "null", de: "null" },
  boolean: { en: "a boolean", de: "ein Wahrheitswert" },
  integer: { en: "an integer", de: "eine ganze Zahl" },
  float: { en: "a float", de: "eine Gleitkommazahl" },
  string: { en: "a string", de: "eine Zeichenkette" },
  map: { en: "a map", de: "eine Map" },
  list: { en: "a list", de: "eine Liste" },
  node: { en: "a node", de: "ein Knoten" },
  relationship: { en: "a relationship", de: "eine Beziehung" },
  path: { en: "a path", de: "ein Pfad" },
  point: { en: "a point", de: "ein Punkt" },
  date: { en: "a date", de: "ein Datum" },
  localTime: { en: "a local time", de: "eine lokale Uhrzeit" },
  time: { en: "a zoned time", de: "eine Uhrzeit mit Zone" },
  localDateTime: { en: "a local date and time", de: "ein lokaler Zeitpunkt" },
  dateTime: { en: "a zoned date and time", de: "ein Zeitpunkt mit Zone" },
  duration: { en: "a duration", de: "eine Dauer" },
};

/** The type in words, with its article. */
export function inWords(type: StaticType): CypherErrorMessage {
  return WORDS[kindOf(type)];
}
