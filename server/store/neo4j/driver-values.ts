/**
 * Values between the driver and us: what a record holds becomes a `CypherValue`, a parameter becomes
 * what the driver sends. No type of the driver leaves this folder. Temporal values go through the
 * engine's reader, so that their text is the same whichever store it comes from.
 */
import neo4j from "neo4j-driver";
import { CypherError } from "../../cypher/errors.ts";
import type {
  CypherMap,
  CypherNode,
  CypherPoint,
  CypherRelationship,
  CypherTemporal,
  CypherValue,
  TemporalType,
} from "../../cypher/value.ts";
import { internTemporal } from "../../cypher/values/temporal/temporal-value.ts";

type DriverNode = InstanceType<typeof neo4j.types.Node>;
type DriverRelationship = InstanceType<typeof neo4j.types.Relationship>;

const toMap = (object: object): CypherMap =>
  new Map(Object.entries(object).map(([key, value]) => [key, fromDriver(value)]));

const toNode = ({ elementId, labels, properties }: DriverNode): CypherNode => ({
  kind: "node",
  elementId,
  labels: labels.toSorted(),
  properties: toMap(properties),
});

const toRelationship = (value: DriverRelationship): CypherRelationship => ({
  kind: "relationship",
  elementId: value.elementId,
  type: value.type,
  startId: value.startNodeElementId,
  endId: value.endNodeElementId,
  properties: toMap(value.properties),
});

const TEMPORALS: readonly (readonly [TemporalType, (value: object) => boolean])[] = [
  ["Date", neo4j.isDate],
  ["DateTime", neo4j.isDateTime],
  ["Duration", neo4j.isDuration],
  ["LocalDateTime", neo4j.isLocalDateTime],
  ["LocalTime", neo4j.isLocalTime],
  ["Time", neo4j.isTime],
];

function toTemporal(type: TemporalType, value: { toString(): string }): CypherTemporal {
  // The driver writes a duration of whole days with an empty time: P1DT.
  const text = type === "Duration" ? value.toString().replace(/T$/, "") : value.toString();
  return { kind: "temporal", type, text: internTemporal({ kind: "temporal", type, text }).key };
}

function toPoint({ srid, x, y, z }: InstanceType<typeof neo4j.types.Point<bigint>>): CypherPoint {
  return {
    kind: "point",
    srid: Number(srid) as CypherPoint["srid"],
    coordinates: z === undefined ? [x, y] : [x, y, z],
  };
}

/** One value of a record; the driver must have been told to give integers as bigint. */
export function fromDriver(value: unknown): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "bigint" || typeof value === "number") return value;
  if (Array.isArray(value)) return value.map(fromDriver);
  if (typeof value !== "object") throw new TypeError(`the driver gave a ${typeof value}`);
  if (neo4j.isNode(value)) return toNode(value);
  if (neo4j.isRelationship(value)) return toRelationship(value);
  if (neo4j.isPath(value)) {
    return {
      kind: "path",
      nodes: [toNode(value.start), ...value.segments.map(({ end }) => toNode(end))],
      relationships: value.segments.map(({ relationship }) => toRelationship(relationship)),
    };
  }
  if (neo4j.isPoint(value)) return toPoint(value as unknown as InstanceType<typeof neo4j.types.Point<bigint>>);
  const [temporal] = TEMPORALS.find(([, isOne]) => isOne(value)) ?? [];
  return temporal === undefined ? toMap(value) : toTemporal(temporal, value);
}

function fromTemporal({ type, text }: CypherTemporal): unknown {
  return neo4j.types[type].fromString(text);
}

/** A parameter as the driver sends it. Graph elements and paths are no parameters. */
export function toDriver(value: CypherValue): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(toDriver);
  if (value instanceof Map) {
    return Object.fromEntries([...(value as CypherMap)].map(([key, item]) => [key, toDriver(item)]));
  }
  if ("kind" in value) {
    if (value.kind === "temporal") return fromTemporal(value);
    if (value.kind === "point") {
      const [x = 0, y = 0, z] = value.coordinates;
      return new neo4j.types.Point(neo4j.int(value.srid), x, y, z);
    }
  }
  throw new CypherError("TypeError", "InvalidParameter", {
    en: "A node, relationship or path cannot be a parameter.",
    de: "Ein Knoten, eine Beziehung oder ein Pfad kann kein Parameter sein.",
  });
}
