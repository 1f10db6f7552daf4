/**
 * Breadth-first searches between two nodes. With only the shortest walks in mind balls grow around
 * both ends, always at the smaller rim. A ball is kept while its centre stays the same from search to
 * search: its next step is due once the other ends' balls have cost as much, so that one start with
 * many goals takes hardly more than one search from the start, and a single pair no more than before.
 */
import type { Hops } from "../graph/graph-source.ts";
import type { CypherNode, CypherRelationship } from "../value.ts";
import { PAUSE } from "./cursor.ts";
import type { Signal } from "./cursor.ts";
import type { Run } from "./run.ts";

/** Steps that are left to the goal, of the nodes that may lie on a walk. */
export interface Distances {
  get(node: CypherNode): number | undefined;
}

export interface Steps {
  readonly forward: (node: CypherNode) => Hops;
  readonly backward: (node: CypherNode) => Hops;
  readonly other: (relationship: CypherRelationship, node: CypherNode) => CypherNode;
}

/** A walk's nodes and relationships from the start to the goal. */
export interface Walk {
  readonly nodes: readonly CypherNode[];
  readonly relationships: readonly CypherRelationship[];
}

const BYTES_PER_NODE = 96;

/** How the search came to a node: to the centre by nothing. */
interface Reached {
  readonly depth: number;
  readonly by: CypherRelationship | undefined;
}

/** One side of a search: what it has reached, and its rim. */
interface Ball {
  readonly centre: CypherNode;
  readonly version: number;
  readonly reached: Map<CypherNode, Reached>;
  rim: readonly CypherNode[];
  depth: number;
  /** How many nodes the balls around other ends were grown from since this one grew. */
  spent: number;
}

/** Two balls that touch. */
export interface Meeting {
  readonly ahead: Ball;
  readonly behind: Ball;
  /** The nodes in both; each lies on a shortest walk. */
  readonly middle: readonly CypherNode[];
  /** Of every shortest walk. */
  readonly length: number;
}

/** The searches of one operator in one run. */
export class Searches {
  readonly #run: Run;
  readonly #steps: Steps;
  readonly #lasting: boolean;
  #ahead: Ball | undefined;
  #behind: Ball | undefined;

  /** `lasting` says that the steps depend on nothing but the graph. */
  constructor(run: Run, steps: Steps, lasting: boolean) {
    this.#run = run;
    this.#steps = steps;
    this.#lasting = lasting;
  }

  /** The distance of every node within `max` steps of the goal. */
  *distancesTo(goal: CypherNode, max: number): Generator<Signal, Distances> {
    const side = (this.#behind = this.#around(goal, this.#behind, true));
    while (side.rim.length > 0 && side.depth < max) yield* this.#grow(side, this.#steps.backward);
    return { get: (node) => side.reached.get(node)?.depth };
  }

  /** Where the shortest walks between two different nodes have their middle, if one has at most `max` steps. */
  *meeting(start: CypherNode, goal: CypherNode, max: number): Generator<Signal, Meeting | undefined> {
    const known = this.#ahead;
    const ahead = (this.#ahead = this.#around(start, known, true));
    // One of the two begins anew, so that they cannot have met before.
    const behind = (this.#behind = this.#around(goal, this.#behind, ahead !== known));
    const [kept, fresh] = ahead === known ? [ahead, behind] : [behind, ahead];
    for (;;) {
      const middle = fresh.rim.filter((node) => kept.reached.has(node));
      const [first] = middle;
      if (first !== undefined) {
        return { ahead, behind, middle, length: fresh.depth + (kept.reached.get(first)?.depth ?? 0) };
      }
      if (kept.rim.length === 0 || fresh.rim.length === 0 || ahead.depth + behind.depth >= max) return undefined;
      const growing = kept.rim.length <= fresh.rim.length + kept.spent ? kept : fresh;
      if (growing === fresh) kept.spent += fresh.rim.length;
      yield* this.#grow(growing, growing === ahead ? this.#steps.forward : this.#steps.backward);
    }
  }

  /** One of the shortest walks. */
  oneWalk({ ahead, behind, middle, length }: Meeting): Walk {
    this.#run.budget.tick(length);
    const nodes = middle.slice(0, 1);
    const relationships: CypherRelationship[] = [];
    this.#follow(ahead, nodes, relationships);
    nodes.reverse();
    relationships.reverse();
    this.#follow(behind, nodes, relationships);
    return { nodes, relationships };
  }

  /** The distances of all nodes on the shortest walks; of others it may tell them, too. */
  *distancesBy({ ahead, behind, middle, length }: Meeting): Generator<Signal, Distances> {
    const before = new Map<CypherNode, number>();
    let layer = middle;
    for (let depth = depthIn(ahead, middle[0]) - 1; depth >= 0; depth -= 1) {
      const next: CypherNode[] = [];
      for (const node of layer) {
        for (const previous of this.#steps.backward(node).nodes) {
          if (this.#run.budget.poll()) yield PAUSE;
          if (depthIn(ahead, previous) !== depth || before.has(previous)) continue;
          before.set(previous, length - depth);
          next.push(previous);
        }
      }
      layer = next;
    }
    return { get: (node) => before.get(node) ?? behind.reached.get(node)?.depth };
  }

  /** The known ball if it is the centre's and still holds. */
  #around(centre: CypherNode, known: Ball | undefined, mayKeep: boolean): Ball {
    const { budget, source } = this.#run;
    const { version } = source;
    if (known !== undefined) {
      if (mayKeep && this.#lasting && known.centre === centre && known.version === version) return known;
      budget.release(known.reached.size * BYTES_PER_NODE);
    }
    budget.hold(BYTES_PER_NODE);
    const reached = new Map([[centre, { depth: 0, by: undefined }]]);
    return { centre, version, reached, rim: [centre], depth: 0, spent: 0 };
  }

  /** Grows the ball by one step. */
  *#grow(side: Ball, hops: Steps["forward"]): Generator<Signal> {
    const { budget } = this.#run;
    const rim: CypherNode[] = [];
    side.depth += 1;
    side.spent = 0;
    for (const node of side.rim) {
      const { nodes, relationships } = hops(node);
      for (let at = 0; at < nodes.length; at += 1) {
        if (budget.poll()) yield PAUSE;
        const next = nodes[at];
        if (next === undefined || side.reached.has(next)) continue;
        budget.hold(BYTES_PER_NODE);
        side.reached.set(next, { depth: side.depth, by: relationships[at] });
        rim.push(next);
      }
    }
    side.rim = rim;
  }

  /** Goes on from the last of the nodes to the ball's centre. */
  #follow({ reached }: Ball, nodes: CypherNode[], relationships: CypherRelationship[]): void {
    for (;;) {
      const node = nodes.at(-1);
      const by = node === undefined ? undefined : reached.get(node)?.by;
      if (node === undefined || by === undefined) return;
      relationships.push(by);
      nodes.push(this.#steps.other(by, node));
    }
  }
}

function depthIn({ reached }: Ball, node: CypherNode | undefined): number {
  return (node === undefined ? undefined : reached.get(node)?.depth) ?? -1;
}
