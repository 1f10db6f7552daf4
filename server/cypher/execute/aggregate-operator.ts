/**
 * Grouping. Each group keeps its keys, one accumulator for each aggregate, and the first row's
 * values of what later expressions still read (they depend on the keys alone). Without keys there
 * is one group, also over no rows.
 */
import type { Accumulator, AggregateEntry } from "../functions/function-entry.ts";
import { checkArguments } from "../functions/call.ts";
import type { AggregateItem, OperatorOf } from "../plan/operators.ts";
import type { CypherValue } from "../value.ts";
import { evaluator, placedError } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { gathered } from "./cursor.ts";
import { readSlots, writeSlots } from "./hold-operators.ts";
import { entryBytes, RowMap } from "./row-map.ts";
import type { Opener, Run } from "./run.ts";
import { sizeOfRow } from "./size-of-row.ts";

/** One aggregate of one group. */
interface Running {
  step(run: Run): void;
  finish(): CypherValue;
  heldBytes(): number;
}

type Begin = () => Running;

interface Group {
  readonly keys: readonly CypherValue[];
  readonly carried: readonly CypherValue[];
  readonly running: readonly Running[];
}

export function compileAggregate(operator: OperatorOf<"Aggregate">, compiler: Compiler): Opener {
  const { carried } = operator;
  const below = compiler.operator(operator.input);
  const keys = operator.keys.map(({ value }) => evaluator(value, compiler));
  const keySlots = operator.keys.map(({ slot }) => slot);
  const [firstKey, secondKey] = keys;
  const onlyKey = secondKey === undefined ? firstKey : undefined;
  const aggregates = operator.aggregates.map((item) => compileItem(item, compiler));
  const aggregateSlots = operator.aggregates.map(({ slot }) => slot);
  return (run) => {
    let groups = new RowMap<Group>();
    let emitting: Iterator<Group> = groups.values();
    let held = 0;
    const group = (values: readonly CypherValue[]): Group => {
      const begun: Group = {
        keys: values,
        carried: readSlots(carried, run),
        running: aggregates.map((begin) => begin()),
      };
      const bytes = entryBytes(values) + sizeOfRow(values) + sizeOfRow(begun.carried) + 64 * aggregates.length;
      run.budget.hold(bytes);
      held += bytes;
      groups.add(values, begun);
      return begun;
    };
    const ofKey = (value: CypherValue): Group => groups.getOne(value) ?? group([value]);
    const ofRow = (): Group => {
      const values = keys.map((key) => key(run));
      return groups.get(values) ?? group(values);
    };
    return gathered(
      below(run),
      () => {
        run.budget.release(held);
        held = 0;
        groups = new RowMap();
      },
      () => {
        const { running } = onlyKey === undefined ? ofRow() : ofKey(onlyKey(run));
        for (const one of running) one.step(run);
      },
      () => {
        // What is carried without keys comes from an enclosing query and stands in the row already.
        if (keys.length === 0 && groups.size === 0) group([]);
        emitting = groups.values();
      },
      () => {
        const next = emitting.next();
        if (next.done === true) return false;
        const { keys: values, carried: kept, running } = next.value;
        writeSlots(keySlots, values, run);
        writeSlots(carried, kept, run);
        for (const [index, slot] of aggregateSlots.entries()) {
          const one = running[index];
          run.row[slot] = one?.finish() ?? null;
          run.budget.release(one?.heldBytes() ?? 0);
        }
        return true;
      },
    );
  };
}

function compileItem({ call: { expression, scope } }: AggregateItem, compiler: Compiler): Begin {
  if (expression.kind === "CountStar") return () => new RowCount();
  const entry = compiler.context.functionNamed(expression.name.text);
  if (entry === undefined || !entry.aggregating) throw new Error("A call that is no aggregate among the aggregates.");
  const args = expression.args.map((argument) => compiler.expression(argument, scope));
  const [first, ...further] = args;
  const { distinct, span } = expression;
  return () => {
    const accumulator = entry.create();
    const seen = distinct ? new RowMap<true>() : undefined;
    let seenBytes = 0;
    return {
      step(run) {
        const value = first?.(run) ?? null;
        // Nulls are not aggregated, so they are no distinct value either.
        if (value === null) return;
        const given = further.length === 0 ? [value] : [value, ...further.map((argument) => argument(run))];
        try {
          if (seen !== undefined) {
            const key = [value];
            if (seen.get(key) === true) return;
            const bytes = entryBytes(key);
            run.budget.hold(bytes);
            seenBytes += bytes;
            seen.add(key, true);
          }
          advance(accumulator, entry, given, run);
        } catch (error) {
          throw placedError(error, span);
        }
      },
      finish: () => accumulator.finish(),
      heldBytes: () => accumulator.heldBytes() + seenBytes,
    };
  };
}

function advance(accumulator: Accumulator, entry: AggregateEntry, args: readonly CypherValue[], run: Run): void {
  accumulator.step(checkArguments(entry, args), run.aggregation);
}

/** `count(*)`: one small object for each group, since there may be many. */
class RowCount implements Running {
  #count = 0;

  step(): void {
    this.#count += 1;
  }

  finish(): CypherValue {
    return BigInt(this.#count);
  }

  heldBytes(): number {
    return 0;
  }
}
