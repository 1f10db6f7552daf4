/**
 * Answers as text, so that two engines can be compared: columns, and each row on a line. A node is its
 * labels and all its properties, a relationship likewise; ids of a store do not appear. Floats show
 * every bit (`1.0` is no `1`, `-0.0` no `0.0`); an approximate one is cut to twelve digits.
 */
import type { CypherMap, CypherNode, CypherRelationship, CypherValue } from "#server/cypher/value.ts";

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
}

/** What an engine said: rows, or the code of an error. */
export type Told = Answer | { readonly error: string };

export interface TextOptions {
  /** The rows stand in the order of the answer. */
  readonly ordered: boolean;
  readonly approximate: boolean;
}

/** Whether the statement's last projection fixes the order of its rows. */
export function isOrdered(query: string): boolean {
  return /\bORDER BY\b[^{}]*$/.test(query.slice(query.lastIndexOf("RETURN")));
}

/** Columns and rows, or `! ` with the error; an answer without rows has no columns to compare. */
export function toldText(told: Told, { ordered, approximate }: TextOptions): string {
  if ("error" in told) return `! ${told.error}`;
  const lines = told.rows.map((row) => row.map((value) => valueText(value, approximate)).join(" | "));
  if (!ordered) lines.sort();
  return lines.length === 0 ? "(no rows)" : [told.columns.join(" | "), ...lines].join("\n");
}

/** Whether two engines said the same; which error it is may differ. */
export function agree(one: Told, other: Told, options: TextOptions): boolean {
  if ("error" in one || "error" in other) return "error" in one && "error" in other;
  return toldText(one, options) === toldText(other, options);
}

function floatText(value: number, approximate: boolean): string {
  if (Object.is(value, -0)) return "-0.0";
  if (!Number.isFinite(value)) return String(value);
  const text = approximate ? String(Number(value.toPrecision(12))) : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function mapText(map: CypherMap, approximate: boolean): string {
  const entries = [...map].map(([key, value]) => `${key}: ${valueText(value, approximate)}`);
  return `{${entries.sort().join(", ")}}`;
}

const nodeText = ({ labels, properties }: CypherNode): string =>
  `(${labels.toSorted().join(":")} ${mapText(properties, false)})`;

const relationshipText = ({ type, properties }: CypherRelationship): string =>
  `[${type} ${mapText(properties, false)}]`;

function valueText(value: CypherValue, approximate: boolean): string {
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return floatText(value, approximate);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) {
    return `[${(value as readonly CypherValue[]).map((item) => valueText(item, approximate)).join(", ")}]`;
  }
  if (value instanceof Map) return mapText(value as CypherMap, approximate);
  if (!("kind" in value)) throw new Error("A value of no kind.");
  switch (value.kind) {
    case "node":
      return nodeText(value);
    case "relationship":
      return relationshipText(value);
    case "path":
      return value.nodes
        .map((node, index) => {
          const step = value.relationships[index];
          if (step === undefined) return nodeText(node);
          const forward = step.startId === node.elementId;
          return `${nodeText(node)}${forward ? "-" : "<-"}${relationshipText(step)}${forward ? "->" : "-"}`;
        })
        .join("");
    case "temporal":
      return `${value.type} ${value.text}`;
    case "point":
      return `${value.srid}(${value.coordinates.map((at) => floatText(at, approximate)).join(", ")})`;
  }
}
