/**
 * From checked-in places to stage pixels. Enters: the frame (desk or phone), the theories and the size of the
 * canvas. Leaves: where everything stands at zoom 1. A canvas larger than the frame stretches it; a smaller one
 * is panned or zoomed out. A theory without a checked-in place stands below the lane, in reading order.
 */
import type { Side } from "../canvas/labels.ts";
import type { Size, View } from "../canvas/scene.ts";
import type { Model } from "./lineage-model.ts";
import { DESK, type Frame, PHONE, type PlacedTheory } from "./placing/frame.ts";
import positions from "./positions.json";

type PlaceTable = Readonly<Record<string, { readonly x: number; readonly y: number; readonly side: string }>>;

export interface Stage {
  readonly frame: Frame;
  readonly size: Size;
  readonly width: number;
  readonly height: number;
  readonly at: (theory: string) => PlacedTheory;
  readonly year: (year: number) => number;
  readonly bandTop: number;
  readonly laneTop: number;
  /** Where the shelf of theories without a step begins. */
  readonly shelfTop: number | undefined;
  /** At rest: the whole on a desk, where the story begins on a phone. */
  readonly home: View;
  readonly whole: View;
}

const isSide = (side: string): side is Side => side === "b" || side === "t" || side === "r" || side === "l";
const between = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** A phone is scrolled down: room between the names costs nothing there. */
const PHONE_STRETCH = 1.35;

/** Left to right on the desk, for the outline's order. */
export function across(theory: string): number {
  const desk: PlaceTable = positions.desk;
  return desk[theory]?.x ?? Number.MAX_SAFE_INTEGER;
}

export function createStage(model: Model, size: Size, phone: boolean): Stage {
  const frame = phone ? PHONE : DESK;
  const table: PlaceTable = phone ? positions.phone : positions.desk;
  const sx = phone ? size.width / frame.width : between(size.width / frame.width, 0.9, 2);
  const sy = phone ? PHONE_STRETCH : between(size.height / frame.height, 0.8, 1.6);
  const missing = model.theories.filter(({ id }) => table[id] === undefined).map(({ id }) => id);
  const columns = phone ? 2 : 4;
  const place = (id: string): PlacedTheory => {
    const held = table[id];
    if (held) return { x: held.x * sx, y: held.y * sy, side: isSide(held.side) ? held.side : "b" };
    const at = Math.max(0, missing.indexOf(id));
    const x = 28 + (at % columns) * ((frame.width - 60) / columns);
    return { x: x * sx, y: (frame.lane.bottom + 30 + Math.floor(at / columns) * 27) * sy, side: "r" };
  };
  const known = new Map(model.theories.map(({ id }) => [id, place(id)]));
  const width = frame.width * sx;
  const height = (frame.height + Math.ceil(missing.length / columns) * 27) * sy;
  const alone = model.outline.find(({ kind }) => kind === "alone")?.theories ?? [];
  const shelf = alone.length > 0 ? Math.min(...alone.map(({ id }) => place(id).y)) - 20 : undefined;
  const fitting = Math.min(1, size.width / width, size.height / height);
  const whole = { x: width / 2, y: height / 2, zoom: fitting };
  return {
    frame,
    size,
    width,
    height,
    at: (id) => known.get(id) ?? place(id),
    year: (year) => frame.year(year) * (phone ? sy : sx),
    bandTop: frame.band[0] * sy,
    laneTop: frame.band[1] * sy,
    shelfTop: shelf,
    home: phone ? { x: width / 2, y: Math.min(height, size.height) / 2, zoom: 1 } : whole,
    whole,
  };
}
