/** The place where a query can be seen, changed and run. Parameters travel as JSON beside the text. */
import type { Change } from "../state/location.ts";

export const cypherPlace = (query: string, parameters: Readonly<Record<string, unknown>> = {}): Change => ({
  path: "/cypher",
  query: { query, ...(Object.keys(parameters).length > 0 ? { parameters: JSON.stringify(parameters) } : {}) },
});
