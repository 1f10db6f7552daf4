/** The search over a reader's own bibliography beside the server's hits. */
import { expect, test } from "vitest";
import { withOwnHits } from "#client/search/own-hits.ts";

const NOTHING = { doi: null, container: null, volume: null, issue: null, pages: null, publisher: null, url: null };
const WORKS = new Map([
  [7, { ...NOTHING, title: "Übungswerk", authors: ["Zoe Müßig"], year: 1901 }],
  [45, { ...NOTHING, title: "Anderes", authors: ["Ada Beispiel"], year: 1902 }],
]);
const hit = (id: string, label: string, score: number) => ({ id, label, textDe: id, textEn: id, score });

test("an entry that holds every word is a hit; a reference stands once, and no worse than the best", () => {
  const hits = [hit("theory:x", "Theory", 5), hit("reference:7", "Reference", 2)];
  expect(withOwnHits(hits, "ubungswerk mussig", WORKS)).toEqual([
    {
      id: "reference:7",
      label: "Reference",
      textDe: "[7] Zoe Müßig 1901: Übungswerk",
      textEn: "[7] Zoe Müßig 1901: Übungswerk",
      score: 5,
    },
    hit("theory:x", "Theory", 5),
  ]);
  expect(withOwnHits(hits, "mussig anderes", WORKS)).toEqual(hits);
  expect(withOwnHits([], "  ", WORKS)).toEqual([]);
});
