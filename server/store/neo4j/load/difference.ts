/**
 * What must be written so that exactly the graph is there: nodes are met by label and `id`,
 * relationships by type, ends and all properties (a changed one is a new one). Pure: it reads two
 * graphs and writes none. Two equal graphs have an empty difference.
 */
import type { Graph, GraphNode, GraphRelationship, Properties } from "#graph-seed/graph.ts";
import { toCypherValue } from "../../seed-value.ts";
import type { Stored, StoredNode } from "./stored.ts";

export interface NodeUpdate {
  readonly element: string;
  readonly node: GraphNode;
  /** Labels that the node has beside its own. */
  readonly extraLabels: readonly string[];
}

export interface Difference {
  readonly createNodes: readonly GraphNode[];
  readonly updateNodes: readonly NodeUpdate[];
  /** Elements. */
  readonly removeNodes: readonly string[];
  readonly createRelationships: readonly GraphRelationship[];
  /** Elements. */
  readonly removeRelationships: readonly string[];
  /** The element of each node that stays, by its id in the graph. */
  readonly kept: ReadonlyMap<string, string>;
}

/** The rows to write. */
export function sizeOf(difference: Difference): number {
  const { createNodes, updateNodes, removeNodes, createRelationships, removeRelationships } = difference;
  return [createNodes, updateNodes, removeNodes, createRelationships, removeRelationships].reduce(
    (sum, list) => sum + list.length,
    0,
  );
}

/** The seed's properties as the driver sends them: whole numbers as integers. */
export const toRow = (properties: Properties): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, toCypherValue(value)]));

/** Equal exactly for equal properties, whatever their order; an integer differs from a float. */
function textOf(properties: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries, (_key, value: unknown) => (typeof value === "bigint" ? { int: `${value}` } : value));
}

const addressOf = (label: string, id: string): string => `${label} ${id}`;

/** For each label and id the stored nodes that have them. */
function byAddress(nodes: readonly StoredNode[]): Map<string, StoredNode[]> {
  const found = new Map<string, StoredNode[]>();
  for (const node of nodes) {
    for (const label of node.labels) {
      const address = addressOf(label, String(node.properties["id"]));
      const others = found.get(address);
      if (others) others.push(node);
      else found.set(address, [node]);
    }
  }
  return found;
}

export function differenceOf(stored: Stored, graph: Graph): Difference {
  const known = byAddress(stored.nodes);
  const kept = new Map<string, string>();
  const staying = new Set<string>();
  const createNodes: GraphNode[] = [];
  const updateNodes: NodeUpdate[] = [];
  for (const node of graph.nodes) {
    const { label, properties } = node;
    const candidates = known.get(addressOf(label, properties.id)) ?? [];
    const match = candidates.find(({ element }) => !staying.has(element));
    if (!match) {
      createNodes.push(node);
      continue;
    }
    const { element } = match;
    staying.add(element);
    kept.set(properties.id, element);
    const extraLabels = match.labels.filter((name) => name !== label);
    if (extraLabels.length > 0 || textOf(match.properties) !== textOf(toRow(properties))) {
      updateNodes.push({ element, node, extraLabels });
    }
  }
  const removeNodes = stored.nodes.filter(({ element }) => !staying.has(element)).map(({ element }) => element);
  return { createNodes, updateNodes, removeNodes, kept, ...relationshipsBetween(stored, graph, kept) };
}

const keyOf = (type: string, from: string, to: string, properties: Readonly<Record<string, unknown>>): string =>
  `${type}\n${from}\n${to}\n${textOf(properties)}`;

function relationshipsBetween(
  stored: Stored,
  graph: Graph,
  kept: ReadonlyMap<string, string>,
): Pick<Difference, "createRelationships" | "removeRelationships"> {
  const present = new Map<string, string[]>();
  for (const { element, type, from, to, properties } of stored.relationships) {
    const key = keyOf(type, from, to, properties);
    const equal = present.get(key);
    if (equal) equal.push(element);
    else present.set(key, [element]);
  }
  const createRelationships = graph.relationships.filter(({ type, from, to, properties }) => {
    const [start, end] = [kept.get(from), kept.get(to)];
    if (start === undefined || end === undefined) return true;
    return present.get(keyOf(type, start, end, toRow(properties)))?.pop() === undefined;
  });
  return { createRelationships, removeRelationships: [...present.values()].flat() };
}
