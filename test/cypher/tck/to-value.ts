/** Parameters and procedure tables hold plain values only; graph elements can't be given. */

import type { CypherValue } from "#server/cypher/value.ts";
import type { Expected } from "./notation.ts";

/** The engine's value for a plain value in TCK notation. */
export function valueOf(expected: Expected): CypherValue {
  if (expected === null || typeof expected !== "object") return expected;
  if (Array.isArray(expected)) {
    const items: readonly Expected[] = expected;
    return items.map(valueOf);
  }
  if (expected instanceof Map) return mapOf(expected);
  throw new Error("a graph element can't be a parameter");
}

function mapOf(entries: ReadonlyMap<string, Expected>): CypherValue {
  return new Map([...entries].map(([key, value]) => [key, valueOf(value)]));
}
