/** The tour and the main path over the real lineage, and the comparison's sets. */
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { split } from "../../client/lineage/comparison.ts";
import { createModel, type Model } from "../../client/lineage/lineage-model.ts";
import { mainPathSteps } from "../../client/lineage/main-path.ts";
import { tourOf } from "../../client/lineage/tour.ts";
import type { Lineage } from "../../server/contract/view-schemas.ts";
import { handlers } from "../../server/api/handlers.ts";
import { openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import { seedGraph } from "../support/seed-graph.ts";

let model: Model;
beforeAll(async () => {
  const store = openEmbeddedStore(seedGraph());
  const lineage: Lineage = await handlers.lineage({ params: {}, query: {}, body: undefined }, store);
  model = createModel(lineage, () => 0);
});

describe("the tour", () => {
  it("has seven stops, every step of which the graph holds with a quotation", () => {
    const stops = tourOf(model);
    expect(stops.map(({ steps }) => steps.length)).toEqual([2, 2, 1, 2, 2, 3, 2]);
    expect(stops.flatMap(({ steps }) => steps).every(({ passages }) => passages.length > 0)).toBe(true);
  });
});

describe("the main path", () => {
  it("leads from a precursor through the field to the sustainable cluster", () => {
    expect(mainPathSteps(model).map(({ type, to }) => [type, to])).toEqual([
      ["PRECURSOR_OF", "theory:cluster-research"],
      ["EVOLVES_INTO", "theory:sustainable-cluster"],
      ["PRECURSOR_OF", "theory:sustainable-cluster-theory"],
    ]);
  });
});

describe("a comparison", () => {
  it("parts two lists into what both hold and what only one holds", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.array(fc.nat(9)), (a, b) => {
        const { shared, onlyA, onlyB } = split(a, b, (item) => item);
        expect(new Set([...shared, ...onlyA])).toEqual(new Set(a));
        expect(new Set([...shared, ...onlyB])).toEqual(new Set(b));
        expect(shared.length + onlyA.length + onlyB.length).toBe(new Set([...a, ...b]).size);
      }),
    );
  });
});
