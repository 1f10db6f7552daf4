/** Dragging a phone sheet by its bar: it follows the finger and settles at the nearest stop, or closes below all. */
import { type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import type { SheetStop } from "./panel.tsx";

const PEEK = 96;

export interface SheetDrag {
  readonly style: ReadonlySignal<{ readonly height: string } | undefined>;
  /** The last press was a drag, so the click that follows it is none. */
  readonly moved: () => boolean;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

export function useSheetDrag(
  region: RefObject<HTMLElement | null>,
  stop: Signal<SheetStop>,
  close: () => void,
): SheetDrag {
  const style = useSignal<{ readonly height: string } | undefined>(undefined);
  const grip = useRef<{ readonly y: number; readonly height: number } | null>(null);
  const height = useRef(0);
  const travelled = useRef(false);

  const settle = (): void => {
    grip.current = null;
    style.value = undefined;
    if (!travelled.current) return;
    if (height.current < PEEK / 2) {
      close();
      return;
    }
    const heights: readonly [SheetStop, number][] = [
      ["peek", PEEK],
      ["half", innerHeight * 0.45],
      ["full", innerHeight - 112],
    ];
    const distance = ([, at]: readonly [SheetStop, number]): number => Math.abs(at - height.current);
    stop.value = heights.reduce((best, each) => (distance(each) < distance(best) ? each : best))[0];
  };
  return {
    style,
    moved: () => travelled.current,
    handlers: {
      onPointerDown(event) {
        if (event.target instanceof Element) event.target.setPointerCapture(event.pointerId);
        grip.current = { y: event.clientY, height: region.current?.offsetHeight ?? 0 };
        travelled.current = false;
      },
      onPointerMove(event) {
        if (!grip.current) return;
        const by = grip.current.y - event.clientY;
        if (Math.abs(by) > 6) travelled.current = true;
        height.current = grip.current.height + by;
        if (travelled.current) style.value = { height: `${Math.max(24, height.current)}px` };
      },
      onPointerUp: settle,
      onPointerCancel: settle,
    },
  };
}
