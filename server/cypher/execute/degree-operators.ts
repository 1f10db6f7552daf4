/** How many relationships a node has, where nothing else of them is asked: nothing is walked. */
import type { OperatorOf } from "../plan/operators.ts";
import { isNode } from "../values/types.ts";
import type { Compiler } from "./compiler.ts";
import { fanOut, filtered } from "./cursor.ts";
import { Departures } from "./departures.ts";
import type { Opener } from "./run.ts";

export function compileDegree(operator: OperatorOf<"Degree">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const { node: slot, direction, types, degree } = operator;
  return (run) => {
    const departures = new Departures(run.source, direction, types);
    return filtered(run, below(run), () => {
      run.hits += 1;
      departures.expect(1);
      const node = run.row[slot] ?? null;
      const found = isNode(node) ? departures.degree(node) : 0;
      run.row[degree] = BigInt(found);
      return found > 0;
    });
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
