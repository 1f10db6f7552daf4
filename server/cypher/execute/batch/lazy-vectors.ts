/**
 * Expressions that do not look at all their parts in every row: AND, OR, CASE. Over columns all parts
 * are computed; if that fails, in a row perhaps that would never have come to the part, the batch is
 * computed again row by row, and what fails then is the query's own error.
 */
import { CypherError } from "../../errors.ts";
import { truthOf } from "../../values/logic.ts";
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
