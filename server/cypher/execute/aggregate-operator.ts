/**
 * Grouping. Groups are numbered as their keys first come; what belongs to them stands in columns by
 * number: the keys, the first row's values of what later expressions still read (they depend on the
 * keys alone), and each aggregate. Without keys there is one group, also over no rows.
 */
import type { Accumulator, AggregateEntry, PresentValue } from "../functions/function-entry.ts";
import type { SourceSpan } from "../errors.ts";
import { checkArguments } from "../functions/call.ts";
import { estimateBytes } from "../functions/size-estimate.ts";
import type { AggregateItem, OperatorOf, ScopedExpression } from "../plan/operators.ts";
import type { CypherValue } from "../value.ts";
import { columnOf } from "./batch/batch.ts";
import type { Batch } from "./batch/batch.ts";
import type { Column } from "./batch/column.ts";
import { compileInflow } from "./batch/inflow.ts";
import { placedError } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { END, PAUSE, ROW } from "./cursor.ts";
import { bytesOfKey, DistinctValues, entryBytes, isRepeated, RowNumbers } from "./row-map.ts";
import type { Opener, Run } from "./run.ts";

/** One aggregate of all groups. */
interface Aggregation {
  /** Begins the next group. */
  begin(): void;
  /** Takes in the rows of a batch; `groups` tells the group of each. */
  take(groups: readonly number[], batch: Batch, run: Run): void;
  finish(group: number): CypherValue;
  heldBytes(group: number): number;
}

export function compileAggregate(operator: OperatorOf<"Aggregate">, compiler: Compiler): Opener {
  const { keys, carried } = operator;
  const inputs = keys.map(({ value }) => value);
  const aggregates = operator.aggregates.map((item) => compileItem(item, inputs, compiler));
  const inflow = compileInflow(operator.input, inputs, keys.length === 0 ? [] : carried, compiler);
  const aggregateSlots = operator.aggregates.map(({ slot }) => slot);
  const keptSlots = [...keys.map(({ slot }) => slot), ...carried];
  // Where each of them stands in a batch.
  const keptPlaces = keptSlots.map((_, index) => (index < keys.length ? index : inputs.length + index - keys.length));
  return (run) => {
    let groups = new RowNumbers();
    let begun = 0;
    let kept: readonly CypherValue[][] = [];
    let aggregations: readonly Aggregation[] = [];
    let held = 0;
    let emitted = 0;
    const cursor = inflow(run);
    const { batch } = cursor;
    // The keys of the row at hand, and its group; many a row has those of the row before.
    const values: CypherValue[] = keys.map(() => null);
    let group = -1;
    const groupsOfRows: number[] = [];
    const hold = (bytes: number): void => {
      run.budget.hold(bytes);
      held += bytes;
    };
    const beginGroup = (at: number): void => {
      let bytes = entryBytes(values) + 48 + 64 * aggregations.length;
      for (let index = 0; index < kept.length; index += 1) {
        const value = batch.columns[keptPlaces[index] ?? 0]?.at(at) ?? null;
        bytes += 8 + estimateBytes(value);
        kept[index]?.push(value);
      }
      hold(bytes);
      for (const aggregation of aggregations) aggregation.begin();
      begun += 1;
    };
    const groupOfRow = (columns: readonly (readonly CypherValue[])[], at: number): number => {
      let repeated = group >= 0;
      for (let index = 0; index < columns.length; index += 1) {
        const value = columns[index]?.[at] ?? null;
        repeated &&= isRepeated(value, values[index] ?? null);
        values[index] = value;
      }
      if (repeated) return group;
      const number = groups.numberOf(values);
      if (number === begun) beginGroup(at);
      return number;
    };
    const groupOfInteger = (integer: number, at: number): number => {
      const number = groups.numberOfInteger(integer);
      if (number < begun) return number;
      values[0] = BigInt(integer);
      beginGroup(at);
      return number;
    };
    /** Tells the group of each row of the batch. */
    const assign = (): void => {
      const { size } = batch;
      const integers = keys.length === 1 ? columnOf(batch, 0).integers : undefined;
      if (integers !== undefined) {
        for (let at = 0; at < size; at += 1) groupsOfRows[at] = groupOfInteger(integers[at] ?? 0, at);
        group = -1;
        return;
      }
      const columns = keys.map((_, index) => columnOf(batch, index).values(size));
      for (let at = 0; at < size; at += 1) {
        if (keys.length > 0) group = groupOfRow(columns, at);
        groupsOfRows[at] = group;
      }
    };
    const emit = (number: number): void => {
      for (let index = 0; index < kept.length; index += 1) {
        run.row[keptSlots[index] ?? 0] = kept[index]?.[number] ?? null;
      }
      for (let index = 0; index < aggregations.length; index += 1) {
        const aggregation = aggregations[index];
        run.row[aggregateSlots[index] ?? 0] = aggregation?.finish(number) ?? null;
        run.budget.release(aggregation?.heldBytes(number) ?? 0);
      }
    };
    let drained = false;
    return {
      open() {
        cursor.open();
        run.budget.release(held);
        held = 0;
        emitted = 0;
        drained = false;
        groups = new RowNumbers();
        begun = 0;
        aggregations = aggregates.map((make) => make());
        group = -1;
        kept = keys.length === 0 ? [] : keptSlots.map(() => []);
        // What is carried without keys comes from an enclosing query and stands in the row already.
        if (keys.length > 0) return;
        beginGroup(0);
        group = 0;
      },
      next() {
        while (!drained) {
          const signal = cursor.next();
          if (signal === PAUSE) return PAUSE;
          drained = signal === END;
          if (drained) break;
          assign();
          for (const aggregation of aggregations) aggregation.take(groupsOfRows, batch, run);
        }
        if (emitted === begun) return END;
        emit(emitted);
        emitted += 1;
        return ROW;
      },
    };
  };
}

/** The aggregate of an item; what it reads of each row is added to `inputs`. */
function compileItem(
  { call: { expression, scope } }: AggregateItem,
  inputs: ScopedExpression[],
  compiler: Compiler,
): () => Aggregation {
  if (expression.kind === "CountStar") return () => new RowCounts();
  const entry = compiler.context.functionNamed(expression.name.text);
  if (entry === undefined || !entry.aggregating) throw new Error("A call that is no aggregate among the aggregates.");
  const value = inputs.length;
  const places = expression.args.map((argument) => inputs.push({ expression: argument, scope }) - 1);
  if (entry.name === "count" && !expression.distinct) return () => new ValueCounts(value);
  const call: AggregateCall = { entry, value, further: places.slice(1), span: expression.span };
  return expression.distinct ? () => new ValuesOnce(call) : () => new Values(call);
}

interface AggregateCall {
  readonly entry: AggregateEntry;
  /** The place of the first argument's column. */
  readonly value: number;
  /** The places of the further arguments' columns. */
  readonly further: readonly number[];
  readonly span: SourceSpan;
}

/** `count(*)`. */
class RowCounts implements Aggregation {
  protected readonly counts: number[] = [];

  begin(): void {
    this.counts.push(0);
  }

  take(groups: readonly number[], { size }: Batch, _run: Run): void {
    for (let at = 0; at < size; at += 1) {
      const group = groups[at] ?? 0;
      this.counts[group] = (this.counts[group] ?? 0) + 1;
    }
  }

  finish(group: number): CypherValue {
    return BigInt(this.counts[group] ?? 0);
  }

  heldBytes(): number {
    return 0;
  }
}

/** `count` of a value: the rows in which it is not null. */
class ValueCounts extends RowCounts {
  readonly #value: number;

  constructor(value: number) {
    super();
    this.#value = value;
  }

  override take(groups: readonly number[], batch: Batch, run: Run): void {
    const column = columnOf(batch, this.#value);
    if (column.numbers !== undefined) {
      super.take(groups, batch, run);
      return;
    }
    const values = column.values(batch.size);
    for (let at = 0; at < batch.size; at += 1) {
      if (values[at] === null) continue;
      const group = groups[at] ?? 0;
      this.counts[group] = (this.counts[group] ?? 0) + 1;
    }
  }
}

const NOTHING: readonly CypherValue[] = [];

/** An aggregating function of every value that is not null. */
class Values implements Aggregation {
  /** Whether every value counts. */
  protected readonly takesAll: boolean = true;
  readonly #call: AggregateCall;
  readonly #accumulators: Accumulator[] = [];
  /** The further arguments as last checked. */
  #further: readonly CypherValue[] = NOTHING;
  #unchecked: readonly CypherValue[] = NOTHING;

  constructor(call: AggregateCall) {
    this.#call = call;
  }

  begin(): void {
    this.#accumulators.push(this.#call.entry.create());
  }

  take(groups: readonly number[], batch: Batch, run: Run): void {
    const column = columnOf(batch, this.#call.value);
    try {
      if (this.takesAll && this.#takeNumbers(groups, column, batch.size)) return;
      this.#takeValues(groups, column.values(batch.size), batch, run);
    } catch (error) {
      throw placedError(error, this.#call.span);
    }
  }

  /** Takes plain numbers in, if the aggregate can; otherwise none of them. */
  #takeNumbers(groups: readonly number[], { kind, numbers }: Column, size: number): boolean {
    if (numbers === undefined) return false;
    const [first] = this.#accumulators;
    // Two loops: a method that is looked up by its name in each row would take as long as the rest.
    if (kind === "integers") {
      if (first?.stepInteger === undefined) return false;
      for (let at = 0; at < size; at += 1) this.#accumulators[groups[at] ?? 0]?.stepInteger?.(numbers[at] ?? 0);
    } else {
      if (first?.stepFloat === undefined) return false;
      for (let at = 0; at < size; at += 1) this.#accumulators[groups[at] ?? 0]?.stepFloat?.(numbers[at] ?? 0);
    }
    return true;
  }

  #takeValues(groups: readonly number[], values: readonly CypherValue[], batch: Batch, run: Run): void {
    for (let at = 0; at < batch.size; at += 1) {
      const value = values[at] ?? null;
      const group = groups[at] ?? 0;
      if (value === null || !(this.takesAll || this.counts(group, value, run))) continue;
      this.#accumulators[group]?.step(value, this.#furtherAt(at, batch), run.aggregation);
    }
  }

  /** Whether the value is to be taken in. */
  protected counts(_group: number, _value: PresentValue, _run: Run): boolean {
    return true;
  }

  #furtherAt(at: number, batch: Batch): readonly CypherValue[] {
    const { entry, further } = this.#call;
    if (further.length === 0) return NOTHING;
    const given = further.map((place) => columnOf(batch, place).at(at));
    const before = this.#unchecked;
    if (before !== NOTHING && given.every((value, index) => isRepeated(value, before[index] ?? null))) {
      return this.#further;
    }
    this.#further = checkArguments(entry, given, 1);
    this.#unchecked = given;
    return this.#further;
  }

  finish(group: number): CypherValue {
    return this.#accumulators[group]?.finish() ?? null;
  }

  heldBytes(group: number): number {
    return this.#accumulators[group]?.heldBytes() ?? 0;
  }
}

/** An aggregating function with DISTINCT. */
class ValuesOnce extends Values {
  protected override readonly takesAll = false;
  readonly #seen: DistinctValues[] = [];
  readonly #bytes: number[] = [];

  override begin(): void {
    super.begin();
    this.#seen.push(new DistinctValues());
    this.#bytes.push(0);
  }

  // Nulls are not aggregated, so they are no distinct value either.
  protected override counts(group: number, value: PresentValue, run: Run): boolean {
    if (this.#seen[group]?.add(value) !== true) return false;
    const bytes = bytesOfKey(value);
    run.budget.hold(bytes);
    this.#bytes[group] = (this.#bytes[group] ?? 0) + bytes;
    return true;
  }

  override heldBytes(group: number): number {
    return super.heldBytes(group) + (this.#bytes[group] ?? 0);
  }
}
