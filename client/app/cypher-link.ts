/** Places where a query can be seen, changed and run. Parameters travel as JSON beside the text. */
import type { Change } from "../state/location.ts";

/** The statement that makes what an address of the API answers; the console fetches it. */
export const statementPlace = (of: string): Change => ({ path: "/cypher", query: { of } });

/** A query of one's own. */
export const cypherPlace = (query: string, parameters: Readonly<Record<string, unknown>> = {}): Change => ({
  path: "/cypher",
  query: { query, ...(Object.keys(parameters).length > 0 ? { parameters: JSON.stringify(parameters) } : {}) },
});
