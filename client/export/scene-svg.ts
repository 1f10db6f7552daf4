/**
 * A scene as SVG: the same circles, bows, dashes and heads as on the canvas, at the same view. Enters plain data,
 * leaves text. Lines end at the rim of their circles, where their heads stand.
 */
import {
  control,
  onCurve,
  project,
  type Scene,
  type SceneEdge,
  type ScreenPoint,
  type Size,
  sizeAt,
  type View,
} from "../canvas/scene.ts";
import { attributes } from "./xml.ts";

const GAP = 2;
const GLOW = 6;
const DASHES: Readonly<Record<SceneEdge["dash"], string | undefined>> = {
  solid: undefined,
  dashDot: "11 3 2 3",
  dash: "6 4",
  dot: "0.1 4",
};

const n = (value: number): string => String(Math.round(value * 100) / 100);
const at = ({ x, y }: ScreenPoint): string => `${n(x)} ${n(y)}`;

/** Where a curve leaves a circle around one of its ends, as a share of its way. */
function rim(along: (t: number) => ScreenPoint, centre: ScreenPoint, radius: number, from: 0 | 1): number {
  let [inside, outside] = [from as number, 0.5];
  for (let round = 0; round < 20; round += 1) {
    const middle = (inside + outside) / 2;
    const { x, y } = along(middle);
    if (Math.hypot(x - centre.x, y - centre.y) < radius) inside = middle;
    else outside = middle;
  }
  return outside;
}

const blend = (p: ScreenPoint, q: ScreenPoint, t: number): ScreenPoint => ({
  x: p.x + (q.x - p.x) * t,
  y: p.y + (q.y - p.y) * t,
});

/** The stretch of a quadratic curve between two shares of its way. */
function stretch(a: ScreenPoint, c: ScreenPoint, b: ScreenPoint, from: number, to: number): string {
  const point = (t: number): ScreenPoint => blend(blend(a, c, t), blend(c, b, t), t);
  const middle = blend(blend(a, c, from), blend(c, b, from), to);
  return `M${at(point(from))}Q${at(middle)} ${at(point(to))}`;
}

function head(kind: SceneEdge["head"], tip: ScreenPoint, back: ScreenPoint, width: number, color: string): string {
  const length = Math.hypot(tip.x - back.x, tip.y - back.y) || 1;
  const [ux, uy] = [(tip.x - back.x) / length, (tip.y - back.y) / length];
  const to = (along: number, across: number): ScreenPoint => ({
    x: tip.x - ux * along - uy * across,
    y: tip.y - uy * along + ux * across,
  });
  switch (kind) {
    case "none":
      return "";
    case "triangle":
      return `<path d="M${at(tip)}L${at(to(4.6 * width, 2 * width))}L${at(to(4.6 * width, -2 * width))}Z" fill="${color}"/>`;
    case "hollow": {
      const inner = 0.5 * width;
      const corners = [to(2 * inner, 0), to(5.4 * width - inner, 2.2 * width), to(5.4 * width - inner, -2.2 * width)];
      return `<path d="M${corners.map(at).join("L")}Z" fill="none" stroke="${color}" stroke-width="${n(width)}"/>`;
    }
    case "dot": {
      const middle = to(2.5 * width, 0);
      return `<circle cx="${n(middle.x)}" cy="${n(middle.y)}" r="${n(2.5 * width)}" fill="${color}"/>`;
    }
    case "bar":
      return `<path d="M${at(to(0, 3 * width))}L${at(to(0, -3 * width))}" stroke="${color}" stroke-width="${n(width)}"/>`;
  }
}

const HEAD_LENGTH: Readonly<Record<SceneEdge["head"], number>> = { none: 0, triangle: 4, hollow: 5.2, dot: 4, bar: 0 };

export function sceneSvg(scene: Scene, view: View, size: Size): string {
  const places = new Map(
    scene.nodes.map(({ id, x, y, radius }) => [
      id,
      { ...project({ x, y }, view, size), radius: sizeAt(radius, view.zoom) },
    ]),
  );
  const edge = (line: SceneEdge): string => {
    const [a, b] = [places.get(line.from), places.get(line.to)];
    if (!a || !b) return "";
    const width = sizeAt(line.width, view.zoom);
    const c = control(a, b, line.bow);
    const along = (t: number): ScreenPoint => onCurve(a, b, line.bow, t);
    const start = rim(along, a, a.radius + GAP, 0);
    const end = rim(along, b, b.radius + GAP, 1);
    if (end <= start) return "";
    const bodyStart = rim(along, a, a.radius + GAP + HEAD_LENGTH[line.tail] * width, 0);
    const bodyEnd = rim(along, b, b.radius + GAP + HEAD_LENGTH[line.head] * width, 1);
    const path = stretch(a, c, b, Math.min(bodyStart, bodyEnd), bodyEnd);
    const whole = stretch(a, c, b, start, end);
    const beneath = line.halo
      ? `<path d="${whole}" fill="none" stroke="${line.halo.glow}" stroke-width="14"/><path d="${whole}" fill="none" stroke="${line.halo.casing}" stroke-width="7"/>`
      : "";
    const body = `<path${attributes({
      d: path,
      fill: "none",
      stroke: line.color,
      "stroke-width": n(width),
      "stroke-dasharray": DASHES[line.dash],
      "stroke-linecap": line.dash === "dot" ? "round" : undefined,
    })}/>`;
    const ends =
      head(line.head, along(end), along(bodyEnd - 0.01), width, line.color) +
      head(line.tail, along(start), along(bodyStart + 0.01), width, line.color);
    return `${beneath}<g${attributes({ opacity: line.opacity === 1 ? undefined : n(line.opacity) })}>${body}${ends}</g>`;
  };
  const lines = [...scene.edges].sort(
    (a, b) => Number(Boolean(a.halo)) - Number(Boolean(b.halo)) || a.height - b.height,
  );
  const circles = scene.nodes.map(({ id, color, ground, hollow, halo, opacity }) => {
    const place = places.get(id);
    if (!place) return "";
    const { x, y, radius } = place;
    const round = (r: number, more: Readonly<Record<string, string | undefined>>): string =>
      `<circle${attributes({ cx: n(x), cy: n(y), r: n(r), ...more })}/>`;
    const shown = { opacity: opacity === 1 ? undefined : n(opacity) };
    return (
      (halo ? round(radius + GLOW, { fill: halo }) : "") +
      round(radius + GAP, { fill: ground }) +
      (hollow
        ? round(Math.max(1, radius - 1), { fill: ground, stroke: color, "stroke-width": "2", ...shown })
        : round(radius, { fill: color, ...shown }))
    );
  });
  return `<g>${lines.map(edge).join("\n")}</g>\n<g>${circles.join("\n")}</g>`;
}
