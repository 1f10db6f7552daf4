/**
 * Upper bounds of values, so that what a statement would build is known before it runs: how many
 * parts a list or a text has, how many bytes the whole takes, what one part may be, and between
 * which limits a number lies. What comes out of the graph is taken at generous constants.
 */
import type { CypherValue } from "../cypher/value.ts";

export interface Extent {
  /** Items of a list, entries of a map, characters of a text; 1 for anything else. */
  readonly count: number;
  readonly bytes: number;
  /** What an item, a value of a map or a property may be. */
  readonly item?: Extent;
  /** For a number: between which two it lies, as far as is known. */
  readonly numbers?: { readonly low: number; readonly high: number };
}

const WORD = 24;

export const SCALAR: Extent = { count: 1, bytes: WORD };

export const numberBetween = (low: number, high: number): Extent => ({ ...SCALAR, numbers: { low, high } });

/** A number of which nothing is known. */
export const NUMBER: Extent = numberBetween(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);

export const textOf = (characters: number): Extent => ({ count: characters, bytes: WORD + characters * 2 });

export const listOf = (count: number, item: Extent): Extent => ({
  count,
  bytes: WORD + count * (8 + item.bytes),
  item,
});

/** A property that somebody once stored: a text of some length or a short list. */
export const PROPERTY: Extent = { ...textOf(500), item: textOf(200) };
/** A node or relationship: a reference, with properties to look at. */
export const ELEMENT: Extent = { ...SCALAR, item: PROPERTY };
/** Nodes or relationships along a path. */
export const ALONG_PATH: Extent = listOf(100, ELEMENT);
export const PROPERTIES: Extent = listOf(20, PROPERTY);

/** How many rows are taken to be gathered into one list. */
const COLLECTED = 5_000;

/** Rows gathered into one list: what they hold the server counts itself, and interrupts between them. */
export const collectedOf = (item: Extent): Extent => ({
  count: COLLECTED,
  bytes: WORD + COLLECTED * 8 + item.bytes,
  item,
});

/** Either of two. */
export function either(a: Extent, b: Extent): Extent {
  const item = a.item && b.item ? either(a.item, b.item) : (a.item ?? b.item);
  const numbers = a.numbers &&
    b.numbers && { low: Math.min(a.numbers.low, b.numbers.low), high: Math.max(a.numbers.high, b.numbers.high) };
  return {
    count: Math.max(a.count, b.count),
    bytes: Math.max(a.bytes, b.bytes),
    ...(item && { item }),
    ...(numbers && { numbers }),
  };
}

export const anyOf = (extents: readonly Extent[]): Extent =>
  extents.reduce((all, next) => either(all, next), extents[0] ?? SCALAR);

/** All of them in one list or map. */
export function gathered(items: readonly Extent[]): Extent {
  const bytes = items.reduce((sum, item) => sum + 8 + item.bytes, WORD);
  return { count: items.length, bytes, ...(items.length > 0 && { item: anyOf(items) }) };
}

/** Two lists, texts, or a list and a value, one behind the other. */
export function joined(a: Extent, b: Extent): Extent {
  // What stands beside a list becomes one of its items.
  const item = anyOf([a.item ?? a, b.item ?? b]);
  return { count: a.count + b.count, bytes: a.bytes + b.bytes, item };
}

/** One part. */
export const partOf = (whole: Extent): Extent => whole.item ?? SCALAR;

/** What a parameter holds, exactly. */
export function extentOf(value: CypherValue): Extent {
  if (typeof value === "string") return textOf(value.length);
  if (typeof value === "bigint" || typeof value === "number") return numberBetween(Number(value), Number(value));
  if (Array.isArray(value)) return gathered(value.map(extentOf));
  if (value instanceof Map) return gathered([...value.values()].map(extentOf));
  return SCALAR;
}
