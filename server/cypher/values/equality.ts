/**
 * Cypher's `=`: true, false or null. Numbers are compared by their exact value (9007199254740993 is
 * not 9007199254740992.0), graph elements by identity, lists and maps member by member where one
 * unknown member leaves the whole unknown unless another one differs. NaN equals nothing.
 */

import type { CypherMap, CypherPath, CypherPoint, CypherTemporal, CypherValue } from "../value.ts";
import { internTemporal } from "./temporal/temporal-value.ts";
import type { Ternary } from "./logic.ts";
import { isList, isMap, isNumber } from "./types.ts";

/** `left = right`. */
export function equals(left: CypherValue, right: CypherValue): Ternary {
  if (left === null || right === null) return null;
  if (isNumber(left)) return isNumber(right) && numbersEqual(left, right);
  if (typeof left === "string" || typeof left === "boolean") return left === right;
  if (isList(left)) return isList(right) ? listsEqual(left, right) : false;
  if (isMap(left)) return isMap(right) ? mapsEqual(left, right) : false;
  if (typeof right !== "object" || isList(right) || isMap(right)) return false;
  switch (left.kind) {
    case "node":
      return right.kind === "node" && left.elementId === right.elementId;
    case "relationship":
      return right.kind === "relationship" && left.elementId === right.elementId;
    case "path":
      return right.kind === "path" && pathsEqual(left, right);
    case "temporal":
      return right.kind === "temporal" && temporalsEqual(left, right);
    case "point":
      return right.kind === "point" && pointsEqual(left, right);
  }
}

/** `left <> right`. */
export function differs(left: CypherValue, right: CypherValue): Ternary {
  const equal = equals(left, right);
  return equal === null ? null : !equal;
}

/** Equality of exact values; JavaScript compares a bigint with a number mathematically. */
export function numbersEqual(left: bigint | number, right: bigint | number): boolean {
  // eslint-disable-next-line eqeqeq -- `==` is what compares 1n with 1
  return left == right;
}

function listsEqual(left: readonly CypherValue[], right: readonly CypherValue[]): Ternary {
  if (left.length !== right.length) return false;
  let result: Ternary = true;
  for (const [index, item] of left.entries()) {
    const equal = equals(item, right[index] ?? null);
    if (equal === false) return false;
    if (equal === null) result = null;
  }
  return result;
}

function mapsEqual(left: CypherMap, right: CypherMap): Ternary {
  if (left.size !== right.size) return false;
  let result: Ternary = true;
  for (const key of left.keys()) if (!right.has(key)) return false;
  for (const [key, value] of left) {
    const equal = equals(value, right.get(key) ?? null);
    if (equal === false) return false;
    if (equal === null) result = null;
  }
  return result;
}

/** The same nodes and relationships in the same order, whichever way they were walked. */
function pathsEqual(left: CypherPath, right: CypherPath): boolean {
  return (
    left.relationships.length === right.relationships.length &&
    left.nodes[0]?.elementId === right.nodes[0]?.elementId &&
    left.relationships.every((step, index) => step.elementId === right.relationships[index]?.elementId) &&
    left.nodes.every((node, index) => node.elementId === right.nodes[index]?.elementId)
  );
}

/** Two moments are equal when their fields and their zone are, not when they denote one instant. */
function temporalsEqual(left: CypherTemporal, right: CypherTemporal): boolean {
  return left.type === right.type && internTemporal(left).key === internTemporal(right).key;
}

function pointsEqual(left: CypherPoint, right: CypherPoint): boolean {
  return left.srid === right.srid && left.coordinates.every((at, index) => at === right.coordinates[index]);
}

/** `needle IN list`; a value that is no list stands for the list of it alone, as in Neo4j. */
export function isIn(needle: CypherValue, list: CypherValue): Ternary {
  if (list === null) return null;
  let result: Ternary = false;
  for (const item of isList(list) ? list : [list]) {
    const equal = equals(needle, item);
    if (equal === true) return true;
    if (equal === null) result = null;
  }
  return result;
}
