/**
 * DOOR of references/ for bibliographies: a file's bytes in, entries and issues out, whatever the bytes are.
 *
 * The format is told by what stands in the file, not by its name. BibTeX and RIS are parsed by Citation.js; its
 * requests over the network are never used. Runs in Node and in a browser.
 */
import type {
  Bibliography,
  BibliographyEntry,
  BibliographyFormat,
  BibliographyIssue,
  BibliographyIssueCode,
} from "./bibliography.ts";
import { readBibtex } from "./citation-formats/bibtex.ts";
import { readCsl } from "./citation-formats/csl-entry.ts";
import { readCslJson } from "./citation-formats/csl-json.ts";
import type { ReadEntries } from "./citation-formats/raw-entry.ts";
import { readRis } from "./citation-formats/ris.ts";
import { type SourceText, sourceText } from "./citation-formats/source-text.ts";
import { decode } from "./decode.ts";

/** Larger files are not read. */
export const LARGEST_BIBLIOGRAPHY = 4 * 1024 * 1024;

const READERS: Readonly<Record<BibliographyFormat, ReadEntries>> = {
  bibtex: readBibtex,
  ris: readRis,
  "csl-json": readCslJson,
};

function formatOf(text: string): BibliographyFormat | null {
  if (/^\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text)) return "csl-json";
  if (/^[ \t]*TY {1,2}-(?: |$)/m.test(text)) return "ris";
  if (/@[ \t]*[A-Za-z]+\s*[{(]/.test(text)) return "bibtex";
  return null;
}

function nothing(code: BibliographyIssueCode, source = sourceText("")): Bibliography {
  return { format: null, entries: [], issues: [source.issue(code, 1)] };
}

/** Reads a bibliography of any of the three formats; never throws. */
export function readBibliography(bytes: Uint8Array | string): Bibliography {
  if (bytes.length > LARGEST_BIBLIOGRAPHY) return nothing("too-large");
  const decoded = decode(bytes);
  if (decoded.text.trim() === "") return nothing("empty");
  if (decoded.text.includes("\u0000")) return nothing("binary");
  const source = sourceText(decoded.text);
  const format = formatOf(source.text);
  if (format === null) return nothing("format-unknown", source);

  const raw = READERS[format](source);
  const issues: BibliographyIssue[] = [
    ...(decoded.issues.length > 0 ? [source.issue("bytes-undecodable", 1)] : []),
    ...raw.issues,
  ];
  const entries: BibliographyEntry[] = [];
  for (const { csl, ...place } of raw.entries) {
    const { entry, faults } = readCsl(csl, place);
    const { key, line } = place;
    if (entry.title === null && entry.authors === null) {
      issues.push(source.issue("entry-without-content", line, { key, unread: true }));
      continue;
    }
    entries.push(entry);
    for (const fault of faults) issues.push(source.issue(fault, line, { key }));
  }
  if (entries.length === 0 && issues.length === 0) return nothing("empty", source);
  const all = [...issues, ...repeatedKeys(source, entries)];
  return { format, entries, issues: all.sort((a, b) => a.line - b.line) };
}

function repeatedKeys(source: SourceText, entries: readonly BibliographyEntry[]): BibliographyIssue[] {
  const seen = new Set<string>();
  return entries.flatMap(({ key, line }) => {
    if (key === null || key === "") return [];
    if (seen.has(key)) return [source.issue("key-repeated", line, { key })];
    seen.add(key);
    return [];
  });
}
