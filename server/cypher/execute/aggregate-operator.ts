/**
 * Grouping. Groups are numbered as their keys first come; what belongs to them stands in columns by
 * number: the keys, the first row's values of what later expressions still read (they depend on the
 * keys alone), and each aggregate. Without keys there is one group, also over no rows.
 */
import type { Accumulator, AggregateEntry, PresentValue } from "../functions/function-entry.ts";
import type { SourceSpan } from "../errors.ts";
import { checkArguments } from "../functions/call.ts";
import type { AggregateItem, OperatorOf } from "../plan/operators.ts";
import type { CypherValue } from "../value.ts";
import { evaluator, placedError } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { END, PAUSE, ROW } from "./cursor.ts";
import { readSlots } from "./hold-operators.ts";
import { bytesOfKey, DistinctValues, entryBytes, isRepeated, RowNumbers } from "./row-map.ts";
import type { Evaluate, Opener, Run } from "./run.ts";
import { sizeOfRow } from "./size-of-row.ts";

/** One aggregate of all groups. */
interface Aggregation {
  /** Begins the next group. */
  begin(): void;
  step(group: number, run: Run): void;
  finish(group: number): CypherValue;
  heldBytes(group: number): number;
}

export function compileAggregate(operator: OperatorOf<"Aggregate">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const keys = operator.keys.map(({ value }) => evaluator(value, compiler));
  const aggregates = operator.aggregates.map((item) => compileItem(item, compiler));
  const aggregateSlots = operator.aggregates.map(({ slot }) => slot);
  const { carried } = operator;
  const keptSlots = [...operator.keys.map(({ slot }) => slot), ...carried];
  return (run) => {
    let groups = new RowNumbers();
    let kept: readonly CypherValue[][] = [];
    let aggregations: readonly Aggregation[] = [];
    let held = 0;
    let emitted = 0;
    const beginGroup = (values: readonly CypherValue[]): number => {
      const carriedValues = readSlots(carried, run);
      const bytes = entryBytes(values) + sizeOfRow(values) + sizeOfRow(carriedValues) + 64 * aggregations.length;
      run.budget.hold(bytes);
      held += bytes;
      for (const [index, value] of values.entries()) kept[index]?.push(value);
      for (const [index, value] of carriedValues.entries()) kept[values.length + index]?.push(value);
      for (const aggregation of aggregations) aggregation.begin();
      return groups.add(values);
    };
    const emit = (group: number): void => {
      for (const [index, slot] of keptSlots.entries()) run.row[slot] = kept[index]?.[group] ?? null;
      for (const [index, slot] of aggregateSlots.entries()) {
        const aggregation = aggregations[index];
        run.row[slot] = aggregation?.finish(group) ?? null;
        run.budget.release(aggregation?.heldBytes(group) ?? 0);
      }
    };
    // The keys of the row at hand, and its group; many a row has those of the row before.
    const values: CypherValue[] = keys.map(() => null);
    let group = -1;
    const groupOfRow = (): number => {
      let repeated = group >= 0;
      for (let index = 0; index < keys.length; index += 1) {
        const value = keys[index]?.(run) ?? null;
        repeated &&= isRepeated(value, values[index] ?? null);
        values[index] = value;
      }
      if (repeated) return group;
      const known = groups.find(values);
      return known < 0 ? beginGroup(values) : known;
    };
    const cursor = below(run);
    let drained = false;
    return {
      open() {
        cursor.open();
        run.budget.release(held);
        held = 0;
        emitted = 0;
        drained = false;
        groups = new RowNumbers();
        group = keys.length === 0 ? 0 : -1;
        kept = keptSlots.map(() => []);
        aggregations = aggregates.map((make) => make());
        // What is carried without keys comes from an enclosing query and stands in the row already.
        if (keys.length === 0) beginGroup([]);
      },
      next() {
        while (!drained) {
          const signal = cursor.next();
          if (signal === PAUSE) return PAUSE;
          drained = signal === END;
          if (drained) break;
          if (keys.length > 0) group = groupOfRow();
          for (let index = 0; index < aggregations.length; index += 1) aggregations[index]?.step(group, run);
        }
        if (emitted === groups.size) return END;
        emit(emitted);
        emitted += 1;
        return ROW;
      },
    };
  };
}

function compileItem({ call: { expression, scope } }: AggregateItem, compiler: Compiler): () => Aggregation {
  if (expression.kind === "CountStar") return () => new RowCounts();
  const entry = compiler.context.functionNamed(expression.name.text);
  if (entry === undefined || !entry.aggregating) throw new Error("A call that is no aggregate among the aggregates.");
  const [value, ...others] = expression.args.map((argument) => compiler.expression(argument, scope));
  if (value === undefined) throw new Error("An aggregate of nothing.");
  if (entry.name === "count" && !expression.distinct) return () => new ValueCounts(value);
  const further = (run: Run): readonly CypherValue[] =>
    checkArguments(
      entry,
      others.map((argument) => argument(run)),
      1,
    );
  const call: AggregateCall = {
    entry,
    value,
    further: others.length === 0 ? undefined : further,
    span: expression.span,
  };
  return expression.distinct ? () => new ValuesOnce(call) : () => new Values(call);
}

interface AggregateCall {
  readonly entry: AggregateEntry;
  readonly value: Evaluate;
  /** The further arguments, if there are any. */
  readonly further: ((run: Run) => readonly CypherValue[]) | undefined;
  readonly span: SourceSpan;
}

/** `count(*)`. */
class RowCounts implements Aggregation {
  readonly #counts: number[] = [];

  begin(): void {
    this.#counts.push(0);
  }

  step(group: number, _run: Run): void {
    this.#counts[group] = (this.#counts[group] ?? 0) + 1;
  }

  finish(group: number): CypherValue {
    return BigInt(this.#counts[group] ?? 0);
  }

  heldBytes(): number {
    return 0;
  }
}

/** `count` of a value: the rows in which it is not null. */
class ValueCounts extends RowCounts {
  readonly #value: Evaluate;

  constructor(value: Evaluate) {
    super();
    this.#value = value;
  }

  override step(group: number, run: Run): void {
    if (this.#value(run) !== null) super.step(group, run);
  }
}

const NOTHING: readonly CypherValue[] = [];

/** An aggregating function of every value that is not null. */
class Values implements Aggregation {
  readonly #value: Evaluate;
  readonly #call: AggregateCall;
  readonly #accumulators: Accumulator[] = [];

  constructor(call: AggregateCall) {
    this.#value = call.value;
    this.#call = call;
  }

  begin(): void {
    this.#accumulators.push(this.#call.entry.create());
  }

  step(group: number, run: Run): void {
    const value = this.#value(run);
    if (value !== null) this.add(group, value, run);
  }

  protected add(group: number, value: PresentValue, run: Run): void {
    const { further } = this.#call;
    try {
      this.#accumulators[group]?.step(value, further === undefined ? NOTHING : further(run), run.aggregation);
    } catch (error) {
      throw placedError(error, this.#call.span);
    }
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
  readonly #value: Evaluate;
  readonly #seen: DistinctValues[] = [];
  readonly #bytes: number[] = [];

  constructor(call: AggregateCall) {
    super(call);
    this.#value = call.value;
  }

  override begin(): void {
    super.begin();
    this.#seen.push(new DistinctValues());
    this.#bytes.push(0);
  }

  override step(group: number, run: Run): void {
    const value = this.#value(run);
    const seen = this.#seen[group];
    // Nulls are not aggregated, so they are no distinct value either.
    if (value === null || seen?.add(value) !== true) return;
    const bytes = bytesOfKey(value);
    run.budget.hold(bytes);
    this.#bytes[group] = (this.#bytes[group] ?? 0) + bytes;
    this.add(group, value, run);
  }

  override heldBytes(group: number): number {
    return super.heldBytes(group) + (this.#bytes[group] ?? 0);
  }
}
