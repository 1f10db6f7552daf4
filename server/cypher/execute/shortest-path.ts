/**
 * Shortest walks between two bound nodes. Distances to the goal come from a breadth-first search
 * (from both ends at once where only the shortest length is asked for); a depth-first walk then
 * follows them, so that it never leaves the way to the goal. Where any one of the shortest will do,
 * the search itself has it. Longer walks, for SHORTEST k or for predicates about the whole path, are
 * tried length by length.
 */
import { CypherError } from "../errors.ts";
import type { SourceSpan } from "../errors.ts";
import type { Direction, Hops } from "../graph/graph-source.ts";
import { mentionedVariables } from "../plan/free-variables.ts";
import type { OperatorOf, ScopedExpression } from "../plan/operators.ts";
import type { Slot } from "../plan/scope.ts";
import { isNode } from "../values/types.ts";
import type { CypherNode, CypherRelationship } from "../value.ts";
import { allTests } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { generated, PAUSE, ROW } from "./cursor.ts";
import type { Signal } from "./cursor.ts";
import { Searches } from "./distances.ts";
import type { Distances, Steps, Walk } from "./distances.ts";
import { turned } from "./expand-operators.ts";
import type { Opener, Run, Test } from "./run.ts";

interface Search {
  readonly operator: OperatorOf<"ShortestPath">;
  readonly run: Run;
  readonly steps: Steps;
  readonly searches: Searches;
  readonly pathTest: Test | undefined;
  readonly start: CypherNode;
  readonly goal: CypherNode;
}

export function compileShortestPathOperator(operator: OperatorOf<"ShortestPath">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const { stepPredicate, pathPredicate } = operator;
  const stepTest = stepPredicate.length === 0 ? undefined : allTests(stepPredicate, compiler);
  const pathTest = pathPredicate.length === 0 ? undefined : allTests(pathPredicate, compiler);
  const lasting = stepPredicate.every((predicate) => readsOnly(operator.step, predicate));
  return (run) => {
    const steps = stepsOf(operator, stepTest, run);
    const searches = new Searches(run, steps, lasting);
    return generated(below(run), () => {
      const start = run.row[operator.from] ?? null;
      const goal = run.row[operator.to] ?? null;
      if (!isNode(start) || !isNode(goal)) return [][Symbol.iterator]();
      return search({ operator, run, steps, searches, pathTest, start, goal });
    });
  };
}

/** Whether no other slot of the row is read. */
function readsOnly(only: Slot, { expression, scope }: ScopedExpression): boolean {
  return [...mentionedVariables(expression)].every((name) => (scope.slotOf(name) ?? only) === only);
}

/** The relationships at a node, in the walk's direction or against it, that pass the step's test. */
function stepsOf({ direction, types, step }: OperatorOf<"ShortestPath">, stepTest: Test | undefined, run: Run): Steps {
  const passing = (node: CypherNode, towards: Direction): Hops => {
    const all = run.source.hops(node, towards, types);
    run.hits += all.nodes.length;
    if (stepTest === undefined) return all;
    const passes = all.relationships.map((relationship) => {
      run.row[step] = relationship;
      return stepTest(run);
    });
    return {
      relationships: all.relationships.filter((_, at) => passes[at]),
      nodes: all.nodes.filter((_, at) => passes[at]),
    };
  };
  return {
    forward: (node) => passing(node, direction),
    backward: (node) => passing(node, turned(direction)),
    other: (relationship, node) => run.source.otherNode(relationship, node),
  };
}

function* search(task: Search): Generator<Signal> {
  const { operator, run, searches, start, goal, pathTest } = task;
  const { min, max, count, groups, distinctEnds } = operator;
  if (distinctEnds && start === goal && min > 0) throw equalEnds(operator.span);
  if (max < min) return;
  // Only the first length counts, and the shortest walk has it: both balls stay small.
  if (count === 1 && min <= 1 && pathTest === undefined && start !== goal) {
    const meeting = yield* searches.meeting(start, goal, max);
    if (meeting === undefined) return;
    if (groups) {
      yield* walksOfLength(meeting.length, yield* searches.distancesBy(meeting), task);
    } else {
      bind(searches.oneWalk(meeting), task);
      yield ROW;
    }
    return;
  }
  const remaining = yield* searches.distancesTo(goal, max);
  const nearest = remaining.get(start);
  if (nearest === undefined) return;
  let found = 0;
  let lengths = 0;
  const longest = Math.min(max, run.source.relationshipCount);
  for (let length = Math.max(nearest, min); length <= longest; length += 1) {
    let any = false;
    for (const signal of walksOfLength(length, remaining, task)) {
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

interface Level {
  readonly hops: Hops;
  at: number;
}

/** Every walk of exactly this length, which never strays further from the goal than it may. */
function* walksOfLength(length: number, remaining: Distances, task: Search): Generator<Signal> {
  const { start, goal, run, steps } = task;
  const nodes = [start];
  const walk: CypherRelationship[] = [];
  if (length === 0) {
    if (start === goal && accept(nodes, walk, task)) yield ROW;
    return;
  }
  const levels: Level[] = [{ hops: steps.forward(start), at: 0 }];
  for (;;) {
    if (run.budget.poll()) yield PAUSE;
    const level = levels.at(-1);
    if (level === undefined) return;
    const relationship = level.hops.relationships[level.at];
    const node = level.hops.nodes[level.at];
    level.at += 1;
    if (relationship === undefined || node === undefined) {
      levels.pop();
      walk.pop();
      nodes.pop();
      continue;
    }
    const left = remaining.get(node);
    if (left === undefined || left > length - levels.length || walk.includes(relationship)) continue;
    walk.push(relationship);
    nodes.push(node);
    if (levels.length === length) {
      if (node === goal && accept(nodes, walk, task)) yield ROW;
      walk.pop();
      nodes.pop();
    } else {
      levels.push({ hops: steps.forward(node), at: 0 });
    }
  }
}

/** Binds the walk and its path, and tests what the path must fulfil. */
function accept(nodes: readonly CypherNode[], relationships: readonly CypherRelationship[], task: Search): boolean {
  bind({ nodes: [...nodes], relationships: [...relationships] }, task);
  return task.pathTest === undefined || task.pathTest(task.run);
}

function bind({ nodes, relationships }: Walk, { operator, run }: Search): void {
  run.row[operator.relationships] = relationships;
  run.row[operator.path] = { kind: "path", nodes, relationships };
}

function equalEnds(span: SourceSpan): CypherError {
  const messages = {
    en: "A shortest path needs two different ends; exclude equal ones, for instance with WHERE a <> b.",
    de: "Ein kürzester Pfad braucht zwei verschiedene Enden; gleiche schließt etwa WHERE a <> b aus.",
  };
  return new CypherError("ArgumentError", "EqualEnds", messages, span);
}
