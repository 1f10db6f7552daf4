/**
 * A sentence cut where something begins or ends: a bracket, the marked passage, a hit of the search, a claim.
 * Enters: spans in the article's offsets. Leaves: pieces that tile the sentence; a bracket stays whole.
 */
import type { Citation } from "#server/contract/shared-schemas.ts";
import type { NameSpan } from "./names-in-text.ts";
import type { Span } from "../components/quote-pieces.ts";

export interface Piece extends Span {
  readonly marked: boolean;
  readonly hit: boolean;
  readonly bracket: Citation | undefined;
  readonly name: NameSpan | undefined;
}

export interface Cuts {
  readonly mark: Span | undefined;
  readonly hits: readonly Span[];
  /** Where claims begin: each becomes the start of a piece, so that its place on the screen can be measured. */
  readonly starts: readonly number[];
  readonly names: readonly NameSpan[];
}

const covers = (span: Span, at: number): boolean => span.start <= at && at < span.end;

export function pieces(
  whole: Span,
  citations: readonly Citation[],
  { mark, hits, starts, names }: Cuts,
): readonly Piece[] {
  const inBracket = (at: number): boolean => citations.some(({ start, end }) => start < at && at < end);
  const edges = [
    ...(mark ? [mark.start, mark.end] : []),
    ...names.flatMap(({ start, end }) => [start, end]),
    ...hits.flatMap(({ start, end }) => [start, end]),
    ...starts,
  ].filter((at) => !inBracket(at));
  const points = [whole.start, ...edges, ...citations.flatMap(({ start, end }) => [start, end]), whole.end];
  const inside = [...new Set(points.filter((at) => at >= whole.start && at <= whole.end))].sort((a, b) => a - b);
  return inside.slice(0, -1).map((start, index) => ({
    start,
    end: inside[index + 1] ?? whole.end,
    marked: mark !== undefined && covers(mark, start),
    hit: hits.some((hit) => covers(hit, start)),
    bracket: citations.find((citation) => citation.start === start),
    name: names.find((name) => covers(name, start)),
  }));
}

/** A number of a bracket with the signs that stick to it, so that no line ends between them. */
export interface BracketPart {
  readonly before: string;
  readonly number: number;
  readonly after: string;
}

/** A printed bracket by number: `[71; 72]` gives `[71;` and `72]`; between two parts there is a space. */
export function bracketParts(text: string): readonly BracketPart[] {
  return [...text.matchAll(/([^\d\s]*)(\d+)([^\d\s]*)/g)].map(([, before = "", number = "", after = ""]) => ({
    before,
    number: Number(number),
    after,
  }));
}
