/**
 * Breadth-first distances to a goal. With only the shortest walks in mind the search grows from
 * both ends, always at the smaller rim, and keeps the nodes that lie on such a walk.
 */
import type { CypherNode, CypherRelationship } from "../value.ts";
import { PAUSE } from "./cursor.ts";
import type { Signal } from "./cursor.ts";
import type { Run } from "./run.ts";

/** Steps that are left to the goal. */
export type Distances = ReadonlyMap<CypherNode, number>;

export interface Steps {
  readonly forward: (node: CypherNode) => readonly CypherRelationship[];
  readonly backward: (node: CypherNode) => readonly CypherRelationship[];
  readonly other: (relationship: CypherRelationship, node: CypherNode) => CypherNode;
}

const BYTES_PER_NODE = 64;

/** One side of the search: what it has reached, and its rim. */
interface Ball {
  readonly depths: Map<CypherNode, number>;
  rim: CypherNode[];
  depth: number;
}

function ball(centre: CypherNode): Ball {
  return { depths: new Map([[centre, 0]]), rim: [centre], depth: 0 };
}

/** Grows the ball by one step. */
function* grow(side: Ball, hops: Steps["forward"], other: Steps["other"], run: Run): Generator<Signal> {
  const rim: CypherNode[] = [];
  side.depth += 1;
  for (const node of side.rim) {
    for (const relationship of hops(node)) {
      if (run.budget.poll()) yield PAUSE;
      const next = other(relationship, node);
      if (side.depths.has(next)) continue;
      side.depths.set(next, side.depth);
      rim.push(next);
    }
  }
  run.budget.room(side.depths.size * BYTES_PER_NODE);
  side.rim = rim;
}

/** The distance of every node within `max` steps of the goal. */
export function* distancesTo(goal: CypherNode, max: number, steps: Steps, run: Run): Generator<Signal, Distances> {
  const side = ball(goal);
  while (side.rim.length > 0 && side.depth < max) yield* grow(side, steps.backward, steps.other, run);
  return side.depths;
}

/** The distances of the nodes on the shortest walks; `undefined` when there is none within `max` steps. */
export function* shortestDistances(
  start: CypherNode,
  goal: CypherNode,
  max: number,
  steps: Steps,
  run: Run,
): Generator<Signal, Distances | undefined> {
  const ahead = ball(start);
  const behind = ball(goal);
  for (;;) {
    if (ahead.rim.length === 0 || behind.rim.length === 0 || ahead.depth + behind.depth >= max) return undefined;
    const forward = ahead.rim.length <= behind.rim.length;
    if (forward) yield* grow(ahead, steps.forward, steps.other, run);
    else yield* grow(behind, steps.backward, steps.other, run);
    const [grown, standing] = forward ? [ahead, behind] : [behind, ahead];
    const meeting = grown.rim.filter((node) => standing.depths.get(node) === standing.depth);
    if (meeting.length > 0) return yield* backTrack(meeting, ahead, behind, steps, run);
  }
}

/** From where the balls met back to the start, keeping only nodes that lead on. */
function* backTrack(
  meeting: readonly CypherNode[],
  ahead: Ball,
  behind: Ball,
  steps: Steps,
  run: Run,
): Generator<Signal, Distances> {
  const remaining = new Map(behind.depths);
  let layer = meeting;
  for (let depth = ahead.depth - 1; depth >= 0; depth -= 1) {
    const left = behind.depth + ahead.depth - depth;
    const before: CypherNode[] = [];
    for (const node of layer) {
      for (const relationship of steps.backward(node)) {
        if (run.budget.poll()) yield PAUSE;
        const previous = steps.other(relationship, node);
        if (ahead.depths.get(previous) !== depth || remaining.has(previous)) continue;
        remaining.set(previous, left);
        before.push(previous);
      }
    }
    layer = before;
  }
  return remaining;
}
