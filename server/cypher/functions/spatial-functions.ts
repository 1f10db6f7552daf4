/**
 * Points: made from a map, their distance (plane, or along a great circle of Neo4j's mean earth
 * radius) and whether one lies in a box. Points of different reference systems have neither.
 */

import type { CypherMap, CypherPoint, CypherValue } from "../value.ts";
import { crsName } from "../values/text.ts";
import { isNumber, isPoint, typeName } from "../values/types.ts";
import { argumentError } from "../values/value-error.ts";
import { definer, mapAt, required, valueAt } from "./define.ts";
import type { FunctionEntry } from "./function-entry.ts";

const define = definer("spatial");

const earthRadius = 6_378_140;

const srids: readonly CypherPoint["srid"][] = [4326, 4979, 7203, 9157];

function pointAt(args: readonly CypherValue[], index: number): CypherPoint {
  const value = valueAt(args, index);
  if (isPoint(value)) return value;
  throw new TypeError("declared POINT");
}

function invalid(detail: string, en: string, de: string): Error {
  return argumentError(detail, { en, de });
}

function isGeographic(srid: CypherPoint["srid"]): boolean {
  return srid === 4326 || srid === 4979;
}

/** The point that a map describes, null when one of its parts is null. */
function pointFromMap(map: CypherMap): CypherPoint | null {
  const parts = ["x", "y", "z", "longitude", "latitude", "height", "crs", "srid"].filter((key) => map.has(key));
  if (parts.some((key) => map.get(key) === null)) return null;
  const cartesian = map.has("x") && map.has("y");
  if (!cartesian && !(map.has("longitude") && map.has("latitude"))) {
    throw invalid(
      "InvalidPoint",
      "A point is described by x and y, or by longitude and latitude.",
      "Ein Punkt wird durch x und y oder durch longitude und latitude beschrieben.",
    );
  }
  const third = map.has("z") || cartesian ? "z" : "height";
  const axes = [...(cartesian ? ["x", "y"] : ["longitude", "latitude"]), ...(map.has(third) ? [third] : [])];
  const coordinates = axes.map((axis) => coordinate(axis, map.get(axis) ?? null));
  const srid = sridOf(map, !cartesian, coordinates.length);
  return { kind: "point", srid, coordinates: isGeographic(srid) ? onEarth(coordinates) : coordinates };
}

function coordinate(axis: string, value: CypherValue): number {
  if (!isNumber(value)) {
    throw invalid(
      "InvalidPoint",
      `${axis} must be a number, but is ${typeName(value)}.`,
      `${axis} muss eine Zahl sein, ist aber ${typeName(value)}.`,
    );
  }
  const at = Number(value);
  if (Number.isFinite(at)) return at;
  throw invalid("InvalidPoint", `${axis} must be finite.`, `${axis} muss endlich sein.`);
}

function sridOf(map: CypherMap, geographic: boolean, dimensions: number): CypherPoint["srid"] {
  const crs = map.get("crs");
  const code = map.get("srid");
  if (crs !== undefined && code !== undefined) {
    throw invalid("InvalidPoint", "Name either crs or srid, not both.", "Entweder crs oder srid angeben, nicht beide.");
  }
  const named = srids.find((srid) =>
    crs === undefined ? BigInt(srid) === code : typeof crs === "string" && crsName(srid) === crs.toLowerCase(),
  );
  if (crs === undefined && code === undefined) {
    if (geographic) return dimensions === 3 ? 4979 : 4326;
    return dimensions === 3 ? 9157 : 7203;
  }
  if (named === undefined) {
    throw invalid(
      "UnknownReferenceSystem",
      "The reference systems are wgs-84, wgs-84-3d, cartesian and cartesian-3d.",
      "Die Bezugssysteme sind wgs-84, wgs-84-3d, cartesian und cartesian-3d.",
    );
  }
  const expected = named === 4979 || named === 9157 ? 3 : 2;
  if (expected !== dimensions || (geographic && !isGeographic(named))) {
    throw invalid(
      "InvalidPoint",
      "The reference system does not fit the coordinates.",
      "Das Bezugssystem passt nicht zu den Koordinaten.",
    );
  }
  return named;
}

/** The longitude brought into -180 to 180; a latitude beyond a pole is refused. */
function onEarth([longitude = 0, latitude = 0, ...height]: readonly number[]): readonly number[] {
  if (latitude < -90 || latitude > 90) {
    throw invalid(
      "InvalidPoint",
      "A latitude reaches from -90 to 90.",
      "Eine geografische Breite reicht von -90 bis 90.",
    );
  }
  const inside = longitude >= -180 && longitude <= 180;
  return [inside ? longitude : ((((longitude + 180) % 360) + 360) % 360) - 180, latitude, ...height];
}

function distance(from: CypherPoint, to: CypherPoint): number | null {
  if (from.srid !== to.srid) return null;
  if (isGeographic(from.srid)) return greatCircle(from.coordinates, to.coordinates);
  return Math.sqrt(from.coordinates.reduce((sum, at, axis) => sum + (at - (to.coordinates[axis] ?? 0)) ** 2, 0));
}

function radians(degrees: number): number {
  return degrees * (Math.PI / 180);
}

function greatCircle(
  [fromLong = 0, fromLat = 0, fromHeight]: readonly number[],
  [toLong = 0, toLat = 0, toHeight]: readonly number[],
): number {
  const half = (from: number, to: number): number => Math.sin((radians(to) - radians(from)) / 2) ** 2;
  const alpha = half(fromLat, toLat) + Math.cos(radians(fromLat)) * Math.cos(radians(toLat)) * half(fromLong, toLong);
  const angle = 2 * Math.atan2(Math.sqrt(alpha), Math.sqrt(1 - alpha));
  if (fromHeight === undefined || toHeight === undefined) return earthRadius * angle;
  const along = (earthRadius + (fromHeight + toHeight) / 2) * angle;
  return Math.sqrt(along ** 2 + (fromHeight - toHeight) ** 2);
}

/** A box whose western edge lies east of its eastern one goes round the date line. */
function within(point: CypherPoint, lower: CypherPoint, upper: CypherPoint): boolean | null {
  if (point.srid !== lower.srid || point.srid !== upper.srid) return null;
  return point.coordinates.every((at, axis) => {
    const low = lower.coordinates[axis] ?? 0;
    const high = upper.coordinates[axis] ?? 0;
    if (axis === 0 && isGeographic(point.srid) && low > high) return at >= low || at <= high;
    return at >= low && at <= high;
  });
}

export const spatialFunctions: readonly FunctionEntry[] = [
  define("point", {
    help: {
      en: "The point with x and y, or longitude and latitude; z or height makes it three-dimensional.",
      de: "Der Punkt mit x und y oder longitude und latitude; z oder height macht ihn dreidimensional.",
    },
    parameters: [required("input", "MAP")],
    returns: ["POINT"],
    evaluate: (args) => pointFromMap(mapAt(args, 0)),
  }),
  define("point.distance", {
    help: {
      en: "The distance of two points, in metres on the earth; null for points of different reference systems.",
      de: "Der Abstand zweier Punkte, auf der Erde in Metern; null bei verschiedenen Bezugssystemen.",
    },
    parameters: [required("from", "POINT"), required("to", "POINT")],
    returns: ["FLOAT"],
    evaluate: (args) => distance(pointAt(args, 0), pointAt(args, 1)),
  }),
  define("point.withinBBox", {
    help: {
      en: "Whether a point lies in the box between two corners, borders included.",
      de: "Ob ein Punkt in dem Rechteck zwischen zwei Ecken liegt, Ränder eingeschlossen.",
    },
    parameters: [required("point", "POINT"), required("lowerLeft", "POINT"), required("upperRight", "POINT")],
    returns: ["BOOLEAN"],
    evaluate: (args) => within(pointAt(args, 0), pointAt(args, 1), pointAt(args, 2)),
  }),
];
