import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "#server/contract/view-schemas.ts";
import { createArticle } from "#client/article/article-model.ts";
import { placeNotes } from "#client/article/margin-layout.ts";
import { namesIn } from "#client/article/names-in-text.ts";
import { bracketParts, pieces } from "#client/article/pieces.ts";
import { topIn } from "#client/article/use-places.ts";

const span = { beginsInMidAir: false, endsInMidAir: false };
const citation = { id: "citation:1", order: 1, text: "[7; 8]", start: 24, end: 30, numbers: [7, 8] };
/** `Erster Satz. Zweiter Satz [7; 8].` from 10 to 31, a broken-off paragraph after it, and a figure. */
const article: Article = {
  id: "article:a",
  title: "Titel",
  language: "de",
  sections: [
    {
      id: "section:1",
      order: 1,
      number: 1,
      heading: "Kopf",
      language: "de",
      start: 0,
      end: 120,
      paragraphs: [
        {
          id: "paragraph:1.1",
          order: 1,
          start: 6,
          end: 31,
          ...span,
          sentences: [
            { id: "sentence:1.1.1", order: 1, text: "Ein Satz.", start: 6, end: 15, citations: [] },
            { id: "sentence:1.1.2", order: 2, text: "Und noch[7; 8].", start: 16, end: 31, citations: [citation] },
          ],
        },
        {
          id: "paragraph:1.2",
          order: 2,
          start: 80,
          end: 90,
          beginsInMidAir: false,
          endsInMidAir: true,
          sentences: [{ id: "sentence:1.2.1", order: 1, text: "bricht auf", start: 80, end: 90, citations: [] }],
        },
        {
          id: "paragraph:1.3",
          order: 3,
          start: 92,
          end: 102,
          beginsInMidAir: true,
          endsInMidAir: false,
          sentences: [{ id: "sentence:1.3.1", order: 1, text: "geht satt.", start: 92, end: 102, citations: [] }],
        },
      ],
    },
  ],
  figures: [
    {
      id: "figure:1",
      number: 1,
      captionDe: "Satzbild",
      captionEn: "Picture",
      sourceLine: "Quelle: [9]",
      start: 33,
      end: 61,
      citations: [{ id: "citation:2", order: 2, text: "[9]", start: 58, end: 61, numbers: [9] }],
    },
  ],
  claims: [
    { start: 6, end: 31, id: "claim:wide" },
    { start: 16, end: 30, id: "claim:close" },
  ].map((one) => ({
    ...one,
    statementDe: "",
    statementEn: "",
    kind: "finding",
    scope: "clause",
    section: { order: 1, number: 1, heading: "Kopf" },
    references: [],
    about: [],
    citations: [citation.id],
  })),
  issues: [
    { id: "issue:1", code: "page-number-removed", line: 1, source: " 6 ", decision: "", start: 31, end: 31 },
    { id: "issue:2", code: "hyphen-joined", line: 1, source: "", decision: "", start: 8, end: 8 },
  ],
};
const model = createArticle(article);

describe("the article to read", () => {
  test("paragraphs, figures and breaks stand in the order of the text, one break between two broken ends", () => {
    expect(model.sections[0]?.blocks.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      "paragraph 6",
      "figure 33",
      "paragraph 80",
      "break 90",
      "paragraph 92",
    ]);
    expect(model.breaks).toBe(1);
  });
  test("a bracket leads to the claims that hold it, the closest first", () => {
    const [bracket] = model.brackets;
    expect(bracket && model.claimsOf(bracket).map(({ id }) => id)).toEqual(["claim:close", "claim:wide"]);
    expect(model.brackets.map(({ figure }) => figure)).toEqual([undefined, 1]);
  });
  test("every bracket and sentence is at its offset", () => {
    for (const bracket of model.brackets) expect(model.slice(bracket)).toBe(bracket.text);
    expect(model.sentenceAt(20)?.sentence.id).toBe("sentence:1.1.2");
    expect(model.pages).toEqual([{ at: 31, page: "6" }]);
  });
  test("a search finds sentences and captions, without regard to case", () => {
    expect(model.find("SATZ").map((hit) => model.slice(hit))).toEqual(["Satz", "Satz"]);
    expect(model.find("s")).toEqual([]);
  });
});

describe("pieces", () => {
  test("tile the sentence, keep brackets whole and begin where claims begin", () => {
    const whole = { start: 16, end: 31 };
    const cut = pieces(whole, [citation], {
      mark: { start: 20, end: 27 },
      hits: [{ start: 18, end: 19 }],
      starts: [16, 22],
      names: [],
    });
    expect(
      cut.map(
        ({ start, end, marked, hit, bracket }) =>
          `${start}-${end}${marked ? "m" : ""}${hit ? "h" : ""}${bracket ? "b" : ""}`,
      ),
    ).toEqual(["16-18", "18-19h", "19-20", "20-22m", "22-24m", "24-30mb", "30-31"]);
  });
  test("tile whatever is cut", () => {
    const place = fc.integer({ min: 0, max: 60 });
    const pair = fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    fc.assert(
      fc.property(
        pair,
        fc.option(pair, { nil: undefined }),
        fc.array(pair),
        fc.array(place),
        (whole, mark, hits, starts) => {
          const cut = pieces(whole, [], { mark, hits, starts, names: [] });
          expect(cut[0]?.start).toBe(whole.start);
          expect(cut.at(-1)?.end).toBe(whole.end);
          for (const [index, piece] of cut.entries()) {
            expect(piece.end).toBeGreaterThan(piece.start);
            if (index > 0) expect(piece.start).toBe(cut[index - 1]?.end);
          }
        },
      ),
    );
  });
  test("a bracket is its numbers with the signs that stick to them", () => {
    expect(bracketParts("[114; 115, 117]")).toEqual([
      { before: "[", number: 114, after: ";" },
      { before: "", number: 115, after: "," },
      { before: "", number: 117, after: "]" },
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (numbers) => {
        const text = `[${numbers.join("; ")}]`;
        const parts = bracketParts(text);
        expect(parts.map(({ before, number, after }) => before + number + after).join(" ")).toBe(text);
      }),
    );
  });
});

test("names are marked as whole words where their sentence holds them, the longer before the shorter", () => {
  const named = [
    {
      id: "theory:a",
      label: "Theory",
      names: ["Satz", "Ein"],
      sentences: ["sentence:1.1.1", "sentence:1.3.1", "sentence:gone"],
    },
    { id: "theory:b", label: "Theory", names: ["Ein Satz", "at"], sentences: ["sentence:1.1.1"] },
  ];
  expect(namesIn(model, named).map((span) => `${span.id} ${model.slice(span)}`)).toEqual(["theory:b Ein Satz"]);
});

test("notes keep their order, never rise above their words and never overlap", () => {
  const sizes = { full: 80, short: 38, gap: 10 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 60 }), fc.nat(60), (places, open) => {
      const wishes = places
        .sort((a, b) => a - b)
        .map((at, index) => ({ id: String(index), at, card: index === open ? 200 : undefined }));
      const notes = placeNotes(wishes, sizes);
      for (const [index, note] of notes.entries()) {
        expect(note.top).toBeGreaterThanOrEqual(note.at);
        const before = notes[index - 1];
        if (!before) continue;
        const height = index - 1 === open ? 200 : before.short ? sizes.short : sizes.full;
        expect(note.top).toBeGreaterThanOrEqual(before.top + height + sizes.gap);
      }
    }),
  );
});

test("the top at an offset is that of the last piece that begins there or before", () => {
  const places = { offsets: [0, 10, 20], tops: [5, 30, 60], height: 90 };
  expect([0, 9, 10, 19, 25].map((offset) => topIn(places, offset))).toEqual([5, 5, 30, 30, 60]);
});
