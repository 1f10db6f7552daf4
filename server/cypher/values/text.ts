/**
 * Values as text: `toString`'s forms (floats as Java writes them: 1.0, 1.0E10, NaN) and a display
 * form for any value in Cypher's own notation, as messages and plain tables show it.
 */

import type { CypherNode, CypherPath, CypherPoint, CypherRelationship, CypherValue } from "../value.ts";
import { internTemporal } from "./temporal/temporal-value.ts";
import { isList, isMap } from "./types.ts";

/** A float as Java's `Double.toString` writes it, with the fewest digits that tell it from its neighbours. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "Infinity" : "-Infinity";
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const plain = String(value);
    return plain.includes(".") ? plain : `${plain}.0`;
  }
  const [digits = "", exponent = "0"] = value.toExponential().split("e");
  // The smallest float has one digit only; Java writes at least two.
  if (size === Number.MIN_VALUE) return value < 0 ? "-4.9E-324" : "4.9E-324";
  return `${digits.includes(".") ? digits : `${digits}.0`}E${Number(exponent)}`;
}

const referenceSystems: Record<CypherPoint["srid"], string> = {
  4326: "wgs-84",
  4979: "wgs-84-3d",
  7203: "cartesian",
  9157: "cartesian-3d",
};

/** The name of a point's coordinate reference system. */
export function crsName(srid: CypherPoint["srid"]): string {
  return referenceSystems[srid];
}

function pointText(point: CypherPoint): string {
  const axes = point.coordinates.map((at, index) => `${["x", "y", "z"][index] ?? ""}: ${floatText(at)}`);
  return `point({${axes.join(", ")}, crs: '${crsName(point.srid)}'})`;
}

/** What `toString(value)` answers, or undefined for a value that it does not take. */
export function scalarText(value: Exclude<CypherValue, null>): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return floatText(value);
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (isList(value) || isMap(value)) return undefined;
  if (value.kind === "temporal") return internTemporal(value).key;
  return value.kind === "point" ? pointText(value) : undefined;
}

/** A value in Cypher's notation: strings in single quotes, `{a: 1}`, `(:Label {a: 1})`, `[:TYPE]`, `<(…)-[…]->(…)>`. */
export function displayText(value: CypherValue): string {
  if (value === null) return "null";
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object") return scalarText(value) ?? "";
  if (isList(value)) return `[${value.map(displayText).join(", ")}]`;
  if (isMap(value)) return mapText(value);
  switch (value.kind) {
    case "node":
      return nodeText(value);
    case "relationship":
      return relationshipText(value);
    case "path":
      return pathText(value);
    case "temporal":
    case "point":
      return scalarText(value) ?? "";
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

function nameText(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

function mapText(map: ReadonlyMap<string, CypherValue>): string {
  return `{${[...map].map(([key, value]) => `${nameText(key)}: ${displayText(value)}`).join(", ")}}`;
}

function nodeText(node: CypherNode): string {
  const labels = node.labels.map((label) => `:${nameText(label)}`).join("");
  const properties = node.properties.size === 0 ? "" : mapText(node.properties);
  return `(${labels}${labels !== "" && properties !== "" ? " " : ""}${properties})`;
}

function relationshipText(relationship: CypherRelationship): string {
  const properties = relationship.properties.size === 0 ? "" : ` ${mapText(relationship.properties)}`;
  return `[:${nameText(relationship.type)}${properties}]`;
}

function pathText(path: CypherPath): string {
  let text = "";
  for (const [index, node] of path.nodes.entries()) {
    text += nodeText(node);
    const step = path.relationships[index];
    if (step === undefined) continue;
    text += step.startId === node.elementId ? `-${relationshipText(step)}->` : `<-${relationshipText(step)}-`;
  }
  return `<${text}>`;
}
