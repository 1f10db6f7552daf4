/** The manual's logarithmic and trigonometric functions, all from floats to floats. */

import type { CypherErrorMessage } from "../errors.ts";
import { definer, floatAt, required } from "./define.ts";
import type { Chapter, FunctionEntry } from "./function-entry.ts";

type RealChapter = Chapter & `mathematical-${string}`;

function real(chapter: RealChapter, name: string, help: CypherErrorMessage, of: (x: number) => number): FunctionEntry {
  return definer(chapter)(name, {
    help,
    parameters: [required("input", "FLOAT")],
    returns: ["FLOAT"],
    evaluate: (args) => of(floatAt(args, 0)),
    ofNumber: of,
  });
}

function constant(chapter: RealChapter, name: string, help: CypherErrorMessage, value: number): FunctionEntry {
  return definer(chapter)(name, { help, returns: ["FLOAT"], evaluate: () => value });
}

const log = "mathematical-logarithmic";
const trig = "mathematical-trigonometric";

export const logarithmicFunctions: readonly FunctionEntry[] = [
  constant(
    log,
    "e",
    { en: "The base of the natural logarithm.", de: "Die Basis des natürlichen Logarithmus." },
    Math.E,
  ),
  real(log, "exp", { en: "e to the power of the number.", de: "e hoch die Zahl." }, Math.exp),
  real(log, "log", { en: "The natural logarithm.", de: "Der natürliche Logarithmus." }, Math.log),
  real(log, "log10", { en: "The logarithm to base 10.", de: "Der Logarithmus zur Basis 10." }, Math.log10),
  real(log, "sqrt", { en: "The square root.", de: "Die Quadratwurzel." }, Math.sqrt),
];

export const trigonometricFunctions: readonly FunctionEntry[] = [
  real(trig, "acos", { en: "The arccosine in radians.", de: "Der Arkuskosinus im Bogenmaß." }, Math.acos),
  real(trig, "asin", { en: "The arcsine in radians.", de: "Der Arkussinus im Bogenmaß." }, Math.asin),
  real(trig, "atan", { en: "The arctangent in radians.", de: "Der Arkustangens im Bogenmaß." }, Math.atan),
  definer(trig)("atan2", {
    help: {
      en: "The angle in radians of the point with the coordinates y and x.",
      de: "Der Winkel des Punktes mit den Koordinaten y und x im Bogenmaß.",
    },
    parameters: [required("y", "FLOAT"), required("x", "FLOAT")],
    returns: ["FLOAT"],
    evaluate: (args) => Math.atan2(floatAt(args, 0), floatAt(args, 1)),
  }),
  real(
    trig,
    "cos",
    { en: "The cosine of an angle in radians.", de: "Der Kosinus eines Winkels im Bogenmaß." },
    Math.cos,
  ),
  real(
    trig,
    "cot",
    { en: "The cotangent of an angle in radians.", de: "Der Kotangens eines Winkels im Bogenmaß." },
    (x) => 1 / Math.tan(x),
  ),
  real(trig, "degrees", { en: "Radians in degrees.", de: "Bogenmaß in Grad." }, (x) => x * (180 / Math.PI)),
  real(
    trig,
    "haversin",
    { en: "Half the versine: (1 - cos x) / 2.", de: "Der halbe Versinus: (1 - cos x) / 2." },
    (x) => (1 - Math.cos(x)) / 2,
  ),
  constant(trig, "pi", { en: "The number pi.", de: "Die Kreiszahl pi." }, Math.PI),
  real(trig, "radians", { en: "Degrees in radians.", de: "Grad im Bogenmaß." }, (x) => x * (Math.PI / 180)),
  real(trig, "sin", { en: "The sine of an angle in radians.", de: "Der Sinus eines Winkels im Bogenmaß." }, Math.sin),
  real(
    trig,
    "tan",
    { en: "The tangent of an angle in radians.", de: "Der Tangens eines Winkels im Bogenmaß." },
    Math.tan,
  ),
];
