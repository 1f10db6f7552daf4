/**
 * The picture on the screen as an SVG or PNG file. The scene is written as shapes; axis, names and marks, which the
 * page draws in SVG already, go along with their styles; beneath stand the legend, as far as it is shown, and a line
 * that says where the picture is from. The font goes along in the file; programs that pass it over find others named that may stand in for it.
 */
import { words } from "../i18n/words.ts";
import { onPaper, palette } from "../style/palette.ts";
import { sceneSvg } from "./scene-svg.ts";
import { shownPicture } from "./shown-picture.ts";
import { attributes, xml } from "./xml.ts";

const FONT = "Inter, 'Inter Variable', system-ui, sans-serif";
const FAMILY = "Inter Variable";
const STYLES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-size",
  "font-weight",
  "text-anchor",
  "paint-order",
] as const;
const DENSITY = 2;
const LINE = 24;
const MARGIN = 14;

/** An element of the page with its looks written into it, without the classes that gave them. */
function withStyles(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  const [from, to] = [
    [element, ...element.querySelectorAll("*")],
    [copy, ...copy.querySelectorAll("*")],
  ];
  from.forEach((source, index) => {
    const target = to[index];
    if (!target) return;
    const style = getComputedStyle(source);
    target.removeAttribute("class");
    target.removeAttribute("aria-hidden");
    target.setAttribute("style", STYLES.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";"));
  });
  return new XMLSerializer().serializeToString(copy);
}

/** The legend's entries that are on, row by row; gives its height too. */
function legend(width: number, top: number, ink: string): { readonly text: string; readonly height: number } {
  let [x, y] = [MARGIN, top];
  const entries = [...document.querySelectorAll<HTMLElement>(".legend-chip[aria-pressed='true']")].map((chip) => {
    const swatch = chip.querySelector("svg");
    const name = chip.querySelector(".legend-word")?.textContent ?? "";
    const [room, wide] = [swatch?.getBoundingClientRect().width ?? 0, chip.getBoundingClientRect().width];
    if (x + wide > width - MARGIN && x > MARGIN) [x, y] = [MARGIN, y + LINE];
    const tall = swatch?.getBoundingClientRect().height ?? 0;
    const drawn = swatch ? `<g transform="translate(${x} ${y + (LINE - tall) / 2})">${withStyles(swatch)}</g>` : "";
    const text = `<text x="${x + room + 6}" y="${y + 16}" font-size="11.5" font-weight="540" fill="${ink}">${xml(name)}</text>`;
    x += wide + 6;
    return drawn + text;
  });
  return { text: entries.join("\n"), height: entries.length === 0 ? 0 : y + LINE - top };
}

interface Looks {
  readonly style: string;
  readonly color: (token: string) => string;
  /** What stands for a colour of the canvas. */
  readonly instead: (color: string) => string;
}

/** The drawing as text; `undefined` when no picture is on the screen. */
function drawing(title: string, { style, color, instead }: Looks): string | undefined {
  const picture = shownPicture();
  const stage = document.querySelector(".stage");
  if (!picture || !stage) return undefined;
  const { scene, view, size, names = "" } = picture;
  const canvas = stage.querySelector(".stage-canvas");
  const layers = [...stage.querySelectorAll(":scope > svg")].filter((layer) => !layer.querySelector(".focus-ring"));
  const isUnder = (layer: Element): boolean =>
    canvas !== null && (layer.compareDocumentPosition(canvas) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const foot = legend(size.width, size.height + 6, color("--ink"));
  const height = size.height + 6 + foot.height + 26;
  const line = words.value.exportAttribution(location.href);
  return `<svg${attributes({ xmlns: "http://www.w3.org/2000/svg", width: size.width, height, viewBox: `0 0 ${size.width} ${height}`, "font-family": FONT })}>
<title>${xml(title)}</title>
<desc>${xml(line)}</desc>
${style}<rect width="100%" height="100%" fill="${color("--canvas")}"/>
<svg width="${size.width}" height="${size.height}">
${layers.filter(isUnder).map(withStyles).join("\n")}
${`${sceneSvg(scene, view, size)}\n${names}`.replaceAll(/#[\da-f]{6}\b/g, instead)}
${layers
  .filter((layer) => !isUnder(layer))
  .map(withStyles)
  .join("\n")}
</svg>
<rect y="${size.height}" width="${size.width}" height="${height - size.height}" fill="${color("--surface")}"/>
<path d="M0 ${size.height + 0.5}H${size.width}" stroke="${color("--line")}"/>
${foot.text}
<text x="${MARGIN}" y="${height - 10}" font-size="11.5" fill="${color("--ink-3")}">${xml(title)} · ${xml(line)}</text>
</svg>
`;
}

/** The whole file as text; `undefined` when no picture is on the screen. */
export async function pictureSvg(title: string): Promise<string | undefined> {
  const drawn = drawing(title, { style: await fontStyle(), color: palette.peek(), instead: (color) => color });
  return drawn && `<?xml version="1.0" encoding="UTF-8"?>\n${drawn}`;
}

/** The picture for a page that is printed: in light colours, in the page's own font. */
export const paperPicture = (title: string): string | undefined =>
  onPaper((paper) => drawing(title, { style: "", ...paper }));

/** The page's font as a style element with the font in it: a file can't fetch one. */
async function fontStyle(): Promise<string> {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const { style } = rule;
      if (!style.getPropertyValue("font-family").includes(FAMILY)) continue;
      if (
        !style.getPropertyValue("unicode-range").includes("U+0-FF") &&
        !style.getPropertyValue("unicode-range").includes("U+0000-00FF")
      )
        continue;
      const address = /url\(["']?([^"')]+)/.exec(style.getPropertyValue("src"))?.[1];
      if (address === undefined) continue;
      const bytes = await (await fetch(new URL(address, sheet.href ?? location.href))).blob();
      const data = await new Promise<string>((resolve, reject) => {
        const reader = new FileReader();
        reader.addEventListener("load", () => resolve(typeof reader.result === "string" ? reader.result : ""));
        reader.addEventListener("error", () => reject(new Error("The font could not be read.")));
        reader.readAsDataURL(bytes);
      });
      return `<style>@font-face{font-family:"${FAMILY}";font-weight:100 900;src:url("${data}")}</style>\n`;
    }
  }
  return "";
}

/** The same picture as pixels, two to a pixel of the screen. */
export async function picturePng(title: string): Promise<Blob | undefined> {
  const text = await pictureSvg(title);
  if (text === undefined) return undefined;
  const image = new Image();
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    await new Promise<void>((resolve, reject) => {
      image.addEventListener("load", () => resolve());
      image.addEventListener("error", () => reject(new Error("The picture could not be drawn.")));
      image.src = url;
    });
    const canvas = document.createElement("canvas");
    canvas.width = image.width * DENSITY;
    canvas.height = image.height * DENSITY;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob | undefined>((resolve) => {
      canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
