/**
 * Questions that the seed asks of a read article: which block, sentences and brackets a span of
 * its text touches or holds, what they are called in the graph, and which line of the source a
 * place comes from. An article is small, so every answer is a plain scan.
 */
import type { Citation, Document, Figure, Sentence, Span } from "#references/document.ts";

/** A sentence with the id that it has in the graph. */
export interface NamedSentence extends Sentence {
  readonly id: string;
}

export interface ArticleIndex {
  readonly document: Document;
  /** The article's text in lower case, with the same places. */
  readonly lowerCase: string;
  /** Where words begin in it, by their first two characters. */
  readonly wordStarts: ReadonlyMap<string, readonly number[]>;
  readonly sentences: readonly NamedSentence[];
  /** The sentence or figure that a bracket stands in, by the bracket's order. */
  readonly homeOf: ReadonlyMap<number, string>;
  readonly figureOf: ReadonlyMap<number, Figure>;
  /** Sentences that share at least one character with the span. */
  readonly sentencesTouching: (span: Span) => readonly NamedSentence[];
  /** Brackets that lie wholly inside the span. */
  readonly citationsInside: (span: Span) => readonly Citation[];
  /** The 1-based line of the source that a place of the text comes from. */
  readonly lineAt: (offset: number) => number;
}

/** Names the sentences of a document and answers questions about its spans. */
export function indexArticle(document: Document): ArticleIndex {
  const sentences = document.sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map((sentence): NamedSentence => ({
        ...sentence,
        id: `sentence:${section.order}.${paragraph.order}.${sentence.order}`,
      })),
    ),
  );
  const homeOf = new Map<number, string>();
  const figureOf = new Map<number, Figure>();
  for (const sentence of sentences) for (const order of sentence.citations) homeOf.set(order, sentence.id);
  for (const figure of document.figures) {
    for (const order of figure.citations) {
      homeOf.set(order, `figure:${figure.number}`);
      figureOf.set(order, figure);
    }
  }
  const small = lowerCase(document.text);
  return {
    document,
    lowerCase: small,
    wordStarts: wordStarts(small),
    sentences,
    homeOf,
    figureOf,
    sentencesTouching: (span) => sentences.filter((sentence) => overlap(sentence, span)),
    citationsInside: (span) => document.citations.filter((citation) => contains(span, citation)),
    lineAt: (offset) => document.sourceLines.findLast((line) => line.start <= offset)?.line ?? 1,
  };
}

/** Lower case, letter by letter; a letter whose small form has another length stays, so that places stay. */
export function lowerCase(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** Where words begin in a text, by their first two characters. */
export function wordStarts(text: string): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>();
  for (const { index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const key = text.slice(index, index + 2);
    const known = starts.get(key);
    if (known) known.push(index);
    else starts.set(key, [index]);
  }
  return starts;
}

/** Whether `inner` lies wholly inside `outer`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The distinct numbers in the brackets inside the spans, ascending. */
export function referencesInside(index: ArticleIndex, spans: readonly Span[]): number[] {
  const numbers = spans.flatMap((span) => index.citationsInside(span).flatMap((citation) => citation.numbers));
  return [...new Set(numbers)].sort((a, b) => a - b);
}
