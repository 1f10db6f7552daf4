/**
 * Walks of variable length, depth first and lazily: a relationship is taken at most once on a walk,
 * and none that the pattern has taken elsewhere.
 */
import type { Hops } from "../graph/graph-source.ts";
import type { OperatorOf } from "../plan/operators.ts";
import { isList, isNode, isRelationship } from "../values/types.ts";
import type { CypherNode, CypherRelationship } from "../value.ts";
import { allTests } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { generated, PAUSE, ROW } from "./cursor.ts";
import type { Signal } from "./cursor.ts";
import { EndsSearch } from "./ends-search.ts";
import { isUsed, orientations } from "./expand-operators.ts";
import type { Opener, Run, Test } from "./run.ts";

export function compileVarLengthExpand(operator: OperatorOf<"VarLengthExpand">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const test = operator.stepPredicate.length === 0 ? undefined : allTests(operator.stepPredicate, compiler);
  if (operator.endsOnly) return (run) => new EndsSearch(operator, test, below(run), run);
  return (run) => generated(below(run), () => walksFrom(operator, test, run));
}

const NO_HOPS: Hops = { relationships: [], nodes: [] };

interface Level {
  readonly hops: Hops;
  at: number;
}

function* walksFrom(operator: OperatorOf<"VarLengthExpand">, test: Test | undefined, run: Run): Generator<Signal> {
  const { from, to, relationships: slot, direction, types, min, max, intoBound, reversed, step, used } = operator;
  const { row, source, budget } = run;
  const start = row[from] ?? null;
  const goal = intoBound ? (row[to] ?? null) : undefined;
  if (!isNode(start) || goal === null) return;
  const walk: CypherRelationship[] = [];
  const taken = new Set<CypherRelationship>();
  const arrive = (node: CypherNode): boolean => {
    if (walk.length < min || (goal !== undefined && goal !== node)) return false;
    row[slot] = reversed ? walk.toReversed() : [...walk];
    row[to] = node;
    // Copying a long walk is work, too.
    budget.tick(walk.length >> 5);
    return true;
  };
  const level = (node: CypherNode): Level => ({
    hops: walk.length < max ? source.hops(node, direction, types) : NO_HOPS,
    at: 0,
  });
  if (arrive(start)) yield ROW;
  const levels = [level(start)];
  for (;;) {
    if (budget.poll()) yield PAUSE;
    const current = levels.at(-1);
    if (current === undefined) return;
    const relationship = current.hops.relationships[current.at];
    const node = current.hops.nodes[current.at];
    current.at += 1;
    if (relationship === undefined || node === undefined) {
      levels.pop();
      const left = walk.pop();
      if (left !== undefined) taken.delete(left);
      continue;
    }
    run.hits += 1;
    if (taken.has(relationship) || isUsed(relationship, used, run)) continue;
    if (test !== undefined) {
      row[step] = relationship;
      if (!test(run)) continue;
    }
    walk.push(relationship);
    if (walk.length === max) {
      // Nothing follows, so there is no level to come back to.
      if (arrive(node)) yield ROW;
      walk.pop();
      continue;
    }
    taken.add(relationship);
    if (arrive(node)) yield ROW;
    levels.push(level(node));
  }
}

export function compileProjectWalk(operator: OperatorOf<"ProjectWalk">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  return (run) => generated(below(run), () => walkAlong(operator, run));
}

/** Follows the list; a single undirected relationship or a loop may be followed in one way only. */
function* walkAlong(operator: OperatorOf<"ProjectWalk">, run: Run): Generator<Signal> {
  const { from, to, relationships: slot, direction, types, min, max, toBound, used } = operator;
  const list = run.row[slot] ?? null;
  let node = run.row[from] ?? null;
  if (!isList(list) || !isNode(node) || list.length < min || list.length > max) return;
  const seen = new Set<CypherRelationship>();
  for (const relationship of list) {
    if (!isRelationship(relationship) || seen.has(relationship) || isUsed(relationship, used, run)) return;
    if (types !== undefined && !types.includes(relationship.type)) return;
    seen.add(relationship);
    const here: CypherNode = node;
    const way = orientations(relationship, direction, run).find((way) => way.from === here);
    if (way === undefined) return;
    node = way.to;
  }
  if (toBound && run.row[to] !== node) return;
  run.row[to] = node;
  yield ROW;
}
