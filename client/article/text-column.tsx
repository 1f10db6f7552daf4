/** The article's own words, section by section: paragraphs, figures, breaks where the source lost text, page numbers. */
import "./text-column.css";
import { Fragment } from "preact";
import { useMemo } from "preact/hooks";
import type { Figure } from "#server/contract/shared-schemas.ts";
import type { Span } from "../components/quote-pieces.ts";
import { words } from "../i18n/words.ts";
import {
  type ArticleModel,
  type Block,
  captionStart,
  type PageNumber,
  type ReadSection,
  sourceStart,
} from "./article-model.ts";
import type { Opened } from "./article-state.ts";
import { LiveBracket } from "./bracket.tsx";
import type { NameSpan } from "./names-in-text.ts";
import type { Cuts } from "./pieces.ts";
import { Run } from "./running-piece.tsx";

interface TextProps {
  readonly article: ArticleModel;
  readonly opened: Opened | undefined;
  readonly hits: readonly Span[];
  readonly currentHit: Span | undefined;
  readonly names: readonly NameSpan[];
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function Break() {
  return (
    <p class="text-break">
      <span>{words.value.arMissing}</span>
    </p>
  );
}

interface PartProps {
  readonly cuts: Cuts;
  readonly currentHit: number | undefined;
  /** The bracket that is open, when it stands here. */
  readonly bracket: string | undefined;
}

function FigureBlock({
  figure,
  cuts,
  currentHit,
  bracket,
  open,
}: PartProps & { readonly figure: Figure; readonly open: boolean }) {
  const run = { citations: figure.citations, cuts, currentHit };
  const at = sourceStart(figure);
  const draw = (one: Figure["citations"][number]) => (
    <LiveBracket key={one.id} bracket={one} current={one.id === bracket} />
  );
  return (
    <figure class="text-figure" id={figure.id} data-at={figure.start} data-open={open}>
      <svg width={32} height={32} viewBox="0 0 32 32" aria-hidden="true">
        <rect x={1.5} y={1.5} width={29} height={29} rx={5} />
        <path d="M7 22l6-8 5 6 3-3.500 4 5.500" />
      </svg>
      <figcaption>
        <p class="figure-note">
          <strong>{words.value.figure(figure.number)}</strong> {words.value.arPictureMissing}
        </p>
        <p lang="de" class="figure-caption">
          <Run {...run} text={figure.captionDe} offset={captionStart(figure)} citations={[]} drawBracket={draw} />
        </p>
        <p lang="de" class="figure-source">
          <Run {...run} text={figure.sourceLine} offset={at} drawBracket={draw} />
        </p>
      </figcaption>
    </figure>
  );
}

function ParagraphBlock({
  block,
  pages,
  cuts,
  currentHit,
  bracket,
}: PartProps & { readonly block: Extract<Block, { kind: "paragraph" }>; readonly pages: readonly PageNumber[] }) {
  const { paragraph } = block;
  return (
    <p id={paragraph.id} class="text-paragraph">
      {paragraph.sentences.map((sentence, index) => (
        <Fragment key={sentence.id}>
          {index > 0 && " "}
          <span id={sentence.id}>
            <Run
              text={sentence.text}
              offset={sentence.start}
              citations={sentence.citations}
              cuts={cuts}
              currentHit={currentHit}
              pages={pages.filter(
                ({ at }) => at >= sentence.start && at < (paragraph.sentences[index + 1]?.start ?? at + 1),
              )}
              drawBracket={(one) => <LiveBracket key={one.id} bracket={one} current={one.id === bracket} />}
            />
          </span>
        </Fragment>
      ))}
    </p>
  );
}

const NONE: readonly Span[] = [];

function BlockView({ block, article, opened, hits, currentHit, names }: TextProps & { readonly block: Block }) {
  const span: Span =
    block.kind === "paragraph"
      ? block.paragraph
      : block.kind === "figure"
        ? block.figure
        : { start: block.at, end: block.at };
  const mark = opened?.mark && meets(opened.mark, span) ? opened.mark : undefined;
  const own = hits.filter((hit) => meets(hit, span));
  const hitsHere = own.length > 0 ? own : NONE;
  const current = currentHit && meets(currentHit, span) ? currentHit.start : undefined;
  const bracket = opened?.bracket && meets(opened.bracket, span) ? opened.bracket.id : undefined;
  const open = block.kind === "figure" && opened?.figure === block.figure.id;
  const key = hitsHere.map(({ start }) => start).join();
  return useMemo(() => {
    if (block.kind === "break") return <Break />;
    const pages = article.pages.filter(({ at }) => at >= span.start && at <= span.end);
    const starts = [...article.claims.map(({ start }) => start), ...pages.map(({ at }) => at)].filter(
      (at) => at >= span.start && at < span.end,
    );
    const part: PartProps = {
      cuts: { mark, hits: hitsHere, starts, names: names.filter((name) => meets(name, span)) },
      currentHit: current,
      bracket,
    };
    if (block.kind === "figure") return <FigureBlock {...part} figure={block.figure} open={open} />;
    return <ParagraphBlock {...part} block={block} pages={pages} />;
  }, [block, article, mark, key, current, bracket, open, names, words.value]);
}

function SectionView({ section, ...rest }: TextProps & { readonly section: ReadSection }) {
  return (
    <section lang={section.language} aria-labelledby={`heading-${section.order}`}>
      <h2 id={`heading-${section.order}`} data-at={section.start}>
        {section.number !== null && <span class="section-number">{section.number}</span>}
        <span>
          {section.heading}
          {section.headingBroken && (
            <>
              {" "}
              <span class="heading-broken" title={words.value.arMissing}>
                […]
              </span>
            </>
          )}
        </span>
      </h2>
      {section.blocks.map((block) => (
        <BlockView key={`${block.kind} ${block.at}`} block={block} {...rest} />
      ))}
    </section>
  );
}

export function TextColumn(props: TextProps) {
  return (
    <article class="text-column" lang={props.article.language}>
      <h1>{props.article.title}</h1>
      {props.article.sections.map((section) => (
        <SectionView key={section.id} section={section} {...props} />
      ))}
    </article>
  );
}
