/**
 * The straight way of `+ - * %` for two integers whose result fits, two floats
 * or two short strings; the general operation
 * does the rest, its errors included. Each operator is written out, since a closure that is shared by
 * several learns too many types for the machine to make fast code of it.
 */
import type { BinaryOperator } from "../syntax/ast.ts";
import { fitsInteger } from "../values/arithmetic.ts";
import type { CypherValue } from "../value.ts";
import type { Evaluate, Run } from "./run.ts";

/** An operation on any two values. */
export type General = (left: CypherValue, right: CypherValue, run: Run) => CypherValue;

/** Longer strings and lists count as many steps, and must fit. */
export const LONG = 256;

/** What compiles an operator's straight way, with the general one to fall back on. */
export const arithmetic: {
  readonly [O in BinaryOperator]?: (left: Evaluate, right: Evaluate, general: General) => Evaluate;
} = {
  "+": (left, right, general) => (run) => {
    const first = left(run);
    const second = right(run);
    if (typeof first === "bigint" && typeof second === "bigint") {
      const sum = first + second;
      if (fitsInteger(sum)) return sum;
    }
    if (typeof first === "number" && typeof second === "number") return first + second;
    if (typeof first === "string" && typeof second === "string" && first.length + second.length <= LONG) {
      return first + second;
    }
    return general(first, second, run);
  },
  "-": (left, right, general) => (run) => {
    const first = left(run);
    const second = right(run);
    if (typeof first === "bigint" && typeof second === "bigint") {
      const difference = first - second;
      if (fitsInteger(difference)) return difference;
    }
    if (typeof first === "number" && typeof second === "number") return first - second;
    return general(first, second, run);
  },
  "*": (left, right, general) => (run) => {
    const first = left(run);
    const second = right(run);
    if (typeof first === "bigint" && typeof second === "bigint") {
      const product = first * second;
      if (fitsInteger(product)) return product;
    }
    if (typeof first === "number" && typeof second === "number") return first * second;
    return general(first, second, run);
  },
  "%": (left, right, general) => (run) => {
    const first = left(run);
    const second = right(run);
    if (typeof first === "bigint" && typeof second === "bigint" && second !== 0n) return first % second;
    return general(first, second, run);
  },
};
