/**
 * The straight way of `= <> < <= > >=` for two integers; the general comparison does the rest. Each
 * operator is written out, so that each learns its own operands' types.
 */
import type { ComparisonOperator } from "../syntax/ast.ts";
import { greaterOrEqual, greaterThan, lessOrEqual, lessThan } from "../values/comparison.ts";
import { differs, equals } from "../values/equality.ts";
import type { Evaluate } from "./run.ts";

/** What compiles each comparison of two expressions. */
export const comparison: {
  readonly [O in ComparisonOperator]: (left: Evaluate, right: Evaluate) => Evaluate;
} = {
  "=": (left, right) => (run) => {
    const first = left(run);
    const second = right(run);
    return typeof first === "bigint" && typeof second === "bigint" ? first === second : equals(first, second);
  },
  "<>": (left, right) => (run) => {
    const first = left(run);
    const second = right(run);
    return typeof first === "bigint" && typeof second === "bigint" ? first !== second : differs(first, second);
  },
  "<": (left, right) => (run) => {
    const first = left(run);
    const second = right(run);
    return typeof first === "bigint" && typeof second === "bigint" ? first < second : lessThan(first, second);
  },
  "<=": (left, right) => (run) => {
    const first = left(run);
    const second = right(run);
    return typeof first === "bigint" && typeof second === "bigint" ? first <= second : lessOrEqual(first, second);
  },
  ">": (left, right) => (run) => {
    const first = left(run);
    const second = right(run);
    return typeof first === "bigint" && typeof second === "bigint" ? first > second : greaterThan(first, second);
  },
  ">=": (left, right) => (run) => {
    const first = left(run);
    const second = right(run);
    return typeof first === "bigint" && typeof second === "bigint" ? first >= second : greaterOrEqual(first, second);
  },
};
