/**
 * Which entry of a bibliography is which numbered reference. Enters: entries and the highest number of the article.
 * Leaves: for each entry a number or `null`. A key that is a number, plain or after a word such as `ref`, says it
 * itself; where keys are names, the order of a numbered list does. Nothing is compared by content.
 */
import type { BibliographyEntry } from "./bibliography.ts";

export const NUMBERINGS = ["key", "order"] as const;
export type NumberingBy = (typeof NUMBERINGS)[number];

export interface Numbering {
  readonly by: NumberingBy;
  /** One for each entry. */
  readonly numbers: readonly (number | null)[];
}

const NUMBER_IN_KEY =
  /^\s*\[?\s*(?:(?:references?|refs?|referenz|quellen?|literatur|lit|bib|cite|entry|item|number|nummer|num|nr|no|[bcnqrl])?[\s._:#-]*)0*([1-9]\d{0,4})\s*\]?\.?\s*$/i;

/** The number that a key states: `45`, `[45]`, `ref45`, `Ref-045`; a key such as `porter1990` states none. */
export function numberInKey(key: string | null): number | null {
  const digits = key === null ? undefined : NUMBER_IN_KEY.exec(key)?.[1];
  return digits === undefined ? null : Number(digits);
}

type Numbered = Pick<BibliographyEntry, "key" | "order">;

/** Numbers by the one way or the other; a number that the article does not have is `null`. */
export function numberEntries(
  entries: readonly Numbered[],
  highest: number,
  by: NumberingBy,
): readonly (number | null)[] {
  return entries.map(({ key, order }) => {
    const number = by === "key" ? numberInKey(key) : order;
    return number !== null && number <= highest ? number : null;
  });
}

/** By key when at least half of the entries, and no two alike, state a number of the article; else by order. */
export function chooseNumbering(entries: readonly Numbered[], highest: number): Numbering {
  const numbers = numberEntries(entries, highest, "key");
  const stated = numbers.filter((number) => number !== null);
  const plain = stated.length > 0 && 2 * new Set(stated).size >= entries.length;
  return plain ? { by: "key", numbers } : { by: "order", numbers: numberEntries(entries, highest, "order") };
}

/** The entry that each number has: of several with the same number the first. */
export function entriesByNumber<Entry>(
  entries: readonly Entry[],
  numbers: readonly (number | null)[],
): ReadonlyMap<number, Entry> {
  const byNumber = new Map<number, Entry>();
  for (const [index, entry] of entries.entries()) {
    const number = numbers[index] ?? null;
    if (number !== null && !byNumber.has(number)) byNumber.set(number, entry);
  }
  return byNumber;
}
