/**
 * The total order of ORDER BY, `min` and `max` over values of any types, ascending: maps, nodes,
 * relationships, lists, paths, points, temporal values, strings, booleans, numbers, NaN, null.
 * ("Equality, ordering, and comparison" in the Cypher manual; the order of points, of maps and of
 * temporal types among each other is Neo4j's.) 0 means equal in order, as 1 and 1.0 are.
 */

import type { CypherMap, CypherPath, CypherPoint, CypherValue } from "../value.ts";
import { compareTemporals } from "./temporal/temporal-value.ts";
import { isList, isMap } from "./types.ts";

/** Negative, 0 or positive. */
export function compareForOrder(left: CypherValue, right: CypherValue): number {
  if (typeof left === "string" && typeof right === "string") return compareStrings(left, right);
  if (left === right && left !== 0) return 0;
  const rank = rankOf(left);
  return rank - rankOf(right) || compareSameRank(left, right);
}

const kindRanks = { node: 1, relationship: 2, path: 4, point: 5 } as const;

const temporalRanks = { DateTime: 6, LocalDateTime: 7, Date: 8, Time: 9, LocalTime: 10, Duration: 11 } as const;

function rankOf(value: CypherValue): number {
  if (typeof value === "string") return 12;
  if (typeof value === "boolean") return 13;
  if (typeof value === "bigint") return 14;
  if (typeof value === "number") return Number.isNaN(value) ? 15 : 14;
  if (value === null) return 16;
  if (isMap(value)) return 0;
  if (isList(value)) return 3;
  return value.kind === "temporal" ? temporalRanks[value.type] : kindRanks[value.kind];
}

function compareSameRank(left: CypherValue, right: CypherValue): number {
  if (typeof left === "bigint" || typeof left === "number") {
    return typeof right === "bigint" || typeof right === "number" ? compareNumbersForOrder(left, right) : 0;
  }
  if (left === null || right === null || typeof left === "string" || typeof right === "string") return 0;
  if (typeof left === "boolean" || typeof right === "boolean") return Number(left) - Number(right);
  if (typeof right !== "object") return 0;
  if (isList(left)) return isList(right) ? compareLists(left, right) : 0;
  if (isMap(left)) return isMap(right) ? compareMaps(left, right) : 0;
  if (isList(right) || isMap(right)) return 0;
  switch (left.kind) {
    case "node":
    case "relationship":
      return "elementId" in right ? compareElementIds(left.elementId, right.elementId) : 0;
    case "path":
      return right.kind === "path" ? comparePaths(left, right) : 0;
    case "temporal":
      return right.kind === "temporal" ? compareTemporals(left, right) : 0;
    case "point":
      return right.kind === "point" ? comparePoints(left, right) : 0;
  }
}

/** Equal numbers stand together, but -0.0 before the other zeros, as in Neo4j. */
function compareNumbersForOrder(left: bigint | number, right: bigint | number): number {
  return compareNumbers(left, right) || Number(Object.is(right, -0)) - Number(Object.is(left, -0));
}

/** By exact value; neither may be NaN. */
export function compareNumbers(left: bigint | number, right: bigint | number): number {
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/** By code points, where JavaScript's own order goes by UTF-16 units. */
export function compareStrings(left: string, right: string): number {
  if (left === right) return 0;
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index += 1) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a === b) continue;
    // A surrogate stands for a code point above all others of 16 bits.
    const aHigh = a >= 0xd8_00 && a <= 0xdf_ff;
    const bHigh = b >= 0xd8_00 && b <= 0xdf_ff;
    return aHigh === bHigh ? a - b : Number(aHigh) - Number(bHigh);
  }
  return left.length - right.length;
}

/** Ids of digits go by number, as ids that are counted up should; other ids come after them. */
export function compareElementIds(left: string, right: string): number {
  const leftDigits = /^r?\d+$/.test(left);
  const rightDigits = /^r?\d+$/.test(right);
  if (leftDigits !== rightDigits) return leftDigits ? -1 : 1;
  return (leftDigits ? left.length - right.length : 0) || compareStrings(left, right);
}

function compareLists(left: readonly CypherValue[], right: readonly CypherValue[]): number {
  for (const [index, item] of left.entries()) {
    if (index >= right.length) return 1;
    const order = compareForOrder(item, right[index] ?? null);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** The smaller map first, then by the sorted keys, then by the values in the keys' order. */
function compareMaps(left: CypherMap, right: CypherMap): number {
  if (left.size !== right.size) return left.size - right.size;
  const leftKeys = sortedKeys(left);
  const rightKeys = sortedKeys(right);
  for (const [index, key] of leftKeys.entries()) {
    const order = compareStrings(key, rightKeys[index] ?? "");
    if (order !== 0) return order;
  }
  for (const key of leftKeys) {
    const order = compareForOrder(left.get(key) ?? null, right.get(key) ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** The keys of a map in the order in which maps are compared. */
export function sortedKeys(map: CypherMap): string[] {
  return [...map.keys()].sort(compareStrings);
}

/** Node by node and relationship by relationship along the two paths; a beginning comes before the whole. */
export function comparePaths(left: CypherPath, right: CypherPath): number {
  for (const [index, node] of left.nodes.entries()) {
    const other = right.nodes[index];
    if (other === undefined) return 1;
    const order = compareElementIds(node.elementId, other.elementId) || compareSteps(left, right, index);
    if (order !== 0) return order;
  }
  return left.nodes.length - right.nodes.length;
}

function compareSteps(left: CypherPath, right: CypherPath, index: number): number {
  const step = left.relationships[index];
  const other = right.relationships[index];
  if (step === undefined || other === undefined) return Number(step !== undefined) - Number(other !== undefined);
  return compareElementIds(step.elementId, other.elementId);
}

function comparePoints(left: CypherPoint, right: CypherPoint): number {
  if (left.srid !== right.srid) return left.srid - right.srid;
  for (const [index, at] of left.coordinates.entries()) {
    const order = compareForOrder(at, right.coordinates[index] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}
