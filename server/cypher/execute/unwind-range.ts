/**
 * `UNWIND range(…) AS x` counts up or down and makes no list. Whatever is no plain range of integers
 * is left to the function, whose list or error it is.
 */
import type { OperatorOf, ScopedExpression } from "../plan/operators.ts";
import type { CypherValue } from "../value.ts";
import { evaluator } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { PAUSE, ROW } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import type { Evaluate, Opener, Run } from "./run.ts";

interface Bounds {
  readonly first: bigint;
  readonly last: bigint;
  readonly step: bigint;
}

/** The bounds of a list that is written as a range, read when the query runs; else `undefined`. */
export function rangeBounds(
  { expression, scope }: ScopedExpression,
  compiler: Compiler,
): ((run: Run) => Bounds | undefined) | undefined {
  if (expression.kind !== "FunctionCall" || expression.name.text.toLowerCase() !== "range") return undefined;
  const [first, last, step] = expression.args.map((argument): Evaluate =>
    evaluator({ expression: argument, scope }, compiler),
  );
  if (first === undefined || last === undefined) return undefined;
  return (run) => boundsOf(first(run), last(run), step === undefined ? 1n : step(run));
}

function boundsOf(first: CypherValue, last: CypherValue, step: CypherValue): Bounds | undefined {
  const whole = typeof first === "bigint" && typeof last === "bigint" && typeof step === "bigint";
  return whole && step !== 0n ? { first, last, step } : undefined;
}

/** Rows of numbers where `bounds` finds a range, rows of `items` where it does not. */
export function openRange(
  { input, slot }: OperatorOf<"Unwind">,
  bounds: (run: Run) => Bounds | undefined,
  items: (run: Run) => readonly CypherValue[],
  compiler: Compiler,
): Opener {
  const below = compiler.operator(input);
  return (run): Cursor => {
    const cursor = below(run);
    let list: Iterator<CypherValue> | undefined;
    let range: Bounds | undefined;
    let value = 0n;
    return {
      open() {
        cursor.open();
        list = undefined;
        range = undefined;
      },
      next() {
        for (;;) {
          if (run.budget.poll()) return PAUSE;
          if (range !== undefined && (range.step > 0n ? value <= range.last : value >= range.last)) {
            run.row[slot] = value;
            value += range.step;
            return ROW;
          }
          const item = list?.next();
          if (item !== undefined && item.done !== true) {
            run.row[slot] = item.value;
            return ROW;
          }
          const signal = cursor.next();
          if (signal !== ROW) return signal;
          range = bounds(run);
          list = range === undefined ? items(run).values() : undefined;
          value = range?.first ?? 0n;
        }
      },
    };
  };
}
