import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  closest,
  CLOSENESS,
  MOST_NEIGHBOURS,
  type Neighbour,
  neighboursOf,
  placeNeighbours,
} from "#client/references/closeness.ts";

test("a neighbour counts at the nearest that it comes, and the nearest stand first", () => {
  expect(
    neighboursOf([
      { number: 5, bracket: 0, sentence: 0, paragraph: 3 },
      { number: 9, bracket: 1, sentence: 2, paragraph: 2 },
      { number: 7, bracket: 0, sentence: 1, paragraph: 1 },
      { number: 2, bracket: 2, sentence: 2, paragraph: 1 },
      { number: 3, bracket: 0, sentence: 0, paragraph: 0 },
    ]),
  ).toEqual([
    { number: 2, closeness: "bracket", times: 2 },
    { number: 9, closeness: "bracket", times: 1 },
    { number: 7, closeness: "sentence", times: 1 },
    { number: 5, closeness: "paragraph", times: 3 },
  ]);
});

const several: fc.Arbitrary<readonly Neighbour[]> = fc
  .array(fc.record({ closeness: fc.constantFrom(...CLOSENESS), times: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: MOST_NEIGHBOURS,
  })
  .map((all) =>
    all
      .map((each, index) => ({ ...each, number: index + 1 }))
      .toSorted((a, b) => CLOSENESS.indexOf(a.closeness) - CLOSENESS.indexOf(b.closeness)),
  );

test("boxes of the picture, 34 by 22, never overlap: neither each other nor the middle", () => {
  fc.assert(
    fc.property(several, (neighbours) => {
      const boxes = [{ x: 0, y: 0 }, ...placeNeighbours(neighbours)];
      boxes.forEach((a, index) => {
        for (const b of boxes.slice(index + 1)) {
          expect(Math.abs(a.x - b.x) >= 34 || Math.abs(a.y - b.y) >= 22).toBe(true);
        }
      });
    }),
  );
});

test("a line is the wider the more often the two meet, from 1 to 4", () => {
  fc.assert(
    fc.property(several, (neighbours) => {
      const placed = placeNeighbours(neighbours);
      for (const a of placed) {
        expect(a.width).toBeGreaterThanOrEqual(1);
        expect(a.width).toBeLessThanOrEqual(4);
        for (const b of placed) if (a.times > b.times) expect(a.width).toBeGreaterThan(b.width);
      }
    }),
  );
});

test("twelve at most are shown, in their order; a crowded ring leaves room for the others", () => {
  const crowd = (closeness: Neighbour["closeness"], from: number, count: number): Neighbour[] =>
    Array.from({ length: count }, (_, index) => ({ number: from + index, closeness, times: 1 }));
  const shown = closest([...crowd("bracket", 1, 20), ...crowd("sentence", 40, 1), ...crowd("paragraph", 60, 9)]);
  expect(shown.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 40, 60, 61, 62]);
  expect(closest(crowd("bracket", 1, 5))).toHaveLength(5);
});
