/**
 * What each endpoint does: a pure function from validated input and a store to an answer, so that
 * the same API also runs in a browser worker. Nothing here knows of HTTP.
 */
import type { JsonPlan } from "../contract/cypher-schemas.ts";
import type { Answer, EndpointName } from "../contract/endpoints.ts";
import type { CypherError } from "../cypher/errors.ts";
import { signatureText } from "../cypher/functions/function-entry.ts";
import { functionEntries } from "../cypher/functions/registry.ts";
import { type StatementName, statements } from "../queries/statements.ts";
import type { GraphStore, QueryAnswer, QueryLimits, QueryPlan } from "../store/graph-store.ts";
import { fromJson, toJson } from "./cypher-json.ts";
import type { Input } from "./input.ts";
import { parametersOf, statementOf, type ViewName } from "./view-statements.ts";

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

async function run<Name extends StatementName & EndpointName>(
  name: Name,
  store: GraphStore,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Answer<Name> | undefined> {
  const values = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, fromJson(value)]));
  const answer = await store.query(statements[name], values, VIEW_LIMITS);
  // The statement's answer is held to its schema by the tests of every endpoint on both stores.
  return toAnswer(answer) as Answer<Name> | undefined;
}

/** A handler that asks the view's statement; `what` names what is missing when it finds nothing. */
const view =
  <Name extends ViewName>(name: Name, what: (input: Input<Name>) => string = () => name) =>
  async (input: Input<Name>, store: GraphStore): Promise<Answer<Name>> => {
    const answer = await run(name, store, parametersOf[name](input));
    if (answer === undefined) throw new NotFound(what(input));
    return answer;
  };

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
  lineage: view("lineage"),
  trace: view("trace", ({ query }) => `${query.from} or ${query.to}`),
  claims: view("claims"),
  claim: view("claim", ({ params }) => params.id),
  references: view("references"),
  reference: view("reference", ({ params }) => `[${params.number}]`),
  article: view("article"),
  graph: view("graph"),
  async statement({ query: { of } }) {
    const statement = statementOf(of);
    if (!statement) throw new NotFound(of);
    return statement;
  },
  async search({ query }, store) {
    const hits = query.q.trim() === "" ? [] : await store.search(query.q, query.limit);
    return (await run("search", store, { hits })) ?? { hits: [] };
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
