/** The network's picture as a scene and its names as SVG, for files of it: what has the attention stands out, as on the screen. */
import type { Scene } from "../canvas/scene.ts";
import { attributes, xml } from "../export/xml.ts";
import type { Name } from "./names.ts";
import { lineStrength, type Picture } from "./picture.ts";
import type { Attention } from "./wide-canvas.ts";

export function pictureScene(picture: Picture, ids: (node: number) => string, attention: Attention | undefined): Scene {
  const { ends, marks, places, nodes } = picture;
  const strength = lineStrength(ends.length / 2) * (attention ? 0.34 : 1);
  const line = (of: Uint32Array, color: string, opacity: number, height: number) =>
    Array.from({ length: of.length / 2 }, (_, at) => ({
      id: `${height} ${at}`,
      from: ids(of[2 * at] ?? 0),
      to: ids(of[2 * at + 1] ?? 0),
      color,
      width: 0.8,
      opacity,
      dash: "solid" as const,
      head: "none" as const,
      tail: "none" as const,
      height,
      bow: 0,
    }));
  return {
    nodes: nodes.flatMap((node) => {
      const mark = marks[node];
      if (!mark) return [];
      return [
        {
          id: ids(node),
          x: places.x[node] ?? 0,
          y: places.y[node] ?? 0,
          radius: mark.radius,
          color: mark.color,
          opacity: !attention || attention.nodes.has(node) ? 1 : 0.55,
          ground: picture.ground,
          hollow: mark.ring,
          halo: attention?.chosen === true && attention.node === node ? picture.halo : undefined,
        },
      ];
    }),
    edges: [
      ...line(ends, picture.line, strength, 0),
      ...(attention ? line(attention.ends, picture.lit, lineStrength(attention.ends.length / 2), 1) : []),
    ],
  };
}

export const namesSvg = (names: readonly Name[], picture: Picture): string =>
  names
    .map(
      ({ x, y, anchor, text }) =>
        `<text${attributes({
          x: x.toFixed(1),
          y: y.toFixed(1),
          "text-anchor": anchor,
          "font-size": 11.5,
          "font-weight": 500,
          fill: picture.ink,
          stroke: picture.ground,
          "stroke-width": 4,
          "stroke-linejoin": "round",
          "paint-order": "stroke",
        })}>${xml(text)}</text>`,
    )
    .join("\n");
