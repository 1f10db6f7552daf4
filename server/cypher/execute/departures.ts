import type { Direction, GraphSource, Hops, HopTable } from "../graph/graph-source.ts";
import type { CypherNode } from "../value.ts";

export const NO_HOPS: Hops = { relationships: [], nodes: [] };

/** Leaves nodes by one direction and some types, by the graph's table where there is one. */
export class Departures {
  readonly #source: GraphSource;
  readonly #direction: Direction;
  readonly #types: readonly string[] | undefined;
  #table: HopTable | undefined;
  /** The hops of the node that was left: those from the place `first` to before `end`. */
  hops: Hops = NO_HOPS;
  first = 0;
  end = 0;

  constructor(source: GraphSource, direction: Direction, types: readonly string[] | undefined) {
    this.#source = source;
    this.#direction = direction;
    this.#types = types;
  }

  /** So many nodes are about to be left. */
  expect(departures: number): void {
    const [type, further] = this.#types ?? [];
    if (this.#direction === "both" || type === undefined || further !== undefined) return;
    this.#table = this.#source.hopTable(this.#direction, type, departures);
  }

  degree(node: CypherNode): number {
    const table = this.#table;
    if (table === undefined) return this.#source.degree(node, this.#direction, this.#types);
    return table.end(node) - table.first(node);
  }

  leave(node: CypherNode): void {
    const table = this.#table;
    this.hops = table ?? this.#source.hops(node, this.#direction, this.#types);
    this.first = table?.first(node) ?? 0;
    this.end = table?.end(node) ?? this.hops.nodes.length;
  }
}
