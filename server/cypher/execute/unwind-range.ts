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
  readonly step: bigint;
  /** How many numbers; of more than a float can tell, about as many. */
  readonly count: number;
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
  if (!whole || step === 0n) return undefined;
  const empty = step > 0n ? first > last : first < last;
  return { first, step, count: empty ? 0 : Number((last - first) / step) + 1 };
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
    let value = 0n;
    let step = 0n;
    let left = 0;
    return {
      open() {
        cursor.open();
        list = undefined;
        left = 0;
      },
      next() {
        for (;;) {
          if (run.budget.poll()) return PAUSE;
          if (left > 0) {
            run.row[slot] = value;
            value += step;
            left -= 1;
            return ROW;
          }
          const item = list?.next();
          if (item !== undefined && item.done !== true) {
            run.row[slot] = item.value;
            return ROW;
          }
          const signal = cursor.next();
          if (signal !== ROW) return signal;
          const range = bounds(run);
          if (range === undefined) list = items(run).values();
          else ({ first: value, step, count: left } = range);
        }
      },
    };
  };
}
