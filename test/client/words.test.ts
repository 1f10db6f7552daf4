import { describe, expect, test } from "vitest";
import { LINEAGE_TYPES, theoryKindSchema, basisSchema } from "#graph-seed/graph.ts";
import { de } from "#client/i18n/de.ts";
import { en } from "#client/i18n/en.ts";
import { decades } from "#client/i18n/format.ts";
import { DASHES, relationOf, RELATIONS } from "#client/canvas/relations.ts";

describe("the words", () => {
  test("have the same keys in both languages", () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });
  test("name every kind of step, from both ends, and every kind of theory and support", () => {
    const keys = [
      ...LINEAGE_TYPES.flatMap((type) => [`rel.${type}`, `relBack.${type}`]),
      ...theoryKindSchema.options.map((kind) => `kind.${kind}`),
      ...basisSchema.options.flatMap((basis) => [`basis.${basis}`, `basisHelp.${basis}`]),
    ];
    for (const key of keys) expect(en, key).toHaveProperty([key]);
  });
  test("a plural follows the number", () => {
    expect([en.steps(1), en.steps(2), de.steps(1), de.steps(1200)]).toEqual([
      "1 step",
      "2 steps",
      "1 Schritt",
      "1.200 Schritte",
    ]);
  });
  test("a period is a decade, a year or a span, as it is stated", () => {
    expect([decades(1920, 1929, "er"), decades(1990, 1990, "er"), decades(1990, 1995, "er")]).toEqual([
      "1920er",
      "1990",
      "1990–1995",
    ]);
  });
});

describe("the drawing of relations", () => {
  test("knows every type of step and every kind of support", () => {
    expect(RELATIONS.map(({ type }) => type).sort()).toEqual([...LINEAGE_TYPES].sort());
    expect(Object.keys(DASHES).sort()).toEqual([...basisSchema.options].sort());
  });
  test("draws a type that it does not know as a plain grey arrow", () => {
    expect(relationOf("NEW_TYPE")).toMatchObject({ type: "NEW_TYPE", color: "--structural", head: "triangle" });
  });
});
