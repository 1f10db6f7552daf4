/**
 * CONTRACT of references/: a bibliography as it was read from a BibTeX, RIS or CSL-JSON file.
 *
 * Reading reports and never throws on content. What an entry does not say is `null`, never guessed.
 * Which reference of an article an entry describes is not said here: see `number-entries.ts`.
 */

export type BibliographyFormat = "bibtex" | "ris" | "csl-json";

/** What is known of one work; texts are plain, without markup. */
export interface Work {
  readonly title: string | null;
  /** As they are said, given name first: `Ada Beispiel`; an institution by its name. */
  readonly authors: readonly string[] | null;
  readonly year: number | null;
  /** The journal, book or series that holds it. */
  readonly container: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly publisher: string | null;
  /** Without a resolver's address: `10.1000/182`. */
  readonly doi: string | null;
  /** `http:` or `https:`, nothing else. */
  readonly url: string | null;
}

export interface BibliographyEntry extends Work {
  /** The entry's name in the file: citation key, `ID` or `id`. */
  readonly key: string | null;
  /** 1-based place among the file's entries; one that could not be read keeps its place. */
  readonly order: number;
  /** 1-based line where the entry begins. */
  readonly line: number;
}

export type BibliographyIssueCode =
  // the file as a whole
  | "empty"
  | "binary" // not text, or text in an encoding that is neither UTF-8 nor Latin-1
  | "too-large"
  | "format-unknown" // none of the three formats
  | "bytes-undecodable" // not UTF-8: read as Latin-1
  // an entry that could not be read
  | "entry-unclosed" // braces that never close, or a record without its end
  | "entry-malformed"
  | "entry-without-content" // neither a title nor authors
  // a part of an entry that could not be read
  | "text-outside" // between entries, where a brace closed too early
  | "key-repeated"
  | "title-missing"
  | "year-unreadable"
  | "doi-invalid"
  | "url-invalid"
  // the way to the numbers
  | "number-repeated" // an earlier entry has the number already
  | "number-beyond" // the article has no such reference
  | "number-missing"; // neither key nor place gives a number

export interface BibliographyIssue {
  readonly code: BibliographyIssueCode;
  /** 1-based line of the file. */
  readonly line: number;
  readonly key: string | null;
  /** What stands there, shortened. */
  readonly source: string;
  /** The whole entry is lost. */
  readonly unread: boolean;
}

export interface Bibliography {
  /** `null` when the file is none of the three. */
  readonly format: BibliographyFormat | null;
  /** In the file's order. */
  readonly entries: readonly BibliographyEntry[];
  /** Ordered by line. */
  readonly issues: readonly BibliographyIssue[];
}
