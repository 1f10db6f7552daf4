/**
 * The canvas as a component uses it: fetched after the first paint, told of the scene, the size and the view.
 * Enters: the container's ref and what to do on hover and press. Leaves: the size, the view and whether
 * something stands on the screen. Without WebGL 2 nothing is drawn and `canvasMissing` says so.
 */
import { type ReadonlySignal, signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { observeSize } from "./observe-size.ts";
import type { Canvas, CanvasEvents, Scene, Size, View } from "./scene.ts";
import { offerPicture } from "../export/shown-picture.ts";
import { calm } from "../state/viewport.ts";

const TRAVEL = 320;
const FADE = 120;

/** This browser draws no WebGL 2: once known, known for the whole visit. */
export const canvasMissing = signal(false);

export interface CanvasHandle {
  readonly size: ReadonlySignal<Size | undefined>;
  readonly view: ReadonlySignal<View>;
  /** A frame stands on the screen. */
  readonly drawn: ReadonlySignal<boolean>;
  readonly show: (scene: Scene) => void;
  /** Where the camera is or is going. */
  readonly aim: () => View;
  /** Moves the camera, at once with `jump`. */
  readonly look: (view: View, jump?: boolean) => void;
}

type Reports = Pick<CanvasEvents, "onHover" | "onPress">;

export function useCanvas(container: RefObject<HTMLDivElement | null>, reports: Reports): CanvasHandle {
  const size = useSignal<Size | undefined>(undefined);
  const view = useSignal<View>({ x: 0, y: 0, zoom: 1 });
  const drawn = useSignal(false);
  const canvas = useRef<Canvas | undefined>(undefined);
  const scene = useRef<Scene | undefined>(undefined);
  const goal = useRef<View | undefined>(undefined);
  const latest = useRef(reports);
  latest.current = reports;

  useLayoutEffect(() => {
    const element = container.current;
    return element ? observeSize(element, size, (room) => canvas.current?.resize(room)) : undefined;
  }, []);

  useEffect(
    () =>
      offerPicture(() => {
        const room = size.peek();
        return scene.current && room ? { scene: scene.current, view: view.peek(), size: room } : undefined;
      }),
    [],
  );
  useEffect(() => {
    let current = true;
    const start = async (): Promise<void> => {
      // Two frames: the page stands on the screen before the larger script is asked for.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      try {
        const { createCanvas } = await import("./sigma-canvas.ts");
        const [element, room] = [container.current, size.peek()];
        if (!current || !element || !room) return;
        const made = createCanvas(element, room, {
          onView: (next) => (view.value = next),
          onHover: (item) => latest.current.onHover(item),
          onPress: (item) => latest.current.onPress(item),
          onDrawn: () => (drawn.value = true),
        });
        canvas.current = made;
        const now = size.peek();
        if (now && now !== room) made.resize(now);
        made.look(view.peek());
        if (scene.current) made.show(scene.current);
      } catch (error) {
        if (current) canvasMissing.value = true;
        console.info("The canvas is left out:", error);
      }
    };
    void start();
    return () => {
      current = false;
      canvas.current?.dispose();
      canvas.current = undefined;
    };
  }, []);

  return {
    size,
    view,
    drawn,
    show(next) {
      scene.current = next;
      canvas.current?.show(next, calm.peek() ? 0 : FADE);
    },
    aim: () => goal.current ?? view.peek(),
    look(next, jump = false) {
      const smooth = canvas.current !== undefined && !jump && !calm.peek();
      goal.current = smooth ? next : undefined;
      if (smooth) setTimeout(() => (goal.current = goal.current === next ? undefined : goal.current), TRAVEL + 30);
      if (canvas.current) canvas.current.look(next, smooth ? TRAVEL : 0);
      if (!smooth) view.value = next;
    },
  };
}
