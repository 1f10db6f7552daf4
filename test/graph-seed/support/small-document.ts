/**
 * Small documents for tests, written as what they hold: sections with paragraphs, a paragraph as a
 * list of its sentences; figures after them. Offsets, brackets and their orders follow from the
 * text, as the contract of references/document.ts asks.
 */
import type { Citation, Document, Figure, Paragraph, Section, Sentence } from "#references/document.ts";

export interface SmallArticle {
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly (readonly string[])[] }[];
  readonly figures?: readonly { readonly number: number; readonly caption: string; readonly sourceLine: string }[];
}

export function smallDocument({ sections: written, figures: drawn = [] }: SmallArticle): Document {
  let text = "";
  const citations: Citation[] = [];
  const sections: Section[] = [];
  const figures: Figure[] = [];

  const block = () => {
    if (text !== "") text += "\n\n";
    return text.length;
  };
  const append = (words: string, place: Citation["place"]): { start: number; end: number; orders: number[] } => {
    const start = text.length;
    text += words;
    const orders = [...words.matchAll(/\[([^\]]*)\]/g)].map((match) => {
      const order = citations.length + 1;
      const numbers = (match[1] ?? "").split(/[;,]\s*/).map(Number);
      const from = start + match.index;
      citations.push({ order, text: match[0], numbers, place, start: from, end: from + match[0].length });
      return order;
    });
    return { start, end: text.length, orders };
  };

  for (const [index, { heading, paragraphs: inside }] of written.entries()) {
    const start = block();
    append(heading, "text");
    const paragraphs: Paragraph[] = [];
    for (const [index, sentencesInside] of inside.entries()) {
      const start = block();
      const sentences: Sentence[] = [];
      for (const [index, words] of sentencesInside.entries()) {
        if (index > 0) text += " ";
        const { orders, ...span } = append(words, "text");
        sentences.push({ ...span, order: index + 1, text: words, citations: orders });
      }
      paragraphs.push({
        order: index + 1,
        start,
        end: text.length,
        sentences,
        beginsInMidAir: false,
        endsInMidAir: false,
      });
    }
    sections.push({
      order: index + 1,
      number: index + 1,
      heading,
      language: "de",
      paragraphs,
      start,
      end: text.length,
    });
  }
  for (const { number, caption, sourceLine } of drawn) {
    const start = block();
    append(`Abb. ${number}: ${caption}`, "figure");
    const captionSpan = { start, end: text.length };
    block();
    const { orders, ...sourceSpan } = append(sourceLine, "figure");
    figures.push({ number, caption, captionSpan, sourceLine, sourceSpan, citations: orders, start, end: text.length });
  }
  return {
    id: "small",
    text,
    sections,
    citations,
    figures,
    issues: [],
    sourceLines: [...text.matchAll(/[^\n]+/g)].map((match, index) => ({
      start: match.index,
      line: index + 1,
      column: 0,
    })),
  };
}
