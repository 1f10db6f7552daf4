/** What the network shows and where, asked without a screen: filters, neighbourhoods, places, communities, names. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { literaturePairs, nameCommunities } from "#client/network/communities.ts";
import { communitiesOf } from "#client/network/layout.ts";
import { placeNames, shortened } from "#client/network/names.ts";
import {
  createNetwork,
  KINDS,
  LITERATURE,
  type NetworkFilter,
  neighbourhood,
  shownOf,
} from "#client/network/network-model.ts";
import { pictureScene } from "#client/network/picture-scene.ts";
import { pictureOf } from "#client/network/picture.ts";
import { placeNodes } from "#client/network/place-nodes.ts";
import positions from "#client/network/positions.json";
import { seedGraph } from "../support/seed-graph.ts";

const node = (id: string, label = "Concept") => ({ id, label, nameDe: id, nameEn: id, degree: 1 });
const edge = (from: string, to: string, type = "USES") => ({ from, to, type });

//  a ── b ── c ── d      s (a sentence) names b and states e; f stands alone
const small = createNetwork({
  nodes: [node("a", "Theory"), node("b"), node("c"), node("d"), node("s", "Sentence"), node("e", "Claim"), node("f")],
  edges: [
    edge("a", "b"),
    edge("b", "c"),
    edge("c", "d"),
    edge("b", "s", "NAMED_IN"),
    edge("e", "s", "STATED_IN"),
    edge("a", "gone"),
  ],
});
const everything: NetworkFilter = { kinds: new Set(KINDS), derived: true, degree: 0 };
const ids = (numbers: Iterable<number>) => [...numbers].map((at) => small.nodes[at]?.id);

describe("what is shown", () => {
  it("is the literature without derived relations when nothing is asked for", () => {
    const shown = shownOf(small, { kinds: new Set(LITERATURE), derived: false, degree: 0 });
    expect(ids(shown.nodes)).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(shown.lines.length).toBe(3);
  });

  it("leaves out nodes with fewer visible relations", () => {
    const shown = shownOf(small, { ...everything, degree: 2 });
    expect(ids(shown.nodes)).toEqual(["b", "c", "s"]);
    expect(shown.lines.length).toBe(2);
  });

  it.each([
    [1, ["a", "b"]],
    [2, ["a", "b", "c", "s"]],
    [3, ["a", "b", "c", "d", "s", "e"]],
  ])("reaches %i steps around a node", (depth, found) => {
    const around = { node: small.at("a") ?? -1, depth };
    expect(ids(shownOf(small, { ...everything, around }).nodes)).toEqual(found);
  });

  it("names the neighbours that are seen", () => {
    const shown = shownOf(small, { ...everything, derived: false });
    expect(ids(neighbourhood(small, shown, small.at("b") ?? -1, false).nodes)).toEqual(["b", "a", "c"]);
  });
});

describe("places", () => {
  it("keep settled nodes, stand new ones near their neighbours, and are the same at every visit", () => {
    const places = placeNodes(small, { a: [0, 0], b: [100, 0], d: [300, 50] });
    expect([places.x[0], places.y[0], places.x[1], places.x[3]]).toEqual([0, 0, 100, 300]);
    const c = small.at("c") ?? -1;
    expect(Math.hypot((places.x[c] ?? 0) - 200, (places.y[c] ?? 0) - 25)).toBeLessThan(30);
    expect(placeNodes(small, { a: [0, 0], b: [100, 0], d: [300, 50] })).toEqual(places);
  });

  it("are finite for any graph", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 60 }),
        (count, pairs) => {
          const model = createNetwork({
            nodes: Array.from({ length: count }, (_, at) => node(`n${at}`)),
            edges: pairs.map(([from, to]) => edge(`n${from}`, `n${to}`)),
          });
          const { x, y } = placeNodes(model, { n0: [0, 0] });
          for (let at = 0; at < count; at += 1) expect(Number.isFinite(x[at]) && Number.isFinite(y[at])).toBe(true);
        },
      ),
    );
  });

  it("are settled for the whole article", () => {
    const settled: Readonly<Record<string, readonly number[]>> = positions;
    const missing = seedGraph()
      .nodes.filter(({ label, properties }) => LITERATURE.includes(label) && settled[properties.id] === undefined)
      .map(({ properties }) => properties.id);
    // A new node finds a place near its neighbours, so a few may wait for the next settling.
    expect(missing.length).toBeLessThan(40);
  });
});

describe("communities", () => {
  const group = (name: string) => ["1", "2", "3", "4"].map((at) => `${name}${at}`);
  const whole = (of: readonly string[]) => of.flatMap((a, at) => of.slice(at + 1).map((b) => edge(a, b)));
  const [left, right] = [group("l"), group("r")];
  const model = createNetwork({
    nodes: [
      ...left.map((id) => ({ ...node(id, id === "l2" ? "Theory" : "Claim"), degree: 3 })),
      ...right.map((id) => ({ ...node(id), degree: id === "r3" ? 9 : 3 })),
      node("s", "Sentence"),
    ],
    edges: [...whole(left), ...whole(right), edge("l1", "r1"), edge("r2", "s", "STATED_IN")],
  });

  it("part what is loosely joined, are named by a theory, else a concept, and take the text along", () => {
    const found = nameCommunities(model, communitiesOf(literaturePairs(model)));
    expect(found.map(({ id, size }) => [id, size])).toEqual(
      expect.arrayContaining([
        ["l2", 4],
        ["r3", 4],
      ]),
    );
    expect(found.find(({ id }) => id === "r3")?.members.has(model.at("s") ?? -1)).toBe(true);
  });
});

describe("the picture", () => {
  const shown = shownOf(small, everything);
  const look = { color: "#000000", ring: false, radius: 5 };
  const picture = pictureOf(shown, small.lines, {
    marks: small.nodes.map(({ nameEn }) => ({ ...look, name: `a name as long as ${nameEn}` })),
    places: placeNodes(small, {}),
    line: "#111111",
    lit: "#222222",
    ground: "#ffffff",
    ink: "#000000",
    halo: "#ffff00",
  });

  it("holds every shown node and line as a scene", () => {
    const scene = pictureScene(picture, (at) => small.nodes[at]?.id ?? "", undefined);
    expect(scene.nodes.length).toBe(shown.nodes.length);
    expect(scene.edges.length).toBe(shown.lines.length);
  });

  it("draws no name over another", () => {
    const names = placeNames({
      picture,
      view: { x: 0, y: 0, zoom: 1 },
      size: { width: 900, height: 700 },
      nodes: shown.nodes,
      most: 50,
      forced: new Set(),
      measure: (text) => 6 * text.length,
    });
    expect(names.length).toBeGreaterThan(0);
    for (const a of names) {
      for (const b of names) {
        if (a === b) continue;
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
    }
  });

  it("shortens a name at a word", () => {
    expect(shortened("According to Richard Florida there is a class")).toBe("According to Richard Florida …");
  });
});
