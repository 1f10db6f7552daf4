/**
 * What each endpoint does: a pure function from validated input and a store to an answer, so that
 * the same API also runs in a browser worker. Nothing here knows of HTTP.
 */
import type { z } from "zod";
import type { JsonPlan } from "../contract/cypher-schemas.ts";
import type { Answer, EndpointName, endpoints } from "../contract/endpoints.ts";
import type { CypherError } from "../cypher/errors.ts";
import { signatureText } from "../cypher/functions/function-entry.ts";
import { functionEntries } from "../cypher/functions/registry.ts";
import { type StatementName, statements } from "../queries/statements.ts";
import type { GraphStore, QueryAnswer, QueryLimits, QueryPlan } from "../store/graph-store.ts";
import { fromJson, toJson } from "./cypher-json.ts";

type Endpoints = typeof endpoints;
type Output<T> = T extends z.ZodType ? z.output<T> : undefined;
export interface Input<Name extends EndpointName> {
  readonly params: Output<Endpoints[Name]["params"]>;
  readonly query: Output<Endpoints[Name]["query"]>;
  readonly body: Endpoints[Name] extends { body: infer Body } ? Output<Body> : undefined;
}
type Handler<Name extends EndpointName> = (input: Input<Name>, store: GraphStore) => Promise<Answer<Name>>;

/** The graph holds nothing of that id or number. */
export class NotFound extends Error {
  override readonly name = "NotFound";
  readonly what: string;
  constructor(what: string) {
    super(`nothing here is called ${what}`);
    this.what = what;
  }
}

/** Bounds of a reader's statement. */
export const READER_LIMITS: QueryLimits = { milliseconds: 5_000, rows: 1_000, bytes: 5_000_000 };
/** Bounds of a view's own statement: generous, they only guard against a store in trouble. */
const VIEW_LIMITS: QueryLimits = { milliseconds: 20_000, rows: 10, bytes: 100_000_000 };

/** The one row of a view's statement as an answer, or undefined when the statement found nothing. */
function toAnswer({ columns, rows }: QueryAnswer): unknown {
  const [row] = rows;
  if (!row) return undefined;
  const [first] = row;
  if (columns.length === 1 && first instanceof Map) return toJson(first);
  return Object.fromEntries(columns.map((column, index) => [column, toJson(row[index] ?? null)]));
}

async function view<Name extends StatementName & EndpointName>(
  name: Name,
  store: GraphStore,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<Answer<Name> | undefined> {
  const values = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, fromJson(value)]));
  const answer = await store.query(statements[name], values, VIEW_LIMITS);
  // The statement's answer is held to its schema by the tests of every endpoint on both stores.
  return toAnswer(answer) as Answer<Name> | undefined;
}

async function found<T>(answer: Promise<T | undefined>, what: string): Promise<T> {
  const value = await answer;
  if (value === undefined) throw new NotFound(what);
  return value;
}

const words = (text: string | undefined): readonly string[] => (text ?? "").toLowerCase().split(/\s+/u).filter(Boolean);

const checked = (error: CypherError) => ({
  code: error.code,
  message: error.messages.en,
  messageDe: error.messages.de,
  messageEn: error.messages.en,
  start: error.span?.start ?? 0,
  end: error.span?.end ?? 0,
});

export const handlers: { readonly [Name in EndpointName]: Handler<Name> } = {
  async health(_input, store) {
    const { status, nodes, relationships, version } = await store.health();
    return { status, store: store.kind, nodes, relationships, version };
  },
  lineage: (_input, store) => found(view("lineage", store), "lineage"),
  trace: ({ query }, store) => found(view("trace", store, query), `${query.from} or ${query.to}`),
  claims({ query }, store) {
    const { theory, entity, kind, scope, support, section, reference, q, offset, limit } = query;
    const filters = { theory, entity, kind, scope, support, section, reference };
    const parameters = Object.fromEntries(Object.entries(filters).map(([key, value]) => [key, value ?? null]));
    return found(view("claims", store, { ...parameters, words: words(q), offset, limit }), "claims");
  },
  claim: ({ params }, store) => found(view("claim", store, params), params.id),
  references: (_input, store) => found(view("references", store), "references"),
  reference: ({ params }, store) => found(view("reference", store, params), `[${params.number}]`),
  article: (_input, store) => found(view("article", store), "article"),
  graph: (_input, store) => found(view("graph", store), "graph"),
  async search({ query }, store) {
    const hits = query.q.trim() === "" ? [] : await store.search(query.q, query.limit);
    return (await view("search", store, { hits })) ?? { hits: [] };
  },
  async schema(_input, store) {
    const { labels, relationshipTypes } = await store.schema();
    return {
      labels: labels.map((label) => ({ ...label, properties: label.properties.map(copyProperty) })),
      relationshipTypes: relationshipTypes.map((type) => ({
        ...type,
        properties: type.properties.map(copyProperty),
        between: [...type.between],
      })),
      functions: functionEntries.map((entry) => ({
        name: entry.name,
        signature: signatureText(entry),
        helpDe: entry.help.de,
        helpEn: entry.help.en,
      })),
    };
  },
  async cypher({ body }, store) {
    const parameters = Object.fromEntries(
      Object.entries(body.parameters ?? {}).map(([key, value]) => [key, fromJson(value)]),
    );
    const started = performance.now();
    const answer = await store.query(body.query, parameters, { ...READER_LIMITS, isolated: true });
    return {
      columns: [...answer.columns],
      rows: answer.rows.map((row) => row.map(toJson)),
      truncated: answer.truncated,
      store: store.kind,
      milliseconds: Math.round((performance.now() - started) * 100) / 100,
      notes: answer.notes.map((note) => ({ ...note, start: note.start ?? null, end: note.end ?? null })),
      plan: answer.plan ? toJsonPlan(answer.plan) : null,
    };
  },
  async cypherCheck({ body }, store) {
    return { errors: (await store.check(body.query)).map(checked) };
  },
};

const toJsonPlan = ({ rows, hits, children, ...operator }: QueryPlan): JsonPlan => ({
  ...operator,
  rows: rows ?? null,
  hits: hits ?? null,
  children: children.map(toJsonPlan),
});

function copyProperty({ name, types }: { readonly name: string; readonly types: readonly string[] }) {
  return { name, types: [...types] };
}
