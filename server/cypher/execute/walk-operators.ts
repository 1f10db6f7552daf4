/**
 * Walks of variable length, depth first and lazily: a relationship is taken at most once on a walk,
 * and none that the pattern has taken elsewhere.
 */
import type { OperatorOf } from "../plan/operators.ts";
import { isList, isNode, isRelationship } from "../values/types.ts";
import type { CypherNode, CypherRelationship } from "../value.ts";
import { allTests } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { generated, PAUSE, ROW } from "./cursor.ts";
import type { Signal } from "./cursor.ts";
import { isUsed, orientations } from "./expand-operators.ts";
import type { Opener, Run, Test } from "./run.ts";

export function compileVarLengthExpand(operator: OperatorOf<"VarLengthExpand">, compiler: Compiler): Opener {
  const below = compiler.operator(operator.input);
  const test = operator.stepPredicate.length === 0 ? undefined : allTests(operator.stepPredicate, compiler);
  if (operator.endsOnly) return (run) => generated(below(run), () => endsFrom(operator, test, run));
  return (run) => generated(below(run), () => walksFrom(operator, test, run));
}

interface Level {
  readonly node: CypherNode;
  readonly hops: readonly CypherRelationship[];
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
    node,
    hops: walk.length < max ? source.expand(node, direction, types) : [],
    at: 0,
  });
  if (arrive(start)) yield ROW;
  const levels = [level(start)];
  for (;;) {
    if (budget.poll()) yield PAUSE;
    const current = levels.at(-1);
    if (current === undefined) return;
    const relationship = current.hops[current.at];
    current.at += 1;
    if (relationship === undefined) {
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
    const node = source.otherNode(relationship, current.node);
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

/**
 * Breadth first, each end once: the shortest walk to a node takes no relationship twice, so that
 * whatever can be reached by a walk is found, and nothing else.
 */
function* endsFrom(operator: OperatorOf<"VarLengthExpand">, test: Test | undefined, run: Run): Generator<Signal> {
  const { from, to, relationships: slot, direction, types, min, max, intoBound, step } = operator;
  const { row, source, budget } = run;
  const start = row[from] ?? null;
  const goal = intoBound ? (row[to] ?? null) : undefined;
  if (!isNode(start) || goal === null) return;
  row[slot] = null;
  const arrive = (node: CypherNode): boolean => {
    if (goal !== undefined && goal !== node) return false;
    row[to] = node;
    return true;
  };
  const reached = new Set<CypherNode>();
  // Back at its start a walk without directions must not go by the relationship that it came by.
  const cycle = min > 0 && direction === "both" ? new CycleSearch(start, max) : undefined;
  if (cycle !== undefined) reached.add(start);
  if (min === 0) {
    reached.add(start);
    if (arrive(start)) yield ROW;
    if (start === goal) return;
  }
  let rim = [start];
  for (let depth = 1; depth <= max && rim.length > 0; depth += 1) {
    const next: CypherNode[] = [];
    for (const node of rim) {
      for (const relationship of source.expand(node, direction, types)) {
        if (budget.poll()) yield PAUSE;
        run.hits += 1;
        const other = source.otherNode(relationship, node);
        const known = reached.has(other);
        if (known && (cycle === undefined || cycle.closed)) continue;
        row[step] = relationship;
        if (test !== undefined && !test(run)) continue;
        if (cycle?.closes(node, relationship, other) === true && arrive(start)) {
          yield ROW;
          if (goal !== undefined) return;
        }
        if (known) continue;
        reached.add(other);
        next.push(other);
        budget.room(reached.size * BYTES_PER_NODE);
        if (!arrive(other)) continue;
        yield ROW;
        if (goal !== undefined) return;
      }
    }
    rim = next;
  }
}

const BYTES_PER_NODE = 64;

/**
 * The shortest way from a node back to itself without directions, found beside a search by breadth: it
 * closes where two branches meet that left the start by different relationships.
 */
class CycleSearch {
  closed = false;
  readonly #start: CypherNode;
  readonly #max: number;
  readonly #depths = new Map<CypherNode, number>();
  /** The relationships by which a node's branch left the start and by which it was reached. */
  readonly #branches = new Map<CypherNode, CypherRelationship>();
  readonly #arrivals = new Map<CypherNode, CypherRelationship>();

  constructor(start: CypherNode, max: number) {
    this.#start = start;
    this.#max = max;
    this.#depths.set(start, 0);
  }

  /** Takes note of a step of the search; whether it is the one that closes a way of at most `max`. */
  closes(node: CypherNode, relationship: CypherRelationship, other: CypherNode): boolean {
    const depth = this.#depths.get(node) ?? 0;
    const branch = this.#branches.get(node) ?? relationship;
    const known = this.#depths.get(other);
    if (known === undefined) {
      this.#depths.set(other, depth + 1);
      this.#branches.set(other, branch);
      this.#arrivals.set(other, relationship);
      return false;
    }
    if (this.closed || relationship === this.#arrivals.get(node) || relationship === this.#arrivals.get(other)) {
      return false;
    }
    const apart = node === this.#start || other === this.#start || this.#branches.get(other) !== branch;
    this.closed = apart && depth + known + 1 <= this.#max;
    return this.closed;
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
