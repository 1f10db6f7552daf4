/** Functions that answer true or false; the quantifiers (`all`, `any`, …) and `exists` are syntax. */

import { isList, isMap } from "../values/types.ts";
import { definer, required, valueAt } from "./define.ts";
import type { FunctionEntry } from "./function-entry.ts";

const define = definer("predicate");

export const predicateFunctions: readonly FunctionEntry[] = [
  define("isEmpty", {
    help: { en: "Whether a string, list or map is empty.", de: "Ob eine Zeichenkette, Liste oder Map leer ist." },
    parameters: [required("input", "STRING", "MAP", "LIST")],
    returns: ["BOOLEAN"],
    evaluate: (args) => {
      const input = valueAt(args, 0);
      if (isList(input)) return input.length === 0;
      return isMap(input) ? input.size === 0 : input === "";
    },
  }),
];
