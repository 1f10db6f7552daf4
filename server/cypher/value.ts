/**
 * The values of Cypher as the engine, the stores and the API pass them around.
 *
 * An integer is a `bigint` (64 bits, checked), a float is a `number`; that keeps `1` and `1.0`
 * apart, as openCypher does. A map is a `Map`, so that any key is safe and keys keep their order.
 * Graph elements, temporal and spatial values are objects that carry their `kind`.
 */

export type CypherValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly CypherValue[]
  | CypherMap
  | CypherNode
  | CypherRelationship
  | CypherPath
  | CypherTemporal
  | CypherPoint;

export type CypherMap = ReadonlyMap<string, CypherValue>;

export interface CypherNode {
  readonly kind: "node";
  /** Unique in its store; for reading only, never stable over a reload. */
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: CypherMap;
}

export interface CypherRelationship {
  readonly kind: "relationship";
  readonly elementId: string;
  readonly type: string;
  /** `elementId`s of the two ends. */
  readonly startId: string;
  readonly endId: string;
  readonly properties: CypherMap;
}

/** `nodes.length === relationships.length + 1`; a relationship may be walked against its direction. */
export interface CypherPath {
  readonly kind: "path";
  readonly nodes: readonly CypherNode[];
  readonly relationships: readonly CypherRelationship[];
}

export type TemporalType = "Date" | "LocalTime" | "Time" | "LocalDateTime" | "DateTime" | "Duration";

/** A temporal value in its openCypher text form, for instance `1984-10-11T12:31:14+01:00[Europe/Berlin]`. */
export interface CypherTemporal {
  readonly kind: "temporal";
  readonly type: TemporalType;
  readonly text: string;
}

export interface CypherPoint {
  readonly kind: "point";
  /** 4326 and 4979 are WGS-84 in two and three dimensions, 7203 and 9157 Cartesian. */
  readonly srid: 4326 | 4979 | 7203 | 9157;
  readonly coordinates: readonly number[];
}
