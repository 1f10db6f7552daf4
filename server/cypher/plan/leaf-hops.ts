/**
 * Finds the hops that only multiply rows: nobody names the relationship or its far end, and what
 * follows asks how many rows there are or whether there is one. Such a hop need not be walked; the
 * near node's degree says how often its row would come.
 *
 *   MATCH (:Citation)-[:CITES]->(r) RETURN r.id, count(*)   -- r with its in-degree, count(*) as a sum
 */
import type { SourceSpan } from "../errors.ts";
import type { Expression } from "../syntax/ast.ts";
import type { GraphPattern, HopEdge, LeafEdge } from "./graph-pattern.ts";
import { areDisjoint, slotsOf } from "./pattern-facts.ts";
import type { PlanContext } from "./plan-context.ts";
import { type RowDemand, countsRows } from "./row-demand.ts";
import type { Slot } from "./scope.ts";
import { variable } from "./synthetic.ts";

/** A pattern with leaves in place of hops, and how many rows each of its rows stands for. */
export interface Pruned {
  readonly pattern: GraphPattern;
  /** `undefined` where nothing follows that counts rows. */
  readonly repeats: Expression | undefined;
}

/** The pattern of a MATCH without the hops that only multiply; `undefined` where there are none. */
export function pruneLeaves(pattern: GraphPattern, demand: RowDemand, context: PlanContext): Pruned | undefined {
  // A name from before may be null, and nulls are not counted.
  if (![...demand.counted].every((name) => isAmong(name, pattern.introduced, pattern))) return undefined;
  let pruned = pattern;
  const leaves: LeafEdge[] = [];
  for (const edge of pattern.edges) {
    const leaf = edge.kind === "hop" ? asLeaf(edge, pruned, demand, context) : undefined;
    if (leaf === undefined) continue;
    leaves.push(leaf);
    pruned = {
      ...pruned,
      nodes: pruned.nodes.filter(({ slot }) => slot === leaf.from || (slot !== edge.from && slot !== edge.to)),
      edges: pruned.edges.map((other) => (other === edge ? leaf : other)),
    };
  }
  return leaves.length === 0 ? undefined : counted(pruned, leaves, demand);
}

/**
 * The same for an OPTIONAL MATCH of one hop from a node of before: where there is none, the row comes
 * once and the hop's end is not counted.
 */
export function pruneOptionalLeaf(pattern: GraphPattern, demand: RowDemand, context: PlanContext): Pruned | undefined {
  const [edge, further] = pattern.edges;
  if (demand.rows || edge?.kind !== "hop" || further !== undefined) return undefined;
  if (pattern.nodes.length !== 2 || pattern.predicates.length > 0) return undefined;
  const leaf = asLeaf(edge, pattern, demand, context);
  if (leaf === undefined || pattern.introduced.includes(leaf.from)) return undefined;
  const own = [edge.slot, edge.from, edge.to].filter((slot) => slot !== leaf.from);
  return [...demand.counted].every((name) => isAmong(name, own, pattern))
    ? counted(
        { ...pattern, nodes: pattern.nodes.filter(({ slot }) => slot === leaf.from), edges: [leaf] },
        [leaf],
        demand,
      )
    : undefined;
}

function counted(pattern: GraphPattern, leaves: readonly LeafEdge[], demand: RowDemand): Pruned {
  const names = leaves.map(({ degree }): readonly [string, Slot] => [` ${degree}`, degree]);
  const repeats = names
    .map(([name]): Expression => variable(name, NOWHERE))
    .reduce((left, right): Expression => {
      return { kind: "Binary", operator: "*", operatorSpan: NOWHERE, left, right, span: NOWHERE };
    });
  return {
    pattern: {
      ...pattern,
      introduced: [...pattern.introduced, ...leaves.map(({ degree }) => degree)],
      scope: pattern.scope.with(names),
    },
    repeats: countsRows(demand) ? repeats : undefined,
  };
}

const NOWHERE: SourceSpan = { start: 0, end: 0 };

function isAmong(name: string, slots: readonly Slot[], { scope }: GraphPattern): boolean {
  const slot = scope.slotOf(name);
  return slot !== undefined && slots.includes(slot);
}

/** The hop as a leaf, if one of its ends and its relationship are nobody else's concern. */
function asLeaf(edge: HopEdge, pattern: GraphPattern, demand: RowDemand, context: PlanContext): LeafEdge | undefined {
  const { from, to, direction, types, name } = edge;
  if (direction === "both" || from === to || !isUnseen(edge.slot, pattern, demand)) return undefined;
  if (!pattern.edges.every((other) => other === edge || areDisjoint(edge, other))) return undefined;
  const isFar = (slot: Slot): boolean =>
    isUnseen(slot, pattern, demand) &&
    pattern.edges.every((other) => other === edge || (other.from !== slot && other.to !== slot));
  const degree = context.slots.allocate();
  if (isFar(to)) return { kind: "leaf", from, to: from, degree, name, direction, types };
  const turned = direction === "in" ? "out" : "in";
  if (isFar(from)) return { kind: "leaf", from: to, to, degree, name, direction: turned, types };
  return undefined;
}

/** Whether the slot is the pattern's own, and neither a predicate nor a path nor what follows reads it. */
function isUnseen(slot: Slot, pattern: GraphPattern, { read, typed }: RowDemand): boolean {
  if (!pattern.introduced.includes(slot)) return false;
  if (pattern.predicates.some(({ needs }) => needs.has(slot))) return false;
  if (pattern.paths.some(({ pieces }) => slotsOf(pieces).includes(slot))) return false;
  return ![...pattern.scope.entries()].some(([name, own]) => own === slot && (read.has(name) || typed.has(name)));
}
