/** Where batches begin: the one row from outside, the nodes of the graph, the items of a list. */
import type { OperatorOf, PlanOperator } from "../../plan/operators.ts";
import type { Slot } from "../../plan/scope.ts";
import type { CypherNode } from "../../value.ts";
import type { Compiler } from "../compiler.ts";
import { END, ROW } from "../cursor.ts";
import { compileItems, isRange, SmallRange } from "../items.ts";
import type { Items } from "../items.ts";
import type { Run } from "../run.ts";
import { intersection, newBatch, alsoWanting } from "./batch.ts";
import type { BatchCursor, BatchOpener, BatchRequest } from "./batch.ts";
import { CAPACITY } from "./column.ts";
import type { Column } from "./column.ts";
import { isBrief } from "./brief.ts";
import { fanOutBatches, ListFan } from "./fan-out.ts";
import type { Fan } from "./fan-out.ts";
import { loadRow, slotsRead } from "./vectors.ts";

export function batchesOfArgument(_: OperatorOf<"Argument">, { given }: BatchRequest): BatchOpener {
  return { bound: given, open: (_run, argument) => argument };
}

/** One row from outside, whose values all stand in the run's row. */
export function oneRow(): BatchCursor {
  const batch = newBatch([]);
  let given = true;
  return {
    batch,
    open() {
      given = false;
    },
    next() {
      if (given) return END;
      given = true;
      batch.size = 1;
      return ROW;
    },
  };
}

export function batchesOfAllNodes(
  { input, node }: OperatorOf<"AllNodesScan">,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  return batchesOfNodes(input, node, request, compiler, ({ source }) => source.nodes());
}

export function batchesOfLabel(
  { input, node, label }: OperatorOf<"NodeByLabelScan">,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  return batchesOfNodes(input, node, request, compiler, ({ source }) => source.nodesByLabel(label));
}

function batchesOfNodes(
  input: PlanOperator,
  slot: Slot,
  request: BatchRequest,
  compiler: Compiler,
  list: (run: Run) => readonly CypherNode[],
): BatchOpener | undefined {
  const below = compiler.batches(input, request);
  if (below === undefined) return undefined;
  const bound = intersection([...below.bound, slot], request.wanted);
  const open = (run: Run, argument: BatchCursor) =>
    fanOutBatches(
      run,
      below.open(run, argument),
      bound,
      (_, { columns }) => new NodeFan(() => list(run), columns[slot], run),
    );
  return { bound, open };
}

class NodeFan extends ListFan<CypherNode> {
  readonly #column: Column | undefined;
  readonly #run: Run;

  constructor(list: () => readonly CypherNode[], column: Column | undefined, run: Run) {
    super(list);
    this.#column = column;
    this.#run = run;
  }

  write(from: number): number {
    const count = Math.min(CAPACITY - from, this.items.length - this.place);
    const column = this.#column?.valuesFrom(from);
    if (column !== undefined) {
      for (let index = 0; index < count; index += 1) column[from + index] = this.items[this.place + index] ?? null;
    }
    this.place += count;
    this.#run.hits += count;
    return from + count;
  }
}

export function batchesOfUnwind(
  { input, list, slot }: OperatorOf<"Unwind">,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  const { expression } = list;
  const parts = expression.kind === "FunctionCall" && isRange(list) ? expression.args : [expression];
  if (!parts.every(isBrief)) return undefined;
  const read = slotsRead([list]);
  const below = compiler.batches(input, alsoWanting(request, read));
  if (below === undefined) return undefined;
  const itemsOf = compileItems(list, compiler);
  const loaded = [...intersection(below.bound, read)];
  const bound = intersection([...below.bound, slot], request.wanted);
  const open = (run: Run, argument: BatchCursor) =>
    fanOutBatches(run, below.open(run, argument), bound, (source, { columns }) => {
      const items = (at: number): Items | undefined => {
        loadRow(loaded, at, source, run);
        return itemsOf(run);
      };
      return new ItemFan(items, columns[slot], run);
    });
  return { bound, open };
}

class ItemFan implements Fan {
  readonly #itemsOf: (at: number) => Items | undefined;
  readonly #column: Column | undefined;
  readonly #run: Run;
  #items: Items | undefined;
  #held = 0;

  constructor(itemsOf: (at: number) => Items | undefined, column: Column | undefined, run: Run) {
    this.#itemsOf = itemsOf;
    this.#column = column;
    this.#run = run;
  }

  get done(): boolean {
    return this.#items === undefined;
  }

  begin(at: number): void {
    const { budget } = this.#run;
    budget.release(this.#held);
    this.#held = 0;
    this.#items = this.#itemsOf(at);
    const bytes = this.#items?.heavyBytes ?? 0;
    budget.hold(bytes);
    this.#held = bytes;
  }

  write(from: number): number {
    const items = this.#items;
    const range = items instanceof SmallRange ? items : undefined;
    const numbers = range && this.#column?.integersFrom(from);
    const to = range && numbers ? range.writeNumbers(numbers, from) : this.#writeValues(from);
    if (to < CAPACITY) this.#items = undefined;
    return to;
  }

  #writeValues(from: number): number {
    const items = this.#items;
    const values = this.#column?.valuesFrom(from);
    for (let place = from; place < CAPACITY; place += 1) {
      const item = items?.next();
      if (item === undefined) return place;
      if (values !== undefined) values[place] = item;
    }
    return CAPACITY;
  }
}
