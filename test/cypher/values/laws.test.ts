/** The laws that equality, orders, keys, logic and arithmetic keep for any values. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CypherError } from "#server/cypher/errors.ts";
import type { CypherValue } from "#server/cypher/value.ts";
import { add, divide, modulo, multiply, negate, subtract } from "#server/cypher/values/arithmetic.ts";
import { greaterOrEqual, greaterThan, lessOrEqual, lessThan } from "#server/cypher/values/comparison.ts";
import { differs, equals, isIn } from "#server/cypher/values/equality.ts";
import { equivalent, groupingKey, groupingKeyOfAll } from "#server/cypher/values/grouping.ts";
import { and, not, or, xor } from "#server/cypher/values/logic.ts";
import { compareForOrder } from "#server/cypher/values/ordering.ts";
import { displayText } from "#server/cypher/values/text.ts";
import { isList, isMap, kinded } from "#server/cypher/values/types.ts";
import { integer, largestInteger, smallestInteger, value } from "./arbitrary-value.ts";

const runs = { numRuns: 2000 };

function holdsNaN(item: CypherValue): boolean {
  if (typeof item === "number") return Number.isNaN(item);
  if (isList(item)) return item.some(holdsNaN);
  return isMap(item) && [...item.values()].some(holdsNaN);
}

function holdsNegativeZero(item: CypherValue): boolean {
  if (typeof item === "number") return Object.is(item, -0);
  if (isList(item)) return item.some(holdsNegativeZero);
  return isMap(item) ? [...item.values()].some(holdsNegativeZero) : kinded(item)?.kind === "point";
}

function holdsNull(item: CypherValue): boolean {
  if (item === null) return true;
  if (isList(item)) return item.some(holdsNull);
  return isMap(item) && [...item.values()].some(holdsNull);
}

describe("equality", () => {
  test("is symmetric", () => {
    fc.assert(
      fc.property(value, value, (a, b) => equals(a, b) === equals(b, a)),
      runs,
    );
  });

  test("is reflexive but for null and NaN", () => {
    fc.assert(
      fc.property(value, (a) => {
        const due = holdsNaN(a) ? [false, null] : [holdsNull(a) ? null : true];
        return due.includes(equals(a, a));
      }),
      runs,
    );
  });

  test("and inequality are opposites", () => {
    fc.assert(
      fc.property(value, value, (a, b) => differs(a, b) === not(equals(a, b))),
      runs,
    );
  });

  test("with null is unknown", () => {
    fc.assert(
      fc.property(value, (a) => equals(a, null) === null && equals(null, a) === null),
      runs,
    );
  });

  test("decides membership", () => {
    fc.assert(
      fc.property(value, fc.array(value, { maxLength: 4 }), (a, list) => {
        const due = list.map((item) => equals(a, item)).reduce(or, false);
        return isIn(a, list) === due;
      }),
      runs,
    );
  });
});

describe("the order of ORDER BY", () => {
  test("is antisymmetric", () => {
    fc.assert(
      fc.property(value, value, (a, b) => Math.sign(compareForOrder(a, b)) === -Math.sign(compareForOrder(b, a)) + 0),
      runs,
    );
  });

  test("is transitive", () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const sorted = [a, b, c].sort(compareForOrder);
        const [first = null, second = null, third = null] = sorted;
        return (
          compareForOrder(first, second) <= 0 &&
          compareForOrder(second, third) <= 0 &&
          compareForOrder(first, third) <= 0
        );
      }),
      runs,
    );
  });

  test("puts values together exactly when they are equivalent, but for NaN and -0.0", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        fc.pre(!holdsNaN(a) && !holdsNaN(b));
        return (compareForOrder(a, b) === 0) === equivalent(a, b) || holdsNegativeZero(a) || holdsNegativeZero(b);
      }),
      runs,
    );
  });

  test("agrees with comparison wherever that knows", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        if (lessThan(a, b) === true) expect(compareForOrder(a, b)).toBeLessThan(0);
        if (greaterThan(a, b) === true) expect(compareForOrder(a, b)).toBeGreaterThan(0);
      }),
      runs,
    );
  });
});

describe("comparison", () => {
  test("mirrors", () => {
    fc.assert(
      fc.property(
        value,
        value,
        (a, b) => lessThan(a, b) === greaterThan(b, a) && lessOrEqual(a, b) === greaterOrEqual(b, a),
      ),
      runs,
    );
  });

  test("with null is unknown", () => {
    fc.assert(
      fc.property(value, (a) => lessThan(a, null) === null && greaterOrEqual(null, a) === null),
      runs,
    );
  });

  test("never holds both ways", () => {
    fc.assert(
      fc.property(value, value, (a, b) => and(lessThan(a, b), greaterThan(a, b)) !== true),
      runs,
    );
  });
});

describe("grouping keys", () => {
  test("are equal wherever values are equal", () => {
    fc.assert(
      fc.property(value, value, (a, b) => equals(a, b) !== true || equivalent(a, b)),
      runs,
    );
  });

  test("differ wherever values differ", () => {
    fc.assert(
      fc.property(value, value, (a, b) => equals(a, b) !== false || !equivalent(a, b)),
      runs,
    );
  });

  test("are one for a value and itself, also with nulls; NaN is alone", () => {
    fc.assert(
      fc.property(value, (a) => equivalent(a, a) === !holdsNaN(a)),
      runs,
    );
  });

  test("of rows agree with those of their values", () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 3 }),
        fc.array(value, { minLength: 1, maxLength: 3 }),
        (a, b) => {
          fc.pre(a.length === b.length);
          const due = a.every((item, index) => equivalent(item, b[index] ?? null));
          return new Set([groupingKeyOfAll(a)]).has(groupingKeyOfAll(b)) === due;
        },
      ),
      runs,
    );
  });

  test("treat integers and floats of one value alike", () => {
    fc.assert(
      fc.property(integer, (a) => {
        const exact = BigInt(Number(a)) === a;
        return equivalent(a, Number(a)) === exact;
      }),
      runs,
    );
  });

  test("of the zeros are one", () => {
    expect(new Set([0, -0, 0n].map(groupingKey)).size).toBe(1);
  });
});

describe("logic", () => {
  const ternary = fc.constantFrom(true, false, null);

  test("keeps De Morgan's laws", () => {
    fc.assert(fc.property(ternary, ternary, (a, b) => not(and(a, b)) === or(not(a), not(b))));
  });

  test("xor is or without and", () => {
    fc.assert(fc.property(ternary, ternary, (a, b) => xor(a, b) === and(or(a, b), not(and(a, b)))));
  });

  test("refuses what is no boolean unless the other side decides", () => {
    expect(and(false, 1n)).toBe(false);
    expect(or("x", true)).toBe(true);
    expect(() => and(true, 1n)).toThrow(CypherError);
    expect(() => xor(null, "x")).toThrow(CypherError);
    expect(() => not(1n)).toThrow(CypherError);
  });
});

/** The result, or the code of the error. */
function outcome(run: () => CypherValue): CypherValue {
  try {
    return run();
  } catch (error) {
    if (error instanceof CypherError) return error.code;
    throw error;
  }
}

function fitting(exact: bigint): CypherValue {
  return exact >= smallestInteger && exact <= largestInteger ? exact : "ArithmeticError.IntegerOverflow";
}

describe("integer arithmetic", () => {
  test("is exact or an overflow", () => {
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        expect(outcome(() => add(a, b))).toBe(fitting(a + b));
        expect(outcome(() => subtract(a, b))).toBe(fitting(a - b));
        expect(outcome(() => multiply(a, b))).toBe(fitting(a * b));
        expect(outcome(() => negate(a))).toBe(fitting(-a));
      }),
      runs,
    );
  });

  test("divides towards zero, and not by zero", () => {
    fc.assert(
      fc.property(integer, integer, (a, b) => {
        expect(outcome(() => divide(a, b))).toBe(b === 0n ? "ArithmeticError.DivisionByZero" : fitting(a / b));
        expect(outcome(() => modulo(a, b))).toBe(b === 0n ? "ArithmeticError.DivisionByZero" : a % b);
      }),
      runs,
    );
  });
});

test("any value can be displayed", () => {
  fc.assert(
    fc.property(value, (a) => displayText(a).length > 0),
    runs,
  );
});
