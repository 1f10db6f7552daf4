/** The manual's scalar functions, but for those on graph elements and the conversions. */

import { equals } from "../values/equality.ts";
import { codePointCount } from "../values/code-points.ts";
import { isList, valueType } from "../values/types.ts";
import { definer, listAt, required, stringAt, valueAt } from "./define.ts";
import type { FunctionEntry } from "./function-entry.ts";

const define = definer("scalar");

const lengthHelp = {
  en: "How many Unicode code points a string has.",
  de: "Wie viele Unicode-Codepunkte eine Zeichenkette hat.",
};

function hexDigits(count: number, random: () => number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join("");
}

export const scalarFunctions: readonly FunctionEntry[] = [
  define("char_length", {
    help: lengthHelp,
    parameters: [required("input", "STRING")],
    returns: ["INTEGER"],
    evaluate: (args) => BigInt(codePointCount(stringAt(args, 0))),
  }),
  define("character_length", {
    help: lengthHelp,
    parameters: [required("input", "STRING")],
    returns: ["INTEGER"],
    evaluate: (args) => BigInt(codePointCount(stringAt(args, 0))),
  }),
  define("coalesce", {
    help: { en: "The first argument that is not null.", de: "Das erste Argument, das nicht null ist." },
    parameters: [required("input", "ANY")],
    variadic: true,
    returns: ["ANY"],
    nulls: "given",
    evaluate: (args) => args.find((value) => value !== null) ?? null,
  }),
  define("head", {
    help: {
      en: "The first element of a list, null of an empty one.",
      de: "Das erste Element einer Liste; null bei einer leeren.",
    },
    parameters: [required("list", "LIST")],
    returns: ["ANY"],
    evaluate: (args) => listAt(args, 0)[0] ?? null,
  }),
  define("last", {
    help: {
      en: "The last element of a list, null of an empty one.",
      de: "Das letzte Element einer Liste; null bei einer leeren.",
    },
    parameters: [required("list", "LIST")],
    returns: ["ANY"],
    evaluate: (args) => listAt(args, 0).at(-1) ?? null,
  }),
  define("nullIf", {
    help: { en: "Null when the two are equal, else the first.", de: "Null, wenn beide gleich sind, sonst das erste." },
    parameters: [required("v1", "ANY"), required("v2", "ANY")],
    returns: ["ANY"],
    nulls: "given",
    evaluate: (args) => (equals(valueAt(args, 0), valueAt(args, 1)) === true ? null : valueAt(args, 0)),
  }),
  define("randomUUID", {
    help: { en: "A new random UUID.", de: "Eine neue zufällige UUID." },
    returns: ["STRING"],
    deterministic: false,
    evaluate: (_, { random }) => {
      const variant = (8 + Math.floor(random() * 4)).toString(16);
      const digits = (count: number): string => hexDigits(count, random);
      return `${digits(8)}-${digits(4)}-4${digits(3)}-${variant}${digits(3)}-${digits(12)}`;
    },
  }),
  define("size", {
    help: {
      en: "How many elements a list or code points a string has.",
      de: "Wie viele Elemente eine Liste oder Codepunkte eine Zeichenkette hat.",
    },
    parameters: [required("input", "STRING", "LIST")],
    returns: ["INTEGER"],
    evaluate: (args) => {
      const input = valueAt(args, 0);
      return BigInt(isList(input) ? input.length : codePointCount(stringAt(args, 0)));
    },
  }),
  define("timestamp", {
    help: {
      en: "Milliseconds from 1970-01-01 in UTC to the query's start.",
      de: "Millisekunden von 1970-01-01 in UTC bis zum Beginn der Abfrage.",
    },
    returns: ["INTEGER"],
    deterministic: false,
    evaluate: (_, { statementTime }) =>
      BigInt(statementTime.epochSeconds * 1000 + Math.floor(statementTime.nanos / 1_000_000)),
  }),
  define("valueType", {
    help: { en: "The most precise type of a value, as text.", de: "Der genaueste Typ eines Werts, als Text." },
    parameters: [required("input", "ANY")],
    returns: ["STRING"],
    nulls: "given",
    evaluate: (args) => valueType(valueAt(args, 0)),
  }),
];
