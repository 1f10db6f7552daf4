/**
 * A graph as Cypher statements that create it in an empty database, any openCypher engine's: nodes by label, then
 * relationships by type and the labels of their ends, a hundred to a statement. Each statement ends with `;`.
 */
import type { ExportGraph, Property } from "./export-graph.ts";

const BATCH = 100;
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};
// oxlint-disable-next-line no-control-regex
const SPECIAL = /[\\'\u0000-\u001F\u007F\u2028\u2029]/g;

/** A string literal in single quotes. */
export const cypherString = (text: string): string =>
  `'${text.replaceAll(SPECIAL, (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`)}'`;

/** A name, in backticks where it is no plain word. */
export const cypherName = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;

function literal(value: Property): string {
  if (typeof value === "string") return cypherString(value);
  if (typeof value === "object") return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value))
    return value.toExponential();
  return String(value);
}

const map = (values: Readonly<Record<string, Property>>): string =>
  `{${Object.entries(values)
    .map(([key, value]) => `${cypherName(key)}: ${literal(value)}`)
    .join(", ")}}`;

function batches<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const held = groups.get(keyOf(item));
    if (held) held.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / BATCH) }, (_, at) => group.slice(at * BATCH, (at + 1) * BATCH)),
  );
}

/** The statements, one by one, without their semicolons. */
export function cypherStatements({ nodes, relationships }: ExportGraph): readonly string[] {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const labelOf = (id: string): string => cypherName(labels.get(id) ?? "");
  const created = batches(nodes, ({ label }) => label).map(
    (batch) =>
      `UNWIND [\n${batch.map(({ properties }) => `  ${map(properties)}`).join(",\n")}\n] AS row\n` +
      `CREATE (node:${cypherName(batch[0]?.label ?? "")})\nSET node = row`,
  );
  const joined = batches(
    relationships,
    ({ type, from, to }) => `${type} ${labels.get(from) ?? ""} ${labels.get(to) ?? ""}`,
  ).flatMap((batch) => {
    const [first] = batch;
    if (!first) return [];
    const rows = batch.map(
      ({ from, to, properties }) =>
        `  {from: ${cypherString(from)}, to: ${cypherString(to)}, properties: ${map(properties)}}`,
    );
    return [
      `UNWIND [\n${rows.join(",\n")}\n] AS row\n` +
        `MATCH (from:${labelOf(first.from)} {id: row.from})\nMATCH (to:${labelOf(first.to)} {id: row.to})\n` +
        `CREATE (from)-[relation:${cypherName(first.type)}]->(to)\nSET relation = row.properties`,
    ];
  });
  return [...created, ...joined];
}

export const toCypher = (graph: ExportGraph): string =>
  cypherStatements(graph)
    .map((statement) => `${statement};\n`)
    .join("\n");
