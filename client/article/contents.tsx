/** The contents with the brackets of each section, the whole text as a strip of its brackets, and what the text holds. */
import "./contents.css";
import type { ReadonlySignal } from "@preact/signals";
import { useComputed } from "@preact/signals";
import { Link } from "../components/link.tsx";
import { words } from "../i18n/words.ts";
import type { ArticleModel } from "./article-model.ts";
import { type Opened, sectionSpot } from "./article-state.ts";

/** What part of the text stands on the screen, as shares of its height. */
export interface Stretch {
  readonly top: number;
  readonly height: number;
}

interface ContentsProps {
  readonly article: ArticleModel;
  readonly opened: Opened | undefined;
  readonly stretch: ReadonlySignal<Stretch>;
  readonly current: ReadonlySignal<string | undefined>;
  /** Height of a place as a share of the text's. */
  readonly shareAt: (offset: number) => number;
  readonly onScroll: (share: number) => void;
  /** A section was chosen. */
  readonly onChoose: () => void;
}

function Strip({ article, opened, stretch, shareAt, onScroll }: ContentsProps) {
  const view = useComputed(() => ({ top: `${stretch.value.top * 100}%`, height: `${stretch.value.height * 100}%` }));
  const scrollTo = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    const frame = event.currentTarget.getBoundingClientRect();
    onScroll((event.clientY - frame.top) / frame.height);
  };
  return (
    <div
      class="text-strip"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        scrollTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) scrollTo(event);
      }}
    >
      {article.brackets.map(({ id, start, numbers }) => (
        <span
          key={id}
          class="strip-tick"
          style={{ top: `${shareAt(start) * 100}%`, width: `${Math.min(12, 3 + 3 * Math.log2(numbers.length))}px` }}
        />
      ))}
      {opened?.mark && <span class="strip-mark" style={{ top: `${shareAt(opened.mark.start) * 100}%` }} />}
      <span class="strip-view" style={view.value} />
    </div>
  );
}

export function Contents(props: ContentsProps) {
  const { article, current, onChoose } = props;
  const inFigures = article.brackets.filter(({ figure }) => figure !== undefined).length;
  const facts: readonly (readonly [number, string])[] = [
    [article.brackets.length, words.value.arBrackets],
    [article.brackets.length - inFigures, words.value.arInSentences],
    [inFigures, words.value.arInFigures],
    [article.breaks, words.value.arBroken],
  ];
  return (
    <nav class="contents" aria-label={words.value.arContents}>
      <div class="contents-list">
        <h2>{words.value.arContentsBrackets}</h2>
        <ol>
          {article.sections.map((section) => (
            <li key={section.id}>
              <Link
                to={sectionSpot(section.id)}
                aria-current={current.value === section.id ? "location" : undefined}
                onClickCapture={onChoose}
              >
                <span class="contents-number">{section.number ?? ""}</span>
                <span class="contents-heading" lang={section.language}>
                  {section.heading}
                  {section.headingBroken && " […]"}
                </span>
                <span class="contents-count" aria-label={words.value.arBracketCount(section.brackets)}>
                  {section.brackets}
                </span>
              </Link>
            </li>
          ))}
        </ol>
        <h2 class="holds">{words.value.arHolds}</h2>
        <dl>
          {facts.map(([total, name]) => (
            <div key={name}>
              <dt>{total}</dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Strip {...props} />
    </nav>
  );
}
