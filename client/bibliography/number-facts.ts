/** What a way of numbering comes to: which numbers have an entry, which lack one, which are given twice. */

export interface NumberFacts {
  /** Numbers of the article that have an entry. */
  readonly named: number;
  /** Entries without a number. */
  readonly unplaced: number;
  /** For an entry whose number an earlier one has: that one's index. */
  readonly taken: ReadonlyMap<number, number>;
  /** Numbers of the article without an entry, ascending. */
  readonly missing: readonly number[];
}

export function numberFacts(numbers: readonly (number | null)[], highest: number): NumberFacts {
  const first = new Map<number, number>();
  const taken = new Map<number, number>();
  let unplaced = 0;
  for (const [index, number] of numbers.entries()) {
    const earlier = number === null ? undefined : first.get(number);
    if (number === null) unplaced += 1;
    else if (earlier === undefined) first.set(number, index);
    else taken.set(index, earlier);
  }
  const missing = Array.from({ length: highest }, (_, index) => index + 1).filter((number) => !first.has(number));
  return { named: highest - missing.length, unplaced, taken, missing };
}

/** A number as a reader types it; `null` for none, `undefined` when it is none of the article's. */
export function typedNumber(text: string, highest: number): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const number = Number(trimmed);
  return Number.isInteger(number) && number >= 1 && number <= highest ? number : undefined;
}

/** Consecutive numbers as ranges: `3, 7–9, 90`. */
export function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
