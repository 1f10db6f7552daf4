/**
 * The runtime types of values: their names in openCypher's and Neo4j's spelling, `valueType()` and
 * `IS :: TYPE`. The type expressions are structurally those of the syntax tree; Neo4j's rules are
 * in "Values and types" of the Cypher 5 manual.
 */

import type {
  CypherMap,
  CypherPoint,
  CypherTemporal,
  CypherNode,
  CypherPath,
  CypherRelationship,
  CypherValue,
} from "../value.ts";
import type { TypeExpression, TypeName } from "../syntax/ast.ts";

/** The kinds of a value that is not null. */
export type ValueKind =
  | "boolean"
  | "string"
  | "integer"
  | "float"
  | "list"
  | "map"
  | "node"
  | "relationship"
  | "path"
  | "temporal"
  | "point";

/** A value with its own `kind`, as opposed to a list, a map or a primitive. */
export type KindedValue = CypherNode | CypherRelationship | CypherPath | CypherTemporal | CypherPoint;

export function isList(value: CypherValue): value is readonly CypherValue[] {
  return Array.isArray(value);
}

export function isMap(value: CypherValue): value is CypherMap {
  return value instanceof Map;
}

export function isNumber(value: CypherValue): value is bigint | number {
  return typeof value === "number" || typeof value === "bigint";
}

/** The graph element, path, temporal or spatial value, or undefined for any other value. */
export function kinded(value: CypherValue): KindedValue | undefined {
  if (typeof value !== "object" || value === null || isList(value) || isMap(value)) return undefined;
  return value;
}

export function isNode(value: CypherValue): value is CypherNode {
  return kinded(value)?.kind === "node";
}

export function isRelationship(value: CypherValue): value is CypherRelationship {
  return kinded(value)?.kind === "relationship";
}

export function isPath(value: CypherValue): value is CypherPath {
  return kinded(value)?.kind === "path";
}

export function isTemporal(value: CypherValue): value is CypherTemporal {
  return kinded(value)?.kind === "temporal";
}

export function isPoint(value: CypherValue): value is CypherPoint {
  return kinded(value)?.kind === "point";
}

/** The kind of a value that is not null. */
export function kindOf(value: Exclude<CypherValue, null>): ValueKind {
  if (typeof value === "string") return "string";
  if (typeof value === "bigint") return "integer";
  if (typeof value === "number") return "float";
  if (typeof value === "boolean") return "boolean";
  if (isList(value)) return "list";
  return isMap(value) ? "map" : value.kind;
}

/** The name by which messages call the type of a value (`Integer`, `LocalDateTime`, `Null`). */
export function typeName(value: CypherValue): string {
  if (value === null) return "Null";
  if (isTemporal(value)) return value.type;
  const kind = kindOf(value);
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

const temporalTypeNames: Record<CypherTemporal["type"], TypeName> = {
  Date: "DATE",
  LocalTime: "LOCAL TIME",
  Time: "ZONED TIME",
  LocalDateTime: "LOCAL DATETIME",
  DateTime: "ZONED DATETIME",
  Duration: "DURATION",
};

const kindTypeNames: Record<Exclude<ValueKind, "list" | "temporal">, TypeName> = {
  boolean: "BOOLEAN",
  string: "STRING",
  integer: "INTEGER",
  float: "FLOAT",
  map: "MAP",
  node: "NODE",
  relationship: "RELATIONSHIP",
  path: "PATH",
  point: "POINT",
};

/** The type of a value that is neither null nor a list. */
function plainTypeName(value: Exclude<CypherValue, null>): TypeName {
  if (isTemporal(value)) return temporalTypeNames[value.type];
  const kind = kindOf(value);
  if (kind === "list" || kind === "temporal") throw new TypeError("not a plain value");
  return kindTypeNames[kind];
}

/** Where a type stands among the members of a closed dynamic union, as Neo4j prints them. */
const unionOrder: readonly string[] = [
  "BOOLEAN",
  "STRING",
  "INTEGER",
  "FLOAT",
  "DATE",
  "LOCAL TIME",
  "ZONED TIME",
  "LOCAL DATETIME",
  "ZONED DATETIME",
  "DURATION",
  "POINT",
  "NODE",
  "RELATIONSHIP",
  "MAP",
  "LIST",
  "PATH",
];

function unionRank(name: string): number {
  return unionOrder.indexOf(/^[A-Z ]+?(?=$|<| NOT NULL)/.exec(name)?.[0] ?? "");
}

/** Lists go by what they hold. */
function compareTypeNames(left: string, right: string): number {
  const order = unionRank(left) - unionRank(right);
  if (order !== 0 || !left.startsWith("LIST<") || !right.startsWith("LIST<")) return order;
  return compareTypeNames(left.slice("LIST<".length), right.slice("LIST<".length));
}

/** What `valueType()` answers: the most precise type, for instance `LIST<INTEGER NOT NULL> NOT NULL`. */
export function valueType(value: CypherValue): string {
  if (value === null) return "NULL";
  if (!isList(value)) return `${plainTypeName(value)} NOT NULL`;
  const members = new Set<string>();
  let nullable = false;
  for (const item of value) {
    if (item === null) nullable = true;
    else members.add(valueType(item));
  }
  if (members.size === 0) return nullable ? "LIST<NULL> NOT NULL" : "LIST<NOTHING> NOT NULL";
  const sorted = [...members].sort(compareTypeNames);
  const names = nullable ? sorted.map((name) => name.replace(/ NOT NULL$/, "")) : sorted;
  return `LIST<${names.join(" | ")}> NOT NULL`;
}

/** Whether a list may be stored as a property: no nulls, one type (numbers mix), no nesting. */
function isPropertyList(list: readonly CypherValue[]): boolean {
  let storedType: string | undefined;
  for (const item of list) {
    if (item === null || !isPropertyScalar(item)) return false;
    const name = isNumber(item) ? "NUMBER" : plainTypeName(item);
    storedType ??= name;
    if (name !== storedType) return false;
  }
  return true;
}

function isPropertyScalar(value: Exclude<CypherValue, null>): boolean {
  if (isList(value) || isMap(value)) return false;
  const kind = kinded(value)?.kind;
  return kind === undefined || kind === "temporal" || kind === "point";
}

/** Whether the value may be stored as a property of a node or relationship. */
export function isPropertyValue(value: Exclude<CypherValue, null>): boolean {
  return isList(value) ? isPropertyList(value) : isPropertyScalar(value);
}

/** `value IS :: type`; never null. */
export function isOfType(value: CypherValue, type: TypeExpression): boolean {
  switch (type.kind) {
    case "UnionType":
      return type.members.some((member) => isOfType(value, member));
    case "ListType":
      if (value === null) return !type.notNull;
      return isList(value) && value.every((item) => isOfType(item, type.element));
    case "NamedType":
      return isOfNamedType(value, type.name, type.notNull);
  }
}

function isOfNamedType(value: CypherValue, name: TypeName, notNull: boolean): boolean {
  if (name === "NOTHING") return false;
  if (value === null) return !notNull;
  if (name === "ANY") return true;
  if (name === "PROPERTY VALUE") return isPropertyValue(value);
  return !isList(value) && plainTypeName(value) === name;
}
