/**
 * Quantified path patterns: one iteration of the body after the other, depth first. The iterations
 * from one node are gathered before the next level begins, since all levels share the body's slots.
 */
import type { OperatorOf } from "../plan/operators.ts";
import { isNode, isRelationship } from "../values/types.ts";
import type { CypherNode, CypherRelationship, CypherValue } from "../value.ts";
import { checkGrowth } from "./compile-collections.ts";
import type { Compiler } from "./compiler.ts";
import { END, generated, PAUSE, ROW } from "./cursor.ts";
import type { Cursor, Signal } from "./cursor.ts";
import { isUsed } from "./expand-operators.ts";
import type { Opener, Run } from "./run.ts";

/** What one iteration bound: its end, its relationships, the values of all its variables. */
interface Iteration {
  readonly end: CypherNode;
  readonly relationships: readonly CypherRelationship[];
  readonly values: readonly CypherValue[];
}

export function compileRepeat(operator: OperatorOf<"Repeat">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const body = compiler.operator(operator.body);
  return (run) => {
    const inner = body(run);
    return generated(below(run), () => repeats(operator, inner, run));
  };
}

function* repeats(operator: OperatorOf<"Repeat">, body: Cursor, run: Run): Generator<Signal> {
  const { from, to, intoBound, min, max, reversed, groups } = operator;
  const { row } = run;
  const start = row[from] ?? null;
  const goal = intoBound ? (row[to] ?? null) : undefined;
  if (!isNode(start) || goal === null) return;
  const taken: Iteration[] = [];
  const used = new Set<CypherRelationship>();
  const arrive = (node: CypherNode): boolean => {
    if (taken.length < min || (goal !== undefined && goal !== node)) return false;
    const order = reversed ? taken.toReversed() : taken;
    for (const [index, { list }] of groups.entries()) row[list] = order.map(({ values }) => values[index] ?? null);
    row[to] = node;
    return true;
  };
  if (arrive(start)) yield ROW;
  const levels: { readonly iterations: readonly Iteration[]; at: number }[] = [];
  let next: CypherNode | undefined = start;
  for (;;) {
    if (run.budget.poll()) yield PAUSE;
    if (next !== undefined && taken.length < max) {
      const iterations: Iteration[] = [];
      yield* iterationsFrom(next, operator, body, used, iterations, run);
      levels.push({ iterations, at: 0 });
    } else if (next !== undefined) {
      levels.push({ iterations: [], at: 0 });
    }
    next = undefined;
    const level = levels.at(-1);
    if (level === undefined) return;
    const iteration = level.iterations[level.at];
    level.at += 1;
    if (iteration === undefined) {
      levels.pop();
      for (const relationship of taken.pop()?.relationships ?? []) used.delete(relationship);
      continue;
    }
    taken.push(iteration);
    for (const relationship of iteration.relationships) used.add(relationship);
    if (arrive(iteration.end)) yield ROW;
    // An iteration without relationships leads nowhere new and could be repeated for ever.
    if (iteration.relationships.length === 0) {
      taken.pop();
      continue;
    }
    next = iteration.end;
  }
}

/** All iterations of the body that begin at the node and take only free relationships. */
function* iterationsFrom(
  node: CypherNode,
  { innerFrom, innerTo, groups, bodyUsed, used: outside }: OperatorOf<"Repeat">,
  body: Cursor,
  used: ReadonlySet<CypherRelationship>,
  into: Iteration[],
  run: Run,
): Generator<Signal> {
  const { row } = run;
  row[innerFrom] = node;
  body.open();
  for (;;) {
    const signal = body.next();
    if (signal === PAUSE) yield PAUSE;
    if (signal === END) return;
    if (signal !== ROW) continue;
    const end = row[innerTo] ?? null;
    const relationships = takenBy(bodyUsed, run);
    if (!isNode(end) || relationships.some((one) => used.has(one) || isUsed(one, outside, run))) continue;
    into.push({ end, relationships, values: groups.map(({ inner }) => row[inner] ?? null) });
    checkGrowth(into.length, run);
  }
}

function takenBy({ single, lists }: OperatorOf<"Repeat">["bodyUsed"], run: Run): readonly CypherRelationship[] {
  const values: CypherValue[] = single.map((slot) => run.row[slot] ?? null);
  for (const slot of lists) {
    const list = run.row[slot];
    if (Array.isArray(list)) values.push(...(list as readonly CypherValue[]));
  }
  return values.filter(isRelationship);
}
