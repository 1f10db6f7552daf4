/**
 * The operators `+ - * / % ^` and the unary sign. Integers are 64 bits wide and never wrap: what does
 * not fit is an `ArithmeticError` (also the smallest integer divided by -1, which Neo4j lets wrap),
 * as is an integer divided by the integer 0. A float makes the result a float. `+` also joins
 * strings and lists and, with durations, moves moments.
 */

import type { CypherValue } from "../value.ts";
import { addDurations, divideDuration, multiplyDuration, negateDuration } from "./temporal/duration-fields.ts";
import type { DurationFields } from "./temporal/temporal-fields.ts";
import { moveMoment } from "./temporal/temporal-arithmetic.ts";
import { fieldsOf, temporalOf } from "./temporal/temporal-value.ts";
import { scalarText } from "./text.ts";
import { isList, isNumber, isTemporal, typeName } from "./types.ts";
import { arithmeticError, typeError } from "./value-error.ts";

/** Integers up to this size, of either sign, may be computed as plain numbers: the sum of two is exact, too. */
export const LARGEST_SMALL = 2 ** 52;

/** Whether the integer may be computed as a plain number. */
export function isSmall(value: bigint): boolean {
  return value <= LARGEST_SMALL && value >= -LARGEST_SMALL;
}

/** Whether the integer fits in 64 bits. */
export function fitsInteger(value: bigint): boolean {
  return BigInt.asIntN(64, value) === value;
}

/** The integer, if it fits in 64 bits. */
export function checkedInteger(value: bigint): bigint {
  if (fitsInteger(value)) return value;
  throw arithmeticError("IntegerOverflow", {
    en: "The result does not fit in a 64-bit integer.",
    de: "Das Ergebnis passt in keine 64-Bit-Ganzzahl.",
  });
}

function refuse(operator: string, left: CypherValue, right: CypherValue): Error {
  const [first, second] = [typeName(left), typeName(right)];
  return typeError("InvalidArgumentType", {
    en: `The operator ${operator} does not take ${first} and ${second}.`,
    de: `Der Operator ${operator} nimmt nicht ${first} und ${second}.`,
  });
}

/** `left + right`. */
export function add(left: CypherValue, right: CypherValue): CypherValue {
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) {
    return typeof left === "bigint" && typeof right === "bigint"
      ? checkedInteger(left + right)
      : Number(left) + Number(right);
  }
  if (isList(left)) return isList(right) ? [...left, ...right] : [...left, right];
  if (isList(right)) return [left, ...right];
  if (typeof left === "string" || typeof right === "string") {
    const first = scalarText(left);
    const second = scalarText(right);
    if (first === undefined || second === undefined) throw refuse("+", left, right);
    return first + second;
  }
  return shift("+", left, right, 1);
}

/** `left - right`. */
export function subtract(left: CypherValue, right: CypherValue): CypherValue {
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) {
    return typeof left === "bigint" && typeof right === "bigint"
      ? checkedInteger(left - right)
      : Number(left) - Number(right);
  }
  return shift("-", left, right, -1);
}

/** A moment and a duration, or two durations. */
function shift(operator: "+" | "-", left: CypherValue, right: CypherValue, sign: 1 | -1): CypherValue {
  if (!isTemporal(left) || !isTemporal(right)) throw refuse(operator, left, right);
  const first = fieldsOf(left);
  const second = fieldsOf(right);
  if (first.type === "Duration" && second.type === "Duration") {
    return temporalOf(addDurations(first, sign === 1 ? second : negateDuration(second)));
  }
  if (first.type !== "Duration" && second.type === "Duration") return temporalOf(moveMoment(first, second, sign));
  if (first.type === "Duration" && second.type !== "Duration" && operator === "+") {
    return temporalOf(moveMoment(second, first, 1));
  }
  throw refuse(operator, left, right);
}

function durationOf(value: CypherValue): DurationFields | undefined {
  if (!isTemporal(value)) return undefined;
  const fields = fieldsOf(value);
  return fields.type === "Duration" ? fields : undefined;
}

/** `left * right`. */
export function multiply(left: CypherValue, right: CypherValue): CypherValue {
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) {
    return typeof left === "bigint" && typeof right === "bigint"
      ? checkedInteger(left * right)
      : Number(left) * Number(right);
  }
  const [duration, factor] = isNumber(right) ? [durationOf(left), right] : [durationOf(right), left];
  if (duration === undefined || !isNumber(factor)) throw refuse("*", left, right);
  return temporalOf(multiplyDuration(duration, factor));
}

function divisionByZero(): Error {
  return arithmeticError("DivisionByZero", {
    en: "Nothing can be divided by the integer 0.",
    de: "Durch die Ganzzahl 0 lässt sich nichts teilen.",
  });
}

/**
 * `left / right`; of integers the quotient is cut off towards zero. As in Neo4j the integer 0 divides
 * nothing, neither a float nor null; only the float 0.0 makes an infinity of a float.
 */
export function divide(left: CypherValue, right: CypherValue): CypherValue {
  if (right === 0n) throw divisionByZero();
  if (left === null || right === null) return null;
  if (isNumber(left) && isNumber(right)) {
    return typeof left === "bigint" && typeof right === "bigint"
      ? checkedInteger(left / right)
      : Number(left) / Number(right);
  }
  const duration = durationOf(left);
  if (duration === undefined || !isNumber(right)) throw refuse("/", left, right);
  if (Number(right) === 0) throw divisionByZero();
  return temporalOf(divideDuration(duration, right));
}

/** `left / right` of two numbers written in the query: Neo4j computes these early, and a float by 0 is then infinite. */
export function divideLiterals(left: CypherValue, right: CypherValue): CypherValue {
  return typeof left === "number" && right === 0n ? left / 0 : divide(left, right);
}

/** `left % right`, with the sign of `left`. */
export function modulo(left: CypherValue, right: CypherValue): CypherValue {
  if (left === null || right === null) return null;
  if (!isNumber(left) || !isNumber(right)) throw refuse("%", left, right);
  if (typeof left === "bigint" && typeof right === "bigint") {
    if (right === 0n) throw divisionByZero();
    return left % right;
  }
  return Number(left) % Number(right);
}

/** `left ^ right`, always a float. */
export function power(left: CypherValue, right: CypherValue): CypherValue {
  if (left === null || right === null) return null;
  if (!isNumber(left) || !isNumber(right)) throw refuse("^", left, right);
  return Number(left) ** Number(right);
}

/** `-value`. */
export function negate(value: CypherValue): CypherValue {
  if (value === null) return null;
  if (typeof value === "bigint") return checkedInteger(-value);
  if (typeof value === "number") return -value;
  throw unaryRefusal("-", value);
}

/** `+value`: the number itself. */
export function plus(value: CypherValue): CypherValue {
  if (value === null || isNumber(value) || durationOf(value) !== undefined) return value;
  throw unaryRefusal("+", value);
}

function unaryRefusal(operator: string, value: CypherValue): Error {
  const name = typeName(value);
  return typeError("InvalidArgumentType", {
    en: `The sign ${operator} does not take ${name}.`,
    de: `Das Vorzeichen ${operator} nimmt kein ${name}.`,
  });
}

/** `left || right`: joins two strings or two lists. */
export function concatenate(left: CypherValue, right: CypherValue): CypherValue {
  if (left === null || right === null) return null;
  if (typeof left === "string" && typeof right === "string") return left + right;
  if (isList(left) && isList(right)) return [...left, ...right];
  throw refuse("||", left, right);
}
