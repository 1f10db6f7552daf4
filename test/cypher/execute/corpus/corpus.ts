/**
 * Written questions to one small graph with the answers that Neo4j 5 gave. One question a line; an
 * answer is the columns with the rows as text, or that there was an error. `answers.json` is written
 * by record.ts and never by hand.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";

import type { CypherValue } from "#server/cypher/value.ts";

const answerSchema = z.union([
  z.strictObject({ columns: z.array(z.string()), rows: z.array(z.string()) }),
  z.strictObject({ error: z.string() }),
]);
export type RecordedAnswer = z.infer<typeof answerSchema>;

export const answersSchema = z.strictObject({
  /** The server that answered. */
  server: z.string(),
  answers: z.record(z.string(), answerSchema),
});

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

export const GRAPH = read("graph.cypher").trim();
export const QUESTIONS: readonly string[] = read("questions.cypher")
  .split("\n")
  .filter((line) => line !== "");

export const PARAMETERS: Readonly<Record<string, CypherValue>> = { x: 1n, name: "b", list: [1n, 2n, 3n] };

export function readAnswers(): z.infer<typeof answersSchema> {
  return answersSchema.parse(JSON.parse(read("answers.json")));
}

/** Whether the question fixes the order of its rows. */
export function isOrdered(question: string): boolean {
  return question.includes("ORDER BY");
}

/** Rows as text, sorted where the question leaves their order open. */
export function rowsText(rows: readonly (readonly CypherValue[])[], question: string): readonly string[] {
  const lines = rows.map((row) => row.map(valueText).join(" | "));
  return isOrdered(question) ? lines : lines.sort();
}

/** A node is its `id`, a relationship its type and `id`; integers and floats can be told apart. */
function valueText(value: CypherValue): string {
  if (value === null) return "null";
  if (typeof value === "string") return `'${value}'`;
  if (typeof value === "number") return Number.isInteger(value) ? value.toFixed(1) : `${value}`;
  if (typeof value !== "object") return `${value}`;
  if (Array.isArray(value)) return `[${(value as readonly CypherValue[]).map(valueText).join(", ")}]`;
  if (value instanceof Map) {
    const entries = [...value].map(([key, entry]) => `${key}: ${valueText(entry)}`);
    return `{${entries.sort().join(", ")}}`;
  }
  if (!("kind" in value)) throw new Error("A value of no kind.");
  switch (value.kind) {
    case "node":
      return `(${valueText(value.properties.get("id") ?? null)})`;
    case "relationship":
      return `[${value.type} ${valueText(value.properties.get("id") ?? null)}]`;
    case "path":
      return value.nodes
        .map((node, index) => {
          const step = value.relationships[index];
          return `${valueText(node)}${step === undefined ? "" : valueText(step)}`;
        })
        .join("");
    case "temporal":
      return value.text;
    case "point":
      return `${value.srid}(${value.coordinates.join(", ")})`;
  }
}
