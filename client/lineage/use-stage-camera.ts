/**
 * The camera of the picture. Enters: the canvas, the stage and what is selected. The link's view is shown, else
 * home; a view that rests elsewhere is written to the link; a selection outside the free part of the canvas is
 * brought into it. Leaves: zooming for buttons and keys.
 */
import { useEffect, useRef } from "preact/hooks";
import { linkedView, writeView } from "../canvas/linked-view.ts";
import { project, type Size, type View } from "../canvas/scene.ts";
import { narrow } from "../state/viewport.ts";
import type { Stage } from "./stage.ts";
import type { CanvasHandle } from "../canvas/use-canvas.ts";

const REST = 350;
const ZOOM = { least: 0.45, most: 6, forSelection: 0.6, digits: 2 };

const same = (a: View, b: View): boolean =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.01;

/** The view that shows these theories in the free part of the canvas, or nothing when they are there already. */
export function viewOf(
  ids: readonly string[],
  stage: Stage,
  size: Size,
  now: View,
  { covered, margin }: { readonly covered: number; readonly margin: number },
): View | undefined {
  const free = { width: size.width, height: size.height * (1 - covered) };
  const places = ids.map((id) => stage.at(id));
  const inside = places
    .map((place) => project(place, now, size))
    .every(({ x, y }) => x > margin && y > margin && x < free.width - margin && y < free.height - margin);
  if (inside || places.length === 0) return undefined;
  const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
  const zoom = Math.min(
    Math.max(now.zoom, ZOOM.forSelection),
    (free.width - 2 * margin) / Math.max(1, right - left),
    (free.height - 2 * margin) / Math.max(1, bottom - top),
  );
  // Their middle stands in the middle of the free part, not of the whole canvas.
  return { x: (left + right) / 2, y: (top + bottom) / 2 + (size.height - free.height) / 2 / zoom, zoom };
}

interface Aim {
  readonly stage: Stage | undefined;
  /** Theories that must be seen. */
  readonly ids: readonly string[];
  readonly covered: number;
}

export function useStageCamera(canvas: CanvasHandle, { stage, ids, covered }: Aim) {
  const linked = linkedView.value;
  const view = canvas.view.value;
  const written = useRef<View | undefined>(undefined);
  const staged = useRef(stage);

  useEffect(() => {
    if (!stage) return;
    // A stage of another size is another ground: what was home stays home, at once.
    const regrounded = staged.current !== stage;
    staged.current = stage;
    if (linked && written.current && same(linked, written.current) && !regrounded) return;
    written.current = undefined;
    canvas.look(linked ?? stage.home, regrounded || !canvas.drawn.peek());
  }, [stage, linked?.x, linked?.y, linked?.zoom]);

  useEffect(() => {
    if (!stage || !canvas.drawn.value) return undefined;
    const timer = setTimeout(() => {
      const home = same(view, stage.home);
      if (home && linked === undefined) return;
      written.current = home ? undefined : view;
      writeView(written.current, ZOOM.digits);
    }, REST);
    return () => clearTimeout(timer);
  }, [stage, view.x, view.y, view.zoom]);

  useEffect(() => {
    if (!stage) return;
    const margin = narrow.peek() ? 44 : 30;
    const next = viewOf(ids, stage, stage.size, canvas.aim(), { covered, margin });
    if (next) canvas.look(next);
  }, [ids.join(" "), stage, covered]);

  return {
    zoomBy: (factor: number): void => {
      const now = canvas.aim();
      canvas.look({ ...now, zoom: Math.min(ZOOM.most, Math.max(ZOOM.least, now.zoom * factor)) });
    },
    /** Home, and from there to the whole. */
    fit: (): void => {
      if (stage) canvas.look(same(canvas.aim(), stage.home) ? stage.whole : stage.home);
    },
  };
}
