/**
 * With which parameters each view asks its statement. Enters: an endpoint's validated input. Leaves: the name of the
 * statement in queries/ and its parameters, as plain JSON; the handlers run them, and a reader can see them. The
 * search is not here: its parameters are what the store's full-text index found.
 */
import type { Statement } from "../contract/cypher-schemas.ts";
import type { EndpointName } from "../contract/endpoints.ts";
import { type StatementName, statements } from "../queries/statements.ts";
import { type Input, readInput } from "./input.ts";
import { type Route, routeOf } from "./routes.ts";

type Parameters = Statement["parameters"];
export type ViewName = Exclude<StatementName & EndpointName, "search">;

const words = (text: string | undefined): string[] => (text ?? "").toLowerCase().split(/\s+/u).filter(Boolean);
const none = (): Parameters => ({});

/** The parameters of each view's statement, which bears the endpoint's name. */
export const parametersOf: { readonly [Name in ViewName]: (input: Input<Name>) => Parameters } = {
  lineage: none,
  trace: ({ query }) => query,
  claims: ({ query }) => ({
    theories: query.theory,
    entities: query.entity,
    kinds: query.kind,
    scopes: query.scope,
    support: query.support,
    sections: query.section,
    references: query.reference,
    words: words(query.q),
    offset: query.offset,
    limit: query.limit,
  }),
  claim: ({ params }) => params,
  references: none,
  reference: ({ params }) => params,
  article: none,
  graph: none,
};

/** The address means an endpoint that no single statement makes. */
export class NoStatement extends Error {
  override readonly name = "NoStatement";
  readonly address: string;
  constructor(address: string) {
    super(`no single statement makes ${address}`);
    this.address = address;
  }
}

const isView = (name: EndpointName): name is ViewName => Object.hasOwn(parametersOf, name);

function statementAt<Name extends ViewName>(name: Name, { params, query }: Route): Statement {
  const input = readInput(name, { params, query, body: undefined });
  return { query: statements[name], parameters: parametersOf[name](input) };
}

/** The statement behind an address of the API; undefined where there is no endpoint to GET. */
export function statementOf(address: string): Statement | undefined {
  const route = routeOf("GET", address);
  if (!route) return undefined;
  if (!isView(route.name)) throw new NoStatement(address);
  return statementAt(route.name, route);
}
