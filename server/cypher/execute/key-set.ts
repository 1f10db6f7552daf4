/**
 * Groups rows by the equivalence of their values. A single graph element is its own key, since
 * elements are interned; everything else goes by the canonical key of its values.
 */
import type { CypherValue } from "../value.ts";
import { groupingKey, groupingKeyOfAll } from "../values/grouping.ts";
import { kinded } from "../values/types.ts";

export type RowKey = string | number | bigint | boolean | null | symbol | object;

export function rowKey(values: readonly CypherValue[]): RowKey {
  const [only, further] = values;
  if (only === undefined || further !== undefined) return groupingKeyOfAll(values);
  const element = kinded(only);
  return element?.kind === "node" || element?.kind === "relationship" ? element : groupingKey(only);
}

/** Bytes that a key and its place in a set take. */
export function sizeOfKey(key: RowKey): number {
  return typeof key === "string" ? 64 + key.length * 2 : 64;
}
