/**
 * The camera of the network. Enters: the canvas, the box of what is shown, the place of the selection. The link's
 * view is shown, else everything; a view that rests elsewhere is written to the link; a selection outside the free
 * part of the canvas is brought into it.
 */
import { useEffect, useRef } from "preact/hooks";
import { linkedView, writeView } from "../canvas/linked-view.ts";
import { project, type ScreenPoint, type Size, type View } from "../canvas/scene.ts";
import { narrow } from "../state/viewport.ts";
import type { Bounds } from "./place-nodes.ts";
import { ZOOM, type WideHandle } from "./use-wide-canvas.ts";

const REST = 350;
/** Names at the rim need room; a phone has none to give. */
const margin = (): number => (narrow.peek() ? 16 : 46);

const same = (a: View, b: View): boolean =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.005;

/** The view that shows a box whole, in the part of the canvas that no sheet covers. */
export function viewOf({ left, right, top, bottom }: Bounds, size: Size, covered: number): View {
  const height = size.height * (1 - covered);
  const zoom = Math.min(
    1.6,
    (size.width - 2 * margin()) / Math.max(1, right - left),
    (height - 2 * margin()) / Math.max(1, bottom - top),
  );
  const fitted = Math.max(ZOOM.least, zoom);
  return { x: (left + right) / 2, y: (top + bottom) / 2 + (size.height - height) / 2 / fitted, zoom: fitted };
}

interface Aim {
  /** The box of everything that the filters let through. */
  readonly bounds: Bounds | undefined;
  /** Changes when the reader asks for another part of the graph, such as a neighbourhood. */
  readonly part: string;
  readonly chosen: ScreenPoint | undefined;
  readonly chosenId: string | undefined;
  readonly covered: number;
}

export function useNetworkCamera(handle: WideHandle, { bounds, part, chosen, chosenId, covered }: Aim) {
  const size = handle.size.value;
  const linked = linkedView.value;
  const view = handle.view.value;
  const written = useRef<View | undefined>(undefined);
  const home = useRef<View | undefined>(undefined);
  const last = useRef<{ readonly part: string; readonly width: number; readonly height: number } | undefined>(
    undefined,
  );

  useEffect(() => {
    if (!size || !bounds) return;
    const before = last.current;
    const elsewhere = before?.part !== part;
    const regrounded = before?.width !== size.width || before?.height !== size.height;
    last.current = { part, width: size.width, height: size.height };
    if (elsewhere || regrounded || !home.current) home.current = viewOf(bounds, size, covered);
    if (linked && written.current && same(linked, written.current) && !elsewhere) return;
    if (linked && (!before || !elsewhere)) {
      written.current = linked;
      handle.look(linked, !before);
    } else if (elsewhere || (regrounded && !linked) || !linked) {
      written.current = undefined;
      handle.look(home.current, !before || (regrounded && !elsewhere));
    }
  }, [size, part, linked?.x, linked?.y, linked?.zoom, bounds === undefined]);

  useEffect(() => {
    if (!size || !home.current) return undefined;
    const timer = setTimeout(() => {
      const now = handle.view.peek();
      const atHome = home.current !== undefined && same(now, home.current);
      if (atHome && linkedView.peek() === undefined) return;
      written.current = atHome ? undefined : now;
      writeView(written.current, ZOOM.digits);
    }, REST);
    return () => clearTimeout(timer);
  }, [size, view.x, view.y, view.zoom]);

  useEffect(() => {
    if (!size || !chosen || !home.current) return;
    const now = handle.view.peek();
    const at = project(chosen, now, size);
    const free = size.height * (1 - covered);
    const rim = margin();
    if (at.x > rim && at.y > rim && at.x < size.width - rim && at.y < free - rim) return;
    handle.look({ ...now, x: chosen.x, y: chosen.y + (size.height - free) / 2 / now.zoom });
  }, [chosenId, size, covered]);

  return {
    fit: (): void => {
      if (size && bounds) {
        home.current = viewOf(bounds, size, covered);
        handle.look(home.current);
      }
    },
  };
}
