/**
 * CSL-JSON: a list of items, an object whose `items` is one, or a single item. The list is cut at its top level, so
 * that a broken item costs only itself and each has its line.
 */
import type { BibliographyIssue } from "../bibliography.ts";
import { isFields } from "./csl-entry.ts";
import type { RawEntry, ReadEntries } from "./raw-entry.ts";
import type { Chunk, SourceText } from "./source-text.ts";

const LIST = /^\s*(?:\{\s*"items"\s*:\s*)?\[/;

/** The elements of the list, from their first sign to the comma or bracket behind; one that never ends is not closed. */
function cut(source: SourceText): readonly (Chunk & { closed: boolean })[] {
  const { text } = source;
  const list = LIST.exec(text);
  const chunks: (Chunk & { closed: boolean })[] = [];
  let start = list ? list[0].length : 0;
  let depth = 0;
  let inString = false;
  const end = (at: number, closed: boolean): void => {
    const part = text.slice(start, at);
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== "") chunks.push({ text: part.trim(), line: source.lineAt(start + lead), closed });
    start = at + 1;
  };
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    // JSON's strings end with their line: a quotation mark that is missing swallows one line, not the file.
    if (inString) {
      if (sign === "\\") at += 1;
      else if (sign === '"' || sign === "\n") inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === "{" || sign === "[") depth += 1;
    else if (list && depth === 0 && sign === "]") {
      end(at, true);
      return chunks;
    } else if (sign === "}" || sign === "]") depth = Math.max(0, depth - 1);
    else if (list && depth === 0 && sign === ",") end(at, true);
  }
  end(text.length, !list && depth === 0);
  return chunks;
}

function keyIn(csl: Readonly<Record<string, unknown>>): string | null {
  const id = csl["citation-key"] ?? csl["id"];
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}

/** Reads every item that can be read. */
export const readCslJson: ReadEntries = (source) => {
  const entries: RawEntry[] = [];
  const issues: BibliographyIssue[] = [];
  for (const [index, { text, line, closed }] of cut(source).entries()) {
    try {
      const csl: unknown = JSON.parse(text);
      if (!isFields(csl)) throw new SyntaxError("no object");
      entries.push({ csl, key: keyIn(csl), order: index + 1, line });
    } catch {
      issues.push(source.issue(closed ? "entry-malformed" : "entry-unclosed", line, { unread: true }));
    }
  }
  return { entries, issues };
};
