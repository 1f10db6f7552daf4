/** Claims with what stands behind each, as rows for a spreadsheet, for print and as JSON. Enters: claims as listed. Pure. */
import type { ReferenceEntry } from "./reference-entries.ts";
import { toCsv } from "./csv.ts";

export interface ExportClaim {
  readonly id: string;
  readonly statementDe: string;
  readonly statementEn: string;
  readonly kind: string;
  readonly scope: string;
  /** The article's words. */
  readonly quote: string;
  /** The sentences that they stand in, as printed. */
  readonly sentence: string;
  readonly section: string;
  readonly about: readonly string[];
  readonly references: readonly number[];
}

const HEAD = [
  "id",
  "kind",
  "statement_de",
  "statement_en",
  "quote",
  "sentence",
  "section",
  "backs",
  "about",
  "references",
] as const;

export const claimsCsv = (claims: readonly ExportClaim[]): string =>
  toCsv([
    HEAD,
    ...claims.map((claim) => [
      claim.id,
      claim.kind,
      claim.statementDe,
      claim.statementEn,
      claim.quote,
      claim.sentence,
      claim.section,
      claim.references.length === 0 ? "" : claim.scope,
      claim.about.join("; "),
      claim.references.join("; "),
    ]),
  ]);

/** Claims, and each reference behind them once. */
export const claimsJson = (
  claims: readonly ExportClaim[],
  references: readonly ReferenceEntry[],
  article: string,
  address: string,
): string => `${JSON.stringify({ article, address, claims, references }, null, 1)}\n`;

const WORK = ["year", "title", "container", "volume", "issue", "pages", "publisher", "doi", "url"] as const;

export const referencesCsv = (references: readonly ReferenceEntry[]): string =>
  toCsv([
    ["number", "article_names", "authors", ...WORK],
    ...references.map((reference) => [
      reference.number,
      reference.named.join("; "),
      reference.authors?.join("; ") ?? "",
      ...WORK.map((field) => reference[field] ?? ""),
    ]),
  ]);

export const referencesJson = (references: readonly ReferenceEntry[], article: string, address: string): string =>
  `${JSON.stringify({ article, address, references }, null, 1)}\n`;

/** The references behind these claims, ascending, each once. */
export function referencesBehind(
  claims: readonly Pick<ExportClaim, "references">[],
  all: readonly ReferenceEntry[],
): readonly ReferenceEntry[] {
  const wanted = new Set(claims.flatMap(({ references }) => references));
  return all.filter(({ number }) => wanted.has(number)).sort((a, b) => a.number - b.number);
}
