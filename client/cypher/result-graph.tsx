/**
 * An answer as a picture: its nodes and relationships on the canvas, the chosen row lit up. When all nodes are
 * theories, relations carry the hue as in the lineage; otherwise kinds do and lines are grey, so that the two
 * palettes never meet. Very large answers show their first nodes and say so.
 */
import "../canvas/picture.css";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { JsonNode } from "#server/contract/cypher-schemas.ts";
import { project, type Scene, type SceneEdge, sizeAt } from "../canvas/scene.ts";
import { IconButton } from "../components/button.tsx";
import { words } from "../i18n/words.ts";
import { type LabelWish, measureText, placeLabels } from "../canvas/labels.ts";
import { relationOf } from "../canvas/relations.ts";
import { canvasMissing, useCanvas } from "../canvas/use-canvas.ts";
import { language } from "../state/preferences.ts";
import { palette } from "../style/palette.ts";
import { openItem } from "./cypher-state.ts";
import { isRing, kindToken } from "./kinds.ts";
import { spread } from "./spread.ts";
import { type Elements, idOf, nodeName } from "./values.ts";

const MOST = 300;
/** Among more nodes than this only the best joined are named; the others on hover. */
const CROWD = 80;
const NAMES_IN_CROWD = 24;
const MARGIN = { x: 70, top: 34, bottom: 44 };
const DASH: Readonly<Record<string, SceneEdge["dash"]>> = { figure: "dashDot", implied: "dash", curated: "dot" };

interface GraphProps {
  readonly elements: Elements;
  /** Elements of the chosen row; nothing is chosen when empty. */
  readonly lit: Elements;
}

function short(node: JsonNode, tongue: "de" | "en"): string {
  const name = nodeName(node, tongue);
  return name.length > 30 ? `${name.slice(0, 28).trimEnd()} …` : name;
}

export function ResultGraph({ elements, lit }: GraphProps) {
  const container = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<string | undefined>(undefined);
  const [fontsReady, setFontsReady] = useState(false);
  const nodes = useMemo(() => [...elements.nodes.values()].slice(0, MOST), [elements]);
  const lines = useMemo(() => {
    const held = new Set(nodes.map(({ elementId }) => elementId));
    return [...elements.relationships.values()].filter(({ start, end }) => held.has(start) && held.has(end));
  }, [elements, nodes]);
  const canvas = useCanvas(container, {
    onHover: (item) => setHovered(item?.kind === "node" ? item.id : undefined),
    onPress: (item) => {
      const found = item && (elements.nodes.get(item.id) ?? elements.relationships.get(item.id));
      openItem(found ? idOf(found) : null);
    },
  });
  const size = canvas.size.value;
  const wide = size ? size.width / size.height : 1;
  const places = useMemo(() => {
    if (!size) return undefined;
    const found = spread(
      nodes.map(({ elementId }) => elementId),
      lines.map(({ start, end }) => ({ from: start, to: end })),
      Math.min(2, Math.max(0.5, wide)),
    );
    const all = [...found.values()];
    const span = (pick: (point: { x: number; y: number }) => number): readonly [number, number] => {
      const values = all.map(pick);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return high - low < 0.001 ? [low - 1, high + 1] : [low, high];
    };
    const [[left, right], [top, bottom]] = [span(({ x }) => x), span(({ y }) => y)];
    // Few nodes are not pulled to the corners: one unit is at most 90 pixels.
    const scale = Math.min(
      90,
      (size.width - 2 * MARGIN.x) / (right - left),
      (size.height - MARGIN.top - MARGIN.bottom) / (bottom - top),
    );
    const middle = { x: size.width / 2, y: (size.height + MARGIN.top - MARGIN.bottom) / 2 };
    return new Map(
      [...found].map(([id, { x, y }]) => [
        id,
        { x: middle.x + (x - (left + right) / 2) * scale, y: middle.y + (y - (top + bottom) / 2) * scale },
      ]),
    );
  }, [nodes, lines, size?.width, size?.height]);

  useEffect(() => void document.fonts.ready.then(() => setFontsReady(true)), []);
  useEffect(() => {
    if (size) canvas.look({ x: size.width / 2, y: size.height / 2, zoom: 1 }, true);
  }, [places]);

  const color = palette.value;
  const onlyTheories = nodes.every(({ labels }) => labels.includes("Theory"));
  const chosen = lit.nodes.size + lit.relationships.size > 0;
  const near = useMemo(() => {
    if (hovered === undefined) return undefined;
    const joined = lines.filter(({ start, end }) => start === hovered || end === hovered);
    return new Set([hovered, ...joined.flatMap(({ start, end }) => [start, end])]);
  }, [hovered, lines]);
  const radius = nodes.length > 120 ? 5 : nodes.length > 40 ? 6.5 : 8;
  useEffect(() => {
    if (!places) return;
    const fanned = new Map<string, number>();
    const scene: Scene = {
      nodes: nodes.map(({ elementId, labels }) => ({
        id: elementId,
        ...(places.get(elementId) ?? { x: 0, y: 0 }),
        radius,
        color: color(kindToken(labels)),
        opacity: near ? (near.has(elementId) ? 1 : 0.4) : chosen && !lit.nodes.has(elementId) ? 0.55 : 1,
        ground: color("--canvas"),
        hollow: isRing(labels),
        halo: lit.nodes.has(elementId) ? color("--halo") : undefined,
      })),
      edges: lines.map(({ elementId, type, start, end, properties }) => {
        const pair = [start, end].sort().join(" ");
        const order = fanned.get(pair) ?? 0;
        fanned.set(pair, order + 1);
        const relation = relationOf(type);
        const basis = properties["basis"];
        const alight = lit.relationships.has(elementId);
        const bow =
          (order === 0 ? 0.04 : Math.ceil(order / 2) * 0.16) * (order % 2 === 0 ? 1 : -1) * (start < end ? 1 : -1);
        return {
          id: elementId,
          from: start,
          to: end,
          color: color(onlyTheories ? relation.color : "--structural"),
          width: alight ? 3.2 : onlyTheories ? relation.width : 1.2,
          opacity: near ? (start === hovered || end === hovered ? 1 : 0.15) : chosen && !alight ? 0.34 : 1,
          dash: (typeof basis === "string" ? DASH[basis] : undefined) ?? "solid",
          head: onlyTheories ? relation.head : "triangle",
          tail: onlyTheories ? relation.tail : "none",
          height: alight ? 1 : 0,
          bow,
          halo: alight ? { glow: color("--halo"), casing: color("--canvas") } : undefined,
        };
      }),
    };
    canvas.show(scene);
  }, [places, nodes, lines, lit, near, color]);

  const view = canvas.view.value;
  const labels = useMemo(() => {
    if (!places || !size) return [];
    const degrees = new Map<string, number>();
    for (const { start, end } of lines) for (const id of [start, end]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    const wishes = nodes.map((node): LabelWish & { readonly rank: number } => {
      const id = node.elementId;
      const strong = near ? near.has(id) : !chosen || lit.nodes.has(id);
      return {
        id,
        name: short(node, language.value),
        below: "",
        at: project(places.get(id) ?? { x: 0, y: 0 }, view, size),
        radius: sizeAt(radius, view.zoom),
        side: "b",
        forced: id === hovered || (lit.nodes.has(id) && lit.nodes.size < 6),
        strong,
        bold: lit.nodes.has(id),
        rank:
          (id === hovered ? 4000 : 0) +
          (lit.nodes.has(id) ? 2000 : 0) +
          (near?.has(id) ? 1000 : 0) +
          (degrees.get(id) ?? 0),
      };
    });
    return placeLabels(
      wishes.sort((a, b) => b.rank - a.rank).slice(0, nodes.length > CROWD ? NAMES_IN_CROWD : nodes.length),
      measureText,
      {
        within: { left: 4, top: 4, right: size.width - 4, bottom: size.height - 4 },
        obstacles: [{ left: size.width - 50, top: size.height - 112, right: size.width, bottom: size.height }],
      },
    );
  }, [places, size, nodes, view, lit, near, hovered, language.value, fontsReady]);

  const zoomBy = (factor: number): void => canvas.look({ ...view, zoom: view.zoom * factor });
  if (canvasMissing.value) return <p class="result-note">{words.value.cyNoCanvas}</p>;
  return (
    <div class="result-graph" data-hover={hovered !== undefined}>
      <div
        ref={container}
        class="stage-canvas"
        role="img"
        aria-label={words.value.cyGraph(nodes.length, lines.length)}
      />
      {size && (
        <svg class="stage-layer overlay" width={size.width} height={size.height} aria-hidden="true">
          {labels.map((label) => (
            <g key={label.id} class={label.strong ? "label" : "label label-quiet"} text-anchor={label.anchor}>
              <text class={label.bold ? "label-name label-bold" : "label-name"} x={label.x} y={label.nameY}>
                {label.name}
              </text>
            </g>
          ))}
        </svg>
      )}
      {elements.nodes.size > nodes.length && (
        <p class="graph-note meta">{words.value.cyGraphCut(nodes.length, elements.nodes.size)}</p>
      )}
      <div class="zoom-buttons">
        <IconButton icon="plus" label={words.value.zoomIn} onClick={() => zoomBy(1.4)} />
        <IconButton icon="minus" label={words.value.zoomOut} onClick={() => zoomBy(1 / 1.4)} />
        <IconButton
          icon="fit"
          label={words.value.zoomFit}
          onClick={() => size && canvas.look({ x: size.width / 2, y: size.height / 2, zoom: 1 })}
        />
      </div>
    </div>
  );
}
