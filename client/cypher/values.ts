/**
 * Values of an answer as the table, the picture and the downloads need them: which is what, how it reads as
 * text, how two compare, and which nodes and relationships an answer holds.
 */
import type { CypherAnswer, JsonNode, JsonRelationship, JsonValue } from "#server/contract/cypher-schemas.ts";

export interface JsonPath {
  readonly nodes: readonly JsonNode[];
  readonly relationships: readonly JsonRelationship[];
}

export type Shaped =
  | { readonly shape: "null" }
  | { readonly shape: "boolean"; readonly value: boolean }
  | { readonly shape: "number"; readonly value: number; readonly text: string }
  | { readonly shape: "text"; readonly value: string }
  | { readonly shape: "list"; readonly value: readonly JsonValue[] }
  | { readonly shape: "map"; readonly value: Readonly<Record<string, JsonValue>> }
  | { readonly shape: "node"; readonly value: JsonNode }
  | { readonly shape: "relationship"; readonly value: JsonRelationship }
  | { readonly shape: "path"; readonly value: JsonPath };

/** Tells the `$` forms of an answer apart. */
export function shape(value: JsonValue): Shaped {
  if (value === null) return { shape: "null" };
  if (typeof value === "boolean") return { shape: "boolean", value };
  if (typeof value === "number") return { shape: "number", value, text: String(value) };
  if (typeof value === "string") return { shape: "text", value };
  if (Array.isArray(value)) return { shape: "list", value };
  const map = value as Readonly<Record<string, JsonValue>>;
  if ("$node" in map) return { shape: "node", value: map["$node"] as unknown as JsonNode };
  if ("$relationship" in map)
    return { shape: "relationship", value: map["$relationship"] as unknown as JsonRelationship };
  if ("$path" in map) return { shape: "path", value: map["$path"] as unknown as JsonPath };
  if (typeof map["$integer"] === "string")
    return { shape: "number", value: Number(map["$integer"]), text: map["$integer"] };
  if (typeof map["$float"] === "string") return { shape: "number", value: Number(map["$float"]), text: map["$float"] };
  if (typeof map["$temporal"] === "string") return { shape: "text", value: map["$temporal"] };
  if ("$point" in map) return { shape: "text", value: JSON.stringify(map["$point"]) };
  return { shape: "map", value: map };
}

const held = (properties: JsonNode["properties"], name: string): string | undefined => {
  const value = properties[name];
  return typeof value === "string" && value !== "" ? value : undefined;
};

/** The graph's own id of a node or relationship, the store's where it has none. */
export const idOf = ({ elementId, properties }: Pick<JsonNode, "elementId" | "properties">): string =>
  held(properties, "id") ?? elementId;

/** What to call a node in the reader's language. */
export function nodeName({ labels, properties, elementId }: JsonNode, language: "de" | "en"): string {
  const number = properties["number"];
  if (labels.includes("Reference") && typeof number === "number") return `[${number}]`;
  const pick = (name: string): string | undefined => held(properties, name + (language === "de" ? "De" : "En"));
  return (
    pick("short") ??
    pick("name") ??
    pick("statement") ??
    pick("caption") ??
    held(properties, "text") ??
    held(properties, "heading") ??
    held(properties, "title") ??
    held(properties, "id") ??
    elementId
  );
}

/** A value as text for a cell of a CSV file: graph elements by their id, lists and maps as JSON. */
export function plain(value: JsonValue): string {
  const shaped = shape(value);
  switch (shaped.shape) {
    case "null":
      return "";
    case "boolean":
      return String(shaped.value);
    case "number":
      return shaped.text;
    case "text":
      return shaped.value;
    case "node":
      return idOf(shaped.value);
    case "relationship":
      return held(shaped.value.properties, "id") ?? shaped.value.type;
    case "path":
      return shaped.value.nodes.map(idOf).join(" → ");
    case "list":
      return JSON.stringify(shaped.value.map(simple));
    case "map":
      return JSON.stringify(simple(shaped.value));
  }
}

/** A value as plain JSON: graph elements become their ids. */
function simple(value: JsonValue): JsonValue {
  const shaped = shape(value);
  switch (shaped.shape) {
    case "list":
      return shaped.value.map(simple);
    case "map":
      return Object.fromEntries(Object.entries(shaped.value).map(([key, entry]) => [key, simple(entry)]));
    case "number":
      return Number.isFinite(shaped.value) && String(shaped.value) === shaped.text ? shaped.value : shaped.text;
    case "null":
    case "boolean":
    case "text":
      return value;
    case "node":
    case "relationship":
    case "path":
      return plain(value);
  }
}

const RANK: Readonly<Record<Shaped["shape"], number>> = {
  number: 0,
  text: 1,
  node: 1,
  relationship: 1,
  path: 2,
  list: 3,
  map: 4,
  boolean: 5,
  null: 6,
};

/** Order for a sorted column: numbers, texts and names, lists by length, null last in both directions. */
export function compareValues(a: JsonValue, b: JsonValue, language: "de" | "en"): number {
  const [x, y] = [shape(a), shape(b)];
  if (RANK[x.shape] !== RANK[y.shape]) return RANK[x.shape] - RANK[y.shape];
  if (x.shape === "number" && y.shape === "number") return x.value - y.value;
  if (x.shape === "boolean" && y.shape === "boolean") return Number(x.value) - Number(y.value);
  if (x.shape === "path" && y.shape === "path") return x.value.nodes.length - y.value.nodes.length;
  if (x.shape === "list" && y.shape === "list" && x.value.length !== y.value.length)
    return x.value.length - y.value.length;
  const text = (shaped: Shaped, value: JsonValue): string =>
    shaped.shape === "node"
      ? nodeName(shaped.value, language)
      : shaped.shape === "relationship"
        ? shaped.value.type
        : plain(value);
  return text(x, a).localeCompare(text(y, b), language, { numeric: true });
}

export interface Elements {
  readonly nodes: ReadonlyMap<string, JsonNode>;
  readonly relationships: ReadonlyMap<string, JsonRelationship>;
}

/** Every node and relationship in some values, however deep, by `elementId`. */
export function elementsIn(values: readonly JsonValue[]): Elements {
  const nodes = new Map<string, JsonNode>();
  const relationships = new Map<string, JsonRelationship>();
  const visit = (value: JsonValue): void => {
    const shaped = shape(value);
    if (shaped.shape === "node") nodes.set(shaped.value.elementId, shaped.value);
    else if (shaped.shape === "relationship") relationships.set(shaped.value.elementId, shaped.value);
    else if (shaped.shape === "list") shaped.value.forEach(visit);
    else if (shaped.shape === "map") Object.values(shaped.value).forEach(visit);
    else if (shaped.shape === "path") {
      for (const node of shaped.value.nodes) nodes.set(node.elementId, node);
      for (const one of shaped.value.relationships) relationships.set(one.elementId, one);
    }
  };
  values.forEach(visit);
  return { nodes, relationships };
}

export const elementsOf = (answer: Pick<CypherAnswer, "rows">): Elements => elementsIn(answer.rows.flat());
