/**
 * Simulated annealing (Davidson and Harel, 1996) over places and label sides: names must not meet names,
 * circles or lines; lines should not cross and be short; what is later stands further along; a theory stays
 * near its rank. Deterministic: the same input gives the same places. It runs once, at the writing of
 * `positions.json`, never in the browser.
 */
import type { Side } from "../../canvas/labels.ts";

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
  /** How much further along than the start the end should stand; 0 leaves it free. */
  readonly ahead: number;
  /** How much it matters that nothing is in its way; 1 for most. */
  readonly weight: number;
}
/** The room to stand in, and what no name may cover: captions, buttons. */
export interface Room extends Box {
  readonly obstacles: readonly Box[];
}
export interface Box {
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

const circleBox = ({ x, y, radius }: Item): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const BOW = 0.1;
const SAMPLES = 12;

/** A point on the bowed line between two items; the bow is that of the canvas. */
function onBow(a: Item, b: Item, t: number): readonly [number, number] {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const bow = dx >= 0 ? BOW : -BOW;
  const u = 1 - t;
  const [cx, cy] = [(a.x + b.x) / 2 + dy * bow, (a.y + b.y) / 2 - dx * bow];
  return [u * u * a.x + 2 * u * t * cx + t * t * b.x, u * u * a.y + 2 * u * t * cy + t * t * b.y];
}

function crosses(a: Item, b: Item, c: Item, d: Item): boolean {
  const turn = (p: Item, q: Item, r: Item): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** An arrangement and the parts of its cost; each part is cheap, so that a move asks only for those it changes. */
export class Arrangement {
  readonly items: Item[];
  readonly lines: readonly Line[];
  readonly time: "right" | "down";
  readonly room: Room;
  readonly #linesOf: readonly (readonly number[])[];

  constructor(items: Item[], lines: readonly Line[], time: "right" | "down", room: Room) {
    this.items = items;
    this.lines = lines;
    this.time = time;
    this.room = room;
    this.#linesOf = items.map((_, at) =>
      lines.flatMap(({ from, to }, index) => (from === at || to === at ? [index] : [])),
    );
  }

  /** How bad the whole is; zero would be perfect. */
  cost(): number {
    let sum = 0;
    this.items.forEach((item, i) => {
      sum += this.#own(item);
      for (let j = i + 1; j < this.items.length; j++) sum += this.#pair(i, j);
    });
    this.lines.forEach((_, k) => {
      sum += this.#line(k);
      for (let i = 0; i < this.items.length; i++) sum += this.#pass(k, i);
      for (let l = k + 1; l < this.lines.length; l++) sum += this.#cross(k, l);
    });
    return sum;
  }

  /** The part of the cost that depends on one item. */
  share(m: number): number {
    const item = this.items[m];
    const mine = this.#linesOf[m];
    if (!item || !mine) return 0;
    let sum = this.#own(item);
    for (let j = 0; j < this.items.length; j++) if (j !== m) sum += this.#pair(m, j);
    for (const k of mine) {
      sum += this.#line(k);
      for (let i = 0; i < this.items.length; i++) sum += this.#pass(k, i);
      for (let l = 0; l < this.lines.length; l++) sum += this.#cross(k, l);
    }
    for (let k = 0; k < this.lines.length; k++) if (!mine.includes(k)) sum += this.#pass(k, m);
    return sum;
  }

  #own(item: Item): number {
    const box = labelBox(item);
    const { room } = this;
    let sum = 60 * (Math.max(0, room.left - box.left) + Math.max(0, box.right - room.right));
    sum += 60 * (Math.max(0, room.top - box.top) + Math.max(0, box.bottom - room.bottom));
    for (const obstacle of room.obstacles) {
      sum += 2 * overlap(box, obstacle, 4) + 2 * overlap(circleBox(item), obstacle, 6);
    }
    if (item.home.x !== undefined) sum += ((item.x - item.home.x) / 60) ** 2 * 6;
    if (item.home.y !== undefined) sum += ((item.y - item.home.y) / 60) ** 2 * 6;
    if (item.side === "t") sum += 4;
    if (item.whisker !== undefined && (item.side === "l" || item.side === "r")) sum += 400;
    return sum;
  }

  #pair(i: number, j: number): number {
    const [a, b] = [this.items[i], this.items[j]];
    if (!a || !b) return 0;
    if (Math.abs(a.x - b.x) > 420 || Math.abs(a.y - b.y) > 120) return 0;
    const [boxA, boxB] = [labelBox(a), labelBox(b)];
    const apart = Math.hypot(a.x - b.x, a.y - b.y);
    const near = apart < 64 ? (64 - apart) ** 2 / 6 : 0;
    return near + overlap(boxA, boxB, 8) + 1.2 * (overlap(boxA, circleBox(b), 6) + overlap(boxB, circleBox(a), 6));
  }

  #line(k: number): number {
    const [line, a, b] = this.#ends(k);
    if (!line || !a || !b) return 0;
    const wanted = this.time === "right" ? line.ahead : Math.min(line.ahead, 90);
    const lacking = wanted - (this.time === "right" ? b.x - a.x : b.y - a.y);
    const late = wanted > 0 && lacking > 0 ? lacking ** 2 / 30 : 0;
    return (Math.hypot(a.x - b.x, a.y - b.y) / 22) * Math.min(line.weight, 1) + late;
  }

  /** A line through a name, or too near a circle that is not its own. */
  #pass(k: number, i: number): number {
    const [line, a, b] = this.#ends(k);
    const item = this.items[i];
    if (!line || !a || !b || !item) return 0;
    const box = labelBox(item);
    const slack = 30 + 0.1 * (Math.abs(a.x - b.x) + Math.abs(a.y - b.y));
    if (Math.max(a.x, b.x) + slack < box.left || Math.min(a.x, b.x) - slack > box.right) return 0;
    if (Math.max(a.y, b.y) + slack < box.top - 20 || Math.min(a.y, b.y) - slack > box.bottom + 20) return 0;
    const own = i === line.from || i === line.to;
    const clear = item.radius + 10;
    let sum = 0;
    for (let step = 1; step <= SAMPLES; step++) {
      const [x, y] = onBow(a, b, step / (SAMPLES + 1));
      if (x > box.left - 2 && x < box.right + 2 && y > box.top - 1 && y < box.bottom + 1) sum += 22 * line.weight;
      if (!own && (item.x - x) ** 2 + (item.y - y) ** 2 < clear * clear) sum += 40 * line.weight;
    }
    return sum;
  }

  #cross(k: number, l: number): number {
    const [one, a, b] = this.#ends(k);
    const [two, c, d] = this.#ends(l);
    if (!one || !two || !a || !b || !c || !d) return 0;
    if (a === c || a === d || b === c || b === d) return 0;
    return crosses(a, b, c, d) ? 30 * one.weight * two.weight : 0;
  }

  #ends(k: number): readonly [Line | undefined, Item | undefined, Item | undefined] {
    const line = this.lines[k];
    return line ? [line, this.items[line.from], this.items[line.to]] : [undefined, undefined, undefined];
  }
}

const SIDES: readonly Side[] = ["b", "r", "l", "t"];
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Improves an arrangement in place and returns its final cost. */
export function anneal(
  arrangement: Arrangement,
  { rounds, seed, heat: hottest }: { readonly rounds: number; readonly seed: number; readonly heat: number },
): number {
  const { items } = arrangement;
  const next = random(seed);
  const places = (): readonly Pick<Item, "x" | "y" | "side">[] => items.map(({ x, y, side }) => ({ x, y, side }));
  let current = arrangement.cost();
  let best = current;
  let kept = places();
  for (let round = 0; round < rounds; round++) {
    const progress = round / rounds;
    const heat = 160 * (1 - progress) ** 3 + 0.01;
    const reach = Math.min(180, hottest) * (1 - progress) + 6;
    const [m, n] = [Math.floor(next() * items.length), Math.floor(next() * items.length)];
    const [item, partner] = [items[m], items[n]];
    if (!item || !partner) break;
    const [before, other] = [
      { x: item.x, y: item.y, side: item.side },
      { x: partner.x, y: partner.y },
    ];
    const kind = next();
    const swap = kind < 0.04 && item !== partner;
    const old = swap ? current : arrangement.share(m);
    if (swap) {
      item.x = clamp(other.x, item.bounds.left, item.bounds.right);
      item.y = clamp(other.y, item.bounds.top, item.bounds.bottom);
      partner.x = clamp(before.x, partner.bounds.left, partner.bounds.right);
      partner.y = clamp(before.y, partner.bounds.top, partner.bounds.bottom);
    } else if (kind < 0.32) {
      item.side = SIDES[Math.floor(next() * SIDES.length)] ?? "b";
    } else {
      item.x = clamp(item.x + (next() - 0.5) * reach, item.bounds.left, item.bounds.right);
      item.y = clamp(item.y + (next() - 0.5) * reach, item.bounds.top, item.bounds.bottom);
    }
    const change = (swap ? arrangement.cost() : arrangement.share(m)) - old;
    if (change <= 0 || next() < Math.exp(-change / heat)) {
      current += change;
      if (current < best) {
        best = current;
        kept = places();
      }
    } else {
      if (swap) Object.assign(partner, other);
      Object.assign(item, before);
    }
  }
  items.forEach((item, index) => Object.assign(item, kept[index]));
  return arrangement.cost();
}
