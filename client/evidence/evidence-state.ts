/**
 * What the address says about this view: the values of each group of filters (`theory`, `kind`, `scope`, `support`,
 * `section`, and `entity` and `reference` that links set), several with commas between; `q` (words), `sort`, `claim`
 * (the selection) and `ledger`.
 */
import { computed } from "@preact/signals";
import { withQuery } from "../api/request.ts";
import { go, parameter, place } from "../state/location.ts";
import { type EvidenceFilter, NO_EVIDENCE_FILTER } from "../state/places.ts";
import { type ClaimOrder, isClaimOrder } from "./claim-order.ts";

/** More than one answer of the API holds. */
export const MOST = 1000;

const FILTERS = Object.keys(NO_EVIDENCE_FILTER) as readonly EvidenceFilter[];

export const selection = parameter("claim");
const sort = parameter("sort");
const ledger = parameter("ledger");
/** The article bracket by bracket instead of the claims. */
export const ledgerOpen = computed(() => ledger.value === "1");
export const order = computed<ClaimOrder>(() => (isClaimOrder(sort.value) ? sort.value : "article"));
export const words = parameter("q");

/** The chosen values of a filter; one of them must fit. */
export function chosen(name: EvidenceFilter): readonly string[] {
  const text = place.value.query[name] ?? "";
  // Words are one value, whatever commas stand in them.
  return (name === "q" ? [text] : text.split(",")).filter(Boolean);
}

/** The filters that are on, value for value, the groups in a fixed order. */
export const filters = computed<readonly (readonly [EvidenceFilter, string])[]>(() =>
  FILTERS.flatMap((name) => chosen(name).map((value) => [name, value] as const)),
);

/** The request that answers the filters. */
export const listPath = computed(() =>
  withQuery("/api/claims", { ...Object.fromEntries(FILTERS.map((name) => [name, chosen(name)])), limit: MOST }),
);

export const select = (id: string | null): void => go({ path: "/evidence", query: { claim: id } });
export const setFilter = (name: EvidenceFilter, values: readonly string[]): void =>
  go({ query: { [name]: values.join(",") || null } });
/** Adds a value to its filter, or takes it away. */
export function toggleFilter(name: EvidenceFilter, value: string): void {
  const now = chosen(name);
  setFilter(name, now.includes(value) ? now.filter((other) => other !== value) : [...now, value]);
}
export const setOrder = (value: ClaimOrder): void => go({ query: { sort: value === "article" ? null : value } });

/** The ledger and the list share section and support; what the ledger cannot filter by is let go on the way in. */
export function showLedger(open: boolean): void {
  const { section, support } = place.value.query;
  go({
    query: open
      ? { ...NO_EVIDENCE_FILTER, section: section ?? null, support: support ?? null, ledger: "1" }
      : { ledger: null },
  });
  document.getElementById("content")?.focus();
}

/** Lets every filter go; the control that did so may vanish, so the focus moves to the view. */
export function clearFilters(): void {
  go({ query: NO_EVIDENCE_FILTER });
  if (!document.activeElement?.closest("dialog")) document.getElementById("content")?.focus();
}

/** While one word is typed the address is replaced; the first letter and the clearing are steps to go back to. */
export function setWords(text: string): void {
  const before = words.value ?? "";
  const how = before !== "" && text !== "" ? "replace" : "push";
  go({ query: { q: text === "" ? null : text } }, how);
}
