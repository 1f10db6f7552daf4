/** How many relationships a node has, for the nodes of a batch or for all that have any. */
import type { OperatorOf } from "../../plan/operators.ts";
import { isNode } from "../../values/types.ts";
import type { CypherNode } from "../../value.ts";
import type { Compiler } from "../compiler.ts";
import { ROW } from "../cursor.ts";
import { Departures } from "../departures.ts";
import type { Run } from "../run.ts";
import { alsoWanting, intersection, columnOf } from "./batch.ts";
import type { BatchCursor, BatchOpener, BatchRequest } from "./batch.ts";
import { CAPACITY, Column } from "./column.ts";
import { fanOutBatches } from "./fan-out.ts";
import type { Fan } from "./fan-out.ts";
import { Kept } from "./kept.ts";

export function batchesOfDegree(
  { input, node, direction, types, degree }: OperatorOf<"Degree">,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  const below = compiler.batches(input, alsoWanting(request, new Set([node])));
  if (below === undefined) return undefined;
  const bound = intersection([...below.bound, degree], request.wanted);
  const open = (run: Run, argument: BatchCursor): BatchCursor => {
    const cursor = below.open(run, argument);
    const { batch } = cursor;
    const degrees = new Column();
    if (bound.has(degree)) batch.columns[degree] = degrees;
    const kept = new Kept(batch, bound);
    const departures = new Departures(run.source, direction, types);
    const count = (at: number): number => {
      const found = (below.bound.has(node) ? columnOf(batch, node).at(at) : run.row[node]) ?? null;
      return isNode(found) ? departures.degree(found) : 0;
    };
    return {
      batch,
      open: () => cursor.open(),
      next() {
        for (;;) {
          const signal = cursor.next();
          if (signal !== ROW) return signal;
          const { size } = batch;
          const numbers = degrees.integersFrom(0);
          departures.expect(size);
          for (let at = 0; at < size; at += 1) if (numbers !== undefined) numbers[at] = count(at);
          run.hits += size;
          kept.keep((at) => (numbers?.[at] ?? 0) > 0);
          if (batch.size > 0) return ROW;
        }
      },
    };
  };
  return { bound, open };
}

export function batchesOfDegreeScan(
  { input, node, direction, type, degree }: OperatorOf<"DegreeScan">,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  const below = compiler.batches(input, request);
  if (below === undefined) return undefined;
  const bound = intersection([...below.bound, node, degree], request.wanted);
  const open = (run: Run, argument: BatchCursor) =>
    fanOutBatches(run, below.open(run, argument), bound, (_, { columns }) => {
      const targets = { nodes: columns[node], degrees: columns[degree] };
      return new DegreeFan(direction, type, targets, run);
    });
  return { bound, open };
}

class DegreeFan implements Fan {
  readonly #direction: "in" | "out";
  readonly #types: readonly [string];
  readonly #targets: { readonly nodes: Column | undefined; readonly degrees: Column | undefined };
  readonly #run: Run;
  #nodes: readonly CypherNode[] = [];
  #next = 0;

  constructor(
    direction: "in" | "out",
    type: string,
    targets: { readonly nodes: Column | undefined; readonly degrees: Column | undefined },
    run: Run,
  ) {
    this.#direction = direction;
    this.#types = [type];
    this.#targets = targets;
    this.#run = run;
  }

  get done(): boolean {
    return this.#next >= this.#nodes.length;
  }

  begin(): void {
    this.#nodes = this.#run.source.nodesAt(this.#direction, this.#types[0]);
    this.#next = 0;
  }

  write(from: number): number {
    const { source } = this.#run;
    const nodes = this.#targets.nodes?.valuesFrom(from);
    const degrees = this.#targets.degrees?.integersFrom(from);
    const to = from + Math.min(CAPACITY - from, this.#nodes.length - this.#next);
    for (let place = from; place < to; place += 1) {
      const node = this.#nodes[this.#next];
      this.#next += 1;
      if (node === undefined) continue;
      if (nodes !== undefined) nodes[place] = node;
      if (degrees !== undefined) degrees[place] = source.degree(node, this.#direction, this.#types);
    }
    this.#run.hits += to - from;
    return to;
  }
}
