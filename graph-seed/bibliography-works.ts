/**
 * A bibliography for everyone who is served. Enters: a folder with files of any of the three formats and the highest
 * number of the article. Leaves: what each number means, and for the terminal every issue with file and line. Files
 * count as one list, in the order of their names. Without a file nothing is known of a number, and nothing is said.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BibliographyIssue, BibliographyIssueCode, Work } from "#references/bibliography.ts";
import { chooseNumbering, entriesByNumber, numberInKey, type NumberingBy } from "#references/number-entries.ts";
import { readBibliography } from "#references/read-bibliography.ts";

interface PlacedIssue extends BibliographyIssue {
  readonly file: string;
}

export interface Literature {
  /** Paths, in order. */
  readonly files: readonly string[];
  readonly works: ReadonlyMap<number, Work>;
  readonly by: NumberingBy;
  readonly issues: readonly PlacedIssue[];
}

const REASONS: Readonly<Record<BibliographyIssueCode, string>> = {
  empty: "the file is empty",
  binary: "the file is not text in UTF-8 or Latin-1",
  "too-large": "the file is too large",
  "format-unknown": "the file is neither BibTeX nor RIS nor CSL-JSON",
  "bytes-undecodable": "the file is not UTF-8 and was read as Latin-1",
  "entry-unclosed": "the entry does not end",
  "entry-malformed": "the entry breaks the rules of its format here",
  "entry-without-content": "the entry has neither title nor authors",
  "text-outside": "text between entries, as if one had closed too early",
  "key-repeated": "an earlier entry has the same key",
  "title-missing": "the entry has no title",
  "year-unreadable": "the date holds no year",
  "doi-invalid": "this is no DOI",
  "url-invalid": "this is no address on the web",
  "number-repeated": "an earlier entry has the same number",
  "number-beyond": "the article has no reference of this number",
  "number-missing": "neither key nor place gives a number",
};

/** Reads the folder; one that is absent or empty gives no works and no issues. */
export function readBibliographies(folder: string | undefined, highest: number): Literature {
  const files = folder === undefined ? [] : filesIn(folder);
  const read = files.map((file) => ({ file, ...readBibliography(readFileSync(file)) }));
  let before = 0;
  const entries = read.flatMap(({ file, entries, issues }) => {
    const first = before;
    // Entries that were lost keep their places, also at the end of a file.
    before += entries.length + issues.filter(({ unread }) => unread).length;
    return entries.map((entry) => ({ ...entry, file, order: first + entry.order }));
  });
  const { by, numbers } = chooseNumbering(entries, highest);
  const works = entriesByNumber(entries, numbers);
  const unplaced = entries.flatMap((entry, index): PlacedIssue[] => {
    const number = numbers[index] ?? null;
    if (number !== null && works.get(number) === entry) return [];
    const { file, line, key, title } = entry;
    const without = by === "order" || numberInKey(key) !== null ? "number-beyond" : "number-missing";
    return [
      { file, line, key, unread: false, source: title ?? "", code: number === null ? without : "number-repeated" },
    ];
  });
  return { files, works, by, issues: [...read.flatMap(placedIssues), ...unplaced] };
}

const placedIssues = ({ file, issues }: { file: string; issues: readonly BibliographyIssue[] }): PlacedIssue[] =>
  issues.map((issue) => ({ ...issue, file }));

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:bib|ris|json)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** What was read, and each issue at its place, for a terminal. */
export function bibliographyReport({ files, works, by, issues }: Literature, highest: number): string {
  const head = `bibliography: ${files.join(", ")}: ${works.size} of ${highest} references named, by ${by}`;
  return [
    head,
    ...issues.map(({ file, line, key, code, unread, source }) => {
      const lost = unread ? " (entry not read)" : "";
      return `  ${file}:${line}  ${key ?? ""}  ${code}: ${REASONS[code]}${lost}\n      ${source}`;
    }),
  ].join("\n");
}
