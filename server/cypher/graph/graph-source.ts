/**
 * The narrow port by which the engine sees a graph: what the planner counts and what the operators
 * walk. A source gives interned elements: one node is one object for as long as it lives, so two
 * nodes are the same exactly when their references are. All listings keep the order of insertion.
 * The port only reads; `GraphWriter` is the second door, for builders and tests.
 */
import type { CypherNode, CypherRelationship, CypherValue } from "../value.ts";

export type Direction = "out" | "in" | "both";

/** Relationships at a node and, at the same places, the nodes at their other ends. */
export interface Hops {
  readonly relationships: readonly CypherRelationship[];
  readonly nodes: readonly CypherNode[];
}

/** Hops by their place in a list; those of a node stand from `first(node)` to before `end(node)`. */
export interface HopTable extends Hops {
  first(node: CypherNode): number;
  end(node: CypherNode): number;
}

/** What the planner and the operators ask of a graph. */
export interface GraphSource {
  readonly nodeCount: number;
  readonly relationshipCount: number;
  /** Grows with every change, so that a plan made from older counts can be told. */
  readonly version: number;

  labels(): readonly string[];
  relationshipTypes(): readonly string[];
  propertyKeys(): readonly string[];

  nodes(): readonly CypherNode[];
  nodesByLabel(label: string): readonly CypherNode[];
  relationships(): readonly CypherRelationship[];
  relationshipsByType(type: string): readonly CypherRelationship[];
  /** The nodes at which relationships of the type start (`out`) or end (`in`), each once. */
  nodesAt(direction: "in" | "out", type: string): readonly CypherNode[];

  /** Whether `nodesByProperty` answers from an index. */
  isIndexed(key: string): boolean;
  /** The nodes whose property equals the value, by openCypher's `=`; asks for an indexed key. */
  nodesByProperty(key: string, value: CypherValue): readonly CypherNode[];
  /** Mean number of nodes that share one value of an indexed property. */
  nodesPerValue(key: string): number;

  labelCount(label: string): number;
  typeCount(type: string): number;
  /** Relationships between nodes with these labels; `undefined` stands for any. */
  patternCount(from: string | undefined, type: string | undefined, to: string | undefined): number;

  /** The relationships at a node; a loop comes once. Without types, all of them. */
  expand(node: CypherNode, direction: Direction, types: readonly string[] | undefined): readonly CypherRelationship[];
  /** The same with the nodes that they lead to: a walk that asks no more of a relationship need not look at it. */
  hops(node: CypherNode, direction: Direction, types: readonly string[] | undefined): Hops;
  /** All hops of the type in one table, once it is worth having: `departures` nodes are about to be left. */
  hopTable(direction: "in" | "out", type: string, departures: number): HopTable | undefined;
  degree(node: CypherNode, direction: Direction, types: readonly string[] | undefined): number;
  startNode(relationship: CypherRelationship): CypherNode;
  endNode(relationship: CypherRelationship): CypherNode;
  /** The end of the relationship that is not `node`; `node` itself for a loop. */
  otherNode(relationship: CypherRelationship, node: CypherNode): CypherNode;

  /**
   * The property of the first `size` values, written into `result` at the same places, null where a node
   * has none. What is no node is left to `other`. Answers how many were nodes.
   */
  readNodeProperty(
    key: string,
    values: readonly CypherValue[],
    result: CypherValue[],
    size: number,
    other: (value: CypherValue) => CypherValue,
  ): number;

  nodeByElementId(elementId: string): CypherNode | undefined;
  relationshipByElementId(elementId: string): CypherRelationship | undefined;
  /** Whether the element was removed after the query took hold of it. */
  isDeleted(element: CypherNode | CypherRelationship): boolean;
}

/** What updating clauses do to a graph. `null` as a value removes the property. */
export interface GraphWriter extends GraphSource {
  createNode(labels: readonly string[], properties: Iterable<readonly [string, CypherValue]>): CypherNode;
  createRelationship(
    type: string,
    start: CypherNode,
    end: CypherNode,
    properties: Iterable<readonly [string, CypherValue]>,
  ): CypherRelationship;
  setProperty(element: CypherNode | CypherRelationship, key: string, value: CypherValue): void;
  addLabel(node: CypherNode, label: string): void;
  removeLabel(node: CypherNode, label: string): void;
  /** The node must have no relationships left. */
  deleteNode(node: CypherNode): void;
  deleteRelationship(relationship: CypherRelationship): void;
}
