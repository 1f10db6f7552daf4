/**
 * The ends of walks, each once: a search by breadth. The shortest walk to a node takes no relationship
 * twice, so that whatever can be reached by a walk is found, and nothing else. Only the way from a node
 * back to itself without directions needs care: it must not go by the relationship that it came by. It
 * closes where two branches meet that left the start by different relationships.
 */
import type { Hops } from "../graph/graph-source.ts";
import type { OperatorOf } from "../plan/operators.ts";
import { isNode } from "../values/types.ts";
import type { CypherNode, CypherRelationship, CypherValue } from "../value.ts";
import { PAUSE, ROW } from "./cursor.ts";
import type { Cursor, Signal } from "./cursor.ts";
import type { Run, Test } from "./run.ts";

const NO_HOPS: Hops = { relationships: [], nodes: [] };
const BYTES_PER_NODE = 64;

/** A node that the search has reached, in the order of reaching. */
interface Reached {
  readonly node: CypherNode;
  readonly depth: number;
  /** The relationships by which its branch left the start and by which it was reached. */
  readonly branch: CypherRelationship | undefined;
  readonly arrival: CypherRelationship | undefined;
}

/** The cursor of a walk of which only the ends matter; for each row of the input one search. */
export class EndsSearch implements Cursor {
  readonly #operator: OperatorOf<"VarLengthExpand">;
  readonly #test: Test | undefined;
  readonly #input: Cursor;
  readonly #run: Run;
  readonly #reached = new Map<CypherNode, Reached>();
  /** The nodes that are still to be left, and which of them is being left by which of its hops. */
  #queue: Reached[] = [];
  #leaving = 0;
  #hops = NO_HOPS;
  #at = 0;
  /** The end that is looked for, if there is but one. */
  #goal: CypherValue | undefined;
  /** Whether a way back to the start is still to be found. */
  #open = false;

  constructor(operator: OperatorOf<"VarLengthExpand">, test: Test | undefined, input: Cursor, run: Run) {
    this.#operator = operator;
    this.#test = test;
    this.#input = input;
    this.#run = run;
  }

  open(): void {
    this.#input.open();
    this.#end();
  }

  next(): Signal {
    for (;;) {
      if (this.#run.budget.poll()) return PAUSE;
      const relationship = this.#hops.relationships[this.#at];
      const node = this.#hops.nodes[this.#at];
      if (relationship !== undefined && node !== undefined) {
        this.#at += 1;
        if (this.#step(relationship, node)) return ROW;
        continue;
      }
      if (this.#leave()) continue;
      const signal = this.#input.next();
      if (signal !== ROW) return signal;
      if (this.#begin()) return ROW;
    }
  }

  /** Begins at the row's start; whether the start is an end already. */
  #begin(): boolean {
    const { from, to, relationships, direction, min, intoBound } = this.#operator;
    const { row } = this.#run;
    this.#end();
    const node = row[from] ?? null;
    this.#goal = intoBound ? (row[to] ?? null) : undefined;
    if (!isNode(node) || this.#goal === null) return false;
    row[relationships] = null;
    const start = { node, depth: 0, branch: undefined, arrival: undefined };
    this.#queue.push(start);
    this.#leaving = -1;
    this.#open = min > 0 && direction === "both";
    if (min === 0 || this.#open) this.#reached.set(node, start);
    return min === 0 && this.#arrive(node);
  }

  #end(): void {
    this.#reached.clear();
    this.#queue = [];
    this.#leaving = 0;
    this.#hops = NO_HOPS;
    this.#at = 0;
  }

  /** Turns to the hops of the next node; false when none is left within reach. */
  #leave(): boolean {
    const { direction, types, max } = this.#operator;
    this.#leaving += 1;
    const next = this.#queue[this.#leaving];
    if (next === undefined || next.depth >= max) return false;
    this.#hops = this.#run.source.hops(next.node, direction, types);
    this.#at = 0;
    return true;
  }

  /** Takes a hop from the node that is being left; whether it ends at what the row asks for. */
  #step(relationship: CypherRelationship, node: CypherNode): boolean {
    const run = this.#run;
    const here = this.#queue[this.#leaving];
    if (here === undefined) return false;
    run.hits += 1;
    const known = this.#reached.get(node);
    if (known !== undefined && !this.#open) return false;
    if (this.#test !== undefined) {
      run.row[this.#operator.step] = relationship;
      if (!this.#test(run)) return false;
    }
    if (known !== undefined) {
      const [start] = this.#queue;
      return start !== undefined && this.#closes(here, relationship, known) && this.#arrive(start.node);
    }
    const depth = here.depth + 1;
    const reached = { node, depth, branch: here.branch ?? relationship, arrival: relationship };
    this.#reached.set(node, reached);
    this.#queue.push(reached);
    run.budget.room(this.#reached.size * BYTES_PER_NODE);
    return this.#arrive(node);
  }

  /** Whether the step between two nodes that are reached closes the first way of at most `max` back to the start. */
  #closes(here: Reached, relationship: CypherRelationship, there: Reached): boolean {
    if (relationship === here.arrival || relationship === there.arrival) return false;
    const apart = there.depth === 0 || (here.branch ?? relationship) !== there.branch;
    const closes = apart && here.depth + there.depth + 1 <= this.#operator.max;
    this.#open = !closes;
    return closes;
  }

  /** Whether the node is an end to give; a goal, once found, ends the search. */
  #arrive(node: CypherNode): boolean {
    if (this.#goal !== undefined) {
      if (this.#goal !== node) return false;
      this.#end();
    }
    this.#run.row[this.#operator.to] = node;
    return true;
  }
}
