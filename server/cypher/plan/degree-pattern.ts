/**
 * Recognises a pattern that only asks for a node's degree: one hop from a bound node to a node of
 * which nothing is asked, as in `COUNT { (a)-[:T]->() }` or `EXISTS { (a)<--() }`.
 */
import type { Direction } from "../graph/graph-source.ts";
import type { GraphPattern } from "./graph-pattern.ts";
import { opposite } from "./pattern-facts.ts";
import type { Slot } from "./scope.ts";

export interface DegreePattern {
  readonly node: Slot;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
}

export function degreePattern(pattern: GraphPattern): DegreePattern | undefined {
  const [edge, further] = pattern.edges;
  if (edge?.kind !== "hop" || further !== undefined) return undefined;
  if (pattern.predicates.length > 0 || pattern.paths.length > 0 || pattern.nodes.length !== 2) return undefined;
  const introduced = new Set(pattern.introduced);
  const { from, to, slot, direction, types } = edge;
  if (!introduced.has(slot) || introduced.has(from) === introduced.has(to)) return undefined;
  return introduced.has(to) ? { node: from, direction, types } : { node: to, direction: opposite(direction), types };
}
