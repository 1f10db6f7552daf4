/**
 * Pointing and pressing. Enters: what the canvas reports and where the pointer is. Leaves: `hovered` after a short
 * pause, and a choice on a press. A name counts as its circle, and is a larger target than the line beneath it.
 */
import { useEffect, useRef } from "preact/hooks";
import type { ScreenPoint } from "../canvas/scene.ts";
import type { PlacedLabel } from "../canvas/labels.ts";
import type { Model } from "./lineage-model.ts";
import { focused, hovered, select, selection, setTrace, traceFrom, traceTo, tracing } from "./lineage-state.ts";
import { TIE } from "./satellites.ts";

const HOVER_PAUSE = 60;

/** What was pressed is opened; while a trace lacks an end, a theory becomes that end. */
export function choose(model: Model, id: string): void {
  if (tracing.peek() && model.theory(id)) {
    if (!traceFrom.peek()) return setTrace(id, traceTo.peek() ?? "");
    if (!traceTo.peek() && id !== traceFrom.peek()) return setTrace(traceFrom.peek() ?? "", id);
  }
  select(id);
}

export function usePointer(model: Model) {
  const at = useRef<ScreenPoint>({ x: -1, y: -1 });
  const labels = useRef<readonly PlacedLabel[]>([]);
  const drawn = useRef<{ readonly kind: "node" | "edge"; readonly id: string } | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const under = (): string | undefined => {
    const { x, y } = at.current;
    const item = drawn.current?.id.startsWith(TIE) ? undefined : drawn.current;
    if (item?.kind === "node") return item.id;
    const named = labels.current.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
    return named?.id ?? item?.id;
  };
  const point = (): void => {
    const id = under();
    clearTimeout(timer.current);
    if (id !== hovered.peek()) timer.current = setTimeout(() => (hovered.value = id), HOVER_PAUSE);
  };
  const follow = (event: PointerEvent): void => {
    if (!(event.currentTarget instanceof Element)) return;
    const frame = event.currentTarget.getBoundingClientRect();
    at.current = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    if (event.pointerType === "mouse") point();
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      hovered.value = undefined;
      focused.value = undefined;
    },
    [],
  );
  return {
    labels,
    handlers: {
      onPointerMove: follow,
      onPointerDownCapture: follow,
      onPointerLeave: () => {
        at.current = { x: -1, y: -1 };
        drawn.current = undefined;
        point();
      },
    },
    reports: {
      onHover: (item: typeof drawn.current) => {
        drawn.current = item;
        point();
      },
      onPress: (item: typeof drawn.current) => {
        drawn.current = item;
        const id = under();
        if (id !== undefined) choose(model, id);
        else if (selection.peek() !== undefined) select(null);
      },
    },
  };
}
