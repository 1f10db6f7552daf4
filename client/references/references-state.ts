/** What the address says about this view: `cited`, `theory`, `section`, `q` (filters), `sort` and `ref` (the selection). */
import { computed } from "@preact/signals";
import { go, parameter } from "../state/location.ts";
import { type Cited, type Column, isCited, readSorting, writeSorting } from "./reference-rows.ts";

export const selection = parameter("ref");
const citedParameter = parameter("cited");
const sort = parameter("sort");
export const theory = parameter("theory");
export const section = parameter("section");
export const wanted = parameter("q");
export const cited = computed<Cited>(() => (isCited(citedParameter.value) ? citedParameter.value : "all"));
export const sorting = computed(() => readSorting(sort.value));

export const select = (number: string | null): void => go({ path: "/references", query: { ref: number } });
export const setCited = (value: Cited): void => go({ query: { cited: value === "all" ? null : value } });
export const setTheory = (id: string): void => go({ query: { theory: id || null } });
export const setSection = (order: string): void => go({ query: { section: order || null } });

export const setWanted = (text: string): void => go({ query: { q: text.trim() || null } });

/** Lets every filter go; the button that did so vanishes, so the focus moves to the view. */
export function clearFilters(): void {
  go({ query: { cited: null, theory: null, section: null, q: null } });
  document.getElementById("content")?.focus();
}

export function setSort(text: string): void {
  const normal = writeSorting(readSorting(text));
  go({ query: { sort: normal === "number" ? null : normal } });
}

/** Sorts by a column; by the one that already sorts, the other way round. */
export function sortBy(column: Column): void {
  const now = sorting.value;
  setSort(writeSorting({ column, reversed: now.column === column && !now.reversed }));
}
