/**
 * Text in, lines out: trimmed, white space collapsed, control characters gone, each character's
 * source column still known. A line keeps a list of pieces; within a piece columns run in step with
 * the line's text, so a line without double spaces has exactly one.
 *
 * A form feed, or the single blank that text extraction leaves of it, opens a page. What a line
 * means is decided elsewhere.
 */
import type { Issue } from "../document.ts";

/** From `at` in the line's text on, characters stand at `column` and following in the source. */
export interface Piece {
  readonly at: number;
  readonly column: number;
}

export interface Line {
  /** 1-based line of the source. */
  readonly number: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Length of the source's line: the column of its line end. */
  readonly sourceLength: number;
  readonly opensPage: boolean;
}

/** A line that stays, or one that is taken out with the reason why. */
export interface Part {
  readonly line: Line;
  readonly removed: "page-number-removed" | "figure-label-removed" | null;
}

const LINE_END = /\r\n|\r|\n/;
const HYPHEN = /[-\u2010\u00AD]/;
const SPACE = /\s/;
// oxlint-disable-next-line no-control-regex -- these are the characters that the reader removes
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/;

/** Splits a text into lines; one issue for each line that held control characters. */
export function splitLines(text: string): { lines: Line[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const lines: Line[] = [];
  let pageIsDue = false;
  for (const [index, source] of text.split(LINE_END).entries()) {
    const number = index + 1;
    const { text, pieces, removed } = clean(source);
    if (removed > 0) {
      const found = `${removed} control ${removed === 1 ? "character" : "characters"}`;
      issues.push({ code: "control-characters-removed", start: 0, end: 0, line: number, source: found, decision: "" });
    }
    const opensPage = text !== "" && (pageIsDue || /^(\f| (?! ))/.test(source));
    lines.push({ number, text, pieces, sourceLength: source.length, opensPage });
    pageIsDue = text === "" && (pageIsDue || source.includes("\f"));
  }
  return { lines, issues };
}

/** Whether a line's text ends in a hyphen, soft or hard. */
export function endsInHyphen(text: string): boolean {
  return HYPHEN.test(text.charAt(text.length - 1));
}

function clean(source: string): { text: string; pieces: Piece[]; removed: number } {
  const pieces: Piece[] = [];
  let text = "";
  let removed = 0;
  let spaceColumn = -1;
  let nextColumn = -1;
  const put = (character: string, column: number): void => {
    if (column !== nextColumn) pieces.push({ at: text.length, column });
    text += character;
    nextColumn = column + 1;
  };
  for (let column = 0; column < source.length; column += 1) {
    const character = source.charAt(column);
    if (SPACE.test(character)) spaceColumn = column;
    else if (CONTROL.test(character)) removed += 1;
    else {
      if (spaceColumn >= 0 && text !== "") put(" ", spaceColumn);
      spaceColumn = -1;
      put(character, column);
    }
  }
  return { text, pieces, removed };
}
