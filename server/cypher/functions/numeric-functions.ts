/** The manual's numeric functions. */

import { checkedInteger } from "../values/arithmetic.ts";
import { argumentError } from "../values/value-error.ts";
import { definer, floatAt, optional, required, stringAt, valueAt } from "./define.ts";
import type { FunctionEntry } from "./function-entry.ts";
import { isRoundingMode, roundTo, roundingModes } from "./rounding.ts";
import type { RoundingMode } from "./rounding.ts";
import type { CypherValue } from "../value.ts";

const define = definer("mathematical-numeric");

function precisionAt(args: readonly CypherValue[], index: number): number {
  const precision = Math.trunc(Number(valueAt(args, index)));
  if (precision >= 0) return precision;
  throw argumentError("NumberOutOfRange", {
    en: "The precision of round() must not be negative.",
    de: "Die Genauigkeit von round() darf nicht negativ sein.",
  });
}

function modeAt(args: readonly CypherValue[], index: number): RoundingMode {
  const mode = stringAt(args, index);
  if (isRoundingMode(mode)) return mode;
  throw argumentError("UnknownRoundingMode", {
    en: `The modes of round() are ${roundingModes.join(", ")}.`,
    de: `Die Modi von round() sind ${roundingModes.join(", ")}.`,
  });
}

function signOf(value: number | bigint): bigint {
  if (value > 0) return 1n;
  return value < 0 ? -1n : 0n;
}

function numberAt(args: readonly CypherValue[], index: number): number | bigint {
  const value = valueAt(args, index);
  return typeof value === "bigint" ? value : floatAt(args, index);
}

export const numericFunctions: readonly FunctionEntry[] = [
  define("abs", {
    help: { en: "The number without its sign.", de: "Die Zahl ohne Vorzeichen." },
    parameters: [required("input", "INTEGER", "FLOAT")],
    returns: ["INTEGER", "FLOAT"],
    evaluate: (args) => {
      const value = numberAt(args, 0);
      if (typeof value === "number") return Math.abs(value);
      return checkedInteger(value < 0n ? -value : value);
    },
  }),
  define("ceil", {
    help: { en: "The number rounded up, as a float.", de: "Die Zahl aufgerundet, als Gleitkommazahl." },
    parameters: [required("input", "FLOAT")],
    returns: ["FLOAT"],
    evaluate: (args) => Math.ceil(floatAt(args, 0)),
  }),
  define("floor", {
    help: { en: "The number rounded down, as a float.", de: "Die Zahl abgerundet, als Gleitkommazahl." },
    parameters: [required("input", "FLOAT")],
    returns: ["FLOAT"],
    evaluate: (args) => Math.floor(floatAt(args, 0)),
  }),
  define("isNaN", {
    help: { en: "Whether the number is NaN.", de: "Ob die Zahl NaN ist." },
    parameters: [required("input", "INTEGER", "FLOAT")],
    returns: ["BOOLEAN"],
    evaluate: (args) => Number.isNaN(valueAt(args, 0)),
  }),
  define("rand", {
    help: { en: "A random float from 0 to below 1.", de: "Eine Zufallszahl von 0 bis unter 1." },
    returns: ["FLOAT"],
    deterministic: false,
    evaluate: (_, { random }) => random(),
  }),
  define("round", {
    help: {
      en: "The number rounded, to a number of decimals and in a mode where given.",
      de: "Die Zahl gerundet, wo angegeben auf so viele Nachkommastellen und in diesem Modus.",
    },
    parameters: [required("value", "FLOAT"), optional("precision", "INTEGER", "FLOAT"), optional("mode", "STRING")],
    returns: ["FLOAT"],
    evaluate: (args) =>
      roundTo(
        floatAt(args, 0),
        args.length > 1 ? precisionAt(args, 1) : 0,
        args.length > 2 ? modeAt(args, 2) : undefined,
      ),
  }),
  define("sign", {
    help: { en: "-1, 0 or 1, the sign of the number.", de: "-1, 0 oder 1, das Vorzeichen der Zahl." },
    parameters: [required("input", "INTEGER", "FLOAT")],
    returns: ["INTEGER"],
    evaluate: (args) => signOf(numberAt(args, 0)),
  }),
];
