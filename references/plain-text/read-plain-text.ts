/**
 * An article as text extraction leaves it, read into a `Document`.
 *
 * lines → vocabulary → layout (blocks) → text builder (the normalised text and its source map) → sentences,
 * brackets, sections. Each step walks its input once, so time is linear in the length. Content never
 * makes it throw: what is odd becomes an issue.
 */
import type { Decoded } from "../decode.ts";
import type { Citation, Document, Figure, Issue, Paragraph, Section, Sentence, Span } from "../document.ts";
import { findBrackets } from "./citations.ts";
import { languageOf } from "./language.ts";
import { arrange, captionPrefix, chapterPrefix } from "./layout.ts";
import type { Block } from "./layout.ts";
import { splitLines } from "./lines.ts";
import type { Line, Part } from "./lines.ts";
import { sentenceEnds } from "./sentences.ts";
import { lineAt, offsetOfLine } from "./source-map.ts";
import { TextBuilder } from "./text-builder.ts";
import { collectVocabulary } from "./vocabulary.ts";

/** Where a block's text stands; a figure's caption and source line have a span each. */
interface PlacedBlock {
  readonly block: Block;
  readonly span: Span;
  readonly sourceSpan: Span;
}

interface OpenSection extends Omit<Section, "paragraphs" | "end" | "language"> {
  readonly paragraphs: Paragraph[];
  end: number;
}

/** Reads an article in plain text. */
export function readPlainText(decoded: Decoded, id: string): Document {
  const { lines, issues: lineIssues } = splitLines(decoded.text);
  const vocabulary = collectVocabulary(lines);
  const builder = new TextBuilder(vocabulary);
  const placed = arrange(lines, vocabulary).map((block) => place(block, builder));
  const { text, sourceLines, issues } = builder.finish();
  const located = lineIssues.map((issue): Issue => {
    const start = offsetOfLine(sourceLines, issue.line, text.length);
    return { ...issue, start, end: start };
  });
  const found: Issue[] = [...decoded.issues, ...located, ...issues];
  const citations: Citation[] = [];
  const figures: Figure[] = [];
  const sections: OpenSection[] = [];

  const report = (code: Issue["code"], span: Span, decision: string): void => {
    const line = lineAt(sourceLines, span.start);
    found.push({ code, start: span.start, end: span.end, line, source: text.slice(span.start, span.end), decision });
  };
  const cite = (span: Span, place: Citation["place"]): Citation[] => {
    const { brackets, faults } = findBrackets(text.slice(span.start, span.end));
    for (const { code, from, to } of faults) {
      report(
        code,
        { start: span.start + from, end: span.start + to },
        "left as it stands: no citation is read from it",
      );
    }
    return brackets.map(({ from, to, numbers }) => {
      const [start, end] = [span.start + from, span.start + to];
      const citation = { order: citations.length + 1, start, end, text: text.slice(start, end), numbers, place };
      citations.push(citation);
      return citation;
    });
  };
  const openSection = (start: number, number: number | null, heading: string): OpenSection => {
    const section = { order: sections.length + 1, start, end: start, number, heading, paragraphs: [] };
    sections.push(section);
    return section;
  };

  for (const { block, span, sourceSpan } of placed) {
    const last = sections.at(-1);
    if (block.kind === "heading") {
      const headingText = text.slice(span.start, span.end);
      const heading = headingText.slice(block.number === null ? 0 : chapterPrefix(headingText));
      openSection(span.start, block.number, heading).end = span.end;
      cite(span, "text");
      if (block.endsInMidAir)
        report("ends-in-mid-air", lastWords(text, span), "the heading breaks off; its missing words are not guessed");
    } else if (block.kind === "paragraph") {
      const section = last ?? openSection(span.start, null, "");
      const sentences = toSentences(text, span, cite(span, "text"));
      const { beginsInMidAir, endsInMidAir } = block;
      section.paragraphs.push({
        ...span,
        order: section.paragraphs.length + 1,
        sentences,
        beginsInMidAir,
        endsInMidAir,
      });
      section.end = span.end;
      if (beginsInMidAir)
        report("begins-in-mid-air", firstWords(text, span), "text is missing before; it is not guessed");
      if (endsInMidAir) report("ends-in-mid-air", lastWords(text, span), "text is missing after; it is not guessed");
    } else if (block.kind === "figure") {
      const prefix = captionPrefix(text.slice(span.start, span.end));
      const captionSpan = { start: span.start + prefix, end: span.end };
      const cited = [...cite(span, "figure"), ...cite(sourceSpan, "figure")];
      figures.push({
        start: span.start,
        end: sourceSpan.end,
        number: block.number,
        caption: text.slice(captionSpan.start, captionSpan.end),
        captionSpan,
        sourceLine: text.slice(sourceSpan.start, sourceSpan.end),
        sourceSpan,
        citations: cited.map((citation) => citation.order),
      });
      if (last) last.end = sourceSpan.end;
    }
  }
  if (text === "")
    found.push({ code: "empty", start: 0, end: 0, line: 1, source: "", decision: "there is no text to read" });
  found.sort((a, b) => a.start - b.start || a.line - b.line || a.end - b.end);
  return {
    id,
    text,
    sections: sections.map((section) => ({ ...section, language: languageOf(text.slice(section.start, section.end)) })),
    citations,
    figures,
    issues: found,
    sourceLines,
  };
}

function place(block: Block, builder: TextBuilder): PlacedBlock {
  if (block.kind === "figure") {
    const span = builder.appendBlock(block.caption.map(keep));
    const sourceSpan =
      block.source.length > 0 ? builder.appendBlock(block.source.map(keep)) : { start: span.end, end: span.end };
    return { block, span, sourceSpan };
  }
  const span = builder.appendBlock(block.kind === "heading" ? [keep(block.line)] : block.parts);
  return { block, span, sourceSpan: span };
}

function keep(line: Line): Part {
  return { line, removed: null };
}

/** Sentences tile their paragraph; each citation goes to the sentence in which it opens. */
function toSentences(text: string, span: Span, citations: readonly Citation[]): Sentence[] {
  let start = span.start;
  let next = 0;
  return sentenceEnds(text.slice(span.start, span.end)).map((offset, index) => {
    const end = span.start + offset;
    const inside: number[] = [];
    for (let citation = citations[next]; citation && citation.start < end; citation = citations[next]) {
      inside.push(citation.order);
      next += 1;
    }
    const sentence = { order: index + 1, start, end, text: text.slice(start, end), citations: inside };
    start = end + 1;
    return sentence;
  });
}

const GLIMPSE = 40;

function firstWords(text: string, { start, end }: Span): Span {
  const words = text.slice(start, Math.min(end, start + 2 * GLIMPSE));
  const space = words.indexOf(" ", GLIMPSE);
  return { start, end: start + (space < 0 ? words.length : space) };
}

function lastWords(text: string, { start, end }: Span): Span {
  const words = text.slice(Math.max(start, end - 2 * GLIMPSE), end);
  const space = words.lastIndexOf(" ", words.length - GLIMPSE);
  return { start: end - words.length + space + 1, end };
}
