/** Estimated bytes of an answer's row as it travels: graph elements with all that they hold. */
import type { CypherMap, CypherValue } from "../../cypher/value.ts";

const SMALL = 8;
const HEADER = 24;

const weighMap = (map: CypherMap): number =>
  [...map].reduce((sum, [key, value]) => sum + HEADER + key.length * 2 + weigh(value), HEADER);

const weighAll = (values: readonly CypherValue[]): number =>
  values.reduce<number>((sum, value) => sum + SMALL + weigh(value), HEADER);

function weigh(value: CypherValue): number {
  if (value === null || typeof value === "boolean") return SMALL;
  if (typeof value === "string") return HEADER + value.length * 2;
  if (typeof value !== "object") return HEADER;
  if (Array.isArray(value)) return weighAll(value);
  if (value instanceof Map) return weighMap(value);
  if (!("kind" in value)) return SMALL;
  switch (value.kind) {
    case "node":
    case "relationship":
      return HEADER + weighMap(value.properties);
    case "path":
      return weighAll(value.nodes) + weighAll(value.relationships);
    case "temporal":
      return HEADER + value.text.length * 2;
    case "point":
      return HEADER;
  }
}

export function weighRow(row: readonly CypherValue[]): number {
  return weighAll(row);
}
