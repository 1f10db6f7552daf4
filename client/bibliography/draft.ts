/** A bibliography before it is in use: just read, or the one in use while its numbers are edited. */
import { signal } from "@preact/signals";
import { chooseNumbering, type NumberingBy, numberEntries, readFile } from "./literature-door.ts";
import { type OwnBibliography, own } from "./own-bibliography.ts";

export interface Draft extends OwnBibliography {
  /** The highest number of the article. */
  readonly highest: number;
  /** It is in use already. */
  readonly edited: boolean;
}

/** What the dialog shows; `null` closes it. */
export const draft = signal<Draft | null>(null);
/** A file is being read. */
export const reading = signal(false);
/** The last file could not be read at all, because the browser would not give it or its reader did not arrive. */
export const refused = signal(false);

/** Reads a file and opens the dialog with what it says. */
export async function openFile(file: File, highest: number): Promise<void> {
  reading.value = true;
  refused.value = false;
  try {
    const { entries, issues } = await readFile(file);
    draft.value = { name: file.name, entries, issues, ...chooseNumbering(entries, highest), highest, edited: false };
  } catch {
    refused.value = true;
  } finally {
    reading.value = false;
  }
}

/** Opens the dialog with the bibliography in use. */
export function openOwn(highest: number): void {
  if (own.value) draft.value = { ...own.value, highest, edited: true };
}

/** Numbers every entry anew. */
export function renumber(by: NumberingBy): void {
  const now = draft.value;
  if (now) draft.value = { ...now, by, numbers: numberEntries(now.entries, now.highest, by) };
}

/** Gives one entry another number, or none. */
export function setNumber(index: number, number: number | null): void {
  const now = draft.value;
  if (now) draft.value = { ...now, numbers: now.numbers.map((each, at) => (at === index ? number : each)) };
}
