/**
 * The margin: a note for each claim, or for each bracket, at the height of its words and joined to them by a wire;
 * the open one is a card. Enters: the heights measured in the text; leaves: notes in the order of the text.
 */
import "./margin.css";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ClaimRow } from "#server/contract/shared-schemas.ts";
import { ReferenceChip } from "../components/chip.tsx";
import { IconButton } from "../components/button.tsx";
import { inLanguage, word, words } from "../i18n/words.ts";
import type { ArticleModel, Bracket } from "./article-model.ts";
import { type Margin, openClaim, type Opened, openSpot } from "./article-state.ts";
import { ClaimDetail } from "./claim-detail.tsx";
import { type PlacedNote, placeNotes } from "./margin-layout.ts";

const NOTE = { full: 80, short: 36, gap: 9 };
const BRACKET_NOTE = { full: 24, short: 24, gap: 6 };
const CARD = 200;
/** A note's first line is centred on the line of its words. */
const RISE = 7;
const FEW = 5;

interface MarginProps {
  readonly article: ArticleModel;
  readonly mode: Exclude<Margin, "off">;
  readonly opened: Opened | undefined;
  /** Top of the line at an offset, in pixels of the text column. */
  readonly topAt: (offset: number) => number;
  readonly height: number;
}

function Chips({ numbers }: { readonly numbers: readonly number[] }) {
  if (numbers.length === 0) return <span class="meta note-none">{words.value.noBracket}</span>;
  const some = numbers.length <= FEW + 1 ? numbers : numbers.slice(0, FEW);
  return (
    <span class="note-chips">
      {some.map((number) => (
        <ReferenceChip key={number} number={number} />
      ))}
      {numbers.length > some.length && <span class="meta">+{numbers.length - some.length}</span>}
    </span>
  );
}

function ClaimNote({ claim, short }: { readonly claim: ClaimRow; readonly short: boolean }) {
  const statement = inLanguage(claim.statementDe, claim.statementEn);
  const numbers =
    claim.references.length > 4 ? `${claim.references.slice(0, 3).join(", ")} …` : claim.references.join(", ");
  return (
    <>
      <button type="button" class="note-open" title={short ? statement : undefined} onClick={() => openClaim(claim)}>
        <span class="note-kind">
          {word(`claimKind.${claim.kind}`)}
          {short && <span class="meta"> {numbers === "" ? "" : `[${numbers}]`}</span>}
        </span>
        <span class="note-statement clamp">{statement}</span>
      </button>
      {!short && <Chips numbers={claim.references} />}
    </>
  );
}

function BracketNote({ bracket }: { readonly bracket: Bracket }) {
  return (
    <>
      <button
        type="button"
        class="note-order"
        aria-label={words.value.arBracket(bracket.order, bracket.numbers.length)}
        onClick={() => openSpot({ citation: bracket.id })}
      >
        {bracket.order}
      </button>
      <Chips numbers={bracket.numbers} />
    </>
  );
}

interface WiresProps {
  readonly notes: readonly PlacedNote[];
  readonly current: string | undefined;
  readonly height: number;
}

function Wires({ notes, current, height }: WiresProps) {
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <svg ref={svg} class="wires" height={height} aria-hidden="true">
      {notes.map(({ id, at, top }) => {
        const [from, to] = [at + RISE + 8, top + RISE + 2];
        return (
          <g key={id} data-current={id === current}>
            <circle cx={6} cy={from} r={2.5} />
            <path d={`M6 ${from}C${width * 0.45} ${from} ${width * 0.5} ${to} ${width - 8} ${to}`} />
          </g>
        );
      })}
    </svg>
  );
}

export function MarginNotes({ article, mode, opened, topAt, height }: MarginProps) {
  const card = useRef<HTMLDivElement>(null);
  const [cardHeight, setCardHeight] = useState(CARD);
  const current = mode === "claims" ? opened?.claim?.id : opened?.bracket?.id;
  useEffect(() => {
    const element = card.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setCardHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [current]);
  // A note that opens becomes a card, and a card that closes a note: the focus goes along.
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(current);
  useEffect(() => {
    const left = before.current;
    before.current = current;
    if (left === current || document.activeElement !== document.body || !navigator.userActivation.hasBeenActive) return;
    const heading = card.current?.querySelector<HTMLElement>("[data-panel-heading]");
    const note = list.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(left ?? "")}"] button`);
    (heading ?? note)?.focus({ preventScroll: true });
  }, [current]);
  const subjects: readonly (ClaimRow | Bracket)[] = mode === "claims" ? article.claims : article.brackets;
  const byId = new Map(subjects.map((one) => [one.id, one]));
  const notes = placeNotes(
    subjects.map(({ id, start }) => ({
      id,
      at: topAt(start),
      card: mode === "claims" && id === current ? cardHeight : undefined,
    })),
    mode === "claims" ? NOTE : BRACKET_NOTE,
  );
  return (
    <>
      <Wires notes={notes} current={current} height={height} />
      <aside class="margin" aria-label={mode === "claims" ? words.value.arMarginClaims : words.value.arMarginBrackets}>
        <ol ref={list}>
          {notes.map(({ id, top, short }) => {
            const one = byId.get(id);
            if (!one) return null;
            const isCard = "statementDe" in one && id === current;
            return (
              <li
                key={id}
                data-note={id}
                class={isCard ? "note note-card" : "note"}
                data-short={short}
                data-current={id === current}
                style={{ top: `${top}px` }}
              >
                {isCard ? (
                  <div ref={card} class="note-inside">
                    <IconButton icon="close" label={words.value.close} onClick={() => openSpot({})} />
                    <ClaimDetail article={article} claim={one} />
                  </div>
                ) : "statementDe" in one ? (
                  <ClaimNote claim={one} short={short} />
                ) : (
                  <BracketNote bracket={one} />
                )}
              </li>
            );
          })}
        </ol>
      </aside>
    </>
  );
}
