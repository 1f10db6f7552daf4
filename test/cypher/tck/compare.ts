/**
 * Whether the engine's values are those that a scenario expects. Integers and floats differ, labels
 * are a set, NaN is NaN; a temporal value is expected as text and compared by what the text means.
 */

import { CypherError } from "#server/cypher/errors.ts";
import type { CypherMap, CypherNode, CypherPath, CypherRelationship, CypherValue } from "#server/cypher/value.ts";
import { equals } from "#server/cypher/values/equality.ts";
import { isList, isMap } from "#server/cypher/values/types.ts";
import type { Expected, ExpectedNode, ExpectedPath, ExpectedRelationship } from "./notation.ts";

export interface Comparison {
  /** The rows come in this order. */
  readonly ordered: boolean;
  /** The elements of lists may come in any order. */
  readonly listsAsBags: boolean;
}

/** Whether the rows agree, as a list or as a bag. */
export function rowsAgree(
  expected: readonly (readonly Expected[])[],
  actual: readonly (readonly CypherValue[])[],
  { ordered, listsAsBags }: Comparison,
): boolean {
  const same = (row: readonly Expected[], other: readonly CypherValue[]): boolean =>
    row.length === other.length && row.every((cell, index) => agrees(cell, other[index] ?? null, listsAsBags));
  return ordered
    ? expected.length === actual.length && expected.every((row, index) => same(row, actual[index] ?? []))
    : bagsAgree(expected, actual, same);
}

/** Each expected item takes one actual item; equal items are interchangeable, so greedy is exact. */
function bagsAgree<A, B>(expected: readonly A[], actual: readonly B[], same: (left: A, right: B) => boolean): boolean {
  if (expected.length !== actual.length) return false;
  const left = [...actual];
  return expected.every((item) => {
    const found = left.findIndex((candidate) => same(item, candidate));
    if (found === -1) return false;
    left.splice(found, 1);
    return true;
  });
}

/** Whether one value agrees. */
export function agrees(expected: Expected, actual: CypherValue, listsAsBags: boolean): boolean {
  if (expected === null || actual === null) return expected === actual;
  if (typeof expected === "string" && typeof actual === "object") return agreesAsText(expected, actual);
  if (typeof expected !== "object" || typeof actual !== "object") return Object.is(zeroed(expected), zeroed(actual));
  if (Array.isArray(expected)) {
    const items: readonly Expected[] = expected;
    if (!isList(actual)) return false;
    if (listsAsBags) return bagsAgree(items, actual, (left, right) => agrees(left, right, listsAsBags));
    return (
      items.length === actual.length && items.every((item, index) => agrees(item, actual[index] ?? null, listsAsBags))
    );
  }
  if (expected instanceof Map) return isMap(actual) && mapsAgree(expected, actual, listsAsBags);
  if (isList(actual) || isMap(actual) || !("kind" in expected)) return false;
  switch (expected.kind) {
    case "node":
      return actual.kind === "node" && nodesAgree(expected, actual);
    case "relationship":
      return actual.kind === "relationship" && relationshipsAgree(expected, actual);
    case "path":
      return actual.kind === "path" && pathsAgree(expected, actual);
  }
}

/** The notation does not tell -0.0 from 0.0. */
function zeroed(value: unknown): unknown {
  return value === 0 ? 0 : value;
}

function agreesAsText(
  expected: string,
  actual: Exclude<CypherValue, null | string | number | bigint | boolean>,
): boolean {
  if (isList(actual) || isMap(actual) || actual.kind !== "temporal") return false;
  try {
    return equals(actual, { kind: "temporal", type: actual.type, text: expected }) === true;
  } catch (error) {
    if (error instanceof CypherError) return false;
    throw error;
  }
}

function mapsAgree(expected: ReadonlyMap<string, Expected>, actual: CypherMap, listsAsBags: boolean): boolean {
  if (expected.size !== actual.size) return false;
  return [...expected].every(([key, value]) => actual.has(key) && agrees(value, actual.get(key) ?? null, listsAsBags));
}

function nodesAgree(expected: ExpectedNode, actual: CypherNode): boolean {
  const labels = new Set(actual.labels);
  return (
    labels.size === new Set(expected.labels).size &&
    expected.labels.every((label) => labels.has(label)) &&
    mapsAgree(expected.properties, actual.properties, false)
  );
}

function relationshipsAgree(expected: ExpectedRelationship, actual: CypherRelationship): boolean {
  return expected.type === actual.type && mapsAgree(expected.properties, actual.properties, false);
}

function pathsAgree(expected: ExpectedPath, actual: CypherPath): boolean {
  if (expected.nodes.length !== actual.nodes.length) return false;
  if (!expected.nodes.every((node, index) => isNodeAt(node, actual, index))) return false;
  return expected.steps.every(({ relationship, forward }, index) => {
    const step = actual.relationships[index];
    const from = actual.nodes[forward ? index : index + 1];
    return step !== undefined && step.startId === from?.elementId && relationshipsAgree(relationship, step);
  });
}

function isNodeAt(expected: ExpectedNode, path: CypherPath, index: number): boolean {
  const node = path.nodes[index];
  return node !== undefined && nodesAgree(expected, node);
}
