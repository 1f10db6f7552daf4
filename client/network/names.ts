/**
 * Which names are drawn, and where. Enters: nodes on the screen in order of importance. Leaves: names that meet no
 * name placed before them and no large circle; the others wait for hover or zoom. A raster of cells makes it cheap
 * among thousands.
 */
import { project, type Size, sizeAt, type View } from "../canvas/scene.ts";
import type { Picture } from "./picture.ts";

export interface Name {
  readonly node: number;
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface NameWishes {
  readonly picture: Picture;
  readonly view: View;
  readonly size: Size;
  /** Most important first. */
  readonly nodes: readonly number[];
  /** These many at most. */
  readonly most: number;
  /** Drawn even where they meet another. */
  readonly forced: ReadonlySet<number>;
  readonly measure: (text: string) => number;
}

type Box = Pick<Name, "left" | "right" | "top" | "bottom">;
/** Circles of this radius on the screen, and larger ones, keep clear of names. */
const LARGE = 6;
/** Where everything is crowded, no more nodes than this are asked for a place. */
const TRIES = 300;

const HEIGHT = 15;
const CELL = 24;
const LONGEST = 34;

/** A name for the canvas: claims and sentences are long, and only their beginning is drawn. */
export const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\s,;:.(]+\S*$/, "")} …`;

export function placeNames({ picture, view, size, nodes, most, forced, measure }: NameWishes): readonly Name[] {
  const cells = new Map<number, (Box & { readonly node: number })[]>();
  const columns = Math.ceil(size.width / CELL) + 2;
  const over = (name: Box): number[] => {
    const keys: number[] = [];
    for (let column = Math.floor(name.left / CELL); column <= Math.floor(name.right / CELL); column += 1) {
      for (let row = Math.floor(name.top / CELL); row <= Math.floor(name.bottom / CELL); row += 1) {
        keys.push(row * columns + column);
      }
    }
    return keys;
  };
  const meets = (name: Name): boolean =>
    over(name).some((key) =>
      cells
        .get(key)
        ?.some(
          (other) =>
            other.node !== name.node &&
            name.left < other.right + 3 &&
            other.left < name.right + 3 &&
            name.top < other.bottom &&
            other.top < name.bottom,
        ),
    );
  const hold = (box: Box & { readonly node: number }): void => {
    for (const key of over(box)) {
      const held = cells.get(key);
      if (held) held.push(box);
      else cells.set(key, [box]);
    }
  };
  const placed: Name[] = [];
  for (const node of nodes) {
    const radius = sizeAt(picture.marks[node]?.radius ?? 0, view.zoom);
    if (radius < LARGE) continue;
    const { x, y } = project({ x: picture.places.x[node] ?? 0, y: picture.places.y[node] ?? 0 }, view, size);
    if (x < 0 || y < 0 || x > size.width || y > size.height) continue;
    hold({ node, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  let tries = 0;
  for (const node of nodes) {
    if (placed.length >= most || tries >= TRIES) break;
    const mark = picture.marks[node];
    if (!mark || mark.name === "") continue;
    const at = project({ x: picture.places.x[node] ?? 0, y: picture.places.y[node] ?? 0 }, view, size);
    if (at.x < 0 || at.y < 0 || at.x > size.width || at.y > size.height) continue;
    tries += 1;
    const text = shortened(mark.name);
    const width = measure(text);
    const radius = sizeAt(mark.radius, view.zoom);
    const candidates = (["b", "r", "l", "t"] as const).map((side): Name => {
      const anchor = side === "r" ? "start" : side === "l" ? "end" : "middle";
      const x = side === "r" ? at.x + radius + 4 : side === "l" ? at.x - radius - 4 : at.x;
      const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
      const top = side === "b" ? at.y + radius + 2 : side === "t" ? at.y - radius - HEIGHT - 2 : at.y - HEIGHT / 2;
      return { node, text, x, y: top + 11.5, anchor, left, right: left + width, top, bottom: top + HEIGHT };
    });
    const inside = (name: Name): boolean =>
      name.left >= 2 && name.right <= size.width - 2 && name.top >= 2 && name.bottom <= size.height - 2;
    const best =
      candidates.find((name) => inside(name) && !meets(name)) ??
      (forced.has(node) ? (candidates.find(inside) ?? candidates[0]) : undefined);
    if (!best) continue;
    placed.push(best);
    hold({ ...best, node: -1 - node });
  }
  return placed;
}
