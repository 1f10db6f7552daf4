/**
 * Cutting a quotation into pieces, in offsets of the article. Enters: a stretch of text, the spans to mark and the
 * brackets in it. Leaves: pieces that tile the stretch. Nothing is rewritten; `clip` only leaves out what is far off.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Piece extends Span {
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
