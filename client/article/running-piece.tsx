/** A sentence of the article with its marks, hits and live brackets. */
import type { ComponentChildren } from "preact";
import type { Citation } from "#server/contract/shared-schemas.ts";
import { words } from "../i18n/words.ts";
import { type Cuts, pieces } from "./pieces.ts";

interface RunProps {
  readonly text: string;
  /** Where `text` starts in the article. */
  readonly offset: number;
  readonly citations: readonly Citation[];
  readonly cuts: Cuts;
  readonly drawBracket: (bracket: Citation) => ComponentChildren;
  /** Start of the hit that the search stands at. */
  readonly currentHit: number | undefined;
}

export function Run({ text, offset, citations, cuts, drawBracket, currentHit }: RunProps) {
  const groups: { readonly marked: boolean; readonly start: number; readonly parts: ComponentChildren[] }[] = [];
  for (const piece of pieces({ start: offset, end: offset + text.length }, citations, cuts)) {
    const part = piece.bracket ? (
      drawBracket(piece.bracket)
    ) : (
      <span
        key={piece.start}
        data-at={piece.start}
        class={piece.hit ? "text-hit" : undefined}
        data-current={piece.hit && currentHit === piece.start ? true : undefined}
      >
        {text.slice(piece.start - offset, piece.end - offset)}
      </span>
    );
    const last = groups.at(-1);
    if (last?.marked === piece.marked) last.parts.push(part);
    else groups.push({ marked: piece.marked, start: piece.start, parts: [part] });
  }
  return (
    <>
      {groups.map(({ marked, start, parts }) =>
        marked ? (
          <mark key={start}>
            <span class="hidden-visually">{`${words.value.quotedPassage}: `}</span>
            {parts}
          </mark>
        ) : (
          parts
        ),
      )}
    </>
  );
}
