import { describe, expect, test } from "vitest";
import { emphasis } from "#client/lineage/emphasis.ts";
import { createModel, emptyStretch, neighbours, stepsInOrder } from "#client/lineage/lineage-model.ts";
import { bows } from "#client/lineage/lineage-scene.ts";
import { walk } from "#client/lineage/walk.ts";
import { lineage, model } from "./small-lineage.ts";

describe("the outline's order", () => {
  test("is dated theories by period, then undated from left to right, then those without a step", () => {
    expect(model.outline.map(({ kind, theories }) => [kind, theories.map(({ nameEn }) => nameEn)])).toEqual([
      ["dated", ["old"]],
      ["dated", ["side"]],
      ["undated", ["middle", "new"]],
      ["alone", ["alone"]],
    ]);
  });

  test("holds each step once", () => {
    const ordered = stepsInOrder(model, model.steps);
    expect(new Set(ordered)).toEqual(new Set(model.steps));
    expect(ordered).toHaveLength(model.steps.length);
    expect(ordered[0]?.from).toBe("theory:old");
  });

  test("a step whose end is missing is left out", () => {
    const torn = createModel({ ...lineage, theories: lineage.theories.slice(1) }, () => 0);
    expect(torn.steps.map(({ id }) => id)).toEqual(["lineage:old-middle", "lineage:old-side"]);
  });
});

describe("the empty stretch of the axis", () => {
  test("is the years between two dated theories, when they are thirty or more", () => {
    expect(emptyStretch(lineage.theories)).toEqual([1930, 1979]);
  });
  test("is absent when one decade follows the other", () => {
    const [first] = lineage.theories;
    if (!first) throw new Error("The small lineage is empty.");
    const near = [1920, 1940, 1960].map((year) => ({ ...first, periodStart: year, periodEnd: year + 9 }));
    expect(emptyStretch(near)).toBeUndefined();
  });
});

describe("emphasis", () => {
  const selectedStep = emphasis(model.steps, { selected: "lineage:middle-new" });

  test("a selected step is full, steps at its ends stay clear, the rest recede", () => {
    expect(selectedStep.edge("lineage:middle-new")).toBe(1);
    expect(selectedStep.edge("lineage:old-middle")).toBe(0.62);
    expect(selectedStep.edge("lineage:old-side")).toBe(0.34);
  });
  test("theories that it does not touch are faded, its neighbours are not", () => {
    expect(selectedStep.node("theory:alone")).toBe(0.55);
    expect(selectedStep.node("theory:old")).toBe(1);
  });
  test("the pointer speaks louder than the selection", () => {
    const pointed = emphasis(model.steps, { selected: "lineage:middle-new", hovered: "theory:side" });
    expect(pointed.edge("lineage:middle-new")).toBe(0.15);
    expect(pointed.edge("lineage:new-side")).toBe(1);
  });
  test("a trace leaves its own steps alone", () => {
    const traced = emphasis(model.steps, { trace: ["lineage:old-middle", "lineage:middle-new"] });
    expect(model.steps.map(({ id }) => traced.edge(id))).toEqual([1, 1, 0.15, 0.15]);
  });
});

describe("high contrast", () => {
  test("fades nothing below what is asked, and leaves in full what has the attention", () => {
    const seen = emphasis(model.steps, { trace: ["lineage:old-middle"], least: 0.6 });
    expect(model.steps.map(({ id }) => seen.edge(id))).toEqual([1, 0.6, 0.6, 0.6]);
    expect(model.theories.map(({ id }) => seen.node(id)).filter((opacity) => opacity < 0.6)).toEqual([]);
    expect(model.steps.map(({ id }) => seen.wide(id))).toEqual([true, false, false, false]);
    expect(model.steps.some(({ id }) => emphasis(model.steps, { least: 0.6 }).wide(id))).toBe(false);
  });
});

describe("lines", () => {
  test("between the same two theories fan out, whichever way they point", () => {
    const [first] = model.steps;
    if (!first) throw new Error("The small lineage is empty.");
    const twins = [first, { ...first, id: "twin", from: first.to, to: first.from }];
    const x = (id: string): number => (id === first.from ? 0 : 100);
    const fan = bows(twins, x);
    // Seen from the same end, the second line's bow has the opposite sign of its own direction.
    expect(fan.get(first.id)).not.toBeCloseTo(-(fan.get("twin") ?? 0));
  });
});

const at = (id: string) => ({ x: ["old", "middle", "side", "new", "alone"].indexOf(id.slice(7)) * 100, y: 0 });

describe("walking by keys", () => {
  const ground = { theories: model.theories.map(({ id }) => id), steps: model.steps, at };

  test("follows a step before it jumps to what is merely near", () => {
    expect(walk("theory:old", "right", ground)).toBe("theory:middle");
    expect(walk("theory:side", "left", ground)).toBe("theory:old");
    expect([...neighbours(model.steps, "theory:side")].sort()).toEqual(["theory:new", "theory:old"]);
  });
  test("follows steps along time, which runs down on a phone", () => {
    const phone = { ...ground, at: (id: string) => ({ x: 0, y: at(id).x }), time: "down" } as const;
    expect(walk("theory:old", "down", phone)).toBe("theory:middle");
    expect(walk("theory:side", "up", phone)).toBe("theory:old");
  });
  test("stays where it is at the edge", () => {
    expect(walk("theory:alone", "right", ground)).toBe("theory:alone");
  });
});
