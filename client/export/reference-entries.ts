/**
 * References for other programs, and nothing that is not known. Without a bibliography an entry holds its number and
 * whom the article names, in a note; what a work is called and where it stands is there only when a bibliography
 * gave it. The sort of a work is told by what it has: a volume makes an article, what else holds it a book's part.
 */
import type { Work } from "../bibliography/literature-door.ts";

export interface ReferenceEntry extends Work {
  readonly number: number;
  /** Names that the article ties to the number. */
  readonly named: readonly string[];
}

type Sort = "article" | "part" | "book" | "other";

function sortOf({ container, volume, issue, publisher }: Work): Sort {
  if (container !== null) return volume !== null || issue !== null ? "article" : "part";
  return publisher === null ? "other" : "book";
}

const BIBTEX = { article: "article", part: "incollection", book: "book", other: "misc" } as const;
const RIS = { article: "JOUR", part: "CHAP", book: "BOOK", other: "GEN" } as const;

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text inside the braces of BibTeX. */
export const bibtexText = (text: string): string =>
  text.replaceAll(/[\\{}%&#_$~^]/g, (character) => TEX[character] ?? `\\${character}`).replaceAll(/\s+/g, " ");

/** What the note of an entry says. */
export const noteOf = ({ number, named }: ReferenceEntry, article: string): string =>
  `Reference ${number} of ${article}${named.length > 0 ? `; the article names: ${named.join(", ")}` : ""}`;

/** `4–5`, however its dash is written, as first and last page; one page has no last. */
const pagesOf = (pages: string): readonly string[] => pages.split(/\s*[-–—]+\s*/, 2).filter(Boolean);

export const toBibtex = (entries: readonly ReferenceEntry[], article: string): string =>
  entries
    .map((entry) => {
      const sort = sortOf(entry);
      const { number, title, authors, year, container, volume, issue, pages, publisher, doi, url } = entry;
      const fields = [
        ["title", title],
        ["author", authors === null ? null : authors.join(" and ")],
        [sort === "article" ? "journal" : "booktitle", container],
        ["volume", volume],
        ["number", issue],
        ["pages", pages === null ? null : pagesOf(pages).join("--")],
        ["publisher", publisher],
        ["year", year === null ? null : String(year)],
        ["doi", doi],
        ["url", url],
        ["note", noteOf(entry, article)],
      ].flatMap(([name, value]) => (typeof value === "string" ? [`  ${name} = {${bibtexText(value)}}`] : []));
      return `@${BIBTEX[sort]}{cluster-ref-${number},\n${fields.join(",\n")}\n}\n`;
    })
    .join("\n");

const line = (tag: string, value: string | null | undefined): string =>
  value === null || value === undefined ? "" : `${tag}  - ${value.replaceAll(/\s+/g, " ").trim()}\r\n`;

export const toRis = (entries: readonly ReferenceEntry[], article: string): string =>
  entries
    .map((entry) => {
      const { number, title, authors, year, container, volume, issue, pages, publisher, doi, url } = entry;
      const [firstPage, lastPage] = pages === null ? [] : pagesOf(pages);
      return [
        line("TY", RIS[sortOf(entry)]),
        line("ID", `cluster-ref-${number}`),
        ...(authors ?? []).map((author) => line("AU", author)),
        line("TI", title),
        line("T2", container),
        line("VL", volume),
        line("IS", issue),
        line("SP", firstPage),
        line("EP", lastPage),
        line("PB", publisher),
        line("PY", year === null ? null : String(year)),
        line("DO", doi),
        line("UR", url),
        line("N1", noteOf(entry, article)),
        "ER  - \r\n",
      ].join("");
    })
    .join("\r\n");
