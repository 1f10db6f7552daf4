/**
 * Shortest walks between two bound nodes. Distances to the goal come from a breadth-first search
 * (from both ends at once where only the shortest length is asked for); a depth-first walk then
 * follows them, so that it never leaves the way to the goal. Longer walks, for SHORTEST k or for
 * predicates about the whole path, are tried length by length.
 */
import { CypherError } from "../errors.ts";
import type { SourceSpan } from "../errors.ts";
import type { OperatorOf } from "../plan/operators.ts";
import { isNode } from "../values/types.ts";
import type { CypherNode, CypherRelationship } from "../value.ts";
import { allTests } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { generated, PAUSE, ROW } from "./cursor.ts";
import type { Signal } from "./cursor.ts";
import { distancesTo, shortestDistances } from "./distances.ts";
import type { Distances, Steps } from "./distances.ts";
import { turned } from "./expand-operators.ts";
import type { Opener, Run, Test } from "./run.ts";

interface Search {
  readonly operator: OperatorOf<"ShortestPath">;
  readonly run: Run;
  readonly start: CypherNode;
  readonly goal: CypherNode;
  readonly stepTest: Test | undefined;
  readonly pathTest: Test | undefined;
}

export function compileShortestPathOperator(operator: OperatorOf<"ShortestPath">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const { stepPredicate, pathPredicate } = operator;
  const stepTest = stepPredicate.length === 0 ? undefined : allTests(stepPredicate, compiler);
  const pathTest = pathPredicate.length === 0 ? undefined : allTests(pathPredicate, compiler);
  return (run) =>
    generated(below(run), () => {
      const start = run.row[operator.from] ?? null;
      const goal = run.row[operator.to] ?? null;
      if (!isNode(start) || !isNode(goal)) return [][Symbol.iterator]();
      return search({ operator, run, start, goal, stepTest, pathTest });
    });
}

function* search(task: Search): Generator<Signal> {
  const { operator, run, start, goal, pathTest } = task;
  const { min, max, count, groups, distinctEnds } = operator;
  if (distinctEnds && start === goal && min > 0) throw equalEnds(operator.span);
  if (max < min) return;
  const steps: Steps = {
    forward: (node) => passing(node, false, task),
    backward: (node) => passing(node, true, task),
    other: (relationship, node) => run.source.otherNode(relationship, node),
  };
  // Only the first length counts, and the shortest walk has it: both balls stay small.
  const first = count === 1 && min <= 1 && pathTest === undefined && start !== goal;
  const remaining = first
    ? yield* shortestDistances(start, goal, max, steps, run)
    : yield* distancesTo(goal, max, steps, run);
  const nearest = remaining?.get(start);
  if (remaining === undefined || nearest === undefined || nearest > max) return;
  let found = 0;
  let lengths = 0;
  const longest = first ? nearest : Math.min(max, run.source.relationshipCount);
  for (let length = Math.max(nearest, min); length <= longest; length += 1) {
    let any = false;
    for (const signal of walksOfLength(length, remaining, steps, task)) {
      if (signal === PAUSE) {
        yield PAUSE;
        continue;
      }
      any = true;
      found += 1;
      yield ROW;
      if (!groups && found >= count) return;
    }
    if (any) lengths += 1;
    if (groups && lengths >= count) return;
  }
}

/** The relationships at the node, in the walk's direction or against it, that pass the step's test. */
function passing(
  node: CypherNode,
  backward: boolean,
  { operator, run, stepTest }: Search,
): readonly CypherRelationship[] {
  const direction = backward ? turned(operator.direction) : operator.direction;
  const all = run.source.expand(node, direction, operator.types);
  run.hits += all.length;
  if (stepTest === undefined) return all;
  return all.filter((relationship) => {
    run.row[operator.step] = relationship;
    return stepTest(run);
  });
}

interface Level {
  readonly node: CypherNode;
  readonly hops: readonly CypherRelationship[];
  at: number;
}

/** Every walk of exactly this length, which never strays further from the goal than it may. */
function* walksOfLength(length: number, remaining: Distances, steps: Steps, task: Search): Generator<Signal> {
  const { start, goal, run } = task;
  const nodes = [start];
  const walk: CypherRelationship[] = [];
  if (length === 0) {
    if (start === goal && accept(nodes, walk, task)) yield ROW;
    return;
  }
  const levels: Level[] = [{ node: start, hops: steps.forward(start), at: 0 }];
  for (;;) {
    if (run.budget.poll()) yield PAUSE;
    const level = levels.at(-1);
    if (level === undefined) return;
    const relationship = level.hops[level.at];
    level.at += 1;
    if (relationship === undefined) {
      levels.pop();
      walk.pop();
      nodes.pop();
      continue;
    }
    const node = steps.other(relationship, level.node);
    const left = remaining.get(node);
    if (left === undefined || left > length - levels.length || walk.includes(relationship)) continue;
    walk.push(relationship);
    nodes.push(node);
    if (levels.length === length) {
      if (node === goal && accept(nodes, walk, task)) yield ROW;
      walk.pop();
      nodes.pop();
    } else {
      levels.push({ node, hops: steps.forward(node), at: 0 });
    }
  }
}

/** Binds the walk and its path, and tests what the path must fulfil. */
function accept(
  nodes: readonly CypherNode[],
  walk: readonly CypherRelationship[],
  { operator, run, pathTest }: Search,
): boolean {
  run.row[operator.relationships] = [...walk];
  run.row[operator.path] = { kind: "path", nodes: [...nodes], relationships: [...walk] };
  return pathTest === undefined || pathTest(run);
}

function equalEnds(span: SourceSpan): CypherError {
  const messages = {
    en: "A shortest path needs two different ends; exclude equal ones, for instance with WHERE a <> b.",
    de: "Ein kürzester Pfad braucht zwei verschiedene Enden; gleiche schließt etwa WHERE a <> b aus.",
  };
  return new CypherError("ArgumentError", "EqualEnds", messages, span);
}
