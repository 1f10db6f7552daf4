/** Search path counts against a published worked example, a plain enumeration, and the lineage's own arcs. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arc, globalMainPaths, searchPathCounts } from "../../client/lineage/main-path.ts";

const arcs = (...names: string[]): Arc[] => names.map((name) => ({ id: name, from: name[0] ?? "", to: name[1] ?? "" }));

/** Every way from a beginning to an end, by walking all of them. */
function allWays(of: readonly Arc[]): Arc[][] {
  const walk = (node: string): Arc[][] => {
    const next = of.filter(({ from }) => from === node);
    return next.length === 0 ? [[]] : next.flatMap((arc) => walk(arc.to).map((rest) => [arc, ...rest]));
  };
  const beginnings = [...new Set(of.map(({ from }) => from))].filter((node) => !of.some(({ to }) => to === node));
  return beginnings.flatMap(walk);
}

/** Random arcs that all lead from a smaller to a larger letter, so that there is no cycle. */
const acyclic = fc
  .uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), { selector: ([a, b]) => `${a}-${b}`, maxLength: 14 })
  .map((pairs) =>
    pairs
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => "ABCDEFGH".charAt(Math.min(a, b)) + "ABCDEFGH".charAt(Math.max(a, b))),
  )
  .map((names) => arcs(...new Set(names)));

describe("search path count", () => {
  // The part below B of the sample network by which J. S. Liu, L. Y. Y. Lu and M. H.-C. Ho explain the method:
  // five ways lead through BD, and the global main path B-D-F-I-M-N has the sum 15.
  const sample = arcs("BD", "DF", "DI", "FH", "HK", "FI", "IL", "IM", "MN", "BJ", "JM");

  it("agrees with the published worked example", () => {
    expect(searchPathCounts(sample).counts.get("BD")).toBe(5);
    const paths = globalMainPaths(sample);
    expect(paths.map((path) => path.map(({ id }) => id))).toEqual([["BD", "DF", "FI", "IM", "MN"]]);
    const { counts } = searchPathCounts(sample);
    expect(paths[0]?.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0)).toBe(15);
  });

  it("counts what a plain enumeration counts", () => {
    fc.assert(
      fc.property(acyclic, (of) => {
        const { counts, cyclic } = searchPathCounts(of);
        const all = allWays(of);
        expect(cyclic).toEqual([]);
        for (const arc of of) expect(counts.get(arc.id)).toBe(all.filter((way) => way.includes(arc)).length);
      }),
    );
  });

  it("finds the chains with the largest sum, and all of them", () => {
    fc.assert(
      fc.property(acyclic, (of) => {
        const { counts } = searchPathCounts(of);
        const sum = (way: readonly Arc[]): number => way.reduce((total, { id }) => total + (counts.get(id) ?? 0), 0);
        const all = of.length === 0 ? [] : allWays(of);
        const largest = Math.max(0, ...all.map(sum));
        const names = (ways: readonly (readonly Arc[])[]): string[] =>
          ways.map((way) => way.map(({ id }) => id).join(" ")).sort();
        expect(names(globalMainPaths(of))).toEqual(names(all.filter((way) => sum(way) === largest)));
      }),
    );
  });

  it("leaves cycles out and says so", () => {
    const { counts, cyclic } = searchPathCounts(arcs("AB", "CD", "DC", "DE"));
    expect([...counts]).toEqual([["AB", 1]]);
    expect(cyclic).toEqual(["CD", "DC", "DE"]);
  });
});
