/**
 * Canonical keys for DISTINCT, grouping and set semantics: two values have the same key exactly when
 * they are equivalent. Equivalence is equality made two-valued: null is equivalent to null, also
 * inside lists and maps, and 1 to 1.0. As in Neo4j, NaN is equivalent to nothing, not even to
 * another NaN, so each gets a key of its own.
 */

import type { CypherNode, CypherRelationship, CypherValue } from "../value.ts";
import { internTemporal } from "./temporal/temporal-value.ts";
import { isList, isMap } from "./types.ts";

/** Usable as a key of a `Map` or `Set`: keys are compared by SameValueZero. */
export type GroupingKey = string | number | bigint | boolean | null | symbol;

const smallest = BigInt(Number.MIN_SAFE_INTEGER);
const largest = BigInt(Number.MAX_SAFE_INTEGER);

const kept = new WeakMap<readonly CypherValue[], GroupingKey>();

/** Keeps the key of a list that many values share and nobody changes, such as the labels of alike nodes. */
export function keepGroupingKey(list: readonly CypherValue[]): void {
  kept.set(list, groupingKey(list));
}

/** The key of one value. */
export function groupingKey(value: CypherValue): GroupingKey {
  if (typeof value === "string") return `'${value}`;
  if (typeof value === "bigint") return integerKey(value);
  if (typeof value === "number") return numberKey(value);
  if (value === null || typeof value === "boolean") return value;
  return (isList(value) ? kept.get(value) : undefined) ?? compoundKey(value) ?? Symbol("NaN inside");
}

/** The key of a row of values. */
export function groupingKeyOfAll(values: readonly CypherValue[]): GroupingKey {
  if (values.length === 1) return groupingKey(values[0] ?? null);
  return joined("(", values) ?? Symbol("NaN inside");
}

/** An integer of 32 bits is read off the halves of its 64, far quicker than comparing and converting it. */
function integerKey(value: bigint): GroupingKey {
  whole[0] = value;
  const low = halves[LOW] ?? 0;
  if (halves[HIGH] === low >> 31) return low;
  return value >= smallest && value <= largest ? Number(value) : value;
}

const whole = new BigInt64Array([1n]);
const halves = new Int32Array(whole.buffer);
const LOW = halves[0] === 1 ? 0 : 1;
const HIGH = 1 - LOW;

function numberKey(value: number): GroupingKey {
  if (Number.isNaN(value)) return Symbol("NaN");
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** The key of any value as text that can be embedded; undefined when a NaN is inside. */
function textKey(value: CypherValue): string | undefined {
  if (typeof value === "string") return `'${value.length}:${value}`;
  if (typeof value === "bigint") return `${value}`;
  if (typeof value === "number") {
    if (Number.isNaN(value)) return undefined;
    return Number.isInteger(value) ? `${BigInt(value)}` : `${value}`;
  }
  if (typeof value === "boolean") return value ? "t" : "f";
  return value === null ? "n" : compoundKey(value);
}

/** The opening sign tells the kind, so that no two kinds share a key. */
function compoundKey(value: Exclude<CypherValue, null | string | number | bigint | boolean>): string | undefined {
  if (isList(value)) return joined("[", value);
  if (isMap(value)) {
    const keys = [...value.keys()].sort();
    return joined(
      "{",
      keys.flatMap((key) => [key, value.get(key) ?? null]),
    );
  }
  switch (value.kind) {
    case "node":
      return `N${idKey(value)}`;
    case "relationship":
      return `R${idKey(value)}`;
    case "path":
      return `P${[...value.nodes, ...value.relationships].map(idKey).join("")}`;
    case "temporal":
      return `T${value.type}:${internTemporal(value).key}`;
    case "point":
      return joined(`@${value.srid}`, value.coordinates);
  }
}

function joined(opening: string, values: readonly CypherValue[]): string | undefined {
  let text = opening;
  for (const value of values) {
    const key = textKey(value);
    if (key === undefined) return undefined;
    text += `${key},`;
  }
  return `${text})`;
}

/** The length in front keeps ids apart that run into one another. */
function idKey(element: CypherNode | CypherRelationship): string {
  return `${element.elementId.length}:${element.elementId}`;
}

/** Whether two values are equivalent. */
export function equivalent(left: CypherValue, right: CypherValue): boolean {
  return new Set([groupingKey(left)]).has(groupingKey(right));
}
