/**
 * The wide canvas as a component uses it: its size, its view, and the reader's hands: drag, wheel, pinch, double
 * press. Enters: the container's ref and what a press means. Leaves: the canvas once there is room for it.
 */
import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { observeSize } from "../canvas/observe-size.ts";
import { type ScreenPoint, type Size, unproject, type View } from "../canvas/scene.ts";
import { calm } from "../state/viewport.ts";
import { createWideCanvas, type WideCanvas } from "./wide-canvas.ts";

export const ZOOM = { least: 0.12, most: 8, digits: 3 };
const TRAVEL = 320;
const HOVER_PAUSE = 60;
/** A press that moves less than this is no drag. */
const STILL = 5;

interface Reports {
  readonly onHover: (node: number | undefined) => void;
  readonly onPress: (node: number | undefined) => void;
}

export interface WideHandle {
  readonly canvas: ReadonlySignal<WideCanvas | undefined>;
  readonly size: ReadonlySignal<Size | undefined>;
  readonly view: ReadonlySignal<View>;
  readonly look: (view: View, jump?: boolean) => void;
  readonly zoomAt: (factor: number, point?: ScreenPoint) => void;
}

const clamp = (zoom: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));

export function useWideCanvas(container: RefObject<HTMLDivElement | null>, reports: Reports): WideHandle {
  const canvas = useSignal<WideCanvas | undefined>(undefined);
  const size = useSignal<Size | undefined>(undefined);
  const view = useSignal<View>({ x: 0, y: 0, zoom: 1 });
  const latest = useRef(reports);
  latest.current = reports;
  const travel = useRef(0);

  const set = (next: View): void => {
    view.value = next;
    canvas.peek()?.look(next);
  };
  const look = (next: View, jump = false): void => {
    cancelAnimationFrame(travel.current);
    const from = view.peek();
    if (jump || calm.peek()) return set(next);
    const start = performance.now();
    const step = (): void => {
      const share = Math.min(1, (performance.now() - start) / TRAVEL);
      const eased = 1 - (1 - share) ** 3;
      set({
        x: from.x + (next.x - from.x) * eased,
        y: from.y + (next.y - from.y) * eased,
        zoom: from.zoom * (next.zoom / from.zoom) ** eased,
      });
      if (share < 1) travel.current = requestAnimationFrame(step);
    };
    step();
  };
  const zoomed = (factor: number, point: ScreenPoint, room: Size): View => {
    const now = view.peek();
    const zoom = clamp(now.zoom * factor);
    const under = unproject(point, now, room);
    return {
      x: under.x - (point.x - room.width / 2) / zoom,
      y: under.y - (point.y - room.height / 2) / zoom,
      zoom,
    };
  };

  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    const end = observeSize(element, size, (room) => {
      if (canvas.peek()) canvas.peek()?.resize(room);
      else {
        canvas.value = createWideCanvas(element, room, () => {
          element.dataset["painted"] = "true";
        });
        canvas.peek()?.look(view.peek());
      }
    });
    return () => {
      end();
      cancelAnimationFrame(travel.current);
      canvas.peek()?.dispose();
      canvas.value = undefined;
    };
  }, []);

  useEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    const held = new Map<number, ScreenPoint>();
    let far = 0;
    let hovering: ReturnType<typeof setTimeout> | undefined;
    const pointOf = (event: MouseEvent): ScreenPoint => {
      const frame = element.getBoundingClientRect();
      return { x: event.clientX - frame.left, y: event.clientY - frame.top };
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      cancelAnimationFrame(travel.current);
      element.setPointerCapture(event.pointerId);
      held.set(event.pointerId, pointOf(event));
      if (held.size === 1) far = 0;
    };
    const move = (event: PointerEvent): void => {
      const point = pointOf(event);
      const before = held.get(event.pointerId);
      if (!before) {
        if (event.pointerType !== "mouse") return;
        clearTimeout(hovering);
        hovering = setTimeout(() => latest.current.onHover(canvas.peek()?.hit(point.x, point.y, 4)), HOVER_PAUSE);
        return;
      }
      held.set(event.pointerId, point);
      const now = view.peek();
      const room = size.peek();
      if (!room) return;
      far += Math.hypot(point.x - before.x, point.y - before.y);
      if (held.size === 1) {
        if (far < STILL) return;
        set({
          ...now,
          x: now.x - (point.x - before.x) / now.zoom,
          y: now.y - (point.y - before.y) / now.zoom,
        });
        return;
      }
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      if (!other) return;
      const factor =
        Math.hypot(point.x - other.x, point.y - other.y) /
        Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
      set(zoomed(factor, other, room));
    };
    const up = (event: PointerEvent): void => {
      if (!held.delete(event.pointerId) || far >= STILL || event.type === "pointercancel") return;
      const { x, y } = pointOf(event);
      latest.current.onPress(canvas.peek()?.hit(x, y, event.pointerType === "mouse" ? 4 : 16));
    };
    const leave = (): void => {
      clearTimeout(hovering);
      latest.current.onHover(undefined);
    };
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      cancelAnimationFrame(travel.current);
      const room = size.peek();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
      if (room) set(zoomed(Math.exp(-event.deltaY * lines * 0.0016), pointOf(event), room));
    };
    const double = (event: MouseEvent): void => {
      const room = size.peek();
      if (room) look(zoomed(1.6, pointOf(event), room));
    };
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", up);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("wheel", wheel, { passive: false });
    element.addEventListener("dblclick", double);
    return () => {
      clearTimeout(hovering);
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", up);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("wheel", wheel);
      element.removeEventListener("dblclick", double);
    };
  }, []);

  return {
    canvas,
    size,
    view,
    look,
    zoomAt: (factor, point) => {
      const room = size.peek();
      if (room) look(zoomed(factor, point ?? { x: room.width / 2, y: room.height / 2 }, room));
    },
  };
}
