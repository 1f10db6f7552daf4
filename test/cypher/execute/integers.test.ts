/** What runs over integers takes a straight way; it answers and fails as the general way does. */
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { createEngine } from "#server/cypher/engine.ts";
import { CypherError } from "#server/cypher/errors.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import type { CypherValue } from "#server/cypher/value.ts";
import { numbersEqual } from "#server/cypher/values/equality.ts";

const engine = createEngine(new MemoryGraph());

/** The single value, or the code of the error. */
function outcome(text: string, parameters: Readonly<Record<string, CypherValue>> = {}): CypherValue | undefined {
  try {
    return engine.run(text, parameters).rows[0]?.[0];
  } catch (error) {
    if (error instanceof CypherError) return error.code;
    throw error;
  }
}

const EDGES = [0n, 2n ** 31n, 2n ** 32n, 2n ** 53n, 2n ** 62n, 2n ** 63n - 40n];

/** Integers near those at which a way of computing ends. */
const integer = fc
  .tuple(fc.constantFrom(...EDGES), fc.bigInt(-40n, 39n), fc.boolean())
  .map(([edge, by, negative]) => (negative ? -(edge + by) - 1n : edge + by));

const range = fc.record({
  first: integer,
  length: fc.bigInt(-3n, 30n),
  step: fc.oneof(fc.bigInt(-4n, 4n), integer),
});

const loops: readonly string[] = [
  "reduce(l = [], x IN LIST | l + x)",
  "reduce(s = 0, x IN LIST | s + x)",
  "reduce(s = 1, x IN LIST | s * x)",
  "[x IN LIST | x]",
  "[x IN LIST WHERE x % 3 = 1 | x - 7]",
  "all(x IN LIST WHERE x % 2 = 0)",
  "any(x IN LIST WHERE x > 9007199254740992)",
  "none(x IN LIST WHERE x = $first)",
  "single(x IN LIST WHERE x <= $first)",
  "size([x IN LIST WHERE x IN [y IN LIST WHERE y > x]])",
];

test("a loop over a written range answers as the same loop over its list", () => {
  fc.assert(
    fc.property(range, fc.constantFrom(...loops), ({ first, length, step }, loop) => {
      const parameters = { first, last: clamped(first + length * step), step };
      const counted = loop.replaceAll("LIST", "range($first, $last, $step)");
      const listed = loop.replaceAll("LIST", "list");
      expect(outcome(`RETURN ${counted}`, parameters)).toEqual(
        outcome(`WITH range($first, $last, $step) AS list RETURN ${listed}`, parameters),
      );
    }),
    { numRuns: 500 },
  );
});

test("UNWIND of a written range gives the rows of its list", () => {
  fc.assert(
    fc.property(range, ({ first, length, step }) => {
      const parameters = { first, last: clamped(first + length * step), step };
      expect(outcome("UNWIND range($first, $last, $step) AS x RETURN collect(x)", parameters)).toEqual(
        outcome("RETURN range($first, $last, $step)", parameters),
      );
    }),
    { numRuns: 300 },
  );
});

function clamped(value: bigint): bigint {
  const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];
  return value < least ? least : value > most ? most : value;
}

test.each(["range(1, null)", "range(1, 2.0)", "range(1, 9, 0)", "range('a', 2)"])(
  "%s fails wherever it stands",
  (list) => {
    const code = outcome(`RETURN ${list}`);
    expect(typeof code).toBe("string");
    for (const loop of loops) expect(outcome(`RETURN ${loop.replaceAll("LIST", list)}`, { first: 1n })).toBe(code);
    expect(outcome(`UNWIND ${list} AS x RETURN x`)).toBe(code);
  },
);

const fits = (value: bigint): boolean => value === clamped(value);

/** What an operator makes of two integers, in unlimited ones; `undefined` where it is refused. */
const operators: Readonly<Record<string, (left: bigint, right: bigint) => bigint | boolean | undefined>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "%": (left, right) => (right === 0n ? undefined : left % right),
  "=": (left, right) => left === right,
  "<>": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

test("operators on two integers are exact or refused", () => {
  fc.assert(
    fc.property(integer, integer, fc.constantFrom(...Object.keys(operators)), (left, right, operator) => {
      const exact = operators[operator]?.(left, right);
      const refused = exact === undefined || (typeof exact === "bigint" && !fits(exact));
      const code = exact === undefined ? "ArithmeticError.DivisionByZero" : "ArithmeticError.IntegerOverflow";
      expect(outcome(`RETURN $left ${operator} $right`, { left, right })).toBe(refused ? code : exact);
    }),
    { numRuns: 1000 },
  );
});

test("an integer and a float are compared by their exact values, and with null nothing is known", () => {
  fc.assert(
    fc.property(integer, fc.constantFrom("=", "<>", "<", "<=", ">", ">="), (left, operator) => {
      const near = Number(left);
      const exact = operators[operator]?.(left, BigInt(near));
      expect(outcome(`RETURN $left ${operator} $near`, { left, near })).toBe(exact);
      expect(outcome(`RETURN $left ${operator} null`, { left })).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test("a sum of integers is exact until it leaves 64 bits, and goes on as a float", () => {
  fc.assert(
    fc.property(fc.array(integer, { maxLength: 6 }), (values) => {
      let sum: bigint | number = 0n;
      for (const value of values) {
        sum = typeof sum === "bigint" && fits(sum + value) ? sum + value : Number(sum) + Number(value);
      }
      expect(outcome("UNWIND $values AS x RETURN sum(x)", { values })).toBe(sum);
    }),
    { numRuns: 300 },
  );
});

test("integers and floats fall into one group exactly when they are equal", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(integer, integer.map(Number)), { maxLength: 8 }), (values) => {
      const different = values.filter(
        (value, index) => values.findIndex((other) => numbersEqual(value, other)) === index,
      );
      expect(outcome("UNWIND $values AS x RETURN count(DISTINCT x)", { values })).toBe(BigInt(different.length));
      expect(engine.run("UNWIND $values AS x RETURN x, count(*)", { values }).rows).toEqual(
        different.map((value) => [value, BigInt(values.filter((other) => numbersEqual(value, other)).length)]),
      );
    }),
    { numRuns: 300 },
  );
});
