/**
 * The article's own words: serif, German, the passage marked. Enters: a text with its offset, the spans
 * to mark and the brackets in it, all in offsets of the article. Leaves: the text cut into pieces; nothing
 * is rewritten, only a long stretch outside the mark may be left out, shown as […].
 */
import type { ComponentChildren } from "preact";
import { words } from "../i18n/words.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface QuoteProps {
  readonly text: string;
  /** Where `text` starts in the article. */
  readonly offset: number;
  readonly marks: readonly Span[];
  readonly citations?: readonly Span[];
  /** Characters of context kept on each side of the marks; all of it when absent. */
  readonly context?: number;
  readonly size?: "panel" | "list" | "reader";
}

interface Piece extends Span {
  readonly marked: boolean;
  readonly citation: boolean;
}

/** Cuts a stretch wherever a mark or a bracket begins or ends. */
export function cut(whole: Span, marks: readonly Span[], citations: readonly Span[]): readonly Piece[] {
  const inside = (at: number): boolean => at > whole.start && at < whole.end;
  const edges = [...marks, ...citations].flatMap(({ start, end }) => [start, end]).filter(inside);
  const points = [...new Set([whole.start, ...edges, whole.end])].sort((a, b) => a - b);
  const within = (spans: readonly Span[], start: number): boolean =>
    spans.some((span) => span.start <= start && start < span.end);
  return points.slice(0, -1).map((start, index) => ({
    start,
    end: points[index + 1] ?? whole.end,
    marked: within(marks, start),
    citation: within(citations, start),
  }));
}

/** Narrows a text to its marks with some context, breaking at spaces. */
export function clip(text: string, offset: number, marks: readonly Span[], context: number): Span {
  const first = Math.min(...marks.map(({ start }) => start)) - offset;
  const last = Math.max(...marks.map(({ end }) => end)) - offset;
  if (marks.length === 0 || !Number.isFinite(first)) return { start: offset, end: offset + text.length };
  const from = first <= context ? 0 : text.indexOf(" ", first - context) + 1;
  const space = text.lastIndexOf(" ", last + context);
  const to = text.length - last <= context || space < last ? text.length : space;
  return { start: offset + Math.min(from, first), end: offset + to };
}

export function Quote({ text, offset, marks, citations = [], context, size = "panel" }: QuoteProps) {
  const shown =
    context === undefined ? { start: offset, end: offset + text.length } : clip(text, offset, marks, context);
  const pieces = cut(shown, marks, citations);
  const groups: { marked: boolean; parts: ComponentChildren[] }[] = [];
  for (const piece of pieces) {
    const slice = text.slice(piece.start - offset, piece.end - offset);
    const part = piece.citation ? (
      <span key={piece.start} class="bracket">
        {slice}
      </span>
    ) : (
      slice
    );
    const last = groups.at(-1);
    if (last?.marked === piece.marked) last.parts.push(part);
    else groups.push({ marked: piece.marked, parts: [part] });
  }
  return (
    <blockquote class={`quote quote-${size}`} lang="de">
      <p>
        {shown.start > offset && "[…] "}
        {groups.map((group, index) =>
          group.marked ? (
            <mark key={index}>
              <span class="hidden-visually">{`${words.value.quotedPassage}: `}</span>
              {group.parts}
              <span class="hidden-visually">{` (${words.value.endOfPassage}) `}</span>
            </mark>
          ) : (
            <span key={index}>{group.parts}</span>
          ),
        )}
        {shown.end < offset + text.length && " […]"}
      </p>
    </blockquote>
  );
}
