import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { DESK, PHONE } from "#client/lineage/placing/frame.ts";
import { barycentre, ranks, withoutCycles } from "#client/lineage/placing/rank.ts";
import { placeLabels, type LabelWish } from "#client/canvas/labels.ts";
import positions from "#client/lineage/positions.json";

const ids = ["a", "b", "c", "d", "e"];
const arcs = fc.array(fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }), { maxLength: 14 });

describe("ranks", () => {
  test("grow along every arc that closes no cycle", () => {
    fc.assert(
      fc.property(arcs, (given) => {
        const rank = ranks(ids, given);
        for (const { from, to } of withoutCycles(given)) {
          expect(rank.get(to) ?? 0).toBeGreaterThan(rank.get(from) ?? 0);
        }
      }),
    );
  });
  test("are the length of the longest way", () => {
    const rank = ranks(ids, [
      { from: "a", to: "b" },
      { from: "b", to: "c" },
      { from: "a", to: "c" },
    ]);
    expect(ids.map((id) => rank.get(id))).toEqual([0, 1, 2, 0, 0]);
  });
  test("barycentre order is a permutation over the unit interval", () => {
    fc.assert(
      fc.property(arcs, (given) => {
        const places = [...barycentre(ids, given).values()].sort((a, b) => a - b);
        expect(places).toEqual([0, 0.25, 0.5, 0.75, 1]);
      }),
    );
  });
});

const measure = (text: string): number => text.length * 7;

const WITHIN = { left: 0, right: 400, top: 0, bottom: 300 };

describe("names", () => {
  const wish = fc.record({
    id: fc.uuid(),
    name: fc.stringMatching(/^[a-z]{1,20}$/),
    below: fc.constantFrom("", "Porter"),
    at: fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) }),
    radius: fc.integer({ min: 5, max: 17 }),
    side: fc.constantFrom("b", "t", "l", "r") as fc.Arbitrary<LabelWish["side"]>,
    forced: fc.constant(false),
    strong: fc.constant(true),
    bold: fc.constant(false),
  });
  test("that are drawn never meet, unless they are forced", () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 14 }), (wishes) => {
        const placed = placeLabels(wishes, measure, { within: WITHIN });
        placed.forEach((a, i) =>
          placed.slice(i + 1).forEach((b) => {
            const apart =
              a.box.right <= b.box.left ||
              b.box.right <= a.box.left ||
              a.box.bottom <= b.box.top ||
              b.box.bottom <= a.box.top;
            expect(apart).toBe(true);
          }),
        );
      }),
    );
  });
  test("stay on the ground, whichever side that takes", () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 14 }), (wishes) => {
        for (const { box } of placeLabels(wishes, measure, { within: WITHIN })) {
          expect(box.left).toBeGreaterThanOrEqual(WITHIN.left);
          expect(box.right).toBeLessThanOrEqual(WITHIN.right);
        }
      }),
    );
  });
  test("that are forced are always drawn", () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 14 }), (wishes) => {
        expect(
          placeLabels(
            wishes.map((each) => ({ ...each, forced: true })),
            measure,
            { within: WITHIN },
          ),
        ).toHaveLength(wishes.length);
      }),
    );
  });
});

describe("checked-in places", () => {
  const file = new URL("../../graph-seed/annotations/nachhaltige-cluster/theories.yaml", import.meta.url);
  const theories = parse(readFileSync(file, "utf8")) as readonly {
    readonly id: string;
    readonly periodStart?: number;
  }[];

  test.each([
    ["desk", positions.desk, DESK],
    ["phone", positions.phone, PHONE],
  ] as const)("on the %s every theory of the annotation has one, in its part of the frame", (_, places, frame) => {
    const table: Readonly<Record<string, { readonly x: number; readonly y: number }>> = places;
    for (const { id, periodStart } of theories) {
      const at = table[`theory:${id}`];
      expect(at, id).toBeDefined();
      if (!at) continue;
      const dated = at.y < frame.band[1];
      expect(dated, id).toBe(periodStart !== undefined);
      expect(at.x).toBeGreaterThan(0);
      expect(at.x).toBeLessThan(frame.width);
    }
  });
});
