import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt } from "#client/search/excerpt.ts";
import { groupHits } from "#client/search/hit-groups.ts";
import { type Hit, targetOf } from "#client/search/target.ts";

const hit = (label: string, id: string, score: number): Hit => ({ id, label, textDe: id, textEn: id, score });

describe("groups", () => {
  test("the group of the best hit comes first; of equals, theories before claims", () => {
    const groups = groupHits([hit("Claim", "a", 2), hit("Person", "b", 9), hit("Theory", "c", 2)], 3);
    expect(groups.map(({ name }) => name)).toEqual(["actor", "theory", "claim"]);
  });

  test("a group shows its best few and knows how many there were", () => {
    const [group] = groupHits([hit("Cluster", "a", 3), hit("Place", "b", 2), hit("Cluster", "c", 1)], 2);
    expect(group).toMatchObject({ name: "place", total: 3 });
    expect(group?.hits.map(({ id }) => id)).toEqual(["a", "b"]);
  });
});

describe("excerpts", () => {
  test("the words looked for are marked, whatever their case", () => {
    expect(excerpt("Porters Analyse des Clusters", "cluster PORTER")).toEqual([
      { text: "Porter", matched: true },
      { text: "s Analyse des ", matched: false },
      { text: "Cluster", matched: true },
      { text: "s", matched: false },
    ]);
  });

  test.each([
    ["mussig", "Das Müßige", "Müßig"],
    ["muessig", "Das Müßige", "Müßig"],
    ["MÜSSIG", "Das Müßige", "Müßig"],
    ["Müßig", "Das Muessige nicht, das mussige wohl", "mussig"],
    ["munchen", "in Mu\u0308nchen", "Mu\u0308nchen"],
    ["Muenchen", "in München", "München"],
    ["mus", "Muße", "Muß"],
  ])("%s in “%s” marks what stands there", (query, text, marked) => {
    expect(excerpt(text, query).filter(({ matched }) => matched)).toEqual([{ text: marked, matched: true }]);
  });

  test("a match far into the text moves the beginning to just before it", () => {
    const text = `${"lang ".repeat(60)}gesucht und mehr`;
    const [first, , second] = excerpt(text, "gesucht");
    expect(first).toEqual({ text: "… ", matched: false });
    expect(second).toEqual({ text: "gesucht", matched: true });
  });

  test("pieces are the end of the text, with nothing rewritten, for any query", () => {
    const letters = fc.string({ unit: fc.constantFrom("ß", "s", "ü", "u\u0308", "E", "u", "e", " "), maxLength: 300 });
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 300 }), letters),
        fc.oneof(fc.string({ maxLength: 20 }), letters),
        (text, query) => {
          const pieces = excerpt(text, query).map((piece) => piece.text);
          const whole = pieces.join("");
          expect(text.endsWith(pieces[0] === "… " && !text.startsWith(whole) ? whole.slice(2) : whole)).toBe(true);
        },
      ),
    );
  });
});

describe("places", () => {
  test("each kind opens where it is shown, with the filters there let go", () => {
    expect(targetOf({ id: "theory:hubs", label: "Theory" })).toEqual({ path: "/", query: { sel: "theory:hubs" } });
    expect(targetOf({ id: "reference:76", label: "Reference" })).toMatchObject({
      path: "/references",
      query: { ref: "76", theory: null, cited: null },
    });
    expect(targetOf({ id: "claim:a", label: "Claim" })).toMatchObject({
      path: "/evidence",
      query: { claim: "claim:a", kind: null },
    });
    expect(targetOf({ id: "person:wood", label: "Person" })).toMatchObject({
      path: "/evidence",
      query: { entity: "person:wood", claim: null },
    });
  });
});
