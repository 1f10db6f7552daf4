/**
 * The reading view: contents and bracket strip, the article's own words, claims in the margin. Enters: the article
 * and the address; what is open, searched and shown in the margin follows from the address alone.
 */
import "./article.css";
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Article } from "#server/contract/view-schemas.ts";
import { useResource } from "../api/use-resource.ts";
import { useKeys } from "../app/keys.ts";
import { hasView } from "../app/views.ts";
import { Button } from "../components/button.tsx";
import { Failed, Loading } from "../components/states.tsx";
import { inLanguage, words } from "../i18n/words.ts";
import { announce } from "../state/announce.ts";
import { go } from "../state/location.ts";
import { calm, narrow } from "../state/viewport.ts";
import { type ArticleModel, createArticle } from "./article-model.ts";
import { margin, openClaim, openedIn, openSpot, search } from "./article-state.ts";
import { BracketSheet } from "./bracket-sheet.tsx";
import { claimQuery, copyClaim } from "./claim-detail.tsx";
import { Contents, type Stretch } from "./contents.tsx";
import { ReadingBar } from "./reading-bar.tsx";
import { useNamed } from "./use-named.ts";
import { MarginNotes } from "./margin.tsx";
import { TextColumn } from "./text-column.tsx";
import { topIn, usePlaces } from "./use-places.ts";

/** Where on the screen an opened passage comes to stand, as a share of its height. */
const EYE = 0.28;
function Reader({ article }: { readonly article: ArticleModel }) {
  const scroller = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const found = openedIn(article);
  const opened = found === "gone" ? undefined : found;
  const hits = useMemo(() => article.find(search.value), [article, search.value]);
  const [hit, setHit] = useState(0);
  const currentHit = hits[Math.min(hit, hits.length - 1)];
  const names = useNamed(article);
  const contentsOpen = useSignal(false);
  const places = usePlaces(column, `${opened?.key ?? ""} ${names.length}`);
  const topAt = (offset: number): number => topIn(places, offset);
  const withMargin = !narrow.value && margin.value !== "off";

  const stretch = useSignal<Stretch>({ top: 0, height: 0 });
  const onScroll = (): void => {
    const element = scroller.current;
    if (element)
      stretch.value = {
        top: element.scrollTop / element.scrollHeight,
        height: element.clientHeight / element.scrollHeight,
      };
  };
  useLayoutEffect(onScroll, [places]);
  const current = useComputed(() => {
    const line = (stretch.value.top + stretch.value.height * 0.3) * (scroller.current?.scrollHeight ?? 0);
    return article.sections.findLast(({ start }) => topIn(places, start) <= line)?.id ?? article.sections[0]?.id;
  });
  const section = article.sections.find(({ id }) => id === current.value);

  const scrollTo = (top: number, smooth: boolean): void => {
    const element = scroller.current;
    if (!element) return;
    const place = Math.max(0, top - element.clientHeight * EYE);
    element.scrollTo({ top: place, behavior: smooth && !calm.peek() ? "smooth" : "auto" });
  };
  /** Brings a place into view unless it stands well on the screen already. */
  const reveal = (offset: number, smooth: boolean): void => {
    const element = scroller.current;
    if (!element) return;
    const top = topIn(places, offset);
    const free = element.clientHeight * (narrow.value ? 0.45 : 0.8);
    if (smooth && top > element.scrollTop + 20 && top < element.scrollTop + free) return;
    scrollTo(top, smooth && Math.abs(top - element.scrollTop) < 4000);
  };
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (places.height === 0 || shown.current === opened?.key) return;
    const first = shown.current === undefined;
    shown.current = opened?.key;
    if (opened) reveal(opened.at, !first);
    if (opened?.claim && !first) announce(inLanguage(opened.claim.statementDe, opened.claim.statementEn));
  }, [opened?.key, places]);
  // Fonts that arrive late move the text: until the reader scrolls, the opened passage keeps its place.
  const settled = useRef(false);
  useEffect(() => {
    if (opened && !settled.current && places.height > 0) scrollTo(topIn(places, opened.at), false);
  }, [places.height]);
  // The search begins where the reader is.
  useEffect(() => {
    const line = scroller.current?.scrollTop ?? 0;
    setHit(
      Math.max(
        0,
        hits.findIndex(({ start }) => topIn(places, start) >= line),
      ),
    );
  }, [hits]);
  useEffect(() => {
    if (currentHit && search.value !== "") reveal(currentHit.start, true);
  }, [currentHit?.start, search.value]);

  const step = (by: 1 | -1): void => setHit((at) => (hits.length === 0 ? 0 : (at + by + hits.length) % hits.length));
  const walk = (by: 1 | -1): void => {
    const { claims } = article;
    const here = opened?.claim ? claims.indexOf(opened.claim) : -1;
    const line = (scroller.current?.scrollTop ?? 0) + 60;
    const start = here >= 0 ? here + by : claims.findIndex(({ start }) => topAt(start) >= line) + (by < 0 ? -1 : 0);
    const next = claims[(start + claims.length) % claims.length];
    if (next) openClaim(next);
  };
  useKeys({
    next: () => walk(1),
    previous: () => walk(-1),
    outline: () => (contentsOpen.value = !contentsOpen.value),
    ...(opened?.claim ? { copy: () => opened.claim && copyClaim(article, opened.claim) } : {}),
    ...(opened?.claim && hasView("cypher") ? { query: () => opened.claim && go(claimQuery(opened.claim)) } : {}),
    ...(contentsOpen.value
      ? { close: () => (contentsOpen.value = false) }
      : opened && !narrow.value
        ? { close: () => openSpot({}) }
        : {}),
  });
  const gone = found === "gone";
  useEffect(() => {
    if (gone) announce(words.value.arGone);
  }, [gone]);

  return (
    <div class="reader" data-margin={withMargin} data-contents={contentsOpen.value}>
      <Contents
        article={article}
        opened={opened}
        stretch={stretch}
        current={current}
        shareAt={(offset) => topAt(offset) / Math.max(1, places.height)}
        onScroll={(share) =>
          scroller.current?.scrollTo({ top: (share - stretch.peek().height / 2) * scroller.current.scrollHeight })
        }
        onChoose={() => {
          contentsOpen.value = false;
          // The section that is open already is gone to again.
          shown.current = "";
        }}
      />
      <div class="view-main reading">
        <ReadingBar
          section={section}
          contentsOpen={contentsOpen}
          hits={hits.length}
          hit={Math.min(hit, Math.max(0, hits.length - 1))}
          onStep={step}
        />
        {gone && (
          <p class="reading-gone">
            {words.value.arGone} <Button onClick={() => openSpot({})}>{words.value.close}</Button>
          </p>
        )}
        <div
          class="view-scroll reading-scroll"
          ref={scroller}
          onScroll={onScroll}
          onWheel={() => (settled.current = true)}
          onPointerDown={() => (settled.current = true)}
          onKeyDown={() => (settled.current = true)}
          tabIndex={0}
          role="region"
          aria-label={words.value.arText}
        >
          <div class="reading-page">
            <div ref={column} class="reading-column">
              <TextColumn article={article} opened={opened} hits={hits} currentHit={currentHit} names={names} />
            </div>
            {withMargin && margin.value !== "off" && (
              <MarginNotes article={article} mode={margin.value} opened={opened} topAt={topAt} height={places.height} />
            )}
          </div>
        </div>
      </div>
      {narrow.value && opened && <BracketSheet article={article} opened={opened} />}
    </div>
  );
}

export function ArticleView() {
  const { value, problem, retry } = useResource<Article>("/api/article");
  const article = useMemo(() => value && createArticle(value), [value]);
  if (article) return <Reader article={article} />;
  if (problem) return <Failed problem={problem} retry={retry} />;
  return <Loading lines={14} />;
}
