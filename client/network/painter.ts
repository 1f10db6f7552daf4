/**
 * Paints a picture on canvases in small pieces, so that no frame waits for thousands of lines: each function is a
 * generator that may be left off after any piece; a pixel is read after each, so that it is painted there and then. Enters: contexts whose unit is a CSS pixel, picture, view, size.
 */
import { project, type Size, sizeAt, type View } from "../canvas/scene.ts";
import type { Name } from "./names.ts";
import { lineStrength, type Picture } from "./picture.ts";

type Context = CanvasRenderingContext2D;
/** So many lines or circles are painted between two looks at the clock. */
const PIECE = 60;

export interface Scale {
  readonly view: View;
  readonly size: Size;
}

/** Straight lines; what lies wholly outside is left out. */
export function* paintLines(context: Context, picture: Picture, { view, size }: Scale): Generator<undefined> {
  const { ends, places } = picture;
  context.strokeStyle = picture.line;
  context.globalAlpha = lineStrength(ends.length / 2);
  context.lineWidth = Math.min(1.2, Math.max(0.6, 0.8 * Math.sqrt(view.zoom)));
  const [shiftX, shiftY] = [size.width / 2 - view.x * view.zoom, size.height / 2 - view.y * view.zoom];
  let open = 0;
  context.beginPath();
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const [a, b] = [ends[at] ?? 0, ends[at + 1] ?? 0];
    const ax = (places.x[a] ?? 0) * view.zoom + shiftX;
    const ay = (places.y[a] ?? 0) * view.zoom + shiftY;
    const bx = (places.x[b] ?? 0) * view.zoom + shiftX;
    const by = (places.y[b] ?? 0) * view.zoom + shiftY;
    if ((ax < 0 && bx < 0) || (ay < 0 && by < 0)) continue;
    if ((ax > size.width && bx > size.width) || (ay > size.height && by > size.height)) continue;
    context.moveTo(ax, ay);
    context.lineTo(bx, by);
    open += 1;
    if (open === PIECE) {
      context.stroke();
      context.beginPath();
      context.getImageData(0, 0, 1, 1);
      open = 0;
      yield;
    }
  }
  context.stroke();
  context.globalAlpha = 1;
}

function circle(context: Context, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** One node: the gap that keeps lines off it, then the circle or ring. */
export function paintNode(context: Context, picture: Picture, node: number, { view, size }: Scale): void {
  const mark = picture.marks[node];
  if (!mark) return;
  const { x, y } = project({ x: picture.places.x[node] ?? 0, y: picture.places.y[node] ?? 0 }, view, size);
  const radius = sizeAt(mark.radius, view.zoom);
  if (x < -radius || y < -radius || x > size.width + radius || y > size.height + radius) return;
  context.fillStyle = picture.ground;
  circle(context, x, y, radius + 1.5);
  context.fill();
  if (mark.ring) {
    context.strokeStyle = mark.color;
    context.lineWidth = 2;
    circle(context, x, y, Math.max(1, radius - 1));
    context.stroke();
  } else {
    context.fillStyle = mark.color;
    circle(context, x, y, radius);
    context.fill();
  }
}

export function* paintNodes(
  context: Context,
  picture: Picture,
  nodes: readonly number[],
  scale: Scale,
): Generator<undefined> {
  for (let at = 0; at < nodes.length; at += 1) {
    paintNode(context, picture, nodes[at] ?? 0, scale);
    if (at % PIECE === PIECE - 1) {
      context.getImageData(0, 0, 1, 1);
      yield;
    }
  }
}

export const FONT = '500 11.5px "Inter Variable", system-ui, sans-serif';
export const STRONG_FONT = '620 12.5px "Inter Variable", system-ui, sans-serif';

export function paintNames(
  context: Context,
  picture: Picture,
  names: readonly Name[],
  strong: ReadonlySet<number>,
): void {
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = picture.ground;
  context.fillStyle = picture.ink;
  for (const { node, text, x, y, anchor } of names) {
    context.font = strong.has(node) ? STRONG_FONT : FONT;
    context.textAlign = anchor === "middle" ? "center" : anchor;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}
