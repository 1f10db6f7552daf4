/**
 * What holds for every document, whatever it was read from: spans slice back to their text, nest and keep their
 * order; sentences tile their paragraph; the source map leads each character to itself.
 */
import { expect } from "vitest";
import type { Document, Span } from "#references/document.ts";

/** Fails unless a document keeps every promise of its contract towards the source it was read from. */
export function expectWellFormed(document: Document, source: string): void {
  const { text } = document;
  const slice = ({ start, end }: Span): string => text.slice(start, end);
  expectOrdered(document.sections, { start: 0, end: text.length });
  expectOrders(document.sections);
  for (const section of document.sections) {
    expectOrdered(section.paragraphs, section);
    expectOrders(section.paragraphs);
    if (section.heading !== "") expect(slice(section)).toContain(section.heading);
    for (const paragraph of section.paragraphs) {
      expectOrdered(paragraph.sentences, paragraph);
      expectOrders(paragraph.sentences);
      expect(paragraph.sentences.map((sentence) => sentence.text).join(" ")).toBe(slice(paragraph));
      for (const sentence of paragraph.sentences) {
        expect(slice(sentence)).toBe(sentence.text);
        for (const order of sentence.citations) {
          const start = document.citations[order - 1]?.start ?? -1;
          expect(start >= sentence.start && start < sentence.end).toBe(true);
        }
      }
    }
  }
  expectOrdered(document.figures, { start: 0, end: text.length });
  for (const figure of document.figures) {
    expect(slice(figure.captionSpan)).toBe(figure.caption);
    expect(slice(figure.sourceSpan)).toBe(figure.sourceLine);
    expectOrdered([figure.captionSpan, figure.sourceSpan], figure);
  }
  expectOrdered(document.citations, { start: 0, end: text.length });
  expectOrders(document.citations);
  for (const citation of document.citations) {
    expect(slice(citation)).toBe(citation.text);
    expect(citation.text).toMatch(/^\[.+\]$/);
    expect(citation.text.match(/\d+/g)?.map(Number)).toEqual(citation.numbers);
  }
  const misplaced = document.issues.filter(
    ({ start, end }, index) => start < (document.issues[index - 1]?.start ?? 0) || end < start || end > text.length,
  );
  expect(misplaced).toEqual([]);
  expectSourceMap(document, source);
}

function expectOrdered(spans: readonly Span[], within: Span): void {
  let end = within.start;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(within.end);
}

function expectOrders(items: readonly { readonly order: number }[]): void {
  expect(items.map(({ order }) => order)).toEqual(items.map((_, index) => index + 1));
}

function expectSourceMap({ text, sourceLines }: Document, source: string): void {
  const lines = source.split(/\r\n|\r|\n/);
  const faults: string[] = [];
  for (const [index, entry] of sourceLines.entries()) {
    const before = sourceLines[index - 1] ?? { start: -1, line: 0, column: 0 };
    const goesOn = entry.line > before.line || (entry.line === before.line && entry.column > before.column);
    if (!goesOn || entry.start <= before.start) faults.push(`entry ${index} goes back`);
    const here = text.slice(entry.start, sourceLines[index + 1]?.start ?? text.length);
    const there = lines[entry.line - 1]?.slice(entry.column, entry.column + here.length) ?? "";
    for (const { 0: character, index: offset } of here.matchAll(/\S/g)) {
      if (there.charAt(offset) !== character) faults.push(`entry ${index} strays at ${offset}`);
    }
  }
  expect(faults).toEqual([]);
}
