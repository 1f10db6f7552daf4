import { readFileSync } from "node:fs";
import { array, assert, constantFrom, nat, oneof, property, string, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document, IssueCode } from "#references/document.ts";
import { readArticle } from "#references/read-article.ts";
import { expectWellFormed } from "./well-formed.ts";

const bytes = readFileSync(new URL("../../references/articles/nachhaltige-cluster.txt", import.meta.url));
const source = bytes.toString("utf8");
const codes = (document: Document): IssueCode[] => document.issues.map(({ code }) => code);
const sentencesOf = (document: Document): string[] =>
  document.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  );

/** Scraps of what articles are made of, and of what they should not hold. */
const scrap = oneof(
  { weight: 3, arbitrary: constantFrom(...source.split("\n")) },
  {
    weight: 2,
    arbitrary: constantFrom(
      ..."z.B. |bzw. |Cluster-\n|Start-\nup|und -\n|[1; 2]|[3, |]|[|].Derzeit|\f|7\n|\n\n|\r\n|\0|\u00AD\n|3. Fazit\n|Abb. 1: X\n|Quelle: Y [4]\n|Abstract\n| „So.“ |\uFEFF|Ver-weben verweben|  ".split(
        "|",
      ),
    ),
  },
  { weight: 1, arbitrary: string({ unit: "binary", maxLength: 12 }) },
);
const text = array(scrap, { maxLength: 40 }).map((scraps) => scraps.join(""));

describe("whatever comes in", () => {
  it("is read into a well-formed document", () => {
    assert(property(text, (input) => expectWellFormed(readArticle(input, "any"), input.replace(/^\uFEFF/, ""))));
  });

  it("is read from bytes as it is from a string", () => {
    assert(
      property(text, (input) => {
        expect(readArticle(new TextEncoder().encode(input), "any")).toEqual(readArticle(input, "any"));
      }),
    );
  });

  it("may be bytes of any kind", () => {
    assert(
      property(uint8Array({ maxLength: 400 }), (input) => {
        const document = readArticle(input, "any");
        expect(document.text).toBe(document.text.trim());
        expect(document.text === "").toBe(codes(document).includes("empty"));
      }),
    );
  });

  it("may be the article, cut off anywhere", () => {
    assert(
      property(nat(source.length), (length) => {
        const part = source.slice(0, length);
        expectWellFormed(readArticle(part, "part"), part);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the article itself", () => {
  const article = readArticle(bytes, "nachhaltige-cluster");

  it("is a well-formed document", () => expectWellFormed(article, source));

  it("reads the same with CRLF, with a byte-order mark and in Latin-1", () => {
    expect(readArticle(source.replaceAll("\n", "\r\n"), "nachhaltige-cluster")).toEqual(article);
    expect(readArticle(`\uFEFF${source}`, "nachhaltige-cluster")).toEqual(article);
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    expect(readArticle(marked, "nachhaltige-cluster")).toEqual(article);
    const plain = source.replace(/[„“”]/g, '"').replaceAll("–", "-").replaceAll("’", "'");
    const latin = readArticle(Buffer.from(plain, "latin1"), "latin");
    expect(codes(latin)).toContain("bytes-undecodable");
    expect(latin.text).toBe(readArticle(plain, "latin").text);
    expect(latin.citations).toHaveLength(109);
  });

  it("reads the same when form feeds open its pages", () => {
    const paged = source.replaceAll(/\n (?=\S)/g, "\n\f");
    expect(readArticle(paged, "nachhaltige-cluster")).toEqual(article);
  });
});

describe("odd input gives issues", () => {
  it("when it is empty or blank", () => {
    for (const blank of ["", " \n\t\n", new Uint8Array(0), "\uFEFF"]) {
      const document = readArticle(blank, "blank");
      expect(codes(document)).toEqual(["empty"]);
      expect(document).toMatchObject({ text: "", sections: [], citations: [], figures: [], sourceLines: [] });
    }
  });

  it("for brackets that never close, close nothing or hold no list of numbers", () => {
    const document = readArticle("Eins [1; 2 und [3] drei] vier [5;; 6]. Siehe [sic] und [7-9].", "brackets");
    expect(document.citations.map(({ numbers }) => numbers)).toEqual([[3]]);
    expect(codes(document).filter((code) => code.startsWith("bracket"))).toEqual([
      "bracket-unclosed",
      "bracket-malformed",
      "bracket-malformed",
      "bracket-malformed",
    ]);
  });

  it("for control characters and lone surrogates", () => {
    const document = readArticle("Ein\0 Satz\u0007.\nZwei \uD800 da.", "control");
    expect(document.text).toBe("Ein Satz. Zwei \uFFFD da.");
    expect(codes(document)).toEqual(["bytes-undecodable", "control-characters-removed"]);
  });

  it("for a megabyte of one thing, with no more of anything than there are characters", () => {
    for (const unit of ["[", "a-\n", "ab\n\n", "Abb. 1: x\n", "a  ", "].Ab"]) {
      const input = unit.repeat(1_000_000 / unit.length);
      const document = readArticle(input, "megabyte");
      expect(document.text.length).toBeLessThan(2 * input.length);
      expect(document.sourceLines.length).toBeLessThanOrEqual(input.length);
      expect(document.issues.length).toBeLessThanOrEqual(input.length + 1);
    }
  });
});

describe("sentences", () => {
  it.each([
    ["Der sog. Cluster bzw. das Netz, z.B. Jena, wächst.", 1],
    ["Das Büro des Fußball-Bund e.V. (DFB) liegt dort. Es ist groß.", 2],
    ["Es gibt Mieten, Löhne etc. Die Szene wächst.", 2],
    ["Mieten, Löhne etc. Kosten mehr, u.a. Strom, d.h. viel (vgl. Abb. 3) [76].", 1],
    ["Er schrieb: „So ist es.“ Danach schwieg er.", 2],
    ["Das Werk von M. E. Porter [77]. Es folgt Dr. Landry.", 2],
    ["Am 3. Mai kam er. Im Jahr 1990. Die Zeit verging!", 3],
    ["Wer kommt? Niemand … Alle gehen.", 3],
    ["Dort gilt es [111]. Porter sieht das.", 2],
  ])("of %j are counted", (input, count) => {
    expect(sentencesOf(readArticle(input, "sentences"))).toHaveLength(count);
  });
});

describe("a bracket behind the stop", () => {
  it("belongs to the sentence that it follows", () => {
    const document = readArticle("Es gilt der Satz. [104; 105] Beispiele folgen. [106]", "brackets");
    expect(sentencesOf(document)).toEqual(["Es gilt der Satz. [104; 105]", "Beispiele folgen. [106]"]);
  });
});

describe("hyphens at line ends", () => {
  it.each([
    ["Start-up hier und Start-\nups dort.", "Start-up hier und Start-ups dort."],
    ["Die Wirtschafts-\nförderung.", "Die Wirtschaftsförderung."],
    ["Die Hochleistungs-\nWertschöpfung.", "Die Hochleistungs-Wertschöpfung."],
    ["Banken und -\nprogramme.", "Banken und -programme."],
    ["Kunst-\nund Kulturbetriebe.", "Kunst- und Kulturbetriebe."],
    ["CSR-\n& ESG-\norientiert.", "CSR- & ESG-orientiert."],
    ["Co-Evolution in Co-\nworking Spaces.", "Co-Evolution in Co-working Spaces."],
    ["Das ist global -\nein Trend.", "Das ist global - ein Trend."],
  ])("of %j are decided", (input, expected) => {
    expect(readArticle(input, "hyphens").text).toBe(expected);
  });
});
