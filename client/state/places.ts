/**
 * Where each thing is shown, as one table of addresses, so that every link to a claim, a reference or a sentence
 * reads the same. Whether the view exists is asked separately (`hasView`).
 */
import type { Change } from "./location.ts";

/** The filters of Evidence, all off. */
export const NO_EVIDENCE_FILTER = {
  theory: null,
  entity: null,
  kind: null,
  scope: null,
  support: null,
  section: null,
  reference: null,
  q: null,
} as const;

export type EvidenceFilter = keyof typeof NO_EVIDENCE_FILTER;

/** A theory or a step in the lineage. */
export const lineagePlace = (id: string): Change => ({ path: "/", query: { sel: id } });

/** A claim in Evidence. */
export const claimPlace = (id: string): Change => ({ path: "/evidence", query: { claim: id } });

/** Evidence with these filters and no others. */
export const evidencePlace = (filters: Partial<Record<EvidenceFilter, string>>): Change => ({
  path: "/evidence",
  query: { ...NO_EVIDENCE_FILTER, ledger: null, ...filters },
});

/** A numbered reference. */
export const referencePlace = (number: number): Change => ({ path: "/references", query: { ref: String(number) } });

/** What the reading view can open at; with a sentence the claim made in it may be named too. */
export type ArticleSpot = Partial<Record<"sentence" | "claim" | "figure" | "citation" | "section", string>>;

/** A spot in the article: `/article?sentence=sentence:4.2.1&claim=claim:…`. */
export const articlePlace = (spot: ArticleSpot): Change => ({
  path: "/article",
  query: { sentence: null, claim: null, figure: null, citation: null, section: null, ...spot },
});
