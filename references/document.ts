/**
 * CONTRACT of references/: an article as it was read.
 *
 * All offsets count UTF-16 code units of `Document.text`, the normalised text: lines joined,
 * hyphenation decided, page numbers and figures' inner labels removed. Blocks (headings,
 * paragraphs, figure captions, figure source lines) stand in it in document order, separated by
 * one blank line. For every span `document.text.slice(start, end)` is exactly the text it names.
 */

/** A half-open range `[start, end)` of the normalised text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One bracket such as `[71; 72]`, with the numbers in the order in which they are printed. */
export interface Citation extends Span {
  /** 1-based, in document order over running text and figures. */
  readonly order: number;
  /** As printed, line ends mended: `[71; 72; 73; 74]`. */
  readonly text: string;
  readonly numbers: readonly number[];
  readonly place: "text" | "figure";
}

/** A sentence of the running text. Sentences tile their paragraph: between two there is exactly one space. */
export interface Sentence extends Span {
  /** 1-based within its paragraph. */
  readonly order: number;
  readonly text: string;
  /** Orders of the citations inside the sentence. */
  readonly citations: readonly number[];
}

export interface Paragraph extends Span {
  /** 1-based within its section. */
  readonly order: number;
  readonly sentences: readonly Sentence[];
  /** The source breaks off before or after: the words that are missing are not guessed. */
  readonly beginsInMidAir: boolean;
  readonly endsInMidAir: boolean;
}

/** An abstract or a numbered chapter. Its span covers heading and paragraphs. */
export interface Section extends Span {
  /** 1-based within the article, abstracts included. */
  readonly order: number;
  /** The number printed before the heading, or null for an abstract. */
  readonly number: number | null;
  readonly heading: string;
  readonly language: "de" | "en";
  readonly paragraphs: readonly Paragraph[];
}

/** A figure of which the source keeps the caption and the source line, not the picture. Its span covers both. */
export interface Figure extends Span {
  readonly number: number;
  /** The caption without `Abb. n:`. */
  readonly caption: string;
  readonly captionSpan: Span;
  /** The whole source line, `Quelle: …`; empty when the source has none. */
  readonly sourceLine: string;
  readonly sourceSpan: Span;
  /** Orders of the citations inside the caption or the source line. */
  readonly citations: readonly number[];
}

/** What the reader decided, removed or could not mend; each has its place. Reading reports, it never throws on content. */
export type IssueCode =
  | "hyphen-joined" // a line-end hyphen was a word break: removed
  | "hyphen-kept" // a line-end hyphen belongs to the word: kept
  | "inline-hyphen-joined" // a hyphen inside a printed line breaks a word that the article elsewhere prints whole: removed
  | "inline-hyphen-kept" // a hyphen inside a printed line may break a word, but the article never prints it whole: left as printed
  | "page-number-removed"
  | "figure-label-removed" // a line of a figure's inner text
  | "begins-in-mid-air"
  | "ends-in-mid-air"
  | "space-inserted" // two sentences ran together
  | "bracket-unclosed"
  | "bracket-malformed"
  | "bytes-undecodable" // not UTF-8: read as Latin-1
  | "control-characters-removed"
  | "empty";

export interface Issue extends Span {
  readonly code: IssueCode;
  /** 1-based line of the source. */
  readonly line: number;
  /** What stood in the source, as printed. */
  readonly source: string;
  /** What it became in the normalised text (empty when removed), or why it stays as it is. */
  readonly decision: string;
}

/** From `start` on, until the next entry, the normalised text comes from this line of the source. */
export interface SourceLine {
  readonly start: number;
  /** 1-based. */
  readonly line: number;
  /** 0-based column in that line. */
  readonly column: number;
}

export interface Document {
  /** The source's name without its extension: `nachhaltige-cluster`. */
  readonly id: string;
  readonly text: string;
  readonly sections: readonly Section[];
  readonly citations: readonly Citation[];
  readonly figures: readonly Figure[];
  /** Ordered by place. */
  readonly issues: readonly Issue[];
  /** Ordered by `start`; look a place up by binary search. */
  readonly sourceLines: readonly SourceLine[];
}
