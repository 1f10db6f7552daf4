/**
 * What a query changed, counted as the TCK counts: nodes and relationships by identity, labels by
 * name over the whole graph, properties by element, key and value.
 */

import type { GraphSource } from "#server/cypher/graph/graph-source.ts";
import type { CypherNode, CypherRelationship } from "#server/cypher/value.ts";
import { displayText } from "#server/cypher/values/text.ts";

export type Snapshot = Readonly<Record<"nodes" | "relationships" | "labels" | "properties", ReadonlySet<string>>>;

export function snapshot(graph: GraphSource): Snapshot {
  const nodes = graph.nodes();
  const relationships = graph.relationships();
  return {
    nodes: new Set(nodes.map((node) => node.elementId)),
    relationships: new Set(relationships.map((relationship) => relationship.elementId)),
    labels: new Set(nodes.flatMap((node) => node.labels)),
    properties: new Set([...nodes, ...relationships].flatMap(propertiesOf)),
  };
}

function propertiesOf(element: CypherNode | CypherRelationship): readonly string[] {
  return [...element.properties].map(
    ([key, value]) => `${element.kind} ${element.elementId} ${key} ${displayText(value)}`,
  );
}

/** The counts that are not 0, by `+nodes`, `-labels`, …. */
export function sideEffects(before: Snapshot, after: Snapshot): ReadonlyMap<string, number> {
  const effects = new Map<string, number>();
  for (const kind of ["nodes", "relationships", "labels", "properties"] as const) {
    const added = [...after[kind]].filter((item) => !before[kind].has(item)).length;
    const removed = [...before[kind]].filter((item) => !after[kind].has(item)).length;
    if (added > 0) effects.set(`+${kind}`, added);
    if (removed > 0) effects.set(`-${kind}`, removed);
  }
  return effects;
}
