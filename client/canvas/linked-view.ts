/** Where a picture is looked at, as the address has it in `cam`: the view that a link asks for, and the one it keeps. */
import { computed } from "@preact/signals";
import { go, parameter } from "../state/location.ts";
import type { View } from "./scene.ts";

const cam = parameter("cam");

export const linkedView = computed<View | undefined>(() => {
  const [x, y, zoom] = (cam.value ?? "").split(",").map(Number);
  if (x === undefined || y === undefined || zoom === undefined) return undefined;
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : undefined;
});

/** Without a view the link asks for none. */
export function writeView(view: View | undefined, digits: number): void {
  const written = view && `${Math.round(view.x)},${Math.round(view.y)},${Number(view.zoom.toFixed(digits))}`;
  go({ query: { cam: written ?? null } }, "replace");
}
