/**
 * The reader's own bibliography: kept in this browser's storage, shown in every open tab, sent nowhere. Where storage
 * is forbidden or full it serves until the page is left. The last one removed can be taken back.
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import {
  type BibliographyEntry,
  type BibliographyIssue,
  entriesByNumber,
  type NumberingBy,
} from "./literature-door.ts";

export interface OwnBibliography {
  /** The file's name. */
  readonly name: string;
  readonly entries: readonly BibliographyEntry[];
  readonly issues: readonly BibliographyIssue[];
  readonly by: NumberingBy;
  /** The number of each entry, as the reader left it. */
  readonly numbers: readonly (number | null)[];
}

const KEY = "bibliography";
const FORM = 1;

function recall(text: string | null): OwnBibliography | null {
  if (text === null) return null;
  try {
    const stored = JSON.parse(text) as OwnBibliography & { form?: unknown };
    return stored.form === FORM && isWhole(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** What another version or hand left there is not trusted to be ours. */
function isWhole({ name, entries, issues, numbers }: OwnBibliography): boolean {
  const lists = [entries, issues].map((list: unknown) => (Array.isArray(list) ? (list as unknown[]) : [null]));
  return typeof name === "string" && Array.isArray(numbers) && lists.flat().every((item) => item instanceof Object);
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

const current = signal<OwnBibliography | null>(recall(read()));
const last = signal<OwnBibliography | null>(null);
addEventListener("storage", (event) => {
  if (event.key === KEY) current.value = recall(event.newValue);
});

export const own: ReadonlySignal<OwnBibliography | null> = current;
/** What was removed and can be taken back, until another one is added or the page is left. */
export const removed: ReadonlySignal<OwnBibliography | null> = last;
/** What the numbers mean. */
export const ownWorks = computed(() =>
  current.value ? entriesByNumber(current.value.entries, current.value.numbers) : new Map<number, BibliographyEntry>(),
);

/** Takes a bibliography into use; `false` when it serves but could not be kept for the next visit. */
export function keep(bibliography: OwnBibliography): boolean {
  current.value = bibliography;
  last.value = null;
  try {
    localStorage.setItem(KEY, JSON.stringify({ form: FORM, ...bibliography }));
    return true;
  } catch {
    forget();
    return false;
  }
}

function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** Removes it from the browser. */
export function remove(): void {
  last.value = current.value;
  current.value = null;
  forget();
}

/** Takes the last removal back. */
export function takeBack(): void {
  if (last.value) keep(last.value);
}
