/** A sentence of the article with its marks, hits and live brackets. */
import type { ComponentChildren } from "preact";
import type { Citation } from "#server/contract/shared-schemas.ts";
import { hasView } from "../app/views.ts";
import { Link } from "../components/link.tsx";
import { word, words } from "../i18n/words.ts";
import { evidencePlace, lineagePlace } from "../state/places.ts";
import type { PageNumber } from "./article-model.ts";
import type { NameSpan } from "./names-in-text.ts";
import { type Cuts, pieces } from "./pieces.ts";

function NameLink({ name, children }: { readonly name: NameSpan; readonly children: string }) {
  const place = name.label === "Theory" ? lineagePlace(name.id) : evidencePlace({ entity: name.id });
  if (name.label !== "Theory" && !hasView("evidence")) return <>{children}</>;
  return (
    <Link to={place} class="named" title={word(`label.${name.label}`)}>
      {children}
    </Link>
  );
}

interface RunProps {
  readonly text: string;
  /** Where `text` starts in the article. */
  readonly offset: number;
  readonly citations: readonly Citation[];
  readonly cuts: Cuts;
  readonly drawBracket: (bracket: Citation) => ComponentChildren;
  /** Start of the hit that the search stands at. */
  readonly currentHit: number | undefined;
  readonly pages?: readonly PageNumber[];
}

const NO_PAGES: readonly PageNumber[] = [];

function PageMark({ page }: PageNumber) {
  const { arPage, arPageRemoved } = words.value;
  return <span class="page-number" title={arPageRemoved} aria-hidden="true" data-page={arPage(page)} />;
}

export function Run({ text, offset, citations, cuts, drawBracket, currentHit, pages = NO_PAGES }: RunProps) {
  const groups: { readonly marked: boolean; readonly start: number; readonly parts: ComponentChildren[] }[] = [];
  const pagesAt = (at: number) =>
    pages.filter((page) => page.at === at).map((page) => <PageMark key={`p${at}`} {...page} />);
  const end = offset + text.length;
  for (const piece of pieces({ start: offset, end }, citations, cuts)) {
    const part = piece.bracket ? (
      drawBracket(piece.bracket)
    ) : (
      <span
        key={piece.start}
        data-at={piece.start}
        class={piece.hit ? "text-hit" : undefined}
        data-current={piece.hit && currentHit === piece.start ? true : undefined}
      >
        {piece.name ? (
          <NameLink name={piece.name}>{text.slice(piece.start - offset, piece.end - offset)}</NameLink>
        ) : (
          text.slice(piece.start - offset, piece.end - offset)
        )}
      </span>
    );
    const parts = [...pagesAt(piece.start), part];
    const last = groups.at(-1);
    if (last?.marked === piece.marked) last.parts.push(...parts);
    else groups.push({ marked: piece.marked, start: piece.start, parts });
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
      {pages
        .filter(({ at }) => at >= end)
        .map((page) => (
          <PageMark key={page.at} {...page} />
        ))}
    </>
  );
}
