/** The room that a canvas has: enters its container, leaves the size, now and whenever it is another. */
import type { Signal } from "@preact/signals";
import type { Size } from "./scene.ts";

/** Writes the container's size to the signal while there is any, then tells of it; gives back what ends it. */
export function observeSize(
  container: HTMLElement,
  size: Signal<Size | undefined>,
  changed: (size: Size) => void,
): () => void {
  const read = (): void => {
    const { clientWidth: width, clientHeight: height } = container;
    if (width === 0 || height === 0) return;
    if (size.peek()?.width === width && size.peek()?.height === height) return;
    size.value = { width, height };
    changed({ width, height });
  };
  read();
  const observer = new ResizeObserver(read);
  observer.observe(container);
  return () => observer.disconnect();
}
