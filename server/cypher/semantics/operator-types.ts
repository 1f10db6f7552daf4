/**
 * What operators take and give, as far as types are known before the query runs. Raised is only
 * what can't work with any value of these types; the rest shows when the query runs.
 */

import type { BinaryExpression, Expression, UnaryExpression } from "../syntax/ast.ts";
import type { AnalysisContext } from "./context.ts";
import type { StaticType } from "./resolved.ts";
import { invalidArgument } from "./semantic-errors.ts";
import { canBe, commonType, elementOf, kindOf, TEMPORAL_KINDS, type Kind } from "./static-type.ts";

const BOOLEAN = { en: "a condition (true or false)", de: "eine Bedingung (wahr oder falsch)" };
const NUMBER = { en: "a number", de: "eine Zahl" };
const STRING = { en: "a string", de: "eine Zeichenkette" };
const LIST = { en: "a list", de: "eine Liste" };

/** Holds a condition to be boolean. */
export function requireBoolean(type: StaticType, expression: Expression, context: AnalysisContext): void {
  if (!canBe(type, "boolean")) context.report(invalidArgument(type, BOOLEAN, expression.span));
}

/** Holds what is iterated over to be a list. */
export function requireList(type: StaticType, expression: Expression, context: AnalysisContext): void {
  if (!canBe(type, "list")) context.report(invalidArgument(type, LIST, expression.span));
}

/** The type of a signed number. */
export function typeOfSign({ operand }: UnaryExpression, type: StaticType, context: AnalysisContext): StaticType {
  if (!canBe(type, "integer", "float", "duration")) context.report(invalidArgument(type, NUMBER, operand.span));
  return type;
}

/** The type of a binary operation; AND, OR and XOR are held to booleans by the caller. */
export function typeOfBinary(
  { operator, left, right }: BinaryExpression,
  leftType: StaticType,
  rightType: StaticType,
  context: AnalysisContext,
): StaticType {
  switch (operator) {
    case "OR":
    case "XOR":
    case "AND":
      return "boolean";
    case "IN":
      requireList(rightType, right, context);
      return "boolean";
    case "=~":
    case "STARTS WITH":
    case "ENDS WITH":
    case "CONTAINS":
      return "boolean";
    case "||":
      if (!canBe(leftType, "string", "list")) context.report(invalidArgument(leftType, STRING, left.span));
      if (!canBe(rightType, "string", "list")) context.report(invalidArgument(rightType, STRING, right.span));
      return concatenated(leftType, rightType);
    case "+":
      return typeOfSum(left, right, leftType, rightType, context);
    case "-":
      return typeOfArithmetic(left, right, leftType, rightType, [...NUMBERS, ...TEMPORAL_KINDS, "duration"], context);
    case "*":
    case "/":
      return typeOfArithmetic(left, right, leftType, rightType, [...NUMBERS, "duration"], context);
    case "%":
      return typeOfArithmetic(left, right, leftType, rightType, NUMBERS, context);
    case "^":
      typeOfArithmetic(left, right, leftType, rightType, NUMBERS, context);
      return "float";
  }
}

const NUMBERS: readonly Kind[] = ["integer", "float"];

function typeOfArithmetic(
  left: Expression,
  right: Expression,
  leftType: StaticType,
  rightType: StaticType,
  kinds: readonly Kind[],
  context: AnalysisContext,
): StaticType {
  if (!canBe(leftType, ...kinds)) context.report(invalidArgument(leftType, NUMBER, left.span));
  else if (!canBe(rightType, ...kinds)) context.report(invalidArgument(rightType, NUMBER, right.span));
  return numeric(leftType, rightType);
}

function numeric(left: StaticType, right: StaticType): StaticType {
  if (left === "integer" && right === "integer") return "integer";
  const both = (left === "integer" || left === "float") && (right === "integer" || right === "float");
  return both ? "float" : "any";
}

/** Kinds that nothing but a list (or a string) can be added to. */
const UNADDABLE: readonly Kind[] = ["boolean", "map", "node", "relationship", "path", "point"];

function typeOfSum(
  left: Expression,
  right: Expression,
  leftType: StaticType,
  rightType: StaticType,
  context: AnalysisContext,
): StaticType {
  const open = [leftType, rightType].some((type) => canBe(type, "list", "string"));
  if (!open) {
    for (const [type, operand] of [
      [leftType, left],
      [rightType, right],
    ] as const) {
      if (UNADDABLE.includes(kindOf(type))) context.report(invalidArgument(type, NUMBER, operand.span));
    }
  }
  if (kindOf(leftType) === "list" || kindOf(rightType) === "list") return concatenated(leftType, rightType);
  const plain = [leftType, rightType].every((type) => type === "string" || type === "integer" || type === "float");
  if (plain && (leftType === "string" || rightType === "string")) return "string";
  return numeric(leftType, rightType);
}

/** A list with a list or an element beside it, or two strings. */
function concatenated(left: StaticType, right: StaticType): StaticType {
  if (left === "string" && right === "string") return "string";
  if (kindOf(left) === "list" && kindOf(right) === "list")
    return { list: commonType(elementOf(left), elementOf(right)) };
  return kindOf(left) === "list" || kindOf(right) === "list" ? { list: "any" } : "any";
}
