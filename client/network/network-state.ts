/**
 * What the address says about this view: `sel` (a node), `kinds` (what the legend shows, when it is not the
 * literature), `named` (`on` shows derived relationships), `degree`, `community` (the id of the node that names it),
 * `depth` (steps around the selection) and `cam`. Pointer and keyboard marks are plain signals.
 */
import { computed, signal } from "@preact/signals";
import { go, listParameter, parameter } from "../state/location.ts";
import { KINDS, LITERATURE } from "./network-model.ts";

const kindList = listParameter("kinds");
const namedParameter = parameter("named");
const degreeParameter = parameter("degree");
const depthParameter = parameter("depth");

export const selection = parameter("sel");
export const community = parameter("community");
export const shownKinds = computed<ReadonlySet<string>>(() => new Set(kindList.value ?? LITERATURE));
export const derived = computed(() => namedParameter.value === "on");
export const leastDegree = computed(() => Math.max(0, Math.min(999, Math.floor(Number(degreeParameter.value)) || 0)));
/** 1, 2 or 3 steps around the selection; 0 is the whole graph. */
export const depth = computed(() => {
  const value = Number(depthParameter.value);
  return value === 1 || value === 2 || value === 3 ? value : 0;
});

export const select = (id: string | null): void =>
  go({ path: "/network", query: { sel: id, ...(id === null ? { depth: null } : {}) } });

export function toggleKind(kind: string): void {
  const next = KINDS.filter((each) => shownKinds.value.has(each) !== (each === kind));
  go({ query: { kinds: next.join() === LITERATURE.join() ? null : next.join(",") } });
}
export const toggleDerived = (): void => go({ query: { named: derived.value ? null : "on" } });
/** While the slider is held the address is replaced; letting go of it does not add another step. */
export const setDegree = (value: number): void =>
  go(
    { query: { degree: value <= 0 ? null : String(value) } },
    leastDegree.value === 0 || value === 0 ? "push" : "replace",
  );
export const setCommunity = (id: string | null): void => go({ query: { community: id || null } });
export const setDepth = (value: number): void => go({ query: { depth: value === 0 ? null : String(value) } });
export const clearFilters = (): void =>
  go({ query: { kinds: null, named: null, degree: null, community: null, depth: null } });

/** Under the pointer, by id. */
export const hovered = signal<string | undefined>(undefined);
/** Where the keyboard stands on the canvas. */
export const focused = signal<string | undefined>(undefined);
/** The rail's drawer on a compact screen. */
export const railOpen = signal(false);
