/**
 * The last check: the built graph against its own contract, whatever it was built from. Ids are
 * unique, every node and relationship fits its schema, every relationship joins nodes that exist
 * and labels that it may join, and each bracket has exactly one home. What the other checks let
 * through stops here, before a store sees it.
 */
import { type Graph, type NodeLabel, nodeSchemas, relationshipSchemas } from "./graph.ts";
import type { Problem } from "./problem.ts";

/** Checks a whole graph against the schemas of graph.ts. */
export function checkGraph(graph: Graph): readonly Problem[] {
  const problems: Problem[] = [];
  const report = (entry: string, message: string) =>
    problems.push({ code: "graph-invalid", file: "graph", line: 1, entry, message });

  const labels = new Map<string, NodeLabel>();
  for (const { label, properties } of graph.nodes) {
    if (labels.has(properties.id)) report(properties.id, "two nodes have this id");
    labels.set(properties.id, label);
    for (const issue of nodeSchemas[label].safeParse(properties).error?.issues ?? []) {
      report(properties.id, `${issue.path.join(".")}: ${issue.message}`);
    }
  }

  const homes = new Map<string, number>();
  const relationshipIds = new Set<string>();
  for (const { type, from, to, properties } of graph.relationships) {
    const name = `${from} ${type} ${to}`;
    const kind = relationshipSchemas[type];
    for (const [id, allowed] of [
      [from, kind.from],
      [to, kind.to],
    ] as const satisfies readonly (readonly [string, readonly NodeLabel[]])[]) {
      const label = labels.get(id);
      if (label === undefined) report(name, `no node has the id ${id}`);
      else if (!(allowed as readonly NodeLabel[]).includes(label)) report(name, `a ${label} may not stand there`);
    }
    for (const issue of kind.properties.safeParse(properties).error?.issues ?? []) {
      report(name, `${issue.path.join(".")}: ${issue.message}`);
    }
    if (typeof properties["id"] === "string") {
      if (relationshipIds.has(properties["id"])) report(name, `two relationships have the id ${properties["id"]}`);
      relationshipIds.add(properties["id"]);
    }
    if (type === "HAS_CITATION") homes.set(to, (homes.get(to) ?? 0) + 1);
  }
  for (const [id, label] of labels) {
    if (label === "Citation" && homes.get(id) !== 1) {
      report(id, `stands in ${homes.get(id) ?? 0} sentences and figures instead of one`);
    }
  }
  return problems;
}
