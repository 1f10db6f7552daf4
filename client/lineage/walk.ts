/**
 * Walking the picture by keys. Enters: where the theories stand, the visible steps, the place and the key's
 * direction. Leaves: the theory to go to. Along time, keys follow steps first; across it they go to the nearest.
 */
import type { ScreenPoint } from "../canvas/scene.ts";
import { neighbours, type Step } from "./lineage-model.ts";

export type Direction = "left" | "right" | "up" | "down";

const VECTOR: Readonly<Record<Direction, ScreenPoint>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The nearest of `candidates` in a direction; what lies aside counts double. */
export function nearest(
  from: ScreenPoint,
  direction: Direction,
  candidates: readonly string[],
  at: (id: string) => ScreenPoint,
): string | undefined {
  const { x, y } = VECTOR[direction];
  let best: { readonly id: string; readonly far: number } | undefined;
  for (const id of candidates) {
    const place = at(id);
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const ahead = dx * x + dy * y;
    const aside = Math.abs(dx * y) + Math.abs(dy * x);
    if (ahead <= 1) continue;
    const far = ahead + 2 * aside;
    if (!best || far < best.far) best = { id, far };
  }
  return best?.id;
}

export function walk(
  here: string,
  direction: Direction,
  {
    theories,
    steps,
    at,
    time = "right",
  }: {
    readonly theories: readonly string[];
    readonly steps: readonly Step[];
    readonly at: (id: string) => ScreenPoint;
    readonly time?: "right" | "down";
  },
): string {
  const others = theories.filter((id) => id !== here);
  const sideways = direction === "left" || direction === "right";
  if (sideways === (time === "right")) {
    const along = nearest(at(here), direction, [...neighbours(steps, here)], at);
    if (along !== undefined) return along;
  }
  return nearest(at(here), direction, others, at) ?? here;
}
