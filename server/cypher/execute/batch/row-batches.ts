/** Filter and project: the rows of a batch in their places, or fewer of them. */
import type { OperatorOf } from "../../plan/operators.ts";
import type { Compiler } from "../compiler.ts";
import { ROW } from "../cursor.ts";
import type { Run } from "../run.ts";
import { intersection, columnOf, alsoWanting } from "./batch.ts";
import type { BatchCursor, BatchOpener, BatchRequest } from "./batch.ts";
import { isBrief } from "./brief.ts";
import { Column } from "./column.ts";
import { Kept, keptBatches } from "./kept.ts";
import { compileVector, slotsRead } from "./vectors.ts";

export function batchesOfFilter(
  { input, predicates }: OperatorOf<"Filter">,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  if (!predicates.every(({ expression }) => isBrief(expression))) return undefined;
  const below = compiler.batches(input, alsoWanting(request, slotsRead(predicates)));
  if (below === undefined) return undefined;
  const tests = predicates.map((predicate) => ({
    open: compileVector(predicate, below.bound, compiler),
    span: predicate.expression.span,
  }));
  const open = (run: Run, argument: BatchCursor): BatchCursor => {
    const cursor = below.open(run, argument);
    const { batch } = cursor;
    const kept = new Kept(batch, below.bound);
    const vectors = tests.map((test) => ({ truths: test.open(run, batch), span: test.span }));
    return keptBatches(cursor, () => {
      for (const { truths, span } of vectors) kept.keepTrue(truths().values(batch.size), span);
    });
  };
  return { bound: intersection(below.bound, request.wanted), open };
}

export function batchesOfProject(
  { input, items }: OperatorOf<"Project">,
  request: BatchRequest,
  compiler: Compiler,
): BatchOpener | undefined {
  const values = items.map(({ value }) => value);
  if (!values.every(({ expression }) => isBrief(expression))) return undefined;
  const below = compiler.batches(input, alsoWanting(request, slotsRead(values)));
  if (below === undefined) return undefined;
  const parts = items.map(({ slot, value }) => ({ slot, open: compileVector(value, below.bound, compiler) }));
  const bound = intersection([...below.bound, ...parts.map(({ slot }) => slot)], request.wanted);
  const open = (run: Run, argument: BatchCursor): BatchCursor => {
    const cursor = below.open(run, argument);
    const { batch } = cursor;
    const vectors = parts.map(({ slot, open }) => ({ slot, values: open(run, batch) }));
    for (const slot of bound) batch.columns[slot] ??= new Column();
    return {
      batch,
      open: () => cursor.open(),
      next() {
        const signal = cursor.next();
        if (signal !== ROW) return signal;
        for (const { slot, values } of vectors) {
          const column = values();
          // Also what nobody reads is computed: its errors are the query's.
          if (bound.has(slot)) columnOf(batch, slot).copy(column, batch.size);
        }
        return ROW;
      },
    };
  };
  return { bound, open };
}
