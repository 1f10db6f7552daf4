/** Places where a query can be seen, changed and run. Parameters travel as JSON beside the text. */
import type { Change } from "../state/location.ts";

/** The statement that makes what an address of the API answers; the console fetches it. */
export const statementPlace = (of: string): Change => ({ path: "/cypher", query: { of } });

/** JSON on one line, with spaces where a line may break. */
const spaced = (value: unknown): string => JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, " ");

/** A query of one's own. */
export const cypherPlace = (query: string, parameters: Readonly<Record<string, unknown>> = {}): Change => ({
  path: "/cypher",
  query: { query, ...(Object.keys(parameters).length > 0 ? { parameters: spaced(parameters) } : {}) },
});
