/**
 * What a MATCH asks for, taken apart: nodes, edges between them, predicates with the slots that
 * they need, and the path variables. Inline labels, properties and WHERE have become predicates.
 * The planner puts these pieces into an order; nothing here depends on the graph.
 */
import type { SourceSpan } from "../errors.ts";
import type { Direction } from "../graph/graph-source.ts";
import type { Expression } from "../syntax/ast.ts";
import type { PathPiece } from "./operators.ts";
import type { Scope, Scoped, Slot } from "./scope.ts";

export interface PatternNode {
  readonly slot: Slot;
  /** As written, or the planner's own. */
  readonly name: string;
  /** Labels that it surely has, for estimates and scans. */
  readonly labels: readonly string[];
}

interface EdgeEnds {
  readonly from: Slot;
  readonly to: Slot;
}

export interface HopEdge extends EdgeEnds {
  readonly kind: "hop";
  readonly slot: Slot;
  readonly name: string;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
}

/** A hop of which only the near node's degree matters; `from` and `to` are both the near node. */
export interface LeafEdge extends EdgeEnds {
  readonly kind: "leaf";
  readonly degree: Slot;
  readonly name: string;
  readonly direction: "in" | "out";
  readonly types: readonly string[] | undefined;
}

/** A variable-length or quantified relationship. */
export interface WalkEdge extends EdgeEnds {
  readonly kind: "walk";
  readonly slot: Slot;
  readonly name: string;
  readonly direction: Direction;
  readonly types: readonly string[] | undefined;
  readonly min: number;
  readonly max: number;
  readonly step: Slot;
  readonly stepName: string;
  readonly stepPredicates: readonly Predicate[];
  /** Nobody asks for the way, nor how often an end is reached. */
  readonly endsOnly: boolean;
}

/** A quantified path. */
export interface RepeatEdge extends EdgeEnds {
  readonly kind: "repeat";
  readonly min: number;
  readonly max: number;
  readonly body: GraphPattern;
  readonly innerFrom: Slot;
  readonly innerTo: Slot;
  readonly groups: readonly { readonly inner: Slot; readonly list: Slot }[];
}

/** The shortest walks between two nodes. */
export interface ShortestEdge extends EdgeEnds {
  readonly kind: "shortest";
  readonly walk: WalkEdge;
  readonly path: Slot;
  readonly count: number;
  readonly groups: boolean;
  readonly distinctEnds: boolean;
  readonly span: SourceSpan;
}

/** The shortest paths of any other form. */
export interface SelectEdge extends EdgeEnds {
  readonly kind: "select";
  readonly body: GraphPattern;
  readonly pieces: readonly PathPiece[];
  readonly count: number;
  readonly groups: boolean;
}

export type PatternEdge = HopEdge | LeafEdge | WalkEdge | RepeatEdge | ShortestEdge | SelectEdge;

export interface Predicate extends Scoped<Expression> {
  /** Slots of the pattern that must be bound before it can be tested. */
  readonly needs: ReadonlySet<Slot>;
}

export interface GraphPattern {
  readonly nodes: readonly PatternNode[];
  readonly edges: readonly PatternEdge[];
  readonly predicates: readonly Predicate[];
  readonly paths: readonly { readonly path: Slot; readonly pieces: readonly PathPiece[] }[];
  /** Bound by this pattern and not before, in the order of their appearance. */
  readonly introduced: readonly Slot[];
  /** The names after the pattern. */
  readonly scope: Scope;
}

/** The slots that an edge binds besides its ends. */
export function edgeSlots(edge: PatternEdge): readonly Slot[] {
  switch (edge.kind) {
    case "hop":
    case "walk":
      return [edge.slot];
    case "leaf":
      return [edge.degree];
    case "repeat":
      return edge.groups.map((group) => group.list);
    case "shortest":
      return [edge.walk.slot, edge.path];
    case "select":
      return edge.body.introduced;
  }
}
