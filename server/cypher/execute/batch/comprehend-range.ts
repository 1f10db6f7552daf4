/** `[x IN range(…) WHERE … | …]` over columns: what such a loop does for each number it does for all. */
import type { ScopedExpression } from "../../plan/operators.ts";
import type { Slot } from "../../plan/scope.ts";
import type { CypherValue } from "../../value.ts";
import type { Compiler } from "../compiler.ts";
import type { SmallRange } from "../items.ts";
import type { Run } from "../run.ts";
import { columnOf, newBatch } from "./batch.ts";
import { isBrief } from "./brief.ts";
import { ColumnWeight } from "./column-weight.ts";
import { Kept } from "./kept.ts";
import { compileVector, slotVector } from "./vectors.ts";

const BYTES_PER_ITEM = 16;

/** For fewer numbers the columns would not pay. */
const FEWEST = 64;

/**
 * Undefined where the loop's parts may run long themselves; for a short range, too, the answer is
 * undefined. `slot` is that of the variable.
 */
export function compileRangeComprehension(
  slot: Slot,
  where: ScopedExpression | undefined,
  projection: ScopedExpression | undefined,
  compiler: Compiler,
): ((range: SmallRange, run: Run) => readonly CypherValue[] | undefined) | undefined {
  for (const part of [where, projection]) if (part !== undefined && !isBrief(part.expression)) return undefined;
  const bound = new Set([slot]);
  const openTruths = where && { open: compileVector(where, bound, compiler), span: where.expression.span };
  const openValues = projection === undefined ? slotVector(slot, bound) : compileVector(projection, bound, compiler);
  return (range, run) => {
    if (range.length < FEWEST) return undefined;
    const batch = newBatch(bound);
    const truths = openTruths?.open(run, batch);
    const values = openValues(run, batch);
    const kept = new Kept(batch, bound);
    const weight = new ColumnWeight(run);
    const result: CypherValue[] = [];
    for (;;) {
      const numbers = columnOf(batch, slot).integersFrom(0);
      batch.size = numbers === undefined ? 0 : range.writeNumbers(numbers, 0);
      if (batch.size === 0) return result;
      run.budget.tick(batch.size);
      if (truths !== undefined && openTruths !== undefined) {
        kept.keepTrue(truths().values(batch.size), openTruths.span);
      }
      run.budget.room((result.length + batch.size) * BYTES_PER_ITEM);
      const column = values();
      if (column.kind === undefined) {
        for (const value of column.values(batch.size).slice(0, batch.size)) result.push(weight.add(value));
      } else {
        for (let at = 0; at < batch.size; at += 1) result.push(column.at(at));
      }
    }
  };
}
