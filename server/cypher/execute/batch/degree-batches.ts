/** How many relationships a node has, for the nodes of a batch or for all that have any. */
import type { OperatorOf } from "../../plan/operators.ts";
import { isNode } from "../../values/types.ts";
import type { CypherNode } from "../../value.ts";
import type { Compiler } from "../compiler.ts";
import { Departures } from "../departures.ts";
import type { Run } from "../run.ts";
import { alsoWanting, intersection, valueAt } from "./batch.ts";
import type { BatchCursor, BatchOpener, BatchRequest } from "./batch.ts";
import { CAPACITY, Column } from "./column.ts";
import { fanOutBatches, ListFan } from "./fan-out.ts";
import { Kept, keptBatches } from "./kept.ts";

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
    return keptBatches(cursor, () => {
      const { size } = batch;
      const numbers = degrees.integersFrom(0);
      departures.expect(size);
      for (let at = 0; at < size; at += 1) {
        const found = valueAt(batch, node, at, run);
        if (numbers !== undefined) numbers[at] = isNode(found) ? departures.degree(found) : 0;
      }
      run.hits += size;
      kept.keep((at) => (numbers?.[at] ?? 0) > 0);
    });
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

interface Targets {
  readonly nodes: Column | undefined;
  readonly degrees: Column | undefined;
}

class DegreeFan extends ListFan<CypherNode> {
  readonly #direction: "in" | "out";
  readonly #types: readonly [string];
  readonly #targets: Targets;
  readonly #run: Run;

  constructor(direction: "in" | "out", type: string, targets: Targets, run: Run) {
    super(() => run.source.nodesAt(direction, type));
    this.#direction = direction;
    this.#types = [type];
    this.#targets = targets;
    this.#run = run;
  }

  write(from: number): number {
    const { source } = this.#run;
    const nodes = this.#targets.nodes?.valuesFrom(from);
    const degrees = this.#targets.degrees?.integersFrom(from);
    const to = from + Math.min(CAPACITY - from, this.items.length - this.place);
    for (let place = from; place < to; place += 1) {
      const node = this.items[this.place];
      this.place += 1;
      if (node === undefined) continue;
      if (nodes !== undefined) nodes[place] = node;
      if (degrees !== undefined) degrees[place] = source.degree(node, this.#direction, this.#types);
    }
    this.#run.hits += to - from;
    return to;
  }
}
