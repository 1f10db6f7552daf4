/**
 * What the address says about this view: `sel` (a theory, a step or an entity), `p` (which of a step's passages),
 * `hide` and `basis` (what the legend switched off), `layers`, `open` (a theory drilled into), `cam`, and at most one
 * way of reading: `from`, `to` and `path` (a trace), `a` and `b` (a comparison), `tour` (a stop of the tour), `main`
 * (the main path). Pointer and keyboard marks, which no link needs, are plain signals.
 */
import { computed, signal } from "@preact/signals";
import { go, listParameter, parameter } from "../state/location.ts";
import type { Layer } from "./layers.ts";
import { HIDDEN_AT_FIRST } from "../canvas/relations.ts";

export const selection = parameter("sel");
const passage = parameter("p");
const hide = listParameter("hide");
const basis = listParameter("basis");
const layers = listParameter("layers");
export const traceFrom = parameter("from");
export const traceTo = parameter("to");
const path = parameter("path");
export const compareA = parameter("a");
export const compareB = parameter("b");
const tour = parameter("tour");
const main = parameter("main");
/** The theory that is opened into its concepts, people, clusters and references. */
export const opened = parameter("open");

/** Passage of the selected step, from 0. */
export const passageIndex = computed(() => Math.max(0, Number(passage.value ?? 1) - 1 || 0));
/** Path of the trace, from 0. */
export const pathIndex = computed(() => Math.max(0, Number(path.value ?? 1) - 1 || 0));
export const hiddenTypes = computed<ReadonlySet<string>>(() => new Set(hide.value ?? HIDDEN_AT_FIRST));
export const hiddenBases = computed<ReadonlySet<string>>(() => new Set(basis.value ?? []));
export const shownLayers = computed<ReadonlySet<string>>(() => new Set(layers.value ?? []));
/** Stop of the tour, from 0; undefined outside it. */
export const tourStop = computed(() =>
  tour.value === undefined ? undefined : Math.max(0, Number(tour.value) - 1 || 0),
);
export const comparing = computed(() => compareA.value !== undefined || compareB.value !== undefined);
export const onMainPath = computed(() => main.value !== undefined);
export const tracing = computed(() => traceFrom.value !== undefined || traceTo.value !== undefined);

export const select = (id: string | null): void => go({ path: "/", query: { sel: id, p: null } });
export const showPassage = (index: number): void => go({ query: { p: index === 0 ? null : String(index + 1) } });
export const showPath = (index: number): void =>
  go({ query: { path: index === 0 ? null : String(index + 1), sel: null, p: null } });

function toggled(set: ReadonlySet<string>, value: string): readonly string[] {
  return set.has(value) ? [...set].filter((each) => each !== value) : [...set, value].sort();
}
const sameList = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

export function toggleType(type: string): void {
  const next = toggled(hiddenTypes.value, type);
  go({ query: { hide: sameList(next, HIDDEN_AT_FIRST) ? null : next.join(",") } });
}
export function toggleBasis(kind: string): void {
  const next = toggled(hiddenBases.value, kind);
  go({ query: { basis: next.length === 0 ? null : next.join(",") } });
}
export function toggleLayer(layer: Layer): void {
  const next = toggled(shownLayers.value, layer);
  go({ query: { layers: next.length === 0 ? null : next.join(",") } });
}
export const clearFilters = (): void => go({ query: { hide: null, basis: null } });

/** No way of reading, and nothing selected. */
const PLAIN = { from: null, to: null, path: null, a: null, b: null, tour: null, main: null, sel: null, p: null };

export const startTrace = (from: string | null): void => go({ query: { ...PLAIN, from: from ?? "" } });
export const setTrace = (from: string, to: string): void => go({ query: { ...PLAIN, from, to: to || null } });
export const setComparison = (a: string, b: string): void => go({ query: { ...PLAIN, a, b } });
export const showStop = (index: number): void => go({ query: { ...PLAIN, tour: String(index + 1) } });
export const showMainPath = (): void => go({ query: { ...PLAIN, main: "1" } });
/** Ends whichever way of reading there is. */
export const endReading = (): void => go({ query: PLAIN });
export const toggleOpened = (theory: string): void => go({ query: { open: opened.value === theory ? null : theory } });

/** Under the pointer: a theory or a step. */
export const hovered = signal<string | undefined>(undefined);
/** Where the keyboard stands on the canvas. */
export const focused = signal<string | undefined>(undefined);
/** The theory whose steps the reader asked the outline for; it unfolds there and takes the focus. */
export const outlineAsked = signal<string | undefined>(undefined);
/** The outline's drawer on a compact screen. */
export const outlineOpen = signal(false);
