/**
 * Drops label tests that a relationship's type answers: where every WROTE leads to a Paper, the far
 * end of a WROTE need not be asked whether it is one. True for the graph as it is counted, so only
 * for statements that do not change it.
 */
import type { GraphSource } from "../graph/graph-source.ts";
import type { Expression } from "../syntax/ast.ts";
import type { GraphPattern, HopEdge } from "./graph-pattern.ts";

export function dropImpliedLabels(pattern: GraphPattern, source: GraphSource): GraphPattern {
  const names = new Map(pattern.nodes.map(({ name, slot }) => [name, slot]));
  const implied = (expression: Expression): boolean => {
    if (expression.kind !== "LabelPredicate" || expression.labels.kind !== "LabelName") return false;
    if (expression.subject.kind !== "Variable") return false;
    const slot = names.get(expression.subject.name);
    const label = expression.labels.name.text;
    return pattern.edges.some(
      (edge) => edge.kind === "hop" && slot !== undefined && implies(edge, slot, label, source),
    );
  };
  return { ...pattern, predicates: pattern.predicates.filter(({ expression }) => !implied(expression)) };
}

function implies({ types, direction, from, to }: HopEdge, slot: number, label: string, source: GraphSource): boolean {
  if (types === undefined || (slot !== from && slot !== to)) return false;
  const starts = direction === "both" || slot === (direction === "out" ? from : to);
  const ends = direction === "both" || slot === (direction === "out" ? to : from);
  return types.every((type) => {
    const all = source.typeCount(type);
    return (
      (!starts || source.patternCount(label, type, undefined) === all) &&
      (!ends || source.patternCount(undefined, type, label) === all)
    );
  });
}
