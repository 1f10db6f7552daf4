/**
 * The views' statements by name, as text. A statement returns exactly one row: either one column
 * that holds the whole answer or one column for each of its fields; no row means "not there".
 */
import article from "./article.cypher?raw";
import claim from "./claim.cypher?raw";
import claims from "./claims.cypher?raw";
import graph from "./graph.cypher?raw";
import lineage from "./lineage.cypher?raw";
import reference from "./reference.cypher?raw";
import references from "./references.cypher?raw";
import search from "./search.cypher?raw";
import trace from "./trace.cypher?raw";

export const statements = { article, claim, claims, graph, lineage, reference, references, search, trace } as const;
export type StatementName = keyof typeof statements;
