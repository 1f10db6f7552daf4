/**
 * The straight way of `+ - * / %` for numbers whose result fits and for short strings; the general
 * operation does the rest, its errors included. Each operator is written out, since a closure that is
 * shared by several learns too many types for the machine to make fast code of it.
 */
import type { BinaryOperator } from "../syntax/ast.ts";
import { fitsInteger } from "../values/arithmetic.ts";
import { isNumber } from "../values/types.ts";
import type { CypherValue } from "../value.ts";
import type { Evaluate, Run } from "./run.ts";

/** An operation on any two values. */
export type General = (left: CypherValue, right: CypherValue, run: Run) => CypherValue;

/** Longer strings and lists count as many steps, and must fit. */
export const LONG = 256;

/** The straight way of an operator; undefined where it does not lead. */
export type Straight = (first: CypherValue, second: CypherValue) => CypherValue | undefined;

export const straightSum: Straight = (first, second) => {
  if (typeof first === "bigint" && typeof second === "bigint") {
    const sum = first + second;
    return fitsInteger(sum) ? sum : undefined;
  }
  if (typeof first === "string" && typeof second === "string" && first.length + second.length <= LONG) {
    return first + second;
  }
  return isNumber(first) && isNumber(second) ? Number(first) + Number(second) : undefined;
};

export const straightDifference: Straight = (first, second) => {
  if (typeof first === "bigint" && typeof second === "bigint") {
    const difference = first - second;
    return fitsInteger(difference) ? difference : undefined;
  }
  return isNumber(first) && isNumber(second) ? Number(first) - Number(second) : undefined;
};

export const straightProduct: Straight = (first, second) => {
  if (typeof first === "bigint" && typeof second === "bigint") {
    const product = first * second;
    return fitsInteger(product) ? product : undefined;
  }
  return isNumber(first) && isNumber(second) ? Number(first) * Number(second) : undefined;
};

/** Two integers and the integer 0 are left to the general way, which tells written numbers from others. */
export const straightQuotient: Straight = (first, second) => {
  if (second === 0n || (typeof first === "bigint" && typeof second === "bigint")) return undefined;
  return isNumber(first) && isNumber(second) ? Number(first) / Number(second) : undefined;
};

export const straightRemainder: Straight = (first, second) =>
  typeof first === "bigint" && typeof second === "bigint" && second !== 0n ? first % second : undefined;

/** What compiles an operator's straight way, with the general one to fall back on. */
export const arithmetic: {
  readonly [O in BinaryOperator]?: (left: Evaluate, right: Evaluate, general: General) => Evaluate;
} = {
  "+": (left, right, general) => (run) => {
    const first = left(run);
    const second = right(run);
    return straightSum(first, second) ?? general(first, second, run);
  },
  "-": (left, right, general) => (run) => {
    const first = left(run);
    const second = right(run);
    return straightDifference(first, second) ?? general(first, second, run);
  },
  "*": (left, right, general) => (run) => {
    const first = left(run);
    const second = right(run);
    return straightProduct(first, second) ?? general(first, second, run);
  },
  "/": (left, right, general) => (run) => {
    const first = left(run);
    const second = right(run);
    return straightQuotient(first, second) ?? general(first, second, run);
  },
  "%": (left, right, general) => (run) => {
    const first = left(run);
    const second = right(run);
    return straightRemainder(first, second) ?? general(first, second, run);
  },
};
