/** `toInteger`, `toFloat`, `toBoolean`, `toString`, each also as `…OrNull` and `…List`. */

import { CypherError } from "../errors.ts";
import type { CypherErrorMessage } from "../errors.ts";
import type { CypherValue } from "../value.ts";
import { toBoolean, toFloat, toInteger, toText } from "./convert.ts";
import type { Converted } from "./convert.ts";
import { definer, listAt, required, valueAt } from "./define.ts";
import type { ArgumentType, FunctionEntry, ResultType } from "./function-entry.ts";

interface Conversion {
  readonly name: string;
  readonly target: CypherErrorMessage;
  readonly takes: readonly ArgumentType[];
  readonly gives: ArgumentType & ("BOOLEAN" | "FLOAT" | "INTEGER" | "STRING");
  readonly convert: (value: CypherValue) => Converted<CypherValue>;
}

const temporal: readonly ArgumentType[] = [
  "DATE",
  "LOCAL TIME",
  "ZONED TIME",
  "LOCAL DATETIME",
  "ZONED DATETIME",
  "DURATION",
];

const conversions: readonly Conversion[] = [
  {
    name: "toBoolean",
    target: { en: "a boolean", de: "einen Wahrheitswert" },
    takes: ["BOOLEAN", "STRING", "INTEGER"],
    gives: "BOOLEAN",
    convert: toBoolean,
  },
  {
    name: "toFloat",
    target: { en: "a float", de: "eine Gleitkommazahl" },
    takes: ["STRING", "INTEGER", "FLOAT"],
    gives: "FLOAT",
    convert: toFloat,
  },
  {
    name: "toInteger",
    target: { en: "an integer", de: "eine Ganzzahl" },
    takes: ["BOOLEAN", "STRING", "INTEGER", "FLOAT"],
    gives: "INTEGER",
    convert: toInteger,
  },
  {
    name: "toString",
    target: { en: "a string", de: "eine Zeichenkette" },
    takes: ["BOOLEAN", "STRING", "INTEGER", "FLOAT", "POINT", ...temporal],
    gives: "STRING",
    convert: toText,
  },
];

/** The conversion, or null where it can't be made. */
function orNull(conversion: Conversion, value: CypherValue): CypherValue {
  try {
    return conversion.convert(value) ?? null;
  } catch (error) {
    if (error instanceof CypherError) return null;
    throw error;
  }
}

function entriesOf(conversion: Conversion): readonly FunctionEntry[] {
  const { name, target, takes, gives } = conversion;
  const define = definer(name === "toString" ? "string" : "scalar");
  const listType: ResultType = `LIST<${gives}>`;
  return [
    define(name, {
      help: { en: `Makes the value ${target.en}.`, de: `Macht aus dem Wert ${target.de}.` },
      parameters: [required("input", ...takes)],
      returns: [gives],
      evaluate: (args) => conversion.convert(valueAt(args, 0)) ?? null,
      ...(name === "toString" && { ofInteger: String }),
    }),
    define(`${name}OrNull`, {
      help: {
        en: `Makes the value ${target.en}, null where that is not possible.`,
        de: `Macht aus dem Wert ${target.de}; null, wo das nicht geht.`,
      },
      parameters: [required("input", "ANY")],
      returns: [gives],
      evaluate: (args) => orNull(conversion, valueAt(args, 0)),
    }),
    definer("list")(`${name}List`, {
      help: {
        en: `Makes each element of a list ${target.en}, null where that is not possible.`,
        de: `Macht aus jedem Element einer Liste ${target.de}; null, wo das nicht geht.`,
      },
      parameters: [required("input", "LIST")],
      returns: [listType],
      evaluate: (args, { budget }) => {
        const list = listAt(args, 0);
        budget.tick(list.length);
        return list.map((value) => orNull(conversion, value));
      },
    }),
  ];
}

export const conversionFunctions: readonly FunctionEntry[] = conversions.flatMap(entriesOf);
