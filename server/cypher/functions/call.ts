/**
 * Calls a function with values: nulls as the entry says, every argument held against the declared
 * types (`TypeError.InvalidArgumentValue`), integers made floats where a float is asked for.
 */

import type { CypherValue } from "../value.ts";
import { isList, isMap, isNode, isOfType, isRelationship, typeName } from "../values/types.ts";
import { typeError } from "../values/value-error.ts";
import type {
  AnyFunctionEntry,
  ArgumentType,
  FunctionContext,
  FunctionEntry,
  Parameter,
  PresentValue,
} from "./function-entry.ts";

/** The function's answer; the number of arguments was checked before the query ran. */
export function callFunction(
  entry: FunctionEntry,
  args: readonly CypherValue[],
  context: FunctionContext,
): CypherValue {
  if (entry.nulls === "propagate") for (const value of args) if (value === null) return null;
  return entry.evaluate(checkArguments(entry, args), context);
}

/** The arguments from the place `from` on, with integers made floats where only FLOAT is declared. */
export function checkArguments(
  entry: AnyFunctionEntry,
  args: readonly CypherValue[],
  from = 0,
): readonly CypherValue[] {
  let checked: CypherValue[] | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const value = args[index] ?? null;
    const parameter = entry.parameters[from + index] ?? entry.parameters.at(-1);
    if (value === null || parameter === undefined || fits(value, parameter.types)) continue;
    if (typeof value !== "bigint" || !parameter.types.includes("FLOAT")) throw mismatch(entry.name, parameter, value);
    checked ??= [...args];
    checked[index] = Number(value);
  }
  return checked ?? args;
}

function fits(value: PresentValue, types: readonly ArgumentType[]): boolean {
  for (const type of types) if (isA(value, type)) return true;
  return false;
}

function isA(value: PresentValue, type: ArgumentType): boolean {
  switch (type) {
    case "ANY":
      return true;
    case "LIST":
      return isList(value);
    case "MAP":
      return isMap(value);
    case "STRING":
      return typeof value === "string";
    case "INTEGER":
      return typeof value === "bigint";
    case "FLOAT":
      return typeof value === "number";
    case "BOOLEAN":
      return typeof value === "boolean";
    case "NODE":
      return isNode(value);
    case "RELATIONSHIP":
      return isRelationship(value);
    case "PATH":
    case "POINT":
    case "DATE":
    case "LOCAL TIME":
    case "ZONED TIME":
    case "LOCAL DATETIME":
    case "ZONED DATETIME":
    case "DURATION":
      return isOfType(value, { kind: "NamedType", name: type, notNull: true, span: noSpan });
  }
}

const noSpan = { start: 0, end: 0 };

function mismatch(name: string, parameter: Parameter, value: CypherValue): Error {
  const types = parameter.types.join(" | ");
  return typeError("InvalidArgumentValue", {
    en: `${name}() takes ${types} as ${parameter.name}, but got ${typeName(value)}.`,
    de: `${name}() nimmt als ${parameter.name} ${types}, bekam aber ${typeName(value)}.`,
  });
}
