/**
 * Finds the walks of which only the ends matter: nobody names their relationships, and what follows
 * does not care how often an end is found (DISTINCT, min, max, EXISTS). Such a walk is a search
 * that visits each node once, where walking every way would take exponential time.
 */
import type { GraphPattern } from "./graph-pattern.ts";
import { areDisjoint, slotsOf } from "./pattern-facts.ts";

/** The pattern with the walks marked whose ends alone matter. */
export function markEndsOnly(pattern: GraphPattern): GraphPattern {
  const inPaths = new Set(pattern.paths.flatMap(({ pieces }) => slotsOf(pieces)));
  const edges = pattern.edges.map((edge) => {
    if (edge.kind !== "walk" || !edge.name.startsWith(" ") || inPaths.has(edge.slot)) return edge;
    const searchable = edge.min <= 1;
    // A test that waits for something further right is made on the list of relationships.
    const tested = edge.stepPredicates.every(({ needs }) => needs.size === 0);
    const alone = pattern.edges.every((other) => other === edge || areDisjoint(edge, other));
    return searchable && tested && alone ? { ...edge, endsOnly: true } : edge;
  });
  return { ...pattern, edges };
}
