/**
 * A property graph in memory, the engine's one graph. Its nodes and relationships are the Cypher values
 * themselves. Adjacency is kept per node and direction; labels and types have ordered lists; property
 * indexes, and what makes reading many nodes quick, are made on demand. Mutable through the writer's
 * door; not safe against a change while a query reads it.
 */
import type { CypherMap, CypherNode, CypherRelationship, CypherValue } from "../value.ts";
import { keepGroupingKey } from "../values/grouping.ts";
import { Adjacency } from "./adjacency.ts";
import { ElementList } from "./element-list.ts";
import type { Direction, GraphWriter, Hops, HopTable } from "./graph-source.ts";
import { HopTables } from "./hop-tables.ts";
import { PatternCounts } from "./pattern-counts.ts";
import { PropertyColumns } from "./property-columns.ts";
import { PropertyIndex } from "./property-index.ts";

class MemoryNode implements CypherNode {
  readonly kind = "node";
  readonly elementId: string;
  /** Shared by all nodes with the same labels; a change puts another list in its place. */
  labels: readonly string[];
  readonly properties: Map<string, CypherValue>;
  readonly index: number;

  constructor(index: number, labels: readonly string[], properties: Map<string, CypherValue>) {
    this.index = index;
    this.elementId = `${index}`;
    this.labels = labels;
    this.properties = properties;
  }
}

class MemoryRelationship implements CypherRelationship {
  // What a walk reads stands together, so that it lies in one line of the processor's cache.
  /** Private, so that whoever copies or compares a relationship does not walk on through the graph. */
  readonly #start: MemoryNode;
  readonly #end: MemoryNode;
  readonly type: string;
  readonly kind = "relationship";
  readonly properties: Map<string, CypherValue>;
  readonly elementId: string;
  readonly startId: string;
  readonly endId: string;
  readonly index: number;

  constructor(index: number, type: string, start: MemoryNode, end: MemoryNode, properties: Map<string, CypherValue>) {
    this.index = index;
    // Apart from the ids of nodes, as in Neo4j.
    this.elementId = `r${index}`;
    this.type = type;
    this.startId = start.elementId;
    this.endId = end.elementId;
    this.properties = properties;
    this.#start = start;
    this.#end = end;
  }

  get start(): MemoryNode {
    return this.#start;
  }
  get end(): MemoryNode {
    return this.#end;
  }
}

const NO_ADJACENCY = new Adjacency();
const NO_RELATIONSHIPS: readonly CypherRelationship[] = [];
const NO_NODES: readonly CypherNode[] = [];

export class MemoryGraph implements GraphWriter {
  /** By index; a removed element leaves a hole. */
  readonly #nodeAt: (MemoryNode | undefined)[] = [];
  readonly #relationshipAt: (MemoryRelationship | undefined)[] = [];
  readonly #outgoing: Adjacency[] = [];
  readonly #incoming: Adjacency[] = [];
  /** A node's relationships of both directions, put together when first asked for. */
  readonly #around: (Hops | undefined)[] = [];
  readonly #nodes = new ElementList<MemoryNode>((node) => this.#nodeAt[node.index] === node);
  readonly #relationships = new ElementList<MemoryRelationship>((one) => this.#relationshipAt[one.index] === one);
  readonly #byLabel = new Map<string, ElementList<MemoryNode>>();
  readonly #labelLists = new Map<string, readonly string[]>();
  readonly #byType = new Map<string, ElementList<MemoryRelationship>>();
  readonly #indexes = new Map<string, PropertyIndex>();
  /** Counted when asked for, until the next change. */
  #patternCounts: PatternCounts | undefined;
  #propertyKeys: readonly string[] | undefined;
  readonly #columns = new PropertyColumns();
  readonly #hopTables = { out: new HopTables(), in: new HopTables() };
  readonly #nodesAt = { out: new Map<string, readonly CypherNode[]>(), in: new Map<string, readonly CypherNode[]>() };
  #version = 0;

  get nodeCount(): number {
    return this.#nodes.length;
  }
  get relationshipCount(): number {
    return this.#relationships.length;
  }
  get version(): number {
    return this.#version;
  }

  labels(): readonly string[] {
    return [...this.#byLabel].filter(([, list]) => list.length > 0).map(([label]) => label);
  }
  relationshipTypes(): readonly string[] {
    return [...this.#byType].filter(([, list]) => list.length > 0).map(([type]) => type);
  }
  propertyKeys(): readonly string[] {
    if (this.#propertyKeys === undefined) {
      const keys = new Set<string>();
      for (const node of this.#nodes.read()) for (const key of node.properties.keys()) keys.add(key);
      for (const one of this.#relationships.read()) for (const key of one.properties.keys()) keys.add(key);
      this.#propertyKeys = [...keys];
    }
    return this.#propertyKeys;
  }

  nodes(): readonly CypherNode[] {
    return this.#nodes.read();
  }
  nodesByLabel(label: string): readonly CypherNode[] {
    return this.#byLabel.get(label)?.read() ?? NO_NODES;
  }
  relationships(): readonly CypherRelationship[] {
    return this.#relationships.read();
  }
  relationshipsByType(type: string): readonly CypherRelationship[] {
    return this.#byType.get(type)?.read() ?? NO_RELATIONSHIPS;
  }

  nodesAt(direction: "in" | "out", type: string): readonly CypherNode[] {
    if (this.typeCount(type) === 0) return NO_NODES;
    const cache = this.#nodesAt[direction];
    let nodes = cache.get(type);
    if (nodes === undefined) {
      nodes = this.#nodes.read().filter((node) => this.degree(node, direction, [type]) > 0);
      cache.set(type, nodes);
    }
    return nodes;
  }

  /** Indexes one property over all nodes, whatever their labels; a second call changes nothing. */
  createIndex(key: string): void {
    if (this.#indexes.has(key)) return;
    const index = new PropertyIndex();
    for (const node of this.#nodes.read()) {
      const value = node.properties.get(key);
      if (value !== undefined) index.add(value, node);
    }
    this.#indexes.set(key, index);
    this.#changed();
  }
  isIndexed(key: string): boolean {
    return this.#indexes.has(key);
  }
  nodesByProperty(key: string, value: CypherValue): readonly CypherNode[] {
    return this.#indexes.get(key)?.find(value) ?? NO_NODES;
  }
  nodesPerValue(key: string): number {
    return this.#indexes.get(key)?.nodesPerValue ?? 0;
  }

  labelCount(label: string): number {
    return this.#byLabel.get(label)?.length ?? 0;
  }
  typeCount(type: string): number {
    return this.#byType.get(type)?.length ?? 0;
  }
  patternCount(from: string | undefined, type: string | undefined, to: string | undefined): number {
    if (from === undefined && to === undefined) {
      return type === undefined ? this.relationshipCount : this.typeCount(type);
    }
    this.#patternCounts ??= new PatternCounts(
      this.#relationships.read(),
      (one) => this.startNode(one),
      (one) => this.endNode(one),
    );
    return this.#patternCounts.get(from, type, to);
  }

  expand(node: CypherNode, direction: Direction, types: readonly string[] | undefined): readonly CypherRelationship[] {
    return this.hops(node, direction, types).relationships;
  }
  hops(node: CypherNode, direction: Direction, types: readonly string[] | undefined): Hops {
    const { index } = asMemoryNode(node);
    if (direction !== "both") return this.#adjacency(direction, index).hops(types);
    if (types !== undefined) return this.#bothWays(index, types);
    return (this.#around[index] ??= this.#bothWays(index, types));
  }
  #adjacency(direction: "in" | "out", index: number): Adjacency {
    return (direction === "out" ? this.#outgoing : this.#incoming)[index] ?? NO_ADJACENCY;
  }
  #bothWays(index: number, types: readonly string[] | undefined): Hops {
    const outgoing = this.#adjacency("out", index).hops(types);
    const incoming = this.#adjacency("in", index).hops(types);
    if (incoming.relationships.length === 0) return outgoing;
    const relationships = [...outgoing.relationships];
    const nodes = [...outgoing.nodes];
    const own = this.#nodeAt[index];
    for (const [at, node] of incoming.nodes.entries()) {
      const relationship = incoming.relationships[at];
      // A loop is among the outgoing ones.
      if (node === own || relationship === undefined) continue;
      relationships.push(relationship);
      nodes.push(node);
    }
    return { relationships, nodes };
  }
  hopTable(direction: "in" | "out", type: string, departures: number): HopTable | undefined {
    return this.#hopTables[direction].tableFor(type, departures, {
      size: this.#nodeAt.length,
      indexOf: (node) => asMemoryNode(node).index,
      hopsAt: (index) => this.#adjacency(direction, index).hops([type]),
    });
  }
  degree(node: CypherNode, direction: Direction, types: readonly string[] | undefined): number {
    if (direction === "both") return this.expand(node, direction, types).length;
    return this.#adjacency(direction, asMemoryNode(node).index).degree(types);
  }
  startNode(relationship: CypherRelationship): CypherNode {
    return asMemoryRelationship(relationship).start;
  }
  endNode(relationship: CypherRelationship): CypherNode {
    return asMemoryRelationship(relationship).end;
  }
  otherNode(relationship: CypherRelationship, node: CypherNode): CypherNode {
    const { start, end } = asMemoryRelationship(relationship);
    return start === node ? end : start;
  }

  readNodeProperty(
    key: string,
    values: readonly CypherValue[],
    result: CypherValue[],
    size: number,
    other: (value: CypherValue) => CypherValue,
  ): number {
    const column = this.#columns.columnFor(key, size, this.#nodeAt);
    let others = 0;
    for (let at = 0; at < size; at += 1) {
      const value = values[at] ?? null;
      if (value instanceof MemoryNode) {
        result[at] = (column === undefined ? value.properties.get(key) : column[value.index]) ?? null;
      } else {
        result[at] = other(value);
        others += 1;
      }
    }
    return size - others;
  }

  nodeByElementId(elementId: string): CypherNode | undefined {
    return this.#nodeAt[indexIn(elementId)];
  }
  relationshipByElementId(elementId: string): CypherRelationship | undefined {
    return elementId.startsWith("r") ? this.#relationshipAt[indexIn(elementId.slice(1))] : undefined;
  }
  isDeleted(element: CypherNode | CypherRelationship): boolean {
    return element.kind === "node"
      ? this.#nodeAt[asMemoryNode(element).index] !== element
      : this.#relationshipAt[asMemoryRelationship(element).index] !== element;
  }

  createNode(labels: readonly string[], properties: Iterable<readonly [string, CypherValue]>): CypherNode {
    const node = new MemoryNode(this.#nodeAt.length, this.#shared([...new Set(labels)]), present(properties));
    this.#nodeAt.push(node);
    this.#outgoing.push(new Adjacency());
    this.#incoming.push(new Adjacency());
    this.#around.push(undefined);
    this.#nodes.add(node);
    for (const label of node.labels) this.#labelled(label).add(node);
    for (const [key, index] of this.#indexes) {
      const value = node.properties.get(key);
      if (value !== undefined) index.add(value, node);
    }
    this.#changed();
    return node;
  }
  createRelationship(
    type: string,
    start: CypherNode,
    end: CypherNode,
    properties: Iterable<readonly [string, CypherValue]>,
  ): CypherRelationship {
    const from = asMemoryNode(start);
    const to = asMemoryNode(end);
    const relationship = new MemoryRelationship(this.#relationshipAt.length, type, from, to, present(properties));
    this.#relationshipAt.push(relationship);
    this.#relationships.add(relationship);
    this.#typed(type).add(relationship);
    this.#adjacency("out", from.index).add(relationship, to);
    this.#adjacency("in", to.index).add(relationship, from);
    this.#changedAround(from, to);
    return relationship;
  }
  setProperty(element: CypherNode | CypherRelationship, key: string, value: CypherValue): void {
    const properties: CypherMap = element.properties;
    if (!(properties instanceof Map)) throw new TypeError("This element is not of this graph.");
    if (element.kind === "node") {
      const index = this.#indexes.get(key);
      const before = properties.get(key);
      if (index !== undefined && before !== undefined) index.remove(before, element);
      if (index !== undefined && value !== null) index.add(value, element);
    }
    if (value === null) properties.delete(key);
    else properties.set(key, value);
    this.#changed();
  }
  addLabel(node: CypherNode, label: string): void {
    const own = asMemoryNode(node);
    if (own.labels.includes(label)) return;
    const list = this.#labelled(label);
    list.read();
    own.labels = this.#shared([...own.labels, label]);
    list.add(own);
    this.#changed();
  }
  removeLabel(node: CypherNode, label: string): void {
    const own = asMemoryNode(node);
    if (!own.labels.includes(label)) return;
    own.labels = this.#shared(own.labels.filter((other) => other !== label));
    this.#labelled(label).remove();
    this.#changed();
  }
  deleteNode(node: CypherNode): void {
    const own = asMemoryNode(node);
    if (this.degree(node, "out", undefined) + this.degree(node, "in", undefined) > 0) {
      throw new Error("A node with relationships cannot be deleted.");
    }
    for (const [key, index] of this.#indexes) {
      const value = own.properties.get(key);
      if (value !== undefined) index.remove(value, own);
    }
    this.#nodeAt[own.index] = undefined;
    this.#nodes.remove();
    for (const label of own.labels) this.#labelled(label).remove();
    this.#changed();
  }
  deleteRelationship(relationship: CypherRelationship): void {
    const own = asMemoryRelationship(relationship);
    this.#relationshipAt[own.index] = undefined;
    this.#relationships.remove();
    this.#typed(own.type).remove();
    this.#adjacency("out", own.start.index).remove(own);
    this.#adjacency("in", own.end.index).remove(own);
    this.#changedAround(own.start, own.end);
  }

  /** What was put together of these nodes' relationships is given up. */
  #changedAround(start: MemoryNode, end: MemoryNode): void {
    this.#around[start.index] = undefined;
    this.#around[end.index] = undefined;
    this.#changed();
  }
  #changed(): void {
    this.#version += 1;
    this.#patternCounts = undefined;
    this.#propertyKeys = undefined;
    this.#columns.clear();
    this.#hopTables.out.clear();
    this.#hopTables.in.clear();
    this.#nodesAt.out.clear();
    this.#nodesAt.in.clear();
  }
  /** The one list of these labels in this order, with its grouping key at hand. */
  #shared(labels: readonly string[]): readonly string[] {
    const key = labels.join("\u0000");
    let list = this.#labelLists.get(key);
    if (list === undefined) {
      list = labels;
      keepGroupingKey(list);
      this.#labelLists.set(key, list);
    }
    return list;
  }
  #labelled(label: string): ElementList<MemoryNode> {
    let list = this.#byLabel.get(label);
    if (list === undefined) {
      list = new ElementList((node) => this.#nodeAt[node.index] === node && node.labels.includes(label));
      this.#byLabel.set(label, list);
    }
    return list;
  }
  #typed(type: string): ElementList<MemoryRelationship> {
    let list = this.#byType.get(type);
    if (list === undefined) {
      list = new ElementList((one) => this.#relationshipAt[one.index] === one);
      this.#byType.set(type, list);
    }
    return list;
  }
}

function asMemoryNode(node: CypherNode): MemoryNode {
  if (node instanceof MemoryNode) return node;
  throw new TypeError("This node is not of this graph.");
}

function asMemoryRelationship(relationship: CypherRelationship): MemoryRelationship {
  if (relationship instanceof MemoryRelationship) return relationship;
  throw new TypeError("This relationship is not of this graph.");
}

function indexIn(elementId: string): number {
  return /^(0|[1-9]\d{0,14})$/.test(elementId) ? Number(elementId) : -1;
}

function present(properties: Iterable<readonly [string, CypherValue]>): Map<string, CypherValue> {
  const map = new Map<string, CypherValue>();
  for (const [key, value] of properties) if (value !== null) map.set(key, value);
  return map;
}
