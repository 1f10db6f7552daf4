/**
 * Simulated annealing (Davidson and Harel, 1996) over places and label sides: names must not meet names,
 * circles or lines; lines should not cross and be short; what is later stands further along; a theory stays
 * near its rank. Deterministic: the same input gives the same places. It runs once, at the writing of
 * `positions.json`, never in the browser.
 */
import type { Side } from "./frame.ts";

export interface Item {
  readonly id: string;
  readonly radius: number;
  /** Size of its name with the line beneath. */
  readonly label: { readonly width: number; readonly height: number };
  x: number;
  y: number;
  side: Side;
  /** Half the width of the whisker on which it stands, which its name must not cover. */
  readonly whisker?: number;
  /** Where it may stand; equal bounds pin it. */
  readonly bounds: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Where its rank would have it, along the direction of reading. */
  readonly home: { readonly x?: number; readonly y?: number };
}
export interface Line {
  readonly from: number;
  readonly to: number;
  /** The end must stand further along than the start. */
  readonly ordered: boolean;
}
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Mulberry32: a small generator with a seed, so that places can be computed again. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The box of an item's name. */
export function labelBox({ x, y, radius, label, side }: Item): Box {
  const gap = radius + 5;
  const { width, height } = label;
  switch (side) {
    case "b":
      return { left: x - width / 2, right: x + width / 2, top: y + gap, bottom: y + gap + height };
    case "t":
      return { left: x - width / 2, right: x + width / 2, top: y - gap - height, bottom: y - gap };
    case "r":
      return { left: x + gap, right: x + gap + width, top: y - height / 2, bottom: y + height / 2 };
    case "l":
      return { left: x - gap - width, right: x - gap, top: y - height / 2, bottom: y + height / 2 };
  }
}

const overlap = (a: Box, b: Box, pad: number): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left) + pad) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + pad);

type Point = readonly [number, number];

/** Points along the bowed line between two items; the bow is that of the canvas. */
function along(a: Item, b: Item, bow: number, count: number): Point[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const sign = dx >= 0 ? 1 : -1;
  const cx = (a.x + b.x) / 2 + dy * bow * sign;
  const cy = (a.y + b.y) / 2 - dx * bow * sign;
  return Array.from({ length: count }, (_, index) => {
    const t = (index + 1) / (count + 1);
    const u = 1 - t;
    return [u * u * a.x + 2 * u * t * cx + t * t * b.x, u * u * a.y + 2 * u * t * cy + t * t * b.y];
  });
}

function crosses(a: Item, b: Item, c: Item, d: Item): boolean {
  const turn = (p: Item, q: Item, r: Item): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** How bad an arrangement is; zero would be perfect. */
export function cost(items: readonly Item[], lines: readonly Line[], time: "right" | "down", stage: Box): number {
  let sum = 0;
  const boxes = items.map(labelBox);
  items.forEach((item, i) => {
    const box = boxes[i];
    if (!box) return;
    sum += 60 * (Math.max(0, stage.left - box.left) + Math.max(0, box.right - stage.right));
    sum += 60 * (Math.max(0, stage.top - box.top) + Math.max(0, box.bottom - stage.bottom));
    if (item.home.x !== undefined) sum += ((item.x - item.home.x) / 60) ** 2 * 6;
    if (item.home.y !== undefined) sum += ((item.y - item.home.y) / 60) ** 2 * 6;
    if (item.side === "t") sum += 4;
    if (item.whisker !== undefined && (item.side === "l" || item.side === "r")) sum += 400;
    items.forEach((other, j) => {
      if (i === j) return;
      const round = {
        left: other.x - other.radius,
        right: other.x + other.radius,
        top: other.y - other.radius,
        bottom: other.y + other.radius,
      };
      sum += overlap(box, round, 6) * 1.2;
      if (j < i) return;
      const otherBox = boxes[j];
      if (otherBox) sum += overlap(box, otherBox, 8);
      const distance = Math.hypot(item.x - other.x, item.y - other.y);
      if (distance < 64) sum += (64 - distance) ** 2 / 6;
    });
  });
  lines.forEach((line, i) => {
    const [a, b] = [items[line.from], items[line.to]];
    if (!a || !b) return;
    const length = Math.hypot(a.x - b.x, a.y - b.y);
    sum += length / 22;
    const ahead = time === "right" ? b.x - a.x : b.y - a.y;
    if (line.ordered && ahead < 70) sum += (70 - ahead) ** 2 / 30;
    for (const [x, y] of along(a, b, 0.1, 14)) {
      items.forEach((item, j) => {
        const box = boxes[j];
        if (box && x > box.left - 2 && x < box.right + 2 && y > box.top - 1 && y < box.bottom + 1) sum += 22;
        if (j === line.from || j === line.to) return;
        const distance = Math.hypot(item.x - x, item.y - y);
        if (distance < item.radius + 10) sum += 26;
      });
    }
    for (const other of lines.slice(i + 1)) {
      if (new Set([line.from, line.to, other.from, other.to]).size < 4) continue;
      const [c, d] = [items[other.from], items[other.to]];
      if (c && d && crosses(a, b, c, d)) sum += 34;
    }
  });
  return sum;
}

const SIDES: readonly Side[] = ["b", "r", "l", "t"];

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Improves the items in place and returns the final cost. */
export function anneal(
  items: Item[],
  lines: readonly Line[],
  time: "right" | "down",
  stage: Box,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): number {
  const next = random(seed);
  let current = cost(items, lines, time, stage);
  let best = current;
  let kept = items.map(({ x, y, side }) => ({ x, y, side }));
  for (let round = 0; round < rounds; round++) {
    const progress = round / rounds;
    const heat = 160 * (1 - progress) ** 3 + 0.01;
    const item = items[Math.floor(next() * items.length)];
    const partner = items[Math.floor(next() * items.length)];
    if (!item || !partner) break;
    const before = { x: item.x, y: item.y, side: item.side };
    const other = { x: partner.x, y: partner.y };
    const kind = next();
    const reach = 180 * (1 - progress) + 6;
    if (kind < 0.22) {
      item.side = SIDES[Math.floor(next() * SIDES.length)] ?? "b";
    } else if (kind < 0.32) {
      [item.x, partner.x] = [
        clamp(partner.x, item.bounds.left, item.bounds.right),
        clamp(item.x, partner.bounds.left, partner.bounds.right),
      ];
      [item.y, partner.y] = [
        clamp(partner.y, item.bounds.top, item.bounds.bottom),
        clamp(item.y, partner.bounds.top, partner.bounds.bottom),
      ];
    } else {
      item.x = clamp(item.x + (next() - 0.5) * reach, item.bounds.left, item.bounds.right);
      item.y = clamp(item.y + (next() - 0.5) * reach, item.bounds.top, item.bounds.bottom);
    }
    const after = cost(items, lines, time, stage);
    if (after <= current || next() < Math.exp((current - after) / heat)) {
      current = after;
      if (after < best) {
        best = after;
        kept = items.map(({ x, y, side }) => ({ x, y, side }));
      }
    } else {
      if (partner !== item) Object.assign(partner, other);
      Object.assign(item, before);
    }
  }
  items.forEach((item, index) => Object.assign(item, kept[index]));
  return best;
}
