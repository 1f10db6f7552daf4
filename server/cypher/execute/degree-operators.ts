/** How many relationships a node has, where nothing else of them is asked: nothing is walked. */
import type { OperatorOf } from "../plan/operators.ts";
import { isNode } from "../values/types.ts";
import type { Compiler } from "./compiler.ts";
import { fanOut, PAUSE, ROW } from "./cursor.ts";
import type { Opener } from "./run.ts";

export function compileDegree(operator: OperatorOf<"Degree">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const { node: slot, direction, types, degree } = operator;
  return (run) => {
    const cursor = below(run);
    return {
      open: () => cursor.open(),
      next() {
        for (;;) {
          if (run.budget.poll()) return PAUSE;
          const signal = cursor.next();
          if (signal !== ROW) return signal;
          run.hits += 1;
          const node = run.row[slot] ?? null;
          const found = isNode(node) ? run.source.degree(node, direction, types) : 0;
          if (found === 0) continue;
          run.row[degree] = BigInt(found);
          return ROW;
        }
      },
    };
  };
}

export function compileDegreeScan(operator: OperatorOf<"DegreeScan">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const { node: slot, direction, type, degree } = operator;
  const types = [type];
  return (run) =>
    fanOut(
      run,
      below(run),
      () => run.source.nodesAt(direction, type),
      (node) => {
        run.hits += 1;
        run.row[slot] = node;
        run.row[degree] = BigInt(run.source.degree(node, direction, types));
        return true;
      },
    );
}
