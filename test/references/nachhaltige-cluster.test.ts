import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Issue } from "#references/document.ts";
import { readArticle } from "#references/read-article.ts";
import { expectGolden } from "./golden-file.ts";

const bytes = readFileSync(new URL("../../references/articles/nachhaltige-cluster.txt", import.meta.url));
const source = bytes.toString("utf8");
const article = readArticle(bytes, "nachhaltige-cluster");

const sentences = article.sections.flatMap((section) =>
  section.paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => ({ section, paragraph, sentence }))),
);
const withCode = (...codes: Issue["code"][]): Issue[] => article.issues.filter((issue) => codes.includes(issue.code));
const lines = (rows: readonly string[]): string => `${rows.join("\n")}\n`;
const shown = (issue: Issue): string =>
  `${issue.line}\t${issue.code}\t${JSON.stringify(issue.source)}\t${issue.decision}`;

describe("the brackets of the article", () => {
  const numbers = article.citations.flatMap((citation) => citation.numbers);

  it("are all found, with exactly their numbers", () => {
    expect(article.citations).toHaveLength(109);
    expect(numbers).toHaveLength(416);
    expect(new Set(numbers).size).toBe(174);
    expect(Math.max(...numbers)).toBe(177);
    const uncited = Array.from({ length: 177 }, (_, index) => index + 1).filter((number) => !numbers.includes(number));
    expect(uncited).toEqual([90, 119, 149]);
  });

  it("are those that a plain search of the source finds, in order", () => {
    const printed = [...source.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]?.match(/\d+/g)?.map(Number));
    expect(article.citations.map((citation) => citation.numbers)).toEqual(printed);
  });

  it("stand in the running text or in a figure's source line, and nowhere else", () => {
    const inText = sentences.flatMap(({ sentence }) => sentence.citations);
    const inFigures = article.figures.flatMap((figure) => figure.citations);
    expect(inText).toHaveLength(99);
    expect(inFigures).toHaveLength(10);
    expect([...inText, ...inFigures].sort((a, b) => a - b)).toEqual(article.citations.map(({ order }) => order));
    const text = article.citations.filter(({ place }) => place === "text").map(({ order }) => order);
    expect(text).toEqual(inText);
  });

  it("match the golden file", () => {
    expectGolden(
      "brackets of the article.tsv",
      lines(article.citations.map(({ order, place, text }) => `${order}\t${place}\t${text}`)),
    );
  });
});

describe("the figures of the article", () => {
  it("are ten, each with one bracket in its source line", () => {
    expect(article.figures.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(article.figures.map(({ citations }) => citations.length)).toEqual(Array(10).fill(1));
  });

  it("match the golden file", () => {
    const rows = article.figures.map(({ number, caption, sourceLine }) => `${number}\t${caption}\t${sourceLine}`);
    expectGolden("figures of the article.tsv", lines(rows));
  });

  it("leave none of their inner text in the document", () => {
    const labels = withCode("figure-label-removed");
    expect(labels.map(({ line }) => line)).toEqual(expect.arrayContaining([94, 134, 166, 186]));
    expect(labels.every(({ line, start, end }) => line >= 94 && line <= 186 && start === end)).toBe(true);
    const between = source
      .split("\n")
      .slice(93, 186)
      .filter((line) => line.trim() !== "");
    expect(labels.map((issue) => issue.source)).toEqual(between.map((line) => line.trim()));
    expect(article.text).not.toContain("Universitäre Technologietransfers");
  });
});

describe("the text of the article", () => {
  it("has two abstracts and three chapters, in their languages", () => {
    expect(article.sections.map(({ number, language, heading }) => [number, language, heading])).toEqual([
      [null, "en", "Abstract English"],
      [null, "de", "Abstract Deutsch"],
      [1, "de", "Business Development in High Tech- & High Service-Clustern"],
      [2, "de", "Nachhaltige Cluster und ihre Bedeutung für das innovative"],
      [3, "de", "Fazit"],
    ]);
  });

  it("is cut into the sentences of the golden file", () => {
    const rows = sentences.map(
      ({ section, paragraph, sentence }) => `${section.order}.${paragraph.order}.${sentence.order}\t${sentence.text}`,
    );
    expectGolden("sentences of the article.tsv", lines(rows));
  });

  it("keeps a sentence whole over a page number and over page ends", () => {
    const texts = sentences.map(({ sentence }) => sentence.text);
    for (const seam of [
      "um humankapitalorientierte Faktoren ergänzt",
      "global bekannte Star-Architekten wie",
      "etwas unterschiedlich intendiert",
      "unmittelbarer geographische Nähe",
      "Skolkovo bei Moskau",
      "zu einer der sichersten",
      "manifestiert sich zunehmend ein Trend",
    ]) {
      expect(texts.filter((text) => text.includes(seam))).toHaveLength(1);
    }
    expect(withCode("page-number-removed").map((issue) => [issue.line, issue.source])).toEqual([
      [190, "6"],
      [285, "8"],
    ]);
  });

  it("parts two sentences that run together", () => {
    expect(withCode("space-inserted").map(({ line }) => line)).toEqual([413]);
    expect(sentences.some(({ sentence }) => sentence.text.startsWith("Derzeit entwickelt sich"))).toBe(true);
  });
});

describe("damage in the source", () => {
  it("is marked where passages begin or end in mid-air, and not mended", () => {
    const rows = withCode("begins-in-mid-air", "ends-in-mid-air").map(shown);
    expectGolden("damages of the article.tsv", lines(rows));
    expect(withCode("ends-in-mid-air").map(({ line }) => line)).toEqual([488, 553, 577]);
    expect(withCode("begins-in-mid-air").map(({ line }) => line)).toEqual([554, 578, 582]);
    const paragraphs = article.sections.flatMap((section) => section.paragraphs);
    const openings = paragraphs.filter(({ beginsInMidAir }) => beginsInMidAir).map(({ start }) => start);
    expect(openings).toEqual(withCode("begins-in-mid-air").map(({ start }) => start));
    const endings = paragraphs.filter(({ endsInMidAir }) => endsInMidAir).map(({ end }) => end);
    expect(endings).toEqual(
      withCode("ends-in-mid-air")
        .slice(1)
        .map(({ end }) => end),
    );
  });
});

describe("hyphens", () => {
  const atLineEnds = withCode("hyphen-joined", "hyphen-kept");

  it("are decided at each line end that has one", () => {
    const printed = source.split("\n").flatMap((line, index) => (/-\s*$/.test(line) ? [index + 1] : []));
    expect(printed).toHaveLength(155);
    expect(atLineEnds.map(({ line }) => line)).toEqual(printed);
  });

  it("match the golden file", () => {
    expectGolden("hyphens at line ends.tsv", lines(atLineEnds.map(shown)));
    expectGolden("hyphens within lines.tsv", lines(withCode("inline-hyphen-joined", "inline-hyphen-kept").map(shown)));
  });

  it("within a line go only where the article prints the word whole", () => {
    const joined = withCode("inline-hyphen-joined").map((issue) => issue.decision);
    expect(joined).toEqual(["sustainable", "clusterspezifischen", "Verweben"]);
  });
});
