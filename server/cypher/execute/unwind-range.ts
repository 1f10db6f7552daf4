/** `UNWIND range(…) AS x`: a row for each number, and no list of them. */
import type { OperatorOf } from "../plan/operators.ts";
import type { Compiler } from "./compiler.ts";
import { PAUSE, ROW } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { compileItems } from "./items.ts";
import type { Items } from "./items.ts";
import type { Opener } from "./run.ts";

/** Rows of the items, which take no memory worth counting. */
export function compileUnwindRange({ input, list, slot }: OperatorOf<"Unwind">, compiler: Compiler): Opener {
  const below = compiler.operator(input);
  const itemsOf = compileItems(list, compiler);
  return (run): Cursor => {
    const cursor = below(run);
    let items: Items | undefined;
    return {
      open() {
        cursor.open();
        items = undefined;
      },
      next() {
        for (;;) {
          if (run.budget.poll()) return PAUSE;
          const item = items?.next();
          if (item !== undefined) {
            run.row[slot] = item;
            return ROW;
          }
          const signal = cursor.next();
          if (signal !== ROW) return signal;
          items = itemsOf(run);
        }
      },
    };
  };
}
