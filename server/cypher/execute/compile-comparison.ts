/**
 * Comparisons and chains of them (`1 < x <= 9`). A single one of two integers goes a straight way, the
 * general comparison does the rest; each operator is written out, so that each learns its own operands' types.
 */
import type { Scope } from "../plan/scope.ts";
import type { ComparisonChain, ComparisonOperator } from "../syntax/ast.ts";
import type { CypherValue } from "../value.ts";
import { greaterOrEqual, greaterThan, lessOrEqual, lessThan } from "../values/comparison.ts";
import { differs, equals } from "../values/equality.ts";
import type { Compiler } from "./compiler.ts";
import type { Evaluate } from "./run.ts";

/** What compiles a single comparison. */
const straight: {
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

/** The comparisons of any two values. */
export const comparisons: {
  readonly [O in ComparisonOperator]: (left: CypherValue, right: CypherValue) => boolean | null;
} = {
  "=": equals,
  "<>": differs,
  "<": lessThan,
  "<=": lessOrEqual,
  ">": greaterThan,
  ">=": greaterOrEqual,
};

export function compileComparison(expression: ComparisonChain, scope: Scope, compiler: Compiler): Evaluate {
  const first = compiler.expression(expression.first, scope);
  const links = expression.links.map(({ operator, operand }) => ({
    operator,
    compare: comparisons[operator],
    operand: compiler.expression(operand, scope),
  }));
  const [only, further] = links;
  if (only !== undefined && further === undefined) return straight[only.operator](first, only.operand);
  return (run) => {
    let left = first(run);
    let result: boolean | null = true;
    for (const { compare, operand } of links) {
      const right = operand(run);
      const truth = compare(left, right);
      if (truth === false) return false;
      if (truth === null) result = null;
      left = right;
    }
    return result;
  };
}
