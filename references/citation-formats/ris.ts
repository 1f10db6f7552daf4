/**
 * RIS: records from `TY` to `ER`, each parsed by Citation.js. A record that the next one or the file's end cuts off is
 * read as far as it goes, and reported. Tags with one space in place of two are taken as meant.
 */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-ris";
import type { BibliographyIssue } from "../bibliography.ts";
import { isFields } from "./csl-entry.ts";
import type { RawEntry, ReadEntries } from "./raw-entry.ts";
import type { SourceText } from "./source-text.ts";

const TAG = /^\s*([A-Z][A-Z0-9])\s{1,2}-(?:\s+(.*))?$/;

interface RisRecord {
  readonly line: number;
  readonly lines: string[];
  key: string | null;
  doi: string | null;
  closed: boolean;
}

function recordsOf(source: SourceText): { records: RisRecord[]; outside: number[] } {
  const records: RisRecord[] = [];
  const outside: number[] = [];
  let open: RisRecord | undefined;
  for (const [index, text] of source.lines.entries()) {
    const [, tag, value = ""] = TAG.exec(text) ?? [];
    if (tag === "TY") {
      open = { line: index + 1, lines: [], key: null, doi: null, closed: false };
      records.push(open);
    }
    if (!open) {
      if (text.trim() !== "" && (records.length > 0 || tag !== undefined)) outside.push(index + 1);
      continue;
    }
    open.lines.push(tag === undefined ? text : `${tag}  - ${value}`);
    if (tag === "ID") open.key = value.trim() || null;
    if (tag === "DO") open.doi = value.trim() || null;
    if (tag === "ER") {
      open.closed = true;
      open = undefined;
    }
  }
  return { records, outside };
}

/** Reads every record that can be read. */
export const readRis: ReadEntries = (source) => {
  const { records, outside } = recordsOf(source);
  const issues: BibliographyIssue[] = outside.map((line) => source.issue("text-outside", line));
  const entries: RawEntry[] = [];
  for (const [index, { line, lines, key, doi, closed }] of records.entries()) {
    if (!closed) issues.push(source.issue("entry-unclosed", line, { key }));
    try {
      const data = plugins.input.data(lines.join("\n"), "@ris/file");
      const csl = plugins.input.data(Array.isArray(data) ? data[0] : data, "@ris/record");
      if (!isFields(csl)) throw new SyntaxError("no record");
      entries.push({ csl: doi === null ? csl : { DOI: doi, ...csl }, key, order: index + 1, line });
    } catch {
      issues.push(source.issue("entry-malformed", line, { key, unread: true }));
    }
  }
  return { entries, issues };
};
