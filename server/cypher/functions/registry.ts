/**
 * All functions that the engine knows, by name without regard to case. What is syntax rather than a
 * function (`count(*)`, `all(x IN …)`, `reduce`, `exists`, `shortestPath`) is not here.
 */

import { aggregates } from "./aggregates.ts";
import { conversionFunctions } from "./conversion-functions.ts";
import { durationFunctions } from "./duration-functions.ts";
import type { AnyFunctionEntry } from "./function-entry.ts";
import { graphFunctions } from "./graph-functions.ts";
import { listFunctions } from "./list-functions.ts";
import { numericFunctions } from "./numeric-functions.ts";
import { predicateFunctions } from "./predicate-functions.ts";
import { logarithmicFunctions, trigonometricFunctions } from "./real-functions.ts";
import { scalarFunctions } from "./scalar-functions.ts";
import { spatialFunctions } from "./spatial-functions.ts";
import { stringFunctions } from "./string-functions.ts";
import { temporalFunctions } from "./temporal-functions.ts";

/** Every function, in the order of the manual's chapters. */
export const functionEntries: readonly AnyFunctionEntry[] = [
  ...aggregates,
  ...predicateFunctions,
  ...scalarFunctions,
  ...conversionFunctions,
  ...graphFunctions,
  ...listFunctions,
  ...numericFunctions,
  ...logarithmicFunctions,
  ...trigonometricFunctions,
  ...stringFunctions,
  ...spatialFunctions,
  ...temporalFunctions,
  ...durationFunctions,
];

const entriesByName: ReadonlyMap<string, AnyFunctionEntry> = new Map(
  functionEntries.map((entry) => [entry.name.toLowerCase(), entry]),
);

/** The function of that name, without regard to case. */
export function findFunction(name: string): AnyFunctionEntry | undefined {
  return entriesByName.get(name.toLowerCase());
}

/** How many arguments a function takes; `max` is undefined when there is no limit. */
export function arityOf(entry: AnyFunctionEntry): { readonly min: number; readonly max: number | undefined } {
  const min = entry.parameters.filter(({ optional }) => optional !== true).length;
  return { min, max: !entry.aggregating && entry.variadic ? undefined : entry.parameters.length };
}
