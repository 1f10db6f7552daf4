/** A bibliography's text with its lines, and the issues found in it: what the readers of all formats share. */
import type { BibliographyIssue, BibliographyIssueCode } from "../bibliography.ts";

const EXCERPT = 120;

/** A part of the file that should hold one entry. */
export interface Chunk {
  readonly text: string;
  /** 1-based line where it begins. */
  readonly line: number;
}

export interface SourceText {
  /** Line ends are `\n`. */
  readonly text: string;
  readonly lines: readonly string[];
  lineAt(offset: number): number;
  issue(
    code: BibliographyIssueCode,
    line: number,
    options?: { key?: string | null; unread?: boolean },
  ): BibliographyIssue;
}

export function sourceText(raw: string): SourceText {
  const text = raw.replace(/\r\n?/g, "\n");
  const lines = text.split("\n");
  const starts: number[] = [];
  let next = 0;
  for (const line of lines) {
    starts.push(next);
    next += line.length + 1;
  }
  return {
    text,
    lines,
    lineAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low + 1;
    },
    issue(code, line, { key = null, unread = false } = {}) {
      const at = Math.min(Math.max(1, line), lines.length);
      const source = (lines[at - 1] ?? "").trim();
      return { code, line: at, key, source: source.length > EXCERPT ? `${source.slice(0, EXCERPT)}…` : source, unread };
    },
  };
}
