/**
 * Where each node stands when the view opens. Enters: the model and the settled places, keyed by id. Leaves: two
 * arrays by number. A node that was settled keeps its place whatever happens to the graph around it; one that was
 * not stands in a small spiral about the middle of its placed neighbours, or at the rim when it has none.
 */
import { type NetworkModel, otherEnd } from "./network-model.ts";
import { steadyRandom } from "./random.ts";

export type Settled = Readonly<Record<string, readonly number[]>>;

export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** The golden angle keeps the arms of a spiral apart. */
const TURN = Math.PI * (3 - Math.sqrt(5));
const STEP = 9;

export function placeNodes(model: NetworkModel, settled: Settled): Places {
  const count = model.nodes.length;
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  const placed = new Uint8Array(count);
  let rim = 200;
  model.nodes.forEach(({ id }, node) => {
    const [px, py] = settled[id] ?? [];
    if (px === undefined || py === undefined) return;
    x[node] = px;
    y[node] = py;
    placed[node] = 1;
    rim = Math.max(rim, Math.hypot(px, py));
  });
  const crowd = new Map<number, number>();
  let waiting = model.nodes.flatMap((_, node) => (placed[node] === 1 ? [] : [node]));
  while (waiting.length > 0) {
    const still: number[] = [];
    const now: number[] = [];
    for (const node of waiting) {
      const near = model.linesAt(node).flatMap((number) => {
        const line = model.lines[number];
        const other = line && otherEnd(line, node);
        return other !== undefined && placed[other] === 1 ? [other] : [];
      });
      const [anchor] = near;
      if (anchor === undefined) {
        still.push(node);
        continue;
      }
      const arm = (crowd.get(anchor) ?? 0) + 1;
      crowd.set(anchor, arm);
      const far = 10 + STEP * Math.sqrt(arm);
      x[node] = near.reduce((sum, each) => sum + (x[each] ?? 0), 0) / near.length + far * Math.cos(arm * TURN);
      y[node] = near.reduce((sum, each) => sum + (y[each] ?? 0), 0) / near.length + far * Math.sin(arm * TURN);
      now.push(node);
    }
    for (const node of now) placed[node] = 1;
    if (still.length === waiting.length) {
      // Nothing placed is joined to these: the first of them opens the next group at the rim.
      const random = steadyRandom(still.length);
      const [first, ...rest] = still;
      if (first !== undefined) {
        const angle = random() * 2 * Math.PI;
        x[first] = (rim + 40) * Math.cos(angle);
        y[first] = (rim + 40) * Math.sin(angle);
        placed[first] = 1;
      }
      waiting = rest;
    } else waiting = still;
  }
  return { x, y };
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box around these nodes. */
export function boundsOf(nodes: readonly number[], { x, y }: Places): Bounds | undefined {
  if (nodes.length === 0) return undefined;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    const [px, py] = [x[node] ?? 0, y[node] ?? 0];
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, py);
    bottom = Math.max(bottom, py);
  }
  return { left, right, top, bottom };
}
