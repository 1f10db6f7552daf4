/** Asks an engine and gives the rows in a form that is easy to compare: nodes as their `id`. */
import { createEngine } from "#server/cypher/engine.ts";
import type { EngineParameters } from "#server/cypher/engine.ts";
import { CypherError } from "#server/cypher/errors.ts";
import type { GraphSource } from "#server/cypher/graph/graph-source.ts";
import type { CypherValue } from "#server/cypher/value.ts";

export type Plain = null | boolean | bigint | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** A node is its `id`, a relationship its type, a path the list of both; a map an object. */
export function plain(value: CypherValue): Plain {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return (value as readonly CypherValue[]).map(plain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, entry]) => [key, plain(entry)]));
  if (!("kind" in value)) throw new Error("A value of no kind.");
  switch (value.kind) {
    case "node":
      return plain(value.properties.get("id") ?? null);
    case "relationship":
      return value.type;
    case "path":
      return value.nodes.flatMap((node, index) => {
        const step = value.relationships[index];
        return step === undefined ? [plain(node)] : [plain(node), step.type];
      });
    case "temporal":
      return value.text;
    case "point":
      return [...value.coordinates];
  }
}

/** The answer's rows; a single column is unwrapped. */
export function ask(graph: GraphSource, text: string, parameters: EngineParameters = {}): readonly Plain[] {
  const { rows } = createEngine(graph).run(text, parameters);
  return rows.map((row) => (row.length === 1 ? plain(row[0] ?? null) : row.map(plain)));
}

/** The code of the error that the query ends with. */
export function codeOf(graph: GraphSource, text: string, parameters: EngineParameters = {}): string {
  return faultOf(() => ask(graph, text, parameters)).code;
}

/** The error of the query that the action throws. */
export function faultOf(action: () => unknown): CypherError {
  try {
    action();
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error("There was no error.");
}
