/** Cypher over HTTP: the statement, its answer, and Cypher values as JSON. */
import { z } from "zod";

/**
 * A Cypher value in JSON. Null, booleans, strings and lists are themselves; a safe integer and a
 * finite float are numbers; a map is an object. What JSON lacks is an object with one `$` key.
 */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly $integer: string }
  | { readonly $float: "NaN" | "Infinity" | "-Infinity" }
  | { readonly $node: JsonNode }
  | { readonly $relationship: JsonRelationship }
  | { readonly $path: { readonly nodes: readonly JsonNode[]; readonly relationships: readonly JsonRelationship[] } }
  | { readonly $temporal: string; readonly type: string }
  | { readonly $point: { readonly srid: number; readonly coordinates: readonly number[] } }
  | { readonly [key: string]: JsonValue };

export interface JsonNode {
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: { readonly [key: string]: JsonValue };
}

export interface JsonRelationship {
  readonly elementId: string;
  readonly type: string;
  /** `elementId`s of the two ends. */
  readonly start: string;
  readonly end: string;
  readonly properties: { readonly [key: string]: JsonValue };
}

/** `POST /api/cypher`. Parameters are plain JSON: a whole number becomes an integer, any other a float. */
export const cypherRequestSchema = z.object({
  query: z.string().max(100_000),
  parameters: z.record(z.string(), z.json()).optional(),
});

export const noteSchema = z.object({
  code: z.string(),
  messageDe: z.string(),
  messageEn: z.string(),
  start: z.int().nullable(),
  end: z.int().nullable(),
});

/** How the store carries a statement out: an operator and those that feed it. */
export interface JsonPlan {
  readonly operator: string;
  readonly details: string;
  readonly estimatedRows: number;
  /** Rows that it gave and reads of the graph by it alone; null after EXPLAIN, which runs nothing. */
  readonly rows: number | null;
  readonly hits: number | null;
  readonly children: readonly JsonPlan[];
}

export const planSchema: z.ZodType<JsonPlan> = z.object({
  operator: z.string(),
  details: z.string(),
  estimatedRows: z.number(),
  rows: z.number().nullable(),
  hits: z.number().nullable(),
  get children() {
    return z.array(planSchema);
  },
});

export const cypherAnswerSchema = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.custom<JsonValue>(() => true))),
  truncated: z.boolean(),
  store: z.enum(["embedded", "neo4j"]),
  milliseconds: z.number(),
  notes: z.array(noteSchema),
  /** Of a statement that begins with EXPLAIN or PROFILE. */
  plan: planSchema.nullable(),
});
export type CypherAnswer = z.infer<typeof cypherAnswerSchema>;

export const cypherCheckRequestSchema = z.object({ query: z.string().max(100_000) });

/** `POST /api/cypher/check`: offsets in UTF-16 units of the query. */
export const cypherCheckSchema = z.object({
  errors: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      messageDe: z.string(),
      messageEn: z.string(),
      start: z.int(),
      end: z.int(),
    }),
  ),
});
export type CypherCheck = z.infer<typeof cypherCheckSchema>;

/** `GET /api/statement`: what a view asks the store, to be sent to `POST /api/cypher` as it is. */
export const statementSchema = z.object({ query: z.string(), parameters: z.record(z.string(), z.json()) });
export type Statement = z.infer<typeof statementSchema>;
