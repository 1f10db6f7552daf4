/** Operators that look at one row at a time: filter, project, unwind, skip, limit. */
import { CypherError } from "../errors.ts";
import type { OperatorOf, ScopedExpression } from "../plan/operators.ts";
import { isList, typeName } from "../values/types.ts";
import type { CypherValue } from "../value.ts";
import { allTests, evaluator } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { END, fanOut, filtered, ROW } from "./cursor.ts";
import { isRange } from "./items.ts";
import type { Opener, Run } from "./run.ts";
import { heavyBytes } from "./size-of-row.ts";
import { compileUnwindRange } from "./unwind-range.ts";

export function compileFilter({ input, predicates }: OperatorOf<"Filter">, compiler: Compiler): Opener {
  const below = compiler.operator(input);
  const passes = allTests(predicates, compiler);
  return (run) => filtered(run, below(run), () => passes(run));
}

export function compileProject({ input, items }: OperatorOf<"Project">, compiler: Compiler): Opener {
  const below = compiler.operator(input);
  const parts = items.map(({ slot, value }) => ({ slot, value: evaluator(value, compiler) }));
  return (run) => {
    const cursor = below(run);
    // The lists, maps and long strings of the row at hand; the next row replaces them.
    let held = 0;
    return {
      open: () => cursor.open(),
      next() {
        const signal = cursor.next();
        if (held > 0) run.budget.release(held);
        held = 0;
        if (signal !== ROW) return signal;
        for (const { slot, value } of parts) {
          const result = value(run);
          run.row[slot] = result;
          const bytes = heavyBytes(result);
          if (bytes === 0) continue;
          run.budget.hold(bytes);
          held += bytes;
        }
        return signal;
      },
    };
  };
}

export function compileUnwind(operator: OperatorOf<"Unwind">, compiler: Compiler): Opener {
  const { input, list, slot } = operator;
  if (isRange(list)) return compileUnwindRange(operator, compiler);
  const below = compiler.operator(input);
  const value = evaluator(list, compiler);
  return (run) => {
    let held = 0;
    const items = (): readonly CypherValue[] => {
      run.budget.release(held);
      held = 0;
      const found = value(run);
      const bytes = heavyBytes(found);
      run.budget.hold(bytes);
      held = bytes;
      return unwound(found);
    };
    return fanOut(run, below(run), items, (item) => {
      run.row[slot] = item;
      return true;
    });
  };
}

const unwound = (value: CypherValue): readonly CypherValue[] => {
  if (value === null) return [];
  return isList(value) ? value : [value];
};

/** The number of rows that SKIP or LIMIT names. */
export function rowCount({ expression, scope }: ScopedExpression, compiler: Compiler): (run: Run) => number {
  const value = compiler.expression(expression, scope);
  return (run) => {
    const count = value(run);
    if (typeof count === "bigint" && count >= 0n) return Number(count);
    if (typeof count === "bigint") {
      const messages = {
        en: `SKIP and LIMIT take no negative number, but this is ${count}.`,
        de: `SKIP und LIMIT nehmen keine negative Zahl; das ist ${count}.`,
      };
      throw new CypherError("SyntaxError", "NegativeIntegerArgument", messages, expression.span);
    }
    const messages = {
      en: `SKIP and LIMIT take an integer, but this is a ${typeName(count)}.`,
      de: `SKIP und LIMIT nehmen eine ganze Zahl; dieser Wert hat den Typ ${typeName(count)}.`,
    };
    throw new CypherError("SyntaxError", "InvalidArgumentType", messages, expression.span);
  };
}

export function compileSkip({ input, count }: OperatorOf<"Skip">, compiler: Compiler): Opener {
  const below = compiler.operator(input);
  const rows = rowCount(count, compiler);
  return (run) => {
    const cursor = below(run);
    let left = 0;
    return {
      open() {
        cursor.open();
        left = rows(run);
      },
      next() {
        for (;;) {
          const signal = cursor.next();
          if (signal !== ROW || left === 0) return signal;
          left -= 1;
        }
      },
    };
  };
}

export function compileLimit({ input, count, exhaust }: OperatorOf<"Limit">, compiler: Compiler): Opener {
  const below = compiler.operator(input);
  const rows = rowCount(count, compiler);
  return (run) => {
    const cursor = below(run);
    let left = 0;
    return {
      open() {
        cursor.open();
        left = rows(run);
      },
      next() {
        if (left > 0) {
          const signal = cursor.next();
          if (signal === ROW) left -= 1;
          return signal;
        }
        if (!exhaust) return END;
        let signal = cursor.next();
        while (signal === ROW) signal = cursor.next();
        return signal;
      },
    };
  };
}
