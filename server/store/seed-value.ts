/** The seed's plain properties as Cypher values. A whole number is an integer: the seed's schema has no others. */
import type { PropertyValue } from "#graph-seed/graph.ts";
import type { CypherValue } from "../cypher/value.ts";

export function toCypherValue(value: PropertyValue): CypherValue {
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : value;
  if (typeof value === "object") return value.map((item) => toCypherValue(item));
  return value;
}
