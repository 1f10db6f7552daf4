/**
 * The article bracket by bracket. Enters: the API's article. Leaves: every bracket in printed order with its place
 * and the claims that it backs, and the claims that no bracket backs; nothing is dropped, so a bracket without an
 * owner shows as one.
 */
import type { Citation, SectionRef } from "#server/contract/shared-schemas.ts";
import type { Article } from "#server/contract/view-schemas.ts";

type OwnClaim = Article["claims"][number];

export interface LedgerRow {
  readonly bracket: Citation;
  readonly section: SectionRef;
  /** Where it stands: the address of a sentence, or a figure's number. */
  readonly sentence: { readonly id: string; readonly paragraph: number; readonly order: number } | undefined;
  readonly figure: number | undefined;
  readonly claims: readonly OwnClaim[];
}

export interface Ledger {
  readonly rows: readonly LedgerRow[];
  /** Claims for which the article gives no bracket. */
  readonly bare: readonly OwnClaim[];
}

/** Whether a bracket holds one number or several, in the words of the filter. */
export const supportOf = ({ numbers }: Citation): "one" | "several" => (numbers.length === 1 ? "one" : "several");

export function ledgerOf({ sections, figures, claims }: Article): Ledger {
  const owners = new Map<string, OwnClaim[]>();
  for (const claim of claims) {
    for (const id of claim.citations) owners.set(id, [...(owners.get(id) ?? []), claim]);
  }
  const row = (bracket: Citation, section: SectionRef, at: Pick<LedgerRow, "sentence" | "figure">): LedgerRow => ({
    bracket,
    section,
    ...at,
    claims: owners.get(bracket.id) ?? [],
  });
  const rows = sections.flatMap((section) => [
    ...section.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.flatMap(({ id, order, citations }) =>
        citations.map((each) =>
          row(each, section, { sentence: { id, paragraph: paragraph.order, order }, figure: undefined }),
        ),
      ),
    ),
    ...figures
      .filter(({ start }) => start >= section.start && start < section.end)
      .flatMap(({ number, citations }) =>
        citations.map((each) => row(each, section, { sentence: undefined, figure: number })),
      ),
  ]);
  return {
    rows: rows.toSorted((a, b) => a.bracket.start - b.bracket.start),
    bare: claims.filter(({ citations }) => citations.length === 0),
  };
}

export interface LedgerCounts {
  readonly text: number;
  /** Brackets of the running text that belong to a claim. */
  readonly owned: number;
  readonly figures: number;
  readonly alone: number;
  readonly bare: number;
}

export function countLedger({ rows, bare }: Ledger): LedgerCounts {
  const text = rows.filter(({ figure }) => figure === undefined);
  return {
    text: text.length,
    owned: text.filter(({ claims }) => claims.length > 0).length,
    figures: rows.length - text.length,
    alone: rows.filter(({ bracket }) => supportOf(bracket) === "one").length,
    bare: bare.length,
  };
}

/** The part of the ledger in these sections and with these kinds of support; an empty list lets everything pass. */
export function narrowLedger(ledger: Ledger, sections: readonly string[], supports: readonly string[]): Ledger {
  const here = ({ order }: SectionRef): boolean => sections.length === 0 || sections.includes(String(order));
  const such = (support: string): boolean => supports.length === 0 || supports.includes(support);
  return {
    rows: ledger.rows.filter((row) => here(row.section) && such(supportOf(row.bracket))),
    bare: ledger.bare.filter((claim) => here(claim.section) && such("none")),
  };
}
