/**
 * Short hands for writing entries: `define` fills in what most functions share, and the readers take
 * a checked argument out of its list. A reader that fails is a bug of the entry, not of the query.
 */

import type { CypherErrorMessage } from "../errors.ts";
import type { CypherMap, CypherValue } from "../value.ts";
import { isList, isMap } from "../values/types.ts";
import type { ArgumentType, Chapter, FunctionContext, FunctionEntry, Parameter, ResultType } from "./function-entry.ts";

interface Definition {
  readonly help: CypherErrorMessage;
  readonly parameters?: readonly Parameter[];
  readonly returns: readonly ResultType[];
  readonly variadic?: true;
  readonly nulls?: "given";
  readonly deterministic?: false;
  readonly evaluate: (args: readonly CypherValue[], context: FunctionContext) => CypherValue;
  readonly ofInteger?: (value: number) => CypherValue;
  readonly ofNumber?: (value: number) => number;
}

/** Makes entries of one chapter. */
export function definer(chapter: Chapter): (name: string, definition: Definition) => FunctionEntry {
  return (name, definition) => ({
    name,
    chapter,
    aggregating: false,
    parameters: definition.parameters ?? [],
    returns: definition.returns,
    variadic: definition.variadic ?? false,
    nulls: definition.nulls ?? "propagate",
    deterministic: definition.deterministic ?? true,
    help: definition.help,
    evaluate: definition.evaluate,
    ...(definition.ofInteger && { ofInteger: definition.ofInteger }),
    ...(definition.ofNumber && { ofNumber: definition.ofNumber }),
  });
}

export function required(name: string, ...types: readonly ArgumentType[]): Parameter {
  return { name, types };
}

export function optional(name: string, ...types: readonly ArgumentType[]): Parameter {
  return { name, types, optional: true };
}

/** The argument, null when it was left out. */
export function valueAt(args: readonly CypherValue[], index: number): CypherValue {
  return args[index] ?? null;
}

export function stringAt(args: readonly CypherValue[], index: number): string {
  const value = valueAt(args, index);
  if (typeof value === "string") return value;
  throw new TypeError("declared STRING");
}

export function integerAt(args: readonly CypherValue[], index: number): bigint {
  const value = valueAt(args, index);
  if (typeof value === "bigint") return value;
  throw new TypeError("declared INTEGER");
}

export function floatAt(args: readonly CypherValue[], index: number): number {
  const value = valueAt(args, index);
  if (typeof value === "number") return value;
  throw new TypeError("declared FLOAT");
}

export function listAt(args: readonly CypherValue[], index: number): readonly CypherValue[] {
  const value = valueAt(args, index);
  if (isList(value)) return value;
  throw new TypeError("declared LIST");
}

export function mapAt(args: readonly CypherValue[], index: number): CypherMap {
  const value = valueAt(args, index);
  if (isMap(value)) return value;
  throw new TypeError("declared MAP");
}
