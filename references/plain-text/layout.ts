/**
 * Lines in, blocks out: headings, paragraphs, figures, and what is not text at all.
 *
 * Lines fall into runs at blank lines and page starts; each run is told by its form. A caption runs on
 * to its source line; short loose runs beside a figure are the picture's inner text; a number
 * alone is a page number. Whether two runs are one paragraph is asked in `joints.ts`. Words are
 * neither mended nor removed here.
 */
import { closesSentence, continues, startsAfresh } from "./joints.ts";
import type { Line, Part } from "./lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Block =
  | { readonly kind: "heading"; readonly number: number | null; readonly line: Line; readonly endsInMidAir: boolean }
  | { readonly kind: "paragraph"; readonly parts: Part[]; readonly beginsInMidAir: boolean; endsInMidAir: boolean }
  | { readonly kind: "figure"; readonly number: number; readonly caption: Line[]; readonly source: Line[] }
  | { readonly kind: "removed"; readonly parts: readonly Part[] };

interface Run {
  readonly lines: Line[];
  readonly gap: "blank" | "page";
  /** What is left of a run whose first lines were a heading or a caption: prose, so that no line is looked at again and again. */
  readonly isRest?: true;
}

const ABSTRACT = /^(?:Abstract|Zusammenfassung|Kurzfassung|Summary)(?: \p{Lu}\p{Ll}{2,20})?$/u;
const CHAPTER = /^(\d{1,2})\. ?(?=\p{L})/u;
const CAPTION = /^(?:Abb\.|Abbildung|Fig\.|Figure) ?(\d{1,3}) ?: ?/;
const SOURCE = /^(?:Quelle|Source) ?: ?/;
const PAGE_NUMBER = /^\d{1,4}$/;
const OPEN_NOUN_PHRASE =
  / (?:der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|für|und|mit|von|zur|zum)(?: \p{Ll}+)?$/u;
const CAPTION_LINES = 4;

/** Length of the `Abb. 3: ` that opens a caption. */
export function captionPrefix(caption: string): number {
  return CAPTION.exec(caption)?.[0].length ?? 0;
}

/** Length of the `2. ` that opens a chapter's heading. */
export function chapterPrefix(heading: string): number {
  return CHAPTER.exec(heading)?.[0].length ?? 0;
}

/** Arranges an article's lines in blocks, in their order. */
export function arrange(lines: readonly Line[], vocabulary: Vocabulary): Block[] {
  const usual = usualWidth(lines);
  const runs = cutIntoRuns(lines);
  const blocks: Block[] = [];
  let paragraph: Extract<Block, { kind: "paragraph" }> | null = null;
  let chapter = 0;
  let removed: Part[] = [];

  const finish = (): void => {
    const last = paragraph?.parts.findLast((part) => part.removed === null)?.line;
    if (paragraph && last) paragraph.endsInMidAir = !closesSentence(last.text) && isFull(last, usual);
    paragraph = null;
    if (removed.length > 0) blocks.push({ kind: "removed", parts: removed });
    removed = [];
  };

  for (let index = 0; index < runs.length;) {
    const run = runs[index];
    const first = run?.lines[0];
    if (!run || !first) break;
    const figure = run.isRest ? null : readFigure(runs, index);
    const labels = figure || run.isRest ? 0 : countLabels(runs, index, usual);
    const heading = figure || labels > 0 || run.isRest ? null : readHeading(first, chapter, usual);
    if (figure) {
      finish();
      blocks.push(figure.block);
      index = figure.next;
    } else if (labels > 0) {
      for (const { lines } of runs.slice(index, index + labels)) {
        for (const line of lines) removed.push({ line, removed: whyRemoved(line) });
      }
      index += labels;
    } else if (heading) {
      finish();
      blocks.push(heading);
      chapter = heading.number ?? chapter;
      const rest = run.lines.slice(1);
      if (rest.length > 0) runs[index] = { lines: rest, gap: "blank", isRest: true };
      else index += 1;
    } else {
      const parts = run.lines.map((line): Part => ({ line, removed: null }));
      const gap = removed.length > 0 ? "page" : run.gap;
      if (paragraph && continues(paragraph.parts, first, { gap, isFull: (line) => isFull(line, usual) }, vocabulary)) {
        for (const part of [...removed, ...parts]) paragraph.parts.push(part);
        removed = [];
      } else {
        finish();
        paragraph = { kind: "paragraph", parts, beginsInMidAir: !startsAfresh(first.text), endsInMidAir: false };
        blocks.push(paragraph);
      }
      index += 1;
    }
  }
  finish();
  return blocks;
}

function cutIntoRuns(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let current: Line[] | null = null;
  for (const line of lines) {
    if (line.text === "") current = null;
    else if (current === null || line.opensPage) {
      current = [line];
      runs.push({ lines: current, gap: line.opensPage ? "page" : "blank" });
    } else current.push(line);
  }
  return runs;
}

function readHeading(line: Line, chapter: number, usual: number): Extract<Block, { kind: "heading" }> | null {
  if (ABSTRACT.test(line.text)) return { kind: "heading", number: null, line, endsInMidAir: false };
  const number = Number(CHAPTER.exec(line.text)?.[1] ?? Number.NaN);
  if (number !== chapter + 1 || line.text.length > usual || closesSentence(line.text)) return null;
  return { kind: "heading", number, line, endsInMidAir: OPEN_NOUN_PHRASE.test(line.text) };
}

/** A caption with the source line that follows it within a few lines, or the caption alone. */
function readFigure(runs: Run[], index: number): { block: Block; next: number } | null {
  const run = runs[index];
  const number = Number(CAPTION.exec(run?.lines[0]?.text ?? "")?.[1] ?? Number.NaN);
  if (!run || Number.isNaN(number)) return null;
  const caption: Line[] = [];
  for (let next = index; next < runs.length && caption.length < CAPTION_LINES; next += 1) {
    const lines = runs[next]?.lines ?? [];
    if (next > index && CAPTION.test(lines[0]?.text ?? "")) break;
    for (const [at, line] of lines.slice(0, CAPTION_LINES + 1).entries()) {
      if (SOURCE.test(line.text)) {
        return { block: { kind: "figure", number, caption, source: lines.slice(at) }, next: next + 1 };
      }
      caption.push(line);
    }
  }
  const alone = run.lines.slice(0, run.lines.length > CAPTION_LINES ? 1 : CAPTION_LINES);
  const rest = run.lines.slice(alone.length);
  if (rest.length > 0) runs[index] = { lines: rest, gap: "blank", isRest: true };
  return { block: { kind: "figure", number, caption: alone, source: [] }, next: rest.length > 0 ? index : index + 1 };
}

/** How many runs from here on are a picture's inner text or page numbers; 0 when this run is prose. */
function countLabels(runs: readonly Run[], index: number, usual: number): number {
  let end = index;
  let loose = 0;
  for (; end < runs.length; end += 1) {
    const run = runs[end];
    if (!run || !(isPageNumber(run) || isLoose(run, usual))) break;
    if (!isPageNumber(run)) loose += 1;
    else if (loose === 0) return 1;
  }
  const beforeFigure = CAPTION.test(runs[end]?.lines[0]?.text ?? "");
  return loose >= 3 || (loose > 0 && beforeFigure) ? end - index : 0;
}

function isPageNumber(run: Run): boolean {
  return run.lines.length === 1 && PAGE_NUMBER.test(run.lines[0]?.text ?? "");
}

function isLoose(run: Run, usual: number): boolean {
  const text = run.lines.at(-1)?.text ?? "";
  if (closesSentence(text) || CAPTION.test(run.lines[0]?.text ?? "") || SOURCE.test(text)) return false;
  return run.lines.every(
    (line) =>
      line.text.length < usual / 2 && !/[[\]]/.test(line.text) && !ABSTRACT.test(line.text) && !CHAPTER.test(line.text),
  );
}

function whyRemoved(line: Line): "page-number-removed" | "figure-label-removed" {
  return PAGE_NUMBER.test(line.text) ? "page-number-removed" : "figure-label-removed";
}

/** A line that reaches the margin; a shorter one is a paragraph's own end. */
function isFull(line: Line, usual: number): boolean {
  return line.text.length >= usual * 0.85;
}

/** The median width of the lines that hold text. */
function usualWidth(lines: readonly Line[]): number {
  const widths = lines.filter((line) => line.text !== "").map((line) => line.text.length);
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
