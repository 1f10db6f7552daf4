/** What an operator that drains its input takes in: a batch with a column for each of its expressions, in their order. */
import type { PlanOperator, ScopedExpression } from "../../plan/operators.ts";
import type { Slot } from "../../plan/scope.ts";
import type { Compiler } from "../compiler.ts";
import { evaluator, slotReader } from "../compiler.ts";
import { END, PAUSE, ROW } from "../cursor.ts";
import type { Cursor } from "../cursor.ts";
import type { Evaluate, Run } from "../run.ts";
import { heavyBytes } from "../size-of-row.ts";
import { columnOf, newBatch } from "./batch.ts";
import type { BatchCursor } from "./batch.ts";
import { isBrief } from "./brief.ts";
import { oneRow } from "./source-batches.ts";
import { compileVector, slotsRead, slotVector } from "./vectors.ts";
import type { OpenVector } from "./vector.ts";

/** The columns' places are those of the expressions; after them come the slots' values. */
export type OpenInflow = (run: Run) => BatchCursor;

/** The input's rows, in batches if it can give them. */
export function compileInflow(
  input: PlanOperator,
  expressions: readonly ScopedExpression[],
  slots: readonly Slot[],
  compiler: Compiler,
): OpenInflow {
  const wanted = new Set([...slotsRead(expressions), ...slots]);
  const brief = expressions.every(({ expression }) => isBrief(expression));
  const batches = brief ? compiler.batches(input, { wanted, given: new Set() }) : undefined;
  if (batches === undefined) {
    const below = compiler.operator(input);
    const values = [...expressions.map((one) => evaluator(one, compiler)), ...slots.map(slotReader)];
    return (run) => gatherRows(below(run), values, run);
  }
  const { bound } = batches;
  const vectors = [
    ...expressions.map((one) => compileVector(one, bound, compiler)),
    ...slots.map((slot) => slotVector(slot, bound)),
  ];
  return (run) => computeColumns(batches.open(run, oneRow()), vectors, run);
}

function computeColumns(input: BatchCursor, openVectors: readonly OpenVector[], run: Run): BatchCursor {
  const vectors = openVectors.map((open) => open(run, input.batch));
  const batch = newBatch(vectors.keys());
  return {
    batch,
    open: () => input.open(),
    next() {
      const signal = input.next();
      if (signal !== ROW) return signal;
      batch.size = input.batch.size;
      for (const [place, vector] of vectors.entries()) batch.columns[place] = vector();
      return ROW;
    },
  };
}

const MOST_ROWS = 256;
const MOST_BYTES = 64 * 1024;

/** Puts rows together until there are enough of them, or their values are heavy. */
function gatherRows(input: Cursor, values: readonly Evaluate[], run: Run): BatchCursor {
  const batch = newBatch(values.keys());
  const columns = values.map((_, place) => columnOf(batch, place).valuesFrom(0));
  let size = 0;
  let bytes = 0;
  let ended = false;
  return {
    batch,
    open() {
      input.open();
      size = 0;
      bytes = 0;
      ended = false;
    },
    next() {
      while (!ended && size < MOST_ROWS && bytes < MOST_BYTES) {
        const signal = input.next();
        if (signal === PAUSE) return PAUSE;
        if (signal === END) {
          ended = true;
          break;
        }
        for (let place = 0; place < values.length; place += 1) {
          const value = values[place]?.(run) ?? null;
          const column = columns[place];
          if (column !== undefined) column[size] = value;
          bytes += heavyBytes(value);
        }
        size += 1;
      }
      batch.size = size;
      size = 0;
      bytes = 0;
      return batch.size > 0 ? ROW : END;
    },
  };
}
