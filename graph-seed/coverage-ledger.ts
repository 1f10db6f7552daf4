/**
 * The ledger of coverage: for every citation bracket of the article, in order, who accounts for
 * it. A bracket of the running text is covered by at least one claim, a figure's bracket by its
 * figure; what nobody accounts for is a problem.
 */
import type { ArticleIndex } from "./article-index.ts";
import type { LocatedClaim } from "./locate-annotation.ts";
import type { Problem } from "./problem.ts";

export interface LedgerEntry {
  /** The bracket's order in the article. */
  readonly order: number;
  /** As printed. */
  readonly text: string;
  readonly place: "text" | "figure";
  /** Id of the sentence or figure that it stands in. */
  readonly home: string | undefined;
  /** 1-based line of the source. */
  readonly line: number;
  /** Claims that own it; for a figure's bracket none. */
  readonly claimIds: readonly string[];
  readonly covered: boolean;
}

/** Writes the ledger and reports each bracket that nobody accounts for. */
export function writeLedger(
  index: ArticleIndex,
  owners: ReadonlyMap<number, readonly LocatedClaim[]>,
): { readonly ledger: readonly LedgerEntry[]; readonly problems: readonly Problem[] } {
  const { document } = index;
  const problems: Problem[] = [];
  const ledger = document.citations.map((citation): LedgerEntry => {
    const claimIds = (owners.get(citation.order) ?? []).map((claim) => claim.id);
    const covered = citation.place === "figure" ? index.figureOf.has(citation.order) : claimIds.length > 0;
    const line = index.lineAt(citation.start);
    if (!covered) {
      const before = document.text.slice(Math.max(0, citation.start - 50), citation.end).replaceAll("\n", "⏎");
      problems.push({
        code: citation.place === "figure" ? "bracket-outside-figure" : "bracket-uncovered",
        file: `${document.id}.txt`,
        line,
        entry: `citation:${citation.order}`,
        message: `…${before}`,
      });
    }
    return {
      order: citation.order,
      text: citation.text,
      place: citation.place,
      home: index.homeOf.get(citation.order),
      line,
      claimIds,
      covered,
    };
  });
  return { ledger, problems };
}
