/**
 * A canvas for thousands of nodes that needs no graphics card. Three layers hold the whole picture (lines, circles,
 * names), one in front what has the reader's attention. The whole is painted in slices of a few milliseconds on
 * spare canvases and swapped in when complete; until then the last picture is moved and scaled, so that panning
 * never waits: while the view moves, it is painted anew only when it has come far. Hover repaints nothing but the front: the layers behind fade by style.
 * Sigma draws the other pictures, with WebGL; this one promises its frames without a graphics card.
 */
import { project, type Size, sizeAt, type View } from "../canvas/scene.ts";
import { type Name, placeNames } from "./names.ts";
import { FONT, paintLines, paintNames, paintNode, paintNodes, type Scale, STRONG_FONT } from "./painter.ts";
import type { Picture } from "./picture.ts";

export interface Attention {
  /** The node that is pointed at or chosen. */
  readonly node: number;
  readonly chosen: boolean;
  readonly nodes: ReadonlySet<number>;
  /** Ends of its lines, two numbers for each. */
  readonly ends: Uint32Array;
}

export interface WideCanvas {
  readonly show: (picture: Picture, named: readonly number[]) => void;
  readonly look: (view: View) => void;
  readonly resize: (size: Size) => void;
  /** What stands out; of the chosen node's the glow stays while another is pointed at. */
  readonly attend: (attention: Attention | undefined) => void;
  /** The node under a point of the screen. */
  readonly hit: (x: number, y: number, reach: number) => number | undefined;
  /** Names that stand on the screen, for files of the picture. */
  readonly names: () => readonly Name[];
  readonly dispose: () => void;
}

const SLICE = 5;
/** After so many milliseconds without a move the view counts as at rest. */
const REST = 90;
/** A moving view is painted anew after this share of the screen, or when scaled by more. */
const FAR = 0.35;
const LAYERS = ["lines", "nodes", "names"] as const;
type Layer = (typeof LAYERS)[number];
/** So many square pixels for each name, so that names are a help and no carpet. */
const ROOM_FOR_NAME = 13_000;

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

function sheet(): Sheet {
  const canvas = document.createElement("canvas");
  // Without a graphics card a canvas is painted when it is read or shown: reading a pixel makes the clock see the cost.
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("This browser draws no canvas.");
  return { canvas, context };
}

const same = (a: View, b: View): boolean => a.x === b.x && a.y === b.y && a.zoom === b.zoom;

const widths = new Map<string, number>();
const measureWith = (context: CanvasRenderingContext2D, font: string) => (text: string) => {
  const key = font + text;
  const held = widths.get(key);
  if (held !== undefined) return held;
  context.font = font;
  const { width } = context.measureText(text);
  if (document.fonts.check(font)) widths.set(key, width);
  return width;
};

export function createWideCanvas(container: HTMLElement, initial: Size, onPainted: () => void): WideCanvas {
  const density = Math.min(2, devicePixelRatio || 1);
  let size = initial;
  let view: View = { x: 0, y: 0, zoom: 1 };
  let paintedView = view;
  let picture: Picture | undefined;
  let named: readonly number[] = [];
  let names: readonly Name[] = [];
  let nearNames: readonly Name[] = [];
  let attention: Attention | undefined;
  let work: Generator<undefined> | undefined;
  let stale = false;
  let frame = 0;
  let frontStale = false;
  let moved = -Infinity;
  /** Whether what is painted is this picture at this size. */
  let current = false;

  const stack = document.createElement("div");
  stack.className = "wide-stack";
  container.append(stack);
  const whole: Record<Layer, Sheet> = { lines: sheet(), nodes: sheet(), names: sheet() };
  const spare: Record<Layer, Sheet> = { lines: sheet(), nodes: sheet(), names: sheet() };
  const front = sheet();
  for (const layer of LAYERS) {
    for (const { canvas } of [whole[layer], spare[layer]]) {
      canvas.className = `wide-layer wide-${layer}`;
      stack.append(canvas);
    }
    spare[layer].canvas.hidden = true;
  }
  front.canvas.className = "wide-layer";
  container.append(front.canvas);

  const fit = ({ canvas }: Sheet): void => {
    canvas.width = Math.round(size.width * density);
    canvas.height = Math.round(size.height * density);
    canvas.style.width = `${size.width}px`;
    canvas.style.height = `${size.height}px`;
  };
  const clear = ({ context }: Sheet): void => {
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
  };

  /** Paints everything for the view of this moment on the spare sheets, then swaps them in. */
  function* paint(of: Picture): Generator<undefined> {
    const scale: Scale = { view, size };
    for (const layer of LAYERS) clear(spare[layer]);
    yield* paintLines(spare.lines.context, of, scale);
    yield* paintNodes(spare.nodes.context, of, of.nodes, scale);
    const { context } = spare.names;
    const placed = placeNames({
      picture: of,
      ...scale,
      nodes: named,
      most: Math.ceil((size.width * size.height) / ROOM_FOR_NAME),
      forced: new Set(),
      measure: measureWith(context, FONT),
    });
    yield;
    paintNames(context, of, placed, new Set());
    context.getImageData(0, 0, 1, 1);
    yield;
    names = placed;
    paintedView = scale.view;
    current = true;
    for (const layer of LAYERS) {
      const [back, fore] = [spare[layer], whole[layer]];
      back.canvas.hidden = false;
      fore.canvas.hidden = true;
      whole[layer] = back;
      spare[layer] = fore;
    }
  }

  const paintFront = (): void => {
    frontStale = false;
    clear(front);
    if (!attention || !picture) return;
    const scale: Scale = { view, size };
    const { context } = front;
    const glow = (node: number): void => {
      const mark = picture?.marks[node];
      if (!mark || !picture) return;
      const at = project({ x: picture.places.x[node] ?? 0, y: picture.places.y[node] ?? 0 }, view, size);
      context.fillStyle = picture.halo;
      context.beginPath();
      context.arc(at.x, at.y, sizeAt(mark.radius, view.zoom) + 7, 0, 2 * Math.PI);
      context.fill();
    };
    const lit: Picture = { ...picture, ends: attention.ends, line: picture.lit };
    for (const _ of paintLines(context, lit, scale));
    if (attention.chosen) glow(attention.node);
    const others = [...attention.nodes].filter((node) => node !== attention?.node);
    for (const node of others) paintNode(context, picture, node, scale);
    paintNode(context, picture, attention.node, scale);
    const weight = (node: number): number => picture?.marks[node]?.radius ?? 0;
    nearNames = placeNames({
      picture,
      ...scale,
      nodes: [attention.node, ...others.sort((a, b) => weight(b) - weight(a))],
      most: 70,
      forced: new Set([attention.node]),
      measure: measureWith(context, STRONG_FONT),
    });
    paintNames(context, picture, nearNames, new Set([attention.node]));
  };

  const move = (): void => {
    const factor = view.zoom / paintedView.zoom;
    const at = project({ x: paintedView.x, y: paintedView.y }, view, size);
    const [dx, dy] = [at.x - (size.width / 2) * factor, at.y - (size.height / 2) * factor];
    stack.style.transform = same(view, paintedView) ? "" : `translate(${dx}px, ${dy}px) scale(${factor})`;
  };

  /** Whether the last picture still serves: swapping in another one costs a frame more than moving this one. */
  const serves = (now: number): boolean => {
    if (!current || now - moved > REST) return false;
    const at = project({ x: paintedView.x, y: paintedView.y }, view, size);
    const shift = Math.max(Math.abs(at.x / size.width - 0.5), Math.abs(at.y / size.height - 0.5));
    return shift < FAR && Math.abs(Math.log(view.zoom / paintedView.zoom)) < FAR;
  };

  const paintSlice = (start: number): void => {
    if (picture && stale && !work) {
      stale = false;
      work = paint(picture);
    }
    while (work && performance.now() - start < SLICE) {
      if (work.next().done) {
        work = undefined;
        onPainted();
        stale ||= !same(view, paintedView);
      }
    }
  };

  const tick = (): void => {
    frame = 0;
    const start = performance.now();
    if (frontStale) paintFront();
    if (!serves(start)) paintSlice(start);
    move();
    if (work || stale || frontStale) ask();
  };
  const ask = (): void => {
    frame ||= requestAnimationFrame(tick);
  };

  const dim = (): void => {
    if (attention) stack.dataset["attention"] = attention.chosen ? "chosen" : "hover";
    else delete stack.dataset["attention"];
  };

  const fitAll = (): void => {
    for (const layer of LAYERS) {
      fit(whole[layer]);
      fit(spare[layer]);
    }
    fit(front);
  };
  fitAll();

  return {
    show(next, order) {
      picture = next;
      named = order;
      current = false;
      work = undefined;
      stale = true;
      frontStale = true;
      ask();
    },
    look(next) {
      if (same(next, view)) return;
      view = next;
      moved = performance.now();
      stale = true;
      frontStale = attention !== undefined || frontStale;
      ask();
    },
    resize(next) {
      size = next;
      fitAll();
      current = false;
      work = undefined;
      stale = true;
      frontStale = true;
      ask();
    },
    attend(next) {
      attention = next;
      frontStale = true;
      dim();
      ask();
    },
    hit(x, y, reach) {
      if (!picture) return undefined;
      let best: number | undefined;
      let nearest = Infinity;
      for (const node of picture.nodes) {
        const dx = ((picture.places.x[node] ?? 0) - view.x) * view.zoom + size.width / 2 - x;
        const dy = ((picture.places.y[node] ?? 0) - view.y) * view.zoom + size.height / 2 - y;
        const far = Math.hypot(dx, dy) - sizeAt(picture.marks[node]?.radius ?? 0, view.zoom);
        if (far <= reach && far < nearest) {
          nearest = far;
          best = node;
        }
      }
      return best;
    },
    names: () => (attention ? nearNames : names),
    dispose() {
      cancelAnimationFrame(frame);
      stack.remove();
      front.canvas.remove();
    },
  };
}
