/**
 * Hops of one direction and type in one list for the whole graph, ordered by the node that they start
 * from (compressed sparse rows): where a walk goes from node to node, a look into a list is one look
 * into memory, where a node's own lists take several, each somewhere else.
 */
import type { CypherNode, CypherRelationship } from "../value.ts";
import type { Hops, HopTable } from "./graph-source.ts";

/** A table is made once this share of the nodes has been left hop by hop. */
const SHARE = 1 / 8;

/** What knows the place of a node among all, and its hops. */
export interface HopsByIndex {
  /** One more than the largest index. */
  readonly size: number;
  indexOf(node: CypherNode): number;
  hopsAt(index: number): Hops;
}

class SparseRows implements HopTable {
  readonly relationships: CypherRelationship[] = [];
  readonly nodes: CypherNode[] = [];
  readonly #ends: Int32Array;
  readonly #graph: HopsByIndex;

  constructor(graph: HopsByIndex) {
    this.#graph = graph;
    this.#ends = new Int32Array(graph.size + 1);
    for (let index = 0; index < graph.size; index += 1) {
      const { relationships, nodes } = graph.hopsAt(index);
      for (const relationship of relationships) this.relationships.push(relationship);
      for (const node of nodes) this.nodes.push(node);
      this.#ends[index + 1] = this.nodes.length;
    }
  }

  first(node: CypherNode): number {
    return this.#ends[this.#graph.indexOf(node)] ?? 0;
  }

  end(node: CypherNode): number {
    return this.#ends[this.#graph.indexOf(node) + 1] ?? 0;
  }
}

export class HopTables {
  readonly #byType = new Map<string, { departures: number; table: HopTable | undefined }>();

  /** The table, or undefined while it is not worth making; `departures` nodes are about to be left. */
  tableFor(type: string, departures: number, graph: HopsByIndex): HopTable | undefined {
    let entry = this.#byType.get(type);
    if (entry === undefined) {
      entry = { departures: 0, table: undefined };
      this.#byType.set(type, entry);
    }
    entry.departures += departures;
    if (entry.table === undefined && entry.departures >= graph.size * SHARE) entry.table = new SparseRows(graph);
    return entry.table;
  }

  clear(): void {
    if (this.#byType.size > 0) this.#byType.clear();
  }
}
