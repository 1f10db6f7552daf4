/** Colours of the style sheet as hex, for what CSS cannot paint. They follow the theme: read them inside a component or effect. */
import { computed } from "@preact/signals";
import { appearance } from "../state/preferences.ts";

let probe: HTMLElement | undefined;

function resolve(token: string): string {
  if (!probe) {
    probe = document.createElement("span");
    probe.hidden = true;
    // A system that forces its own colours would force them on the probe too.
    probe.style.setProperty("forced-color-adjust", "none");
    document.body.append(probe);
  }
  probe.style.color = `var(${token})`;
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** `palette.value("--ink")` is the token's colour in the theme that is shown. */
export const palette = computed(() => {
  void appearance.value;
  const known = new Map<string, string>();
  return (token: string): string => {
    const held = known.get(token) ?? resolve(token);
    known.set(token, held);
    return held;
  };
});
