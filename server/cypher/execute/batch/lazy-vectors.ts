/**
 * Expressions that do not look at all their parts in every row: AND, OR, CASE. Over columns all parts
 * are computed; if that fails, in a row perhaps that would never have come to the part, the batch is
 * computed again row by row, and what fails then is the query's own error.
 */
import { CypherError } from "../../errors.ts";
import { truthOf } from "../../values/logic.ts";
import type { CypherValue } from "../../value.ts";
import { Column } from "./column.ts";
import type { OpenVector } from "./vector.ts";

/** The eager vector, with the lazy one to fall back on. */
export function eagerly(eager: OpenVector, lazy: OpenVector): OpenVector {
  return (run, batch) => {
    const first = eager(run, batch);
    const second = lazy(run, batch);
    return () => {
      try {
        return first();
      } catch (error) {
        if (!(error instanceof CypherError) || error.errorClass === "LimitExceeded") throw error;
        return second();
      }
    };
  };
}

/** Both truth values, combined in each row. */
export function eagerLogic(
  left: OpenVector,
  right: OpenVector,
  combine: (first: CypherValue, second: CypherValue) => CypherValue,
): OpenVector {
  return (run, batch) => {
    const lefts = left(run, batch);
    const rights = right(run, batch);
    const result = new Column();
    return () => {
      const { size } = batch;
      const first = lefts().values(size);
      const second = rights().values(size);
      const truths = result.valuesFrom(0);
      for (let at = 0; at < size; at += 1) truths[at] = combine(first[at] ?? null, second[at] ?? null);
      return result;
    };
  };
}

/** A branch of CASE: one of the conditions must hold. */
export interface EagerBranch {
  readonly conditions: readonly OpenVector[];
  readonly result: OpenVector;
}

/** The first branch that fits, or what stands after ELSE. */
export function eagerCase(branches: readonly EagerBranch[], otherwise: OpenVector): OpenVector {
  return (run, batch) => {
    const tests = branches.flatMap(({ conditions }, branch) =>
      conditions.map((condition) => ({ truths: condition(run, batch), branch })),
    );
    const results = [...branches.map(({ result }) => result(run, batch)), otherwise(run, batch)];
    const chosen: number[] = [];
    const result = new Column();
    return () => {
      const { size } = batch;
      const none = branches.length;
      for (let at = 0; at < size; at += 1) chosen[at] = none;
      for (const { truths, branch } of tests) {
        const values = truths().values(size);
        for (let at = 0; at < size; at += 1) {
          if (truthOf(values[at] ?? null) === true && chosen[at] === none) chosen[at] = branch;
        }
      }
      result.choose(
        results.map((vector) => vector()),
        chosen,
        size,
      );
      return result;
    };
  };
}
