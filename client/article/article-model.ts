/**
 * The article as it is read. Enters: the API's answer. Leaves: its blocks in order (paragraphs, figures, breaks
 * where text is missing), every bracket with the claims that it backs, and its text by offset, so that any span
 * can be shown, searched and cited. Offsets are those of the normalised text; nothing is rewritten.
 */
import type { Citation, ClaimRow, Figure } from "#server/contract/shared-schemas.ts";
import type { Article } from "#server/contract/view-schemas.ts";
import type { Span } from "../components/quote-pieces.ts";

type Section = Article["sections"][number];
export type Paragraph = Section["paragraphs"][number];
export type SentenceText = Paragraph["sentences"][number];

export type Block =
  | { readonly kind: "paragraph"; readonly at: number; readonly paragraph: Paragraph }
  | { readonly kind: "figure"; readonly at: number; readonly figure: Figure }
  | { readonly kind: "break"; readonly at: number };

export interface ReadSection extends Section {
  readonly blocks: readonly Block[];
  readonly brackets: number;
  /** The heading breaks off in the source. */
  readonly headingBroken: boolean;
}

/** A printed page number that the source carried in mid-text. */
export interface PageNumber {
  readonly at: number;
  readonly page: string;
}

/** A bracket at its place, with what it backs. */
export interface Bracket extends Citation {
  readonly figure: number | undefined;
}

export interface ArticleModel {
  readonly title: string;
  readonly language: string;
  readonly sections: readonly ReadSection[];
  readonly claims: readonly ClaimRow[];
  readonly brackets: readonly Bracket[];
  readonly pages: readonly PageNumber[];
  readonly breaks: number;
  readonly length: number;
  /** The words of a span; headings are blank. */
  readonly slice: (span: Span) => string;
  /** Claims whose quotation holds the bracket, the closest first. */
  readonly claimsOf: (bracket: Citation) => readonly ClaimRow[];
  readonly sentenceAt: (offset: number) => Place | undefined;
  /** Where a text occurs, without regard to case. */
  readonly find: (text: string) => readonly Span[];
}

/** A sentence with its address. */
export interface Place {
  readonly section: ReadSection;
  readonly paragraph: Paragraph;
  readonly sentence: SentenceText;
}

/** Where a figure's caption stands: after its printed number. */
export const captionStart = ({ start, number }: Figure): number => start + `Abb. ${number}: `.length;
export const sourceStart = ({ end, sourceLine }: Figure): number => end - sourceLine.length;

function blocksOf({ start, end, paragraphs }: Section, figures: readonly Figure[]): readonly Block[] {
  const content: Exclude<Block, { kind: "break" }>[] = [
    ...paragraphs.map((paragraph) => ({ kind: "paragraph", at: paragraph.start, paragraph }) as const),
    ...figures
      .filter((figure) => figure.start >= start && figure.start < end)
      .map((figure) => ({ kind: "figure", at: figure.start, figure }) as const),
  ].sort((a, b) => a.at - b.at);
  const blocks: Block[] = [];
  for (const block of content) {
    const begins = block.kind === "paragraph" && block.paragraph.beginsInMidAir;
    if (begins && blocks.at(-1)?.kind !== "break") blocks.push({ kind: "break", at: block.at });
    blocks.push(block);
    if (block.kind === "paragraph" && block.paragraph.endsInMidAir)
      blocks.push({ kind: "break", at: block.paragraph.end });
  }
  return blocks;
}

/** The text by offset, from the pieces that the answer holds; what lies between them is blank. */
function textOf(pieces: readonly { readonly at: number; readonly text: string }[]): string {
  let text = "";
  for (const piece of pieces.toSorted((a, b) => a.at - b.at)) {
    if (piece.at < text.length) continue;
    text += " ".repeat(piece.at - text.length) + piece.text;
  }
  return text;
}

const width = ({ start, end }: Span): number => end - start;

export function createArticle(article: Article): ArticleModel {
  const sections = article.sections.map((section): ReadSection => {
    const inside = ({ start }: Span): boolean => start >= section.start && start < section.end;
    const figures = article.figures.filter(inside);
    const first = section.paragraphs[0]?.start ?? section.end;
    return {
      ...section,
      blocks: blocksOf(section, article.figures),
      brackets:
        section.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ citations }) => citations)).length +
        figures.flatMap(({ citations }) => citations).length,
      headingBroken: article.issues.some(
        (issue) => issue.code === "ends-in-mid-air" && inside(issue) && issue.start < first,
      ),
    };
  });
  const sentences = sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map((sentence): Place => ({ section, paragraph, sentence })),
    ),
  );
  const brackets = [
    ...sentences.flatMap(({ sentence }) =>
      sentence.citations.map((citation): Bracket => ({ ...citation, figure: undefined })),
    ),
    ...article.figures.flatMap(({ number, citations }) =>
      citations.map((citation): Bracket => ({ ...citation, figure: number })),
    ),
  ].sort((a, b) => a.start - b.start);
  const text = textOf([
    ...sentences.map(({ sentence }) => ({ at: sentence.start, text: sentence.text })),
    ...article.figures.flatMap((figure) => [
      { at: captionStart(figure), text: figure.captionDe },
      { at: sourceStart(figure), text: figure.sourceLine },
    ]),
  ]);
  const lower = text.toLowerCase();
  return {
    title: article.title,
    language: article.language,
    sections,
    claims: article.claims,
    brackets,
    pages: article.issues
      .filter(({ code }) => code === "page-number-removed")
      .map(({ start, source }) => ({ at: start, page: source.trim() })),
    breaks: sections.reduce(
      (sum, { blocks, headingBroken }) =>
        sum + Number(headingBroken) + blocks.filter(({ kind }) => kind === "break").length,
      0,
    ),
    length: Math.max(text.length, ...sections.map(({ end }) => end)),
    slice: ({ start, end }) => text.slice(start, end),
    claimsOf: (bracket) =>
      article.claims
        .filter(({ start, end }) => start <= bracket.start && end >= bracket.end)
        .sort((a, b) => width(a) - width(b)),
    sentenceAt: (offset) => sentences.find(({ sentence }) => sentence.start <= offset && offset <= sentence.end),
    find(wanted) {
      const needle = wanted.trim().toLowerCase();
      if (needle.length < 2 || lower.length !== text.length) return [];
      const found: Span[] = [];
      for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + needle.length)) {
        found.push({ start: at, end: at + needle.length });
      }
      return found;
    },
  };
}
