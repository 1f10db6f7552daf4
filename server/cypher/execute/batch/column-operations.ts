/**
 * Arithmetic and comparisons of two columns. Plain numbers are computed as such, small integers as long as
 * all results are small, too; other values go the way of the closures. Each operator has a loop of its
 * own, so that the machine can make fast code of it.
 */
import type { BinaryOperator, ComparisonOperator } from "../../syntax/ast.ts";
import { LARGEST_SMALL } from "../../values/arithmetic.ts";
import type { CypherValue } from "../../value.ts";
import {
  straightDifference,
  straightProduct,
  straightQuotient,
  straightRemainder,
  straightSum,
} from "../compile-arithmetic.ts";
import type { General } from "../compile-arithmetic.ts";
import { comparisons } from "../compile-comparison.ts";
import type { Run } from "../run.ts";
import { Column } from "./column.ts";
import { ColumnWeight } from "./column-weight.ts";
import type { OpenVector } from "./vector.ts";

/** Computes the first `size` numbers; false when a result is no small integer or an error. */
type Numbers = (left: Float64Array, right: Float64Array, result: Float64Array, size: number) => boolean;

const integers: { readonly [O in BinaryOperator]?: Numbers } = {
  "+": (left, right, result, size) => {
    let largest = 0;
    for (let at = 0; at < size; at += 1) {
      const sum = (left[at] ?? 0) + (right[at] ?? 0);
      largest = Math.max(largest, Math.abs(sum));
      result[at] = sum;
    }
    return largest <= LARGEST_SMALL;
  },
  "-": (left, right, result, size) => {
    let largest = 0;
    for (let at = 0; at < size; at += 1) {
      const difference = (left[at] ?? 0) - (right[at] ?? 0);
      largest = Math.max(largest, Math.abs(difference));
      result[at] = difference;
    }
    return largest <= LARGEST_SMALL;
  },
  "*": (left, right, result, size) => {
    let largest = 0;
    for (let at = 0; at < size; at += 1) {
      const product = (left[at] ?? 0) * (right[at] ?? 0);
      largest = Math.max(largest, Math.abs(product));
      result[at] = product;
    }
    return largest <= LARGEST_SMALL;
  },
  "%": (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) {
      const divisor = right[at] ?? 0;
      if (divisor === 0) return false;
      result[at] = remainder(left[at] ?? 0, divisor);
    }
    return true;
  },
};

/** The same where at least one of the columns has floats, which no result is too large for. */
const floats: { readonly [O in BinaryOperator]?: Numbers } = {
  "+": (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) result[at] = (left[at] ?? 0) + (right[at] ?? 0);
    return true;
  },
  "-": (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) result[at] = (left[at] ?? 0) - (right[at] ?? 0);
    return true;
  },
  "*": (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) result[at] = (left[at] ?? 0) * (right[at] ?? 0);
    return true;
  },
  // Zeros may be the integer 0, by which nothing is divided.
  "/": (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) {
      const divisor = right[at] ?? 0;
      if (divisor === 0) return false;
      result[at] = (left[at] ?? 0) / divisor;
    }
    return true;
  },
};

/**
 * The remainder with the sign of the dividend, quicker than the machine's for floats. The quotient,
 * rounded, may be one too far, and then the remainder has the other sign.
 */
function remainder(dividend: number, divisor: number): number {
  const rest = dividend - Math.trunc(dividend / divisor) * divisor;
  if (dividend < 0 ? rest <= 0 : rest >= 0) return rest;
  return dividend % divisor;
}

/** Computes one value from two. */
type Operate = (first: CypherValue, second: CypherValue) => CypherValue;
type Values = (
  left: readonly CypherValue[],
  right: readonly CypherValue[],
  result: CypherValue[],
  size: number,
) => void;

const values: { readonly [O in BinaryOperator]?: (general: Operate) => Values } = {
  "+": (general) => (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) {
      const first = left[at] ?? null;
      const second = right[at] ?? null;
      result[at] = straightSum(first, second) ?? general(first, second);
    }
  },
  "-": (general) => (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) {
      const first = left[at] ?? null;
      const second = right[at] ?? null;
      result[at] = straightDifference(first, second) ?? general(first, second);
    }
  },
  "*": (general) => (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) {
      const first = left[at] ?? null;
      const second = right[at] ?? null;
      result[at] = straightProduct(first, second) ?? general(first, second);
    }
  },
  "/": (general) => (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) {
      const first = left[at] ?? null;
      const second = right[at] ?? null;
      result[at] = straightQuotient(first, second) ?? general(first, second);
    }
  },
  "%": (general) => (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) {
      const first = left[at] ?? null;
      const second = right[at] ?? null;
      result[at] = straightRemainder(first, second) ?? general(first, second);
    }
  },
};

function each(operate: Operate): Values {
  return (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) result[at] = operate(left[at] ?? null, right[at] ?? null);
  };
}

/** Computes the values of the rows from two columns. */
type FromPair = (first: Column, second: Column, result: Column, size: number) => void;

function fromPairs(left: OpenVector, right: OpenVector, computeFor: (run: Run) => FromPair): OpenVector {
  return (run, batch) => {
    const lefts = left(run, batch);
    const rights = right(run, batch);
    const result = new Column();
    const compute = computeFor(run);
    return () => {
      compute(lefts(), rights(), result, batch.size);
      return result;
    };
  };
}

/** The same of the two values of each row. */
export function eachPair(left: OpenVector, right: OpenVector, operate: General): OpenVector {
  return fromPairs(left, right, (run) => {
    const ofValues = each((first, second) => operate(first, second, run));
    return (first, second, result, size) => {
      ofValues(first.values(size), second.values(size), result.valuesFrom(0), size);
    };
  });
}

export function columnOperation(
  left: OpenVector,
  right: OpenVector,
  operator: BinaryOperator,
  general: General,
): OpenVector {
  return fromPairs(left, right, (run) => {
    const weight = new ColumnWeight(run);
    const operate: Operate = (first, second) => weight.add(general(first, second, run));
    const ofValues = values[operator]?.(operate) ?? each(operate);
    return (first, second, result, size) => {
      if (first.numbers !== undefined && second.numbers !== undefined) {
        const kind = first.kind === "integers" && second.kind === "integers" ? "integers" : "floats";
        const ofNumbers = kind === "integers" ? integers[operator] : floats[operator];
        const target = ofNumbers && result.numbersFrom(kind, 0);
        if (target !== undefined && ofNumbers?.(first.numbers, second.numbers, target, size) === true) return;
      }
      weight.begin();
      ofValues(first.values(size), second.values(size), result.valuesFrom(0), size);
    };
  });
}

/** Compares the first `size` numbers. */
type Compare = (left: Float64Array, right: Float64Array, result: CypherValue[], size: number) => void;

const numberComparisons: { readonly [O in ComparisonOperator]: Compare } = {
  "=": (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) result[at] = left[at] === right[at];
  },
  "<>": (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) result[at] = left[at] !== right[at];
  },
  "<": (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) result[at] = (left[at] ?? 0) < (right[at] ?? 0);
  },
  "<=": (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) result[at] = (left[at] ?? 0) <= (right[at] ?? 0);
  },
  ">": (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) result[at] = (left[at] ?? 0) > (right[at] ?? 0);
  },
  ">=": (left, right, result, size) => {
    for (let at = 0; at < size; at += 1) result[at] = (left[at] ?? 0) >= (right[at] ?? 0);
  },
};

export function columnComparison(left: OpenVector, right: OpenVector, operator: ComparisonOperator): OpenVector {
  const ofNumbers = numberComparisons[operator];
  const ofValues = each(comparisons[operator]);
  return fromPairs(left, right, () => (first, second, result, size) => {
    const truths = result.valuesFrom(0);
    if (first.numbers !== undefined && second.numbers !== undefined) {
      ofNumbers(first.numbers, second.numbers, truths, size);
    } else {
      ofValues(first.values(size), second.values(size), truths, size);
    }
  });
}
