/**
 * The picture: canvas, zoom, keyboard. Enters: the model, what is shown of it, and where it stands. What is chosen
 * here goes to the address; what the address says is drawn.
 */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { project, sizeAt } from "../canvas/scene.ts";
import { StageCanvas, ZoomTools } from "../canvas/stage-parts.tsx";
import { offerPicture } from "../export/shown-picture.ts";
import { nameOf, words } from "../i18n/words.ts";
import { nearest } from "../lineage/walk.ts";
import { announce } from "../state/announce.ts";
import { language } from "../state/preferences.ts";
import { narrow } from "../state/viewport.ts";
import { palette } from "../style/palette.ts";
import { kindLook } from "./kind-look.ts";
import { type NetworkModel, neighbourhood, radiusOf, type Shown } from "./network-model.ts";
import { derived, focused, hovered, railOpen, select, selection } from "./network-state.ts";
import { type Picture, pictureOf } from "./picture.ts";
import { boundsOf, type Places } from "./place-nodes.ts";
import { namesSvg, pictureScene } from "./picture-scene.ts";
import { useNetworkCamera } from "./use-network-camera.ts";
import { useWideCanvas } from "./use-wide-canvas.ts";
import type { Attention } from "./wide-canvas.ts";

const ARROWS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" } as const;
/** What names are for: ideas and people first, then places; claims and numbers when there is room. */
const RANK: Readonly<Record<string, number>> = {
  Theory: 400,
  Concept: 60,
  Person: 60,
  Organisation: 30,
  Cluster: 50,
  Policy: 30,
  Place: 10,
  Figure: 5,
  Reference: -10,
  Claim: -200,
};

/** What the view hands to files of its picture. */
export interface PictureSource {
  readonly picture: Picture;
  readonly named: readonly number[];
}

interface StageProps {
  readonly model: NetworkModel;
  readonly shown: Shown;
  readonly places: Places;
  /** Changes when the reader asks for another part of the graph. */
  readonly part: string;
  /** Share of the canvas that a phone's sheet covers at the foot. */
  readonly covered: number;
  /** What is shown is not known yet: the camera waits. */
  readonly waiting: boolean;
  readonly source: PictureSource;
}

export function usePicture(model: NetworkModel, shown: Shown, places: Places): PictureSource {
  const color = palette.value;
  const marks = useMemo(
    () =>
      model.nodes.map((node, number) => {
        const { token, ring } = kindLook(node.label);
        return { color: color(token), ring, radius: radiusOf(shown.degree(number)), name: nameOf(node) };
      }),
    [model, shown, color, language.value],
  );
  const picture = useMemo(
    () =>
      pictureOf(shown, model.lines, {
        marks,
        places,
        line: color("--structural"),
        lit: color("--ink-2"),
        ground: color("--canvas"),
        ink: color("--ink"),
        halo: color("--halo"),
      }),
    [model, shown, marks, places, color],
  );
  const named = useMemo(() => {
    const weight = (node: number): number => (RANK[model.nodes[node]?.label ?? ""] ?? -100) + 3 * shown.degree(node);
    return [...shown.nodes].sort((a, b) => weight(b) - weight(a));
  }, [model, shown]);
  return { picture, named };
}

export function NetworkStage({ model, shown, places, part, covered, waiting, source }: StageProps) {
  const container = useRef<HTMLDivElement>(null);
  const [fontsReady, setFontsReady] = useState(false);
  useEffect(() => {
    void document.fonts.ready.then(() => setFontsReady(true));
  }, []);
  const handle = useWideCanvas(container, {
    onHover: (node) => (hovered.value = node === undefined ? undefined : model.nodes[node]?.id),
    onPress: (node) => {
      const id = node === undefined ? undefined : model.nodes[node]?.id;
      if (id !== undefined) select(id);
      else if (selection.peek() !== undefined) select(null);
    },
  });
  const canvas = handle.canvas.value;
  const selected = selection.value === undefined ? undefined : model.at(selection.value);
  const pointed = hovered.value === undefined ? undefined : model.at(hovered.value);
  const chosen = selected === undefined ? undefined : { x: places.x[selected] ?? 0, y: places.y[selected] ?? 0 };
  const bounds = useMemo(() => (waiting ? undefined : boundsOf(shown.nodes, places)), [shown, places, waiting]);
  const camera = useNetworkCamera(handle, { bounds, part, chosen, chosenId: selection.value, covered });

  useEffect(() => canvas?.show(source.picture, source.named), [canvas, source.picture, source.named, fontsReady]);
  const node = pointed !== undefined && shown.has(pointed) ? pointed : selected;
  const attention = useMemo((): Attention | undefined => {
    if (node === undefined || !shown.has(node)) return undefined;
    const near = neighbourhood(model, shown, node, derived.value);
    return {
      node,
      chosen: node === selected,
      nodes: near.nodes,
      ends: Uint32Array.from(
        near.lines.flatMap((number) => {
          const line = model.lines[number];
          return line ? [line.from, line.to] : [];
        }),
      ),
    };
  }, [model, shown, node, selected, derived.value]);
  useEffect(() => canvas?.attend(attention), [canvas, attention]);
  useEffect(
    () =>
      offerPicture(() => {
        const [view, room] = [handle.view.peek(), handle.size.peek()];
        if (!canvas || !room) return undefined;
        return {
          scene: pictureScene(source.picture, (each) => model.nodes[each]?.id ?? "", attention),
          view,
          size: room,
          names: namesSvg(canvas.names(), source.picture),
        };
      }),
    [canvas, source.picture, attention, model],
  );
  useEffect(
    () => () => {
      hovered.value = undefined;
      focused.value = undefined;
    },
    [],
  );

  const focus = focused.value === undefined ? undefined : model.at(focused.value);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = focus ?? selected ?? source.named[0];
    const id = here === undefined ? undefined : model.nodes[here]?.id;
    if (here === undefined || id === undefined) return;
    const direction = Object.entries(ARROWS).find(([key]) => key === event.key)?.[1];
    if (direction) {
      const at = (other: string) => {
        const number = model.at(other) ?? 0;
        return { x: places.x[number] ?? 0, y: places.y[number] ?? 0 };
      };
      const ids = (nodes: Iterable<number>): readonly string[] =>
        [...nodes].flatMap((each) => (each === here || !shown.has(each) ? [] : (model.nodes[each]?.id ?? [])));
      const next =
        focus === undefined
          ? id
          : (nearest(at(id), direction, ids(neighbourhood(model, shown, here, derived.peek()).nodes), at) ??
            nearest(at(id), direction, ids(shown.nodes), at) ??
            id);
      focused.value = next;
      hovered.value = next;
      const told = model.nodes[model.at(next) ?? 0];
      if (told) announce(`${nameOf(told)}, ${words.value.netRelations(shown.degree(model.at(next) ?? 0))}`);
    } else if (event.key === "Enter") {
      select(id);
    } else if (event.key === " ") {
      railOpen.value = true;
      select(id);
    } else return;
    event.preventDefault();
  };

  const size = handle.size.value;
  const ring =
    focus === undefined || !size
      ? undefined
      : {
          ...project({ x: places.x[focus] ?? 0, y: places.y[focus] ?? 0 }, handle.view.value, size),
          radius: sizeAt(source.picture.marks[focus]?.radius ?? 0, handle.view.value.zoom) + 6,
        };
  return (
    <div class="stage" data-hover={pointed !== undefined}>
      <StageCanvas
        container={container}
        label={words.value.netCanvas}
        help={words.value.netCanvasHelp}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (focused.value !== undefined) hovered.value = undefined;
          focused.value = undefined;
        }}
      />
      {ring && size && (
        <svg class="stage-layer" width={size.width} height={size.height} aria-hidden="true">
          <circle class="focus-ring" cx={ring.x} cy={ring.y} r={ring.radius} />
        </svg>
      )}
      <ZoomTools zoomBy={handle.zoomAt} fit={camera.fit} buttons={narrow.value ? "none" : "all"} />
    </div>
  );
}
