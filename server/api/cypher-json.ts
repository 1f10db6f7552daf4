/**
 * Cypher values to JSON and back. `toJson` follows server/contract/cypher-schemas.ts; `toPlain`
 * is for the views' answers, which hold no graph elements; `fromJson` reads parameters.
 */
import type { JsonNode, JsonRelationship, JsonValue } from "../contract/cypher-schemas.ts";
import type { CypherMap, CypherNode, CypherRelationship, CypherValue } from "../cypher/value.ts";

const entries = (map: CypherMap): { [key: string]: JsonValue } =>
  Object.fromEntries([...map].map(([key, value]) => [key, toJson(value)]));

const nodeToJson = ({ elementId, labels, properties }: CypherNode): JsonNode => ({
  elementId,
  labels,
  properties: entries(properties),
});

const relationshipToJson = (value: CypherRelationship): JsonRelationship => ({
  elementId: value.elementId,
  type: value.type,
  start: value.startId,
  end: value.endId,
  properties: entries(value.properties),
});

function floatToJson(value: number): JsonValue {
  if (Number.isFinite(value)) return value;
  return { $float: Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity" };
}

const isSafe = (value: bigint): boolean => value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER;

/** A map with a key that reads like one of the `$` forms stays a map: the forms are only made here. */
export function toJson(value: CypherValue): JsonValue {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "bigint") return isSafe(value) ? Number(value) : { $integer: value.toString() };
  if (typeof value === "number") return floatToJson(value);
  if (value instanceof Map) return entries(value);
  if (Array.isArray(value)) return value.map(toJson);
  const element = value as Exclude<typeof value, CypherMap | readonly CypherValue[]>;
  switch (element.kind) {
    case "node":
      return { $node: nodeToJson(element) };
    case "relationship":
      return { $relationship: relationshipToJson(element) };
    case "path":
      return {
        $path: { nodes: element.nodes.map(nodeToJson), relationships: element.relationships.map(relationshipToJson) },
      };
    case "temporal":
      return { $temporal: element.text, type: element.type };
    case "point":
      return { $point: { srid: element.srid, coordinates: element.coordinates } };
  }
}

/** A JSON parameter as a Cypher value: a whole number becomes an integer, any other a float. */
export function fromJson(value: unknown): CypherValue {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value === "object") return new Map(Object.entries(value).map(([key, item]) => [key, fromJson(item)]));
  return null;
}
