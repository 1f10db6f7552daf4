/** What a format's reader gives: entries as CSL data with their places, and the issues found on the way. */
import type { BibliographyEntry, BibliographyIssue } from "../bibliography.ts";
import type { SourceText } from "./source-text.ts";

export interface RawEntry extends Pick<BibliographyEntry, "key" | "order" | "line"> {
  readonly csl: Readonly<Record<string, unknown>>;
}

export interface RawEntries {
  readonly entries: readonly RawEntry[];
  readonly issues: readonly BibliographyIssue[];
}

export type ReadEntries = (source: SourceText) => RawEntries;
