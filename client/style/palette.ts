/** Colours of the style sheet as hex, for what CSS cannot paint. They follow the theme: read them inside a component or effect. */
import { computed } from "@preact/signals";
import { appearance } from "../state/preferences.ts";

let probe: HTMLElement | undefined;
const asked = new Set<string>();

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
    asked.add(token);
    return held;
  };
});

/** The light colours: of a token, and of a colour that a canvas shows now. */
export interface Paper {
  readonly color: (token: string) => string;
  readonly instead: (color: string) => string;
}

/** What `draw` gives while the page's styles have their light colours, as paper wants them; nobody sees the page so. */
export function onPaper<Drawn>(draw: (paper: Paper) => Drawn): Drawn {
  const shown = [...asked].map((token) => [palette.peek()(token), token] as const);
  const { dataset } = document.documentElement;
  dataset["paper"] = "";
  try {
    const light = new Map(shown.map(([color, token]) => [color, resolve(token)]));
    return draw({ color: resolve, instead: (color) => light.get(color) ?? color });
  } finally {
    delete dataset["paper"];
  }
}
