/**
 * What a canvas draws, as plain data: circles and bowed lines in stage pixels (y runs down), and the camera.
 * A view computes a scene from its state; the canvas shows it and reports what the pointer meets. No type of
 * Sigma appears here, so views don't depend on it.
 */

export interface SceneNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
  /** 0 to 1. */
  readonly opacity: number;
  /** Colour of the 2 px that keep lines off the circle. */
  readonly ground: string;
  /** A hollow circle, with a 2 px stroke. */
  readonly hollow?: boolean;
  /** A glow around it, in this colour. */
  readonly halo?: string | undefined;
}

export type SceneHead = "none" | "triangle" | "hollow" | "dot" | "bar";

export interface SceneEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly color: string;
  readonly width: number;
  readonly opacity: number;
  readonly dash: "solid" | "dashDot" | "dash" | "dot";
  readonly head: SceneHead;
  readonly tail: SceneHead;
  /** Lines of a greater height lie above others. */
  readonly height: number;
  /** Height of the bow as a share of the length; positive bows to the left of the direction from → to. */
  readonly bow: number;
  /** The selected one: drawn above all others on a casing and a halo of these colours. */
  readonly halo?: { readonly glow: string; readonly casing: string } | undefined;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

/** The stage point in the middle of the canvas, and how many canvas pixels a stage pixel takes. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface CanvasEvents {
  readonly onView: (view: View) => void;
  readonly onHover: (item: { readonly kind: "node" | "edge"; readonly id: string } | undefined) => void;
  readonly onPress: (item: { readonly kind: "node" | "edge"; readonly id: string } | undefined) => void;
  /** A frame stands on the screen. */
  readonly onDrawn: () => void;
}

export interface Canvas {
  /** Draws a scene; what changes its opacity, and lines that are new, take `milliseconds` to do so. */
  readonly show: (scene: Scene, milliseconds?: number) => void;
  /** Goes to a view; over `milliseconds` when it is more than zero. */
  readonly look: (view: View, milliseconds?: number) => void;
  /** Tells the canvas that its container has another size; the view in the middle stays. */
  readonly resize: (size: Size) => void;
  readonly dispose: () => void;
}

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** A stage point on the screen, from the canvas's top left corner. */
export const project = (point: ScreenPoint, view: View, size: Size): ScreenPoint => ({
  x: (point.x - view.x) * view.zoom + size.width / 2,
  y: (point.y - view.y) * view.zoom + size.height / 2,
});

/** The stage point under a screen point. */
export const unproject = (point: ScreenPoint, view: View, size: Size): ScreenPoint => ({
  x: (point.x - size.width / 2) / view.zoom + view.x,
  y: (point.y - size.height / 2) / view.zoom + view.y,
});

/** Circles and lines grow with the square root of the zoom. */
export const sizeAt = (size: number, zoom: number): number => size * Math.sqrt(zoom);

/** The control point of the quadratic curve between two points; the bow is that of `SceneEdge`. */
export function control(a: ScreenPoint, b: ScreenPoint, bow: number): ScreenPoint {
  return { x: (a.x + b.x) / 2 + (b.y - a.y) * bow, y: (a.y + b.y) / 2 - (b.x - a.x) * bow };
}

/** A point of that curve, `t` from 0 to 1. */
export function onCurve(a: ScreenPoint, b: ScreenPoint, bow: number, t: number): ScreenPoint {
  const c = control(a, b, bow);
  const u = 1 - t;
  return { x: u * u * a.x + 2 * u * t * c.x + t * t * b.x, y: u * u * a.y + 2 * u * t * c.y + t * t * b.y };
}
