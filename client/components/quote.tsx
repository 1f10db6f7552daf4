/**
 * The article's own words: serif, German, the passage marked. Enters: a text with its offset, the spans
 * to mark and the brackets in it, all in offsets of the article. Leaves: the text cut into pieces; nothing
 * is rewritten, only a long stretch outside the mark may be left out, shown as […].
 */
import type { ComponentChildren } from "preact";
import { words } from "../i18n/words.ts";
import { clip, cut, type Span } from "./quote-pieces.ts";

export type { Span } from "./quote-pieces.ts";

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
