import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clip, cut, type Span } from "#client/components/quote-pieces.ts";

const TEXT = "Man kann also eine neue Stufe [7; 15] beobachten, die bleibt.";
const OFFSET = 1000;
const span = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .map(([a, b]): Span => ({ start: OFFSET + Math.min(a, b), end: OFFSET + Math.max(a, b) }));

describe("cutting a quotation", () => {
  test("the pieces tile the text, whatever is marked", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), fc.array(span, { maxLength: 4 }), (marks, citations) => {
        const pieces = cut({ start: OFFSET, end: OFFSET + TEXT.length }, marks, citations);
        expect(pieces.map(({ start, end }) => TEXT.slice(start - OFFSET, end - OFFSET)).join("")).toBe(TEXT);
      }),
    );
  });

  test("a piece is marked exactly when a mark covers it", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), (marks) => {
        for (const piece of cut({ start: OFFSET, end: OFFSET + TEXT.length }, marks, [])) {
          const covered = marks.some(({ start, end }) => start <= piece.start && piece.end <= end && start < end);
          expect(piece.marked).toBe(covered);
        }
      }),
    );
  });

  test("a bracket inside a mark stays one piece", () => {
    const bracket = { start: OFFSET + TEXT.indexOf("["), end: OFFSET + TEXT.indexOf("]") + 1 };
    const pieces = cut(
      { start: OFFSET, end: OFFSET + TEXT.length },
      [{ start: OFFSET + 9, end: OFFSET + 48 }],
      [bracket],
    );
    expect(pieces.filter(({ citation }) => citation)).toEqual([{ ...bracket, marked: true, citation: true }]);
  });
});

describe("leaving out what is far off", () => {
  test("never cuts into a mark, and never inside a word", () => {
    fc.assert(
      fc.property(span, fc.nat(40), (mark, context) => {
        const shown = clip(TEXT, OFFSET, [mark], context);
        expect(shown.start).toBeLessThanOrEqual(mark.start);
        expect(shown.end).toBeGreaterThanOrEqual(mark.end);
        if (shown.start > OFFSET && shown.start < mark.start) expect(TEXT[shown.start - OFFSET - 1]).toBe(" ");
        if (shown.end < OFFSET + TEXT.length && shown.end > mark.end) expect(TEXT[shown.end - OFFSET]).toBe(" ");
      }),
    );
  });

  test("without a mark the whole text stays", () => {
    expect(clip(TEXT, OFFSET, [], 10)).toEqual({ start: OFFSET, end: OFFSET + TEXT.length });
  });
});
