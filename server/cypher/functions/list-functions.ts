/** The manual's list functions; `keys`, `labels`, `nodes` and `relationships` are with the graph's. */

import type { CypherValue } from "../value.ts";
import { isList, typeName } from "../values/types.ts";
import { reverseCodePoints } from "../values/code-points.ts";
import { argumentError } from "../values/value-error.ts";
import { definer, listAt, optional, required, stringAt, valueAt } from "./define.ts";
import type { FunctionBudget, FunctionEntry } from "./function-entry.ts";

const define = definer("list");

/** Rough size of a list's slot with a small integer in it. */
const bytesPerInteger = 32;

/** The longest list that JavaScript can index. */
const longest = 2n ** 32n - 1n;

function bound(name: string, value: CypherValue): bigint {
  if (typeof value === "bigint") return value;
  throw argumentError("InvalidArgumentType", {
    en: `range() takes integers, but ${name} is ${typeName(value)}.`,
    de: `range() nimmt Ganzzahlen, aber ${name} ist ${typeName(value)}.`,
  });
}

function range(first: bigint, last: bigint, step: bigint, budget: FunctionBudget): readonly bigint[] {
  if (step === 0n) {
    throw argumentError("NumberOutOfRange", {
      en: "The step of range() must not be 0.",
      de: "Die Schrittweite von range() darf nicht 0 sein.",
    });
  }
  const count = (last - first) / step + 1n;
  if (step > 0n ? first > last : first < last) return [];
  budget.hold(Number(count) * bytesPerInteger);
  if (count > longest) {
    throw argumentError("NumberOutOfRange", {
      en: "range() would make a list that is too long.",
      de: "range() würde eine zu lange Liste erzeugen.",
    });
  }
  const list: bigint[] = [];
  for (let value = first; step > 0n ? value <= last : value >= last; value += step) {
    list.push(value);
    if (list.length % 1024 === 0) budget.tick(1024);
  }
  return list;
}

export const listFunctions: readonly FunctionEntry[] = [
  define("range", {
    help: {
      en: "The integers from start to end, both included, by steps.",
      de: "Die Ganzzahlen von start bis end, beide eingeschlossen, in Schritten.",
    },
    // Checked by itself: openCypher wants an ArgumentError here, also for null.
    parameters: [required("start", "ANY"), required("end", "ANY"), optional("step", "ANY")],
    returns: ["LIST<INTEGER>"],
    nulls: "given",
    evaluate: (args, { budget }) =>
      range(
        bound("start", valueAt(args, 0)),
        bound("end", valueAt(args, 1)),
        args.length > 2 ? bound("step", valueAt(args, 2)) : 1n,
        budget,
      ),
  }),
  define("reverse", {
    help: {
      en: "The list or string from back to front.",
      de: "Die Liste oder Zeichenkette von hinten nach vorn.",
    },
    parameters: [required("input", "STRING", "LIST")],
    returns: ["STRING", "LIST"],
    evaluate: (args) => {
      const input = valueAt(args, 0);
      return isList(input) ? input.toReversed() : reverseCodePoints(stringAt(args, 0));
    },
  }),
  define("tail", {
    help: { en: "The list without its first element.", de: "Die Liste ohne ihr erstes Element." },
    parameters: [required("input", "LIST")],
    returns: ["LIST"],
    evaluate: (args) => listAt(args, 0).slice(1),
  }),
];
