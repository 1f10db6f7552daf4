/**
 * References for other programs, and nothing that is not known. Without a bibliography an entry holds its number and
 * whom the article names, in a note; title, authors and year stand there only when a bibliography gave them.
 */

export interface ReferenceEntry {
  readonly number: number;
  /** Names that the article ties to the number. */
  readonly named: readonly string[];
  readonly title: string | null;
  readonly authors: readonly string[] | null;
  readonly year: number | null;
  readonly doi: string | null;
}

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

export const toBibtex = (entries: readonly ReferenceEntry[], article: string): string =>
  entries
    .map((entry) => {
      const { number, title, authors, year, doi } = entry;
      const fields = [
        ["title", title],
        ["author", authors === null ? null : authors.join(" and ")],
        ["year", year === null ? null : String(year)],
        ["doi", doi],
        ["note", noteOf(entry, article)],
      ].flatMap(([name, value]) => (typeof value === "string" ? [`  ${name} = {${bibtexText(value)}}`] : []));
      return `@misc{cluster-ref-${number},\n${fields.join(",\n")}\n}\n`;
    })
    .join("\n");

const line = (tag: string, value: string): string => `${tag}  - ${value.replaceAll(/\s+/g, " ").trim()}\r\n`;

export const toRis = (entries: readonly ReferenceEntry[], article: string): string =>
  entries
    .map((entry) => {
      const { number, title, authors, year, doi } = entry;
      return [
        line("TY", "GEN"),
        line("ID", `cluster-ref-${number}`),
        ...(authors ?? []).map((author) => line("AU", author)),
        ...(title === null ? [] : [line("TI", title)]),
        ...(year === null ? [] : [line("PY", String(year))]),
        ...(doi === null ? [] : [line("DO", doi)]),
        line("N1", noteOf(entry, article)),
        "ER  - \r\n",
      ].join("");
    })
    .join("\r\n");
