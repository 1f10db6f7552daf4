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
  // What is computed is a number (or a time), even where the operands' types are not known.
  const computed =
    expression.kind === "Unary"
      ? expression.operator !== "NOT"
      : expression.kind === "Binary" && ARITHMETIC.has(expression.operator);
  if (computed) context.report(invalidArgument(type === "any" ? "float" : type, BOOLEAN, expression.span));
  else if (!canBe(type, "boolean")) context.report(invalidArgument(type, BOOLEAN, expression.span));
}

const ARITHMETIC = new Set<string>(["-", "*", "/", "%", "^"]);

/** Holds what is iterated over to be a list. */
export function requireList(type: StaticType, expression: Expression, context: AnalysisContext): void {
  if (!canBe(type, "list")) context.report(invalidArgument(type, LIST, expression.span));
}

/** The type of a signed number. */
export function typeOfSign({ operand }: UnaryExpression, type: StaticType, context: AnalysisContext): StaticType {
  if (!canBe(type, "integer", "float")) context.report(invalidArgument(type, NUMBER, operand.span));
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
      for (const [type, operand] of [
        [leftType, left],
        [rightType, right],
      ] as const) {
        if (!canBe(type, "string")) context.report(invalidArgument(type, STRING, operand.span));
      }
      return "boolean";
    case "STARTS WITH":
    case "ENDS WITH":
    case "CONTAINS":
      return "boolean";
    case "||":
      if (!canBe(leftType, "string", "list")) context.report(invalidArgument(leftType, STRING, left.span));
      if (!canBe(rightType, "string", "list")) context.report(invalidArgument(rightType, STRING, right.span));
      return concatenated(leftType, rightType);
    case "+":
      requireAddend(leftType, rightType, right, context);
      return typeOfSum(leftType, rightType);
    case "-":
      requireOperands(DIFFERENCES, left, right, leftType, rightType, context);
      return numeric(leftType, rightType);
    case "*":
      requireOperands(PRODUCTS, left, right, leftType, rightType, context);
      return numeric(leftType, rightType);
    case "/":
      requireOperands(QUOTIENTS, left, right, leftType, rightType, context);
      return numeric(leftType, rightType);
    case "%":
    case "^":
      requireOperands(NUMBERS_ONLY, left, right, leftType, rightType, context);
      return operator === "^" ? "float" : numeric(leftType, rightType);
  }
}

/** By the kind of the left operand, the kinds that the right one may have. */
type Operands = ReadonlyMap<Kind, readonly Kind[]>;

const NUMBERS: readonly Kind[] = ["integer", "float"];

const NUMBERS_ONLY: Operands = new Map(NUMBERS.map((kind) => [kind, NUMBERS]));
const QUOTIENTS: Operands = new Map([...NUMBERS_ONLY, ["duration", NUMBERS]]);
const PRODUCTS: Operands = new Map([
  ["duration", NUMBERS],
  ...NUMBERS.map((kind): [Kind, readonly Kind[]] => [kind, [...NUMBERS, "duration"]]),
]);
const DIFFERENCES: Operands = new Map([
  ...NUMBERS_ONLY,
  ...[...TEMPORAL_KINDS, "duration" as const].map((kind): [Kind, readonly Kind[]] => [kind, ["duration"]]),
]);

/** What can be added beside lists, which go with everything. */
const SUMS: Operands = new Map([
  ["integer", [...NUMBERS, "string"]],
  ["float", [...NUMBERS, "string"]],
  ["string", [...NUMBERS, "string"]],
  ["duration", [...TEMPORAL_KINDS, "duration"]],
  ...TEMPORAL_KINDS.map((kind): [Kind, readonly Kind[]] => [kind, ["duration"]]),
]);

function requireOperands(
  operands: Operands,
  left: Expression,
  right: Expression,
  leftType: StaticType,
  rightType: StaticType,
  context: AnalysisContext,
): void {
  if (!canBe(leftType, ...operands.keys())) {
    context.report(invalidArgument(leftType, NUMBER, left.span));
    return;
  }
  const fitting = operands.get(kindOf(leftType)) ?? [...operands.values()].flat();
  if (!canBe(rightType, ...fitting)) context.report(invalidArgument(rightType, NUMBER, right.span));
}

function requireAddend(leftType: StaticType, rightType: StaticType, right: Expression, context: AnalysisContext): void {
  const kind = kindOf(leftType);
  if (kind === "list" || kind === "any" || kind === "null" || canBe(rightType, "list", ...(SUMS.get(kind) ?? [])))
    return;
  const fitting = SUMS.get(kind) ?? [];
  const expected = fitting.includes("string")
    ? { en: "a number, a string or a list", de: "eine Zahl, eine Zeichenkette oder eine Liste" }
    : fitting.length > 0
      ? { en: "a duration or a list", de: "eine Dauer oder eine Liste" }
      : { en: "a list", de: "eine Liste" };
  context.report(invalidArgument(rightType, expected, right.span));
}

function typeOfSum(leftType: StaticType, rightType: StaticType): StaticType {
  if (kindOf(leftType) === "list" || kindOf(rightType) === "list") return concatenated(leftType, rightType);
  const plain = [leftType, rightType].every((type) => type === "string" || type === "integer" || type === "float");
  if (plain && (leftType === "string" || rightType === "string")) return "string";
  return numeric(leftType, rightType);
}

function numeric(left: StaticType, right: StaticType): StaticType {
  if (left === "integer" && right === "integer") return "integer";
  const both = (left === "integer" || left === "float") && (right === "integer" || right === "float");
  return both ? "float" : "any";
}

/** A list with a list or an element beside it, or two strings. */
function concatenated(left: StaticType, right: StaticType): StaticType {
  if (left === "string" && right === "string") return "string";
  if (kindOf(left) === "list" && kindOf(right) === "list")
    return { list: commonType(elementOf(left), elementOf(right)) };
  return kindOf(left) === "list" || kindOf(right) === "list" ? { list: "any" } : "any";
}
