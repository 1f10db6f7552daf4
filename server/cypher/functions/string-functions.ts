/** The manual's string functions. Places and lengths count code points, as in `code-points.ts`. */

import type { CypherErrorMessage } from "../errors.ts";
import type { CypherValue } from "../value.ts";
import { codePointCount, codePointSlice, trimEnd, trimStart } from "../values/code-points.ts";
import { isList, typeName } from "../values/types.ts";
import { argumentError, typeError } from "../values/value-error.ts";
import { definer, integerAt, optional, required, stringAt, valueAt } from "./define.ts";
import type { FunctionEntry } from "./function-entry.ts";

const define = definer("string");

/** A place or length; a negative one is an `ArgumentError`. */
function countAt(name: string, args: readonly CypherValue[], index: number): number {
  const value = integerAt(args, index);
  if (value >= 0n) return Number(value);
  throw argumentError("NumberOutOfRange", {
    en: `${name}() takes no negative number.`,
    de: `${name}() nimmt keine negative Zahl.`,
  });
}

function delimitersAt(args: readonly CypherValue[], index: number): readonly string[] | null {
  const value = valueAt(args, index);
  if (!isList(value)) return [stringAt(args, index)];
  const delimiters: string[] = [];
  for (const item of value) {
    if (item === null) return null;
    if (typeof item !== "string") {
      throw typeError("InvalidArgumentValue", {
        en: `split() takes strings as delimiters, but got ${typeName(item)}.`,
        de: `split() nimmt Zeichenketten als Trenner, bekam aber ${typeName(item)}.`,
      });
    }
    delimiters.push(item);
  }
  return delimiters;
}

/** At each place the first delimiter that fits splits; an empty one splits between all code points. */
function split(text: string, delimiters: readonly string[]): readonly string[] {
  if (text === "" || delimiters.length === 0) return [text];
  const [only = "", further] = delimiters;
  if (only !== "" && further === undefined) return text.split(only);
  if (delimiters.includes("")) return Array.from(text).filter((point) => !delimiters.includes(point));
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const found = delimiters.find((delimiter) => text.startsWith(delimiter, at));
    if (found === undefined) {
      at += 1;
      continue;
    }
    parts.push(text.slice(start, at));
    at += found.length;
    start = at;
  }
  return [...parts, text.slice(start)];
}

/** Removes characters (white space when none are named) from the ends. */
function trim(args: readonly CypherValue[], atStart: boolean, atEnd: boolean): string {
  const text = stringAt(args, 0);
  if (args.length < 2) {
    const front = atStart ? trimStart(text) : text;
    return atEnd ? trimEnd(front) : front;
  }
  const removed = new Set(Array.from(stringAt(args, 1)));
  const points = Array.from(text);
  let first = 0;
  let last = points.length;
  if (atStart) while (first < last && removed.has(points[first] ?? "")) first += 1;
  if (atEnd) while (last > first && removed.has(points[last - 1] ?? "")) last -= 1;
  return points.slice(first, last).join("");
}

/** What `trim(BOTH c FROM text)` takes off is one character, where there is a text; `btrim` takes several. */
export function requireOneCharacter([text, removed]: readonly CypherValue[]): void {
  if (typeof text !== "string" || typeof removed !== "string" || codePointCount(removed) === 1) return;
  throw argumentError("InvalidTrimCharacter", {
    en: "trim(… FROM …) takes off one character; btrim(), ltrim() and rtrim() take several.",
    de: "trim(… FROM …) entfernt ein einzelnes Zeichen; btrim(), ltrim() und rtrim() nehmen mehrere.",
  });
}

function trimmer(name: string, help: CypherErrorMessage, atStart: boolean, atEnd: boolean): FunctionEntry {
  return define(name, {
    help,
    parameters: [required("input", "STRING"), ...(name === "trim" ? [] : [optional("trimCharacterString", "STRING")])],
    returns: ["STRING"],
    evaluate: (args) => trim(args, atStart, atEnd),
  });
}

function caseFunction(name: string, help: CypherErrorMessage, change: (text: string) => string): FunctionEntry {
  return define(name, {
    help,
    parameters: [required("input", "STRING")],
    returns: ["STRING"],
    evaluate: (args) => change(stringAt(args, 0)),
  });
}

const lowerHelp = { en: "The text in lower case.", de: "Der Text in Kleinbuchstaben." };
const upperHelp = { en: "The text in upper case.", de: "Der Text in Großbuchstaben." };
const bothHelp = {
  en: "The text without white space, or the given characters, at both ends.",
  de: "Der Text ohne Leerraum oder die genannten Zeichen an beiden Enden.",
};

function isNormalForm(form: string): form is "NFC" | "NFD" | "NFKC" | "NFKD" {
  return form === "NFC" || form === "NFD" || form === "NFKC" || form === "NFKD";
}

/** The text in a Unicode normal form; throws `ArgumentError.UnknownNormalForm`. */
function normalize(text: string, form: string): string {
  if (isNormalForm(form)) return text.normalize(form);
  throw argumentError("UnknownNormalForm", {
    en: "The normal forms are NFC, NFD, NFKC and NFKD.",
    de: "Die Normalformen sind NFC, NFD, NFKC und NFKD.",
  });
}

export const stringFunctions: readonly FunctionEntry[] = [
  trimmer("btrim", bothHelp, true, true),
  trimmer("trim", bothHelp, true, true),
  trimmer(
    "ltrim",
    {
      en: "The text without white space, or the given characters, at its start.",
      de: "Der Text ohne Leerraum oder die genannten Zeichen am Anfang.",
    },
    true,
    false,
  ),
  trimmer(
    "rtrim",
    {
      en: "The text without white space, or the given characters, at its end.",
      de: "Der Text ohne Leerraum oder die genannten Zeichen am Ende.",
    },
    false,
    true,
  ),
  caseFunction("lower", lowerHelp, (text) => text.toLowerCase()),
  caseFunction("toLower", lowerHelp, (text) => text.toLowerCase()),
  caseFunction("upper", upperHelp, (text) => text.toUpperCase()),
  caseFunction("toUpper", upperHelp, (text) => text.toUpperCase()),
  define("left", {
    help: { en: "The first characters of a text.", de: "Die ersten Zeichen eines Textes." },
    parameters: [required("original", "STRING"), required("length", "INTEGER")],
    returns: ["STRING"],
    // Of an empty text Neo4j gives nothing, whatever the length.
    evaluate: (args) =>
      stringAt(args, 0) === "" ? "" : codePointSlice(stringAt(args, 0), 0, countAt("left", args, 1)),
  }),
  define("right", {
    help: { en: "The last characters of a text.", de: "Die letzten Zeichen eines Textes." },
    parameters: [required("original", "STRING"), required("length", "INTEGER")],
    returns: ["STRING"],
    evaluate: (args) => {
      const text = stringAt(args, 0);
      return codePointSlice(text, Math.max(0, codePointCount(text) - countAt("right", args, 1)));
    },
  }),
  define("substring", {
    help: {
      en: "The text from a place on (the first is 0), all of it or so many characters.",
      de: "Der Text ab einer Stelle (die erste ist 0), ganz oder so viele Zeichen.",
    },
    parameters: [required("original", "STRING"), required("start", "INTEGER"), optional("length", "INTEGER")],
    returns: ["STRING"],
    evaluate: (args) => {
      const text = stringAt(args, 0);
      if (text === "") return "";
      const length = args.length > 2 ? countAt("substring", args, 2) : undefined;
      return codePointSlice(text, countAt("substring", args, 1), length);
    },
  }),
  define("replace", {
    help: {
      en: "The text with every occurrence of one string replaced by another.",
      de: "Der Text, in dem jedes Vorkommen einer Zeichenkette durch eine andere ersetzt ist.",
    },
    parameters: [required("original", "STRING"), required("search", "STRING"), required("replace", "STRING")],
    returns: ["STRING"],
    evaluate: (args, { budget }) => {
      const [text, search, replacement] = [stringAt(args, 0), stringAt(args, 1), stringAt(args, 2)];
      const parts = search === "" ? ["", ...Array.from(text), ""] : text.split(search);
      budget.hold((text.length + parts.length * replacement.length) * 2);
      return parts.join(replacement);
    },
  }),
  define("split", {
    help: {
      en: "The parts of a text between a delimiter or several.",
      de: "Die Teile eines Textes zwischen einem oder mehreren Trennern.",
    },
    parameters: [required("original", "STRING"), required("splitDelimiters", "STRING", "LIST")],
    returns: ["LIST<STRING>"],
    evaluate: (args, { budget }) => {
      const text = stringAt(args, 0);
      const delimiters = delimitersAt(args, 1);
      budget.tick(text.length);
      return delimiters === null ? null : split(text, delimiters);
    },
  }),
  define("normalize", {
    help: { en: "The text in a Unicode normal form (NFC).", de: "Der Text in einer Unicode-Normalform (NFC)." },
    parameters: [required("input", "STRING"), optional("normalForm", "STRING")],
    returns: ["STRING"],
    evaluate: (args) => normalize(stringAt(args, 0), args.length > 1 ? stringAt(args, 1) : "NFC"),
  }),
];
