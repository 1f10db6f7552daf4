/**
 * Cypher's `<`, `<=`, `>`, `>=`: true, false or null. Values of different types are incomparable
 * (null), NaN is neither below nor above any number (false), lists and maps are compared member by
 * member until one decides or can't. As in Neo4j, nodes and relationships compare by id, durations
 * and points only tell whether they are equal.
 */

import type { CypherMap, CypherValue } from "../value.ts";
import { equals } from "./equality.ts";
import type { Ternary } from "./logic.ts";
import { compareElementIds, compareNumbers, comparePaths, compareStrings, sortedKeys } from "./ordering.ts";
import { compareTemporals } from "./temporal/temporal-value.ts";
import { isList, isMap, isNumber, isPoint, isTemporal } from "./types.ts";

// JavaScript compares any two numbers by their exact values, and NaN is neither below nor above.
export function lessThan(left: CypherValue, right: CypherValue): Ternary {
  if (isNumber(left) && isNumber(right)) return left < right;
  return hasNoOrder(left) ? null : decide(left, right, (order) => order < 0);
}

export function lessOrEqual(left: CypherValue, right: CypherValue): Ternary {
  if (isNumber(left) && isNumber(right)) return left <= right;
  return decide(left, right, (order) => order <= 0);
}

export function greaterThan(left: CypherValue, right: CypherValue): Ternary {
  if (isNumber(left) && isNumber(right)) return left > right;
  return hasNoOrder(left) ? null : decide(left, right, (order) => order > 0);
}

export function greaterOrEqual(left: CypherValue, right: CypherValue): Ternary {
  if (isNumber(left) && isNumber(right)) return left >= right;
  return decide(left, right, (order) => order >= 0);
}

/** Durations and points are never less or greater, not even known not to be. */
function hasNoOrder(value: CypherValue): boolean {
  return isPoint(value) || (isTemporal(value) && value.type === "Duration");
}

function decide(left: CypherValue, right: CypherValue, test: (order: number) => boolean): Ternary {
  const order = compareTernary(left, right);
  return order === undefined ? null : test(order);
}

/** Negative, 0 or positive; undefined when the two can't be compared. */
export function compareTernary(left: CypherValue, right: CypherValue): number | undefined {
  if (left === null || right === null) return undefined;
  if (isNumber(left)) {
    if (!isNumber(right) || Number.isNaN(left) || Number.isNaN(right)) return undefined;
    return compareNumbers(left, right);
  }
  if (typeof left === "string") return typeof right === "string" ? compareStrings(left, right) : undefined;
  if (typeof left === "boolean") return typeof right === "boolean" ? Number(left) - Number(right) : undefined;
  if (isList(left)) return isList(right) ? compareLists(left, right) : undefined;
  if (isMap(left)) return isMap(right) ? compareMaps(left, right) : undefined;
  if (typeof right !== "object" || isList(right) || isMap(right)) return undefined;
  switch (left.kind) {
    case "node":
      return right.kind === "node" ? compareElementIds(left.elementId, right.elementId) : undefined;
    case "relationship":
      return right.kind === "relationship" ? compareElementIds(left.elementId, right.elementId) : undefined;
    case "path":
      return right.kind === "path" ? comparePaths(left, right) : undefined;
    case "temporal":
      if (right.kind !== "temporal" || left.type !== right.type) return undefined;
      if (left.type === "Duration") return equals(left, right) === true ? 0 : undefined;
      return compareTemporals(left, right);
    case "point":
      return equals(left, right) === true ? 0 : undefined;
  }
}

function compareLists(left: readonly CypherValue[], right: readonly CypherValue[]): number | undefined {
  for (const [index, item] of left.entries()) {
    if (index >= right.length) return 1;
    const order = compareTernary(item, right[index] ?? null);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareMaps(left: CypherMap, right: CypherMap): number | undefined {
  if (left.size !== right.size) return left.size - right.size;
  const leftKeys = sortedKeys(left);
  const rightKeys = sortedKeys(right);
  for (const [index, key] of leftKeys.entries()) {
    const order = compareStrings(key, rightKeys[index] ?? "");
    if (order !== 0) return order;
  }
  for (const key of leftKeys) {
    const order = compareTernary(left.get(key) ?? null, right.get(key) ?? null);
    if (order !== 0) return order;
  }
  return 0;
}
