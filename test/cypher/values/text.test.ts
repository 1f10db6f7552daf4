/** Numbers as Java writes them, strings as code points, values as a reader sees them. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CypherNode, CypherRelationship, CypherValue } from "#server/cypher/value.ts";
import {
  codePointCount,
  codePointSlice,
  reverseCodePoints,
  trimEnd,
  trimStart,
} from "#server/cypher/values/code-points.ts";
import { displayText, floatText } from "#server/cypher/values/text.ts";

describe("a float's text", () => {
  test("reads back as the float", () => {
    fc.assert(
      fc.property(fc.double(), (x) => Object.is(Number(floatText(x)), x)),
      { numRuns: 2000 },
    );
  });

  test("has a point, and an exponent below a thousandth and from ten million on", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const size = Math.abs(x);
        const plain = x === 0 || (size >= 1e-3 && size < 1e7);
        return (plain ? /^-?\d+\.\d+$/ : /^-?\d\.\d+E-?\d+$/).test(floatText(x));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [1, "1.0"],
    [1e7, "1.0E7"],
    [9_999_999, "9999999.0"],
    [0.000_99, "9.9E-4"],
    [-0, "-0.0"],
    [Number.MIN_VALUE, "4.9E-324"],
    [Number.MAX_VALUE, "1.7976931348623157E308"],
    [Number.NaN, "NaN"],
    [-Infinity, "-Infinity"],
  ])("of %d is %s", (x, text) => {
    expect(floatText(x)).toBe(text);
  });
});

describe("code points", () => {
  const text = fc.string({ unit: "binary", maxLength: 12 });

  test("are what strings are counted and cut by", () => {
    fc.assert(
      fc.property(text, fc.nat(14), fc.nat(14), (a, start, length) => {
        const points = Array.from(a);
        expect(codePointCount(a)).toBe(points.length);
        expect(codePointSlice(a, start, length)).toBe(points.slice(start, start + length).join(""));
        expect(reverseCodePoints(reverseCodePoints(a))).toBe(a);
      }),
    );
  });

  test("that are no-break spaces are no white space", () => {
    expect(trimStart("\u2003\t a\u00a0")).toBe("a\u00a0");
    expect(trimEnd("\u00a0a \u3000\n")).toBe("\u00a0a");
  });
});

function node(elementId: string, ...labels: string[]): CypherNode {
  return { kind: "node", elementId, labels, properties: new Map([["x", 1n]]) };
}

describe("a displayed value", () => {
  const step: CypherRelationship = {
    kind: "relationship",
    elementId: "0",
    type: "KNOWS",
    startId: "2",
    endId: "1",
    properties: new Map(),
  };
  const path: CypherValue = { kind: "path", nodes: [node("1", "A"), node("2")], relationships: [step] };

  test.each<[CypherValue, string]>([
    [null, "null"],
    [[1n, 1, "it's", true], "[1, 1.0, 'it\\'s', true]"],
    [
      new Map<string, CypherValue>([
        ["a", 1n],
        ["b c", null],
      ]),
      "{a: 1, `b c`: null}",
    ],
    [node("1", "A", "B C"), "(:A:`B C` {x: 1})"],
    [step, "[:KNOWS]"],
    [path, "<(:A {x: 1})<-[:KNOWS]-({x: 1})>"],
    [{ kind: "point", srid: 4326, coordinates: [1, 2.5] }, "point({x: 1.0, y: 2.5, crs: 'wgs-84'})"],
  ])("%o", (value, text) => {
    expect(displayText(value)).toBe(text);
  });
});
