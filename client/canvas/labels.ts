/**
 * Which names are drawn, and where. Enters: theories on the screen with the side of their name, in order of
 * importance. Leaves: the names that meet none placed before them, on their own side or else
 * on another; the rest wait for hover or zoom.
 * A greedy pass is enough for a few dozen names.
 */
import type { ScreenPoint } from "./scene.ts";

/** Where a name stands to what it names: below, above, right or left. */
export type Side = "b" | "t" | "r" | "l";

export interface LabelWish {
  readonly id: string;
  readonly name: string;
  readonly below: string;
  readonly at: ScreenPoint;
  readonly radius: number;
  readonly side: Side;
  /** Drawn even where it meets another: only what is selected or focused. */
  readonly forced: boolean;
  readonly strong: boolean;
  readonly bold: boolean;
  /** The name of something drawn beside the theories. */
  readonly small?: boolean;
}
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface PlacedLabel extends LabelWish {
  readonly box: Box;
  readonly anchor: "start" | "middle" | "end";
  /** Where the text begins, ends or is centred; baselines of name and second line. */
  readonly x: number;
  readonly nameY: number;
  readonly belowY: number;
}

const SIDES: readonly Side[] = ["b", "r", "l", "t"];
const NAME_LINE = 16;
const BELOW_LINE = 14;
const GAP = 5;

/** The label's box and baselines for its side. */
export function layLabel(wish: LabelWish, measure: (text: string, kind: "name" | "below") => number): PlacedLabel {
  const { at, radius, side } = wish;
  const width = Math.max(
    measure(wish.name, wish.small ? "below" : "name"),
    wish.below ? measure(wish.below, "below") : 0,
  );
  const height = NAME_LINE + (wish.below ? BELOW_LINE : 0);
  const anchor = side === "r" ? "start" : side === "l" ? "end" : "middle";
  const x = side === "r" ? at.x + radius + GAP : side === "l" ? at.x - radius - GAP : at.x;
  const top =
    side === "b" ? at.y + radius + GAP - 1 : side === "t" ? at.y - radius - GAP - height + 2 : at.y - height / 2;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return {
    ...wish,
    anchor,
    x,
    nameY: top + 12,
    belowY: top + NAME_LINE + 10,
    box: { left, top, right: left + width, bottom: top + height },
  };
}

/** A name above or below may stand off the middle, so that it does not leave the ground sideways. */
function pushedInside(label: PlacedLabel, within: Box | undefined): PlacedLabel {
  if (!within || label.anchor !== "middle") return label;
  const { left, right } = label.box;
  const shift = Math.max(0, within.left - left) - Math.max(0, right - within.right);
  return shift === 0
    ? label
    : { ...label, x: label.x + shift, box: { ...label.box, left: left + shift, right: right + shift } };
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom && b.top < a.bottom;

export interface Ground {
  /** Names stay inside. */
  readonly within?: Box;
  /** What no name may cover, such as the pill of the selected step. */
  readonly obstacles?: readonly Box[];
}

const circle = ({ at, radius }: LabelWish): Box => ({
  left: at.x - radius,
  right: at.x + radius,
  top: at.y - radius,
  bottom: at.y + radius,
});

/** Places what fits: on the ground, off its obstacles, off other circles and off the names placed before. */
export function placeLabels(
  wishes: readonly LabelWish[],
  measure: (text: string, kind: "name" | "below") => number,
  { within, obstacles = [] }: Ground = {},
): readonly PlacedLabel[] {
  const inside = (box: Box): boolean =>
    !within ||
    (box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom);
  const circles = wishes.map(circle);
  const placed: PlacedLabel[] = [];
  wishes.forEach((wish, own) => {
    const offNames = ({ box }: PlacedLabel): boolean =>
      !placed.some((other) => meets(other.box, box)) && !obstacles.some((obstacle) => meets(obstacle, box));
    const offCircles = ({ box }: PlacedLabel): boolean =>
      !circles.some((other, index) => index !== own && meets(other, box));
    const sides = [wish.side, ...SIDES.filter((side) => side !== wish.side)];
    const labels = sides.map((side) => pushedInside(layLabel({ ...wish, side }, measure), within));
    const free = labels.filter(offNames);
    const best =
      free.find((label) => inside(label.box) && offCircles(label)) ??
      (wish.forced
        ? (free.find(({ box }) => inside(box)) ?? labels.find(({ box }) => inside(box)) ?? labels[0])
        : undefined);
    if (best) placed.push(best);
  });
  return placed;
}

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** Width of a text in the canvas's two sizes, as the browser measures it. */
export function measureText(text: string, kind: "name" | "below"): number {
  const key = kind + text;
  const held = widths.get(key);
  if (held !== undefined) return held;
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return text.length * 7;
  context.font = kind === "name" ? '600 12.5px "Inter Variable"' : '450 11px "Inter Variable"';
  const width = context.measureText(text).width;
  if (document.fonts.check(context.font)) widths.set(key, width);
  return width;
}
