/**
 * A graph to take away, with every property. Enters: the API, asked in Cypher page by page (one answer holds at most
 * a thousand rows). Leaves: plain nodes and relationships, which the writers of each format read. `part` cuts out
 * what is shown.
 */
import type { CypherAnswer, JsonNode, JsonRelationship, JsonValue } from "#server/contract/cypher-schemas.ts";

export type Property = string | number | boolean | readonly (string | number | boolean)[];

export interface ExportNode {
  readonly id: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, Property>>;
}
export interface ExportRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, Property>>;
}
export interface ExportGraph {
  readonly nodes: readonly ExportNode[];
  readonly relationships: readonly ExportRelationship[];
}

/** Runs a statement and answers with its rows. */
export type Ask = (query: string, parameters: Readonly<Record<string, number>>) => Promise<CypherAnswer>;

const PAGE = 500;
const NODES = "MATCH (node:!Issue) RETURN node ORDER BY node.id SKIP $skip LIMIT $limit";
const RELATIONSHIPS = `MATCH (from:!Issue)-[relation]->(to:!Issue)
RETURN from.id, relation, to.id ORDER BY elementId(relation) SKIP $skip LIMIT $limit`;

const isScalar = (value: JsonValue): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

function propertiesOf(properties: JsonNode["properties"]): Readonly<Record<string, Property>> {
  const kept: Record<string, Property> = {};
  for (const [key, value] of Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isScalar(value)) kept[key] = value;
    else if (Array.isArray(value)) kept[key] = (value as readonly JsonValue[]).filter(isScalar);
    else if (value !== null) kept[key] = JSON.stringify(value);
  }
  return kept;
}

const idOf = (value: JsonValue | undefined): string => (typeof value === "string" ? value : "");

/** All rows of a statement that takes `$skip` and `$limit`. */
export async function pages(ask: Ask, query: string): Promise<readonly (readonly JsonValue[])[]> {
  const rows: (readonly JsonValue[])[] = [];
  for (;;) {
    const answer = await ask(query, { skip: rows.length, limit: PAGE });
    rows.push(...answer.rows);
    // An answer may be cut for its size before its page is full; what is left comes with the next one.
    if (answer.rows.length === 0 || (answer.rows.length < PAGE && !answer.truncated)) return rows;
  }
}

/** The whole graph but for the reader's own notes on damages of the source. */
export async function readGraph(ask: Ask): Promise<ExportGraph> {
  const nodes = await pages(ask, NODES);
  const relationships = await pages(ask, RELATIONSHIPS);
  return {
    nodes: nodes.map(([value]) => {
      const { labels, properties } = (value as { readonly $node: JsonNode }).$node;
      return { id: idOf(properties["id"]), label: labels[0] ?? "", properties: propertiesOf(properties) };
    }),
    relationships: relationships.map(([from, value, to]) => {
      const { type, properties } = (value as { readonly $relationship: JsonRelationship }).$relationship;
      return { type, from: idOf(from), to: idOf(to), properties: propertiesOf(properties) };
    }),
  };
}

/** What is shown of a graph. A relationship goes along when both its ends do and it is wanted itself. */
export function part(
  { nodes, relationships }: ExportGraph,
  ids: ReadonlySet<string>,
  wanted: (relationship: ExportRelationship) => boolean = () => true,
): ExportGraph {
  return {
    nodes: nodes.filter(({ id }) => ids.has(id)),
    relationships: relationships.filter((each) => ids.has(each.from) && ids.has(each.to) && wanted(each)),
  };
}

/** The name by which other programs show a node. */
export function nameOfNode({ id, properties }: ExportNode): string {
  const number = properties["number"];
  for (const key of ["nameEn", "statementEn", "captionEn", "heading", "title", "text"]) {
    const value = properties[key];
    if (typeof value === "string" && value !== "") return value;
  }
  return typeof number === "number" ? `[${number}]` : id;
}
