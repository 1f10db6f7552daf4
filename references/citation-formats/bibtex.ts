/**
 * BibTeX and BibLaTeX. The text is cut into entries by their braces, so that a broken one costs only itself and has
 * its line; each is then parsed by Citation.js, with the `@string` definitions that it names. An entry that begins
 * on a line of its own ends an unclosed one before it. Fields of a `crossref` parent are inherited as BibTeX does.
 */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { BibliographyIssue } from "../bibliography.ts";
import { isFields } from "./csl-entry.ts";
import type { RawEntry, ReadEntries } from "./raw-entry.ts";
import type { Chunk, SourceText } from "./source-text.ts";

const ENTRY = /@[ \t]*([A-Za-z]+)\s*([{(])/y;
const STRING_NAME = /^@[ \t]*string\s*[{(]\s*([A-Za-z_][\w:+-]*)/i;
const WORD = /[A-Za-z_][\w:+-]*/g;
const FAULT_LINE = / at line (\d+) col /;
const NOT_INHERITED = new Set(["title", "author", "crossref", "doi", "url", "pages"]);

interface BibtexChunk extends Chunk {
  readonly type: string;
  readonly closed: boolean;
}

interface Cut {
  readonly chunks: readonly BibtexChunk[];
  readonly issues: readonly BibliographyIssue[];
}

/** Cuts the text at the braces; what stands between entries is a comment, unless it holds a brace. */
function cut(source: SourceText): Cut {
  const { text } = source;
  const chunks: BibtexChunk[] = [];
  const issues: BibliographyIssue[] = [];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf("@", at);
    const between = text.slice(at, start === -1 ? text.length : start);
    const brace = chunks.length > 0 ? between.search(/[{}]/) : -1;
    if (brace !== -1) issues.push(source.issue("text-outside", source.lineAt(at + brace)));
    if (start === -1) break;
    ENTRY.lastIndex = start;
    const head = ENTRY.exec(text);
    if (!head) {
      at = start + 1;
      continue;
    }
    const { end, closed } = endOfEntry(text, ENTRY.lastIndex, head[2] === "(" ? ")" : "}");
    chunks.push({
      text: text.slice(start, end),
      line: source.lineAt(start),
      type: (head[1] ?? "").toLowerCase(),
      closed,
    });
    at = end;
  }
  return { chunks, issues };
}

/** From behind the opening brace to behind the closing one, or to the next entry at the beginning of a line. */
function endOfEntry(text: string, from: number, closer: string): { end: number; closed: boolean } {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\\") at += 1;
    else if (sign === "{") depth += 1;
    else if (sign === closer && depth === 0) return { end: at + 1, closed: true };
    else if (sign === "}") depth -= 1;
    else if (sign === "@" && /\n[ \t]*$/.test(text.slice(Math.max(0, at - 40), at))) {
      ENTRY.lastIndex = at;
      if (ENTRY.test(text)) return { end: at, closed: false };
    }
  }
  return { end: text.length, closed: false };
}

/** The definitions that a text names, and those that they name, each on one line so that lines stay true. */
function definitionsFor(text: string, definitions: ReadonlyMap<string, string>): string {
  const found = new Map<string, string>();
  const look = (part: string): void => {
    for (const [word] of part.matchAll(WORD)) {
      const definition = definitions.get(word.toLowerCase());
      if (definition === undefined || found.has(word.toLowerCase())) continue;
      found.set(word.toLowerCase(), "");
      look(definition);
      // Set anew behind those that it needs.
      found.delete(word.toLowerCase());
      found.set(word.toLowerCase(), definition);
    }
  };
  if (definitions.size > 0) look(text);
  return [...found.values()].join(" ");
}

interface Parsed {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

function isParsed(value: unknown): value is Parsed {
  return isFields(value) && typeof value["label"] === "string" && isFields(value["properties"]);
}

/** A parent's fields stand in for those that the entry lacks; its title is the book's. */
function inherit(entry: Parsed, byLabel: ReadonlyMap<string, Parsed>): Parsed {
  const { crossref, ...own } = entry.properties;
  const parent = typeof crossref === "string" ? byLabel.get(crossref.toLowerCase()) : undefined;
  if (!parent || parent === entry) return { ...entry, properties: own };
  const inherited = Object.entries(parent.properties).filter(([name]) => !NOT_INHERITED.has(name));
  const { title } = parent.properties;
  return {
    ...entry,
    properties: { ...Object.fromEntries(inherited), ...(title === undefined ? {} : { booktitle: title }), ...own },
  };
}

/** Reads every entry that can be read. */
export const readBibtex: ReadEntries = (source) => {
  const { chunks, issues } = cut(source);
  const found: BibliographyIssue[] = [...issues];
  const definitions = new Map<string, string>();
  const parsed: { readonly parsed: Parsed; readonly order: number; readonly line: number }[] = [];
  let order = 0;
  for (const chunk of chunks) {
    if (chunk.type === "comment" || chunk.type === "preamble") continue;
    const name = STRING_NAME.exec(chunk.text)?.[1]?.toLowerCase();
    if (chunk.type === "string") {
      if (name !== undefined && chunk.closed) definitions.set(name, chunk.text.replaceAll("\n", " "));
      else found.push(source.issue("entry-malformed", chunk.line));
      continue;
    }
    order += 1;
    const key = /^[^{(]*[{(]\s*([^,\s{}]*)/.exec(chunk.text)?.[1] ?? null;
    if (!chunk.closed) {
      found.push(source.issue("entry-unclosed", chunk.line, { key, unread: true }));
      continue;
    }
    try {
      const data = plugins.input.data(`${definitionsFor(chunk.text, definitions)}${chunk.text}`, "@biblatex/text");
      const entry: unknown = Array.isArray(data) ? data[0] : undefined;
      if (!isParsed(entry)) throw new SyntaxError("no entry");
      parsed.push({ parsed: entry, order, line: chunk.line });
    } catch (error) {
      const within = error instanceof Error ? FAULT_LINE.exec(error.message)?.[1] : undefined;
      const line = chunk.line + (within === undefined ? 0 : Number(within) - 1);
      found.push(source.issue("entry-malformed", line, { key, unread: true }));
    }
  }
  const byLabel = new Map(parsed.map(({ parsed: entry }) => [entry.label.toLowerCase(), entry]));
  const entries: RawEntry[] = [];
  for (const { parsed: entry, order: place, line } of parsed) {
    try {
      const data = plugins.input.data([inherit(entry, byLabel)], "@biblatex/entries+list");
      const csl: unknown = Array.isArray(data) ? data[0] : undefined;
      if (!isFields(csl)) throw new SyntaxError("no entry");
      entries.push({ csl, key: entry.label, order: place, line });
    } catch {
      found.push(source.issue("entry-malformed", line, { key: entry.label, unread: true }));
    }
  }
  return { entries, issues: found };
};
