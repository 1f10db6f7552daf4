/**
 * What kind of window the reader has, as signals; the widths are those of the style sheets. Paper is narrow, too, but
 * no phone: what is printed is the desk's view.
 */
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
export const narrow = media("screen and (max-width: 899px)");
/** The outline is a drawer. */
export const compact = media("screen and (max-width: 1199px)");
export const calm = media("(prefers-reduced-motion: reduce)");
