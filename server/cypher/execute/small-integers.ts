/**
 * Arithmetic of integers as plain numbers, for loops that do little else: no integer is allocated and
 * a step takes a third of the time. What is not small any more is no number, and the loop goes on
 * with integers of 64 bits.
 */
import type { BinaryOperator, Expression } from "../syntax/ast.ts";
import { isSmall, LARGEST_SMALL } from "../values/arithmetic.ts";

/** Computes from the numbers in the registers; NaN where a small integer does not come out. */
export type SmallInteger = (registers: Float64Array) => number;

const operators: { readonly [O in BinaryOperator]?: (left: SmallInteger, right: SmallInteger) => SmallInteger } = {
  "+": (left, right) => (registers) => small(left(registers) + right(registers)),
  "-": (left, right) => (registers) => small(left(registers) - right(registers)),
  "*": (left, right) => (registers) => small(left(registers) * right(registers)),
  "%": (left, right) => (registers) => small(left(registers) % right(registers)),
};

function small(value: number): number {
  return Math.abs(value) <= LARGEST_SMALL ? value : Number.NaN;
}

/** Undefined where the expression is more than arithmetic of literals and the names of registers. */
export function compileSmallInteger(expression: Expression, registers: readonly string[]): SmallInteger | undefined {
  if (expression.kind === "IntegerLiteral") {
    const value = Number(expression.value);
    return isSmall(expression.value) ? () => value : undefined;
  }
  if (expression.kind === "Variable") {
    const register = registers.lastIndexOf(expression.name);
    return register < 0 ? undefined : (values) => values[register] ?? Number.NaN;
  }
  if (expression.kind !== "Binary") return undefined;
  const left = compileSmallInteger(expression.left, registers);
  const right = compileSmallInteger(expression.right, registers);
  return left && right && operators[expression.operator]?.(left, right);
}
