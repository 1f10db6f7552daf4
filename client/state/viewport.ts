/** What kind of window the reader has, as signals; the widths are those of the style sheets. */
import { type ReadonlySignal, signal } from "@preact/signals";

/** Whether a media query holds, now and later. */
export function media(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener("change", () => {
    matches.value = list.matches;
  });
  return matches;
}

/** Phone and small tablet: panels are sheets, tabs stand at the foot. */
export const narrow = media("(max-width: 899px)");
/** The outline is a drawer. */
export const compact = media("(max-width: 1199px)");
export const calm = media("(prefers-reduced-motion: reduce)");
