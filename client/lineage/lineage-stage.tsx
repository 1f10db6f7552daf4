/**
 * The picture: ground, canvas, names, zoom, keyboard. Enters: the model, the visible steps, a trace if there is one.
 * What is chosen here goes to the address; what the address says is drawn. The camera is written to the link
 * when it rests away from home, so that a link shows the same stretch.
 */
import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { project, type ScreenPoint, type Size, sizeAt, type View } from "../canvas/scene.ts";
import { IconButton } from "../components/button.tsx";
import { inLanguage, nameOf, words } from "../i18n/words.ts";
import { narrow } from "../state/viewport.ts";
import { palette } from "../style/palette.ts";
import { useKeys } from "../app/keys.ts";
import { AxisLayer } from "./axis-layer.tsx";
import { emphasis } from "./emphasis.ts";
import { bows, lineageScene } from "./lineage-scene.ts";
import { type Box, type LabelWish, measureText, placeLabels } from "./labels.ts";
import { type Model, neighbours, type Step } from "./lineage-model.ts";
import {
  focused,
  hovered,
  linkedView,
  select,
  selection,
  setTrace,
  shownLayers,
  traceFrom,
  traceTo,
  tracing,
  writeView,
} from "./lineage-state.ts";
import { OverlayLayer, pillOf } from "./overlay-layer.tsx";
import { satellites, TIE, tiesOf } from "./satellites.ts";
import { createStage, type Stage } from "./stage.ts";
import { belowName, shortName } from "./theory-names.ts";
import { theoryRadius } from "./theory-size.ts";
import { useCanvas } from "./use-canvas.ts";
import { type Direction, walk } from "./walk.ts";
import { onCurve } from "../canvas/scene.ts";

const HOVER_PAUSE = 60;
const REST = 350;
const SUBLABEL_ZOOM = 0.6;
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

interface StageProps {
  readonly model: Model;
  readonly steps: readonly Step[];
  readonly trace: readonly Step[] | undefined;
  /** Share of the canvas that a phone's sheet covers at the foot. */
  readonly covered: number;
}

const same = (a: View, b: View): boolean =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.01;

/** The lane's caption, which names keep clear of. */
function captionBox(stage: Stage, view: View, size: Size): Box {
  const { y } = project({ x: 0, y: stage.laneTop }, view, size);
  return { left: 0, right: 16 + measureText(words.value.undated, "name"), top: y + 9, bottom: y + 28 };
}

export function LineageStage({ model, steps, trace, covered }: StageProps) {
  const container = useRef<HTMLDivElement>(null);
  const pointer = useRef<ScreenPoint>({ x: 0, y: 0 });
  const boxes = useRef<readonly { readonly id: string; readonly box: Box }[]>([]);
  const [fontsReady, setFontsReady] = useState(false);

  const choose = (id: string): void => {
    if (tracing.peek() && model.theory(id)) {
      if (!traceFrom.peek()) return setTrace(id, traceTo.peek() ?? "");
      if (!traceTo.peek() && id !== traceFrom.peek()) return setTrace(traceFrom.peek() ?? "", id);
    }
    select(id);
  };
  const labelAt = ({ x, y }: ScreenPoint): string | undefined =>
    boxes.current.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)?.id;

  const hoverTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hover = (id: string | undefined): void => {
    clearTimeout(hoverTimer.current);
    if (id?.startsWith(TIE)) return;
    hoverTimer.current = setTimeout(() => (hovered.value = id), HOVER_PAUSE);
  };
  const canvas = useCanvas(container, {
    onHover: (item) => hover(item?.id),
    onPress: (item) => {
      // A name is a larger target than the line that runs beneath it.
      const named = item?.kind === "node" ? undefined : labelAt(pointer.current);
      const id = named ?? (item?.id.startsWith(TIE) ? undefined : item?.id);
      if (id !== undefined) choose(id);
      else if (selection.peek() !== undefined) select(null);
    },
  });
  const size = canvas.size.value;
  const stage = useMemo(
    () => (size ? createStage(model, size, narrow.value) : undefined),
    [model, size?.width, size?.height, narrow.value],
  );

  useEffect(() => {
    void document.fonts.ready.then(() => setFontsReady(true));
    return () => {
      hovered.value = undefined;
      focused.value = undefined;
    };
  }, []);

  // The camera: the link's view, else home; written back when it rests elsewhere.
  const linked = linkedView.value;
  const written = useRef<View | undefined>(undefined);
  const staged = useRef(stage);
  useEffect(() => {
    if (!stage) return;
    // A stage of another size is another ground: what was home stays home, at once.
    const regrounded = staged.current !== stage;
    staged.current = stage;
    if (linked && written.current && same(linked, written.current) && !regrounded) return;
    written.current = undefined;
    canvas.look(linked ?? stage.home, regrounded || !canvas.drawn.peek());
  }, [stage, linked?.x, linked?.y, linked?.zoom]);
  const view = canvas.view.value;
  useEffect(() => {
    if (!stage || !canvas.drawn.value) return undefined;
    const timer = setTimeout(() => {
      const home = same(view, stage.home);
      if (home && linked === undefined) return;
      written.current = home ? undefined : view;
      writeView(home ? undefined : view);
    }, REST);
    return () => clearTimeout(timer);
  }, [stage, view.x, view.y, view.zoom]);

  const chosen = selection.value === undefined ? undefined : model.step(selection.value);
  const around = useMemo(
    () => (stage ? satellites(model, stage, shownLayers.value) : []),
    [model, stage, shownLayers.value],
  );
  const ties = useMemo(() => tiesOf(around), [around]);
  const shown = emphasis([...steps, ...ties], {
    selected: selection.value,
    hovered: hovered.value,
    trace: trace?.map(({ id }) => id),
  });
  const color = palette.value;
  useEffect(() => {
    if (!stage) return;
    canvas.show(
      lineageScene({
        model,
        stage,
        steps,
        satellites: around,
        ties,
        emphasis: shown,
        selected: selection.value,
        color,
      }),
    );
  }, [model, stage, steps, around, selection.value, hovered.value, trace, color]);

  // A selection outside the free part of the canvas is brought into it.
  useEffect(() => {
    if (!stage || !size || selection.value === undefined) return;
    const ids = chosen ? [chosen.from, chosen.to] : model.theory(selection.value) ? [selection.value] : [];
    if (ids.length === 0) return;
    const free = { width: size.width, height: size.height * (1 - covered) };
    const margin = narrow.value ? 44 : 30;
    const points = ids.map((id) => project(stage.at(id), canvas.aim(), size));
    const inside = points.every(
      ({ x, y }) => x > margin && y > margin && x < free.width - margin && y < free.height - margin,
    );
    if (inside) return;
    const places = ids.map((id) => stage.at(id));
    const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
    const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
    const zoom = Math.min(
      Math.max(canvas.aim().zoom, 0.6),
      (free.width - 2 * margin) / Math.max(1, right - left),
      (free.height - 2 * margin) / Math.max(1, bottom - top),
    );
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    // The middle of the step stands in the middle of the free part, not of the whole canvas.
    canvas.look({ x: middle.x, y: middle.y + (size.height - free.height) / 2 / zoom, zoom });
  }, [selection.value, stage, covered]);

  const zoomBy = (factor: number): void => {
    const now = canvas.aim();
    canvas.look({ ...now, zoom: Math.min(6, Math.max(0.45, now.zoom * factor)) });
  };
  const fit = (): void => {
    if (stage) canvas.look(stage.home);
  };
  useKeys({ zoomIn: () => zoomBy(1.4), zoomOut: () => zoomBy(1 / 1.4), zoomFit: fit });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!stage || event.ctrlKey || event.metaKey || event.altKey) return;
    const start = chosen?.to ?? (selection.value && model.theory(selection.value) ? selection.value : undefined);
    const here = focused.value ?? start ?? model.outline[0]?.theories[0]?.id;
    if (here === undefined) return;
    const direction = ARROWS[event.key];
    if (direction) {
      const ids = model.theories.map(({ id }) => id);
      focused.value =
        focused.value === undefined ? here : walk(here, direction, { theories: ids, steps, at: stage.at });
    } else if (event.key === "Enter") {
      choose(here);
    } else if (event.key === " ") {
      select(here);
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`.outline [data-id="${CSS.escape(here)}"]`)?.focus(),
      );
    } else return;
    event.preventDefault();
  };

  const zoomed = useComputed(() => canvas.view.value.zoom);
  const overlay = useMemo(() => {
    if (!stage || !size) return undefined;
    const bow = bows(model.steps, (id) => stage.at(id).x);
    const pointedStep = hovered.value === undefined ? undefined : model.step(hovered.value);
    const told = pointedStep ?? chosen;
    const pill = told && steps.includes(told) ? pillOf(told, bow.get(told.id) ?? 0.1, stage, view, size) : undefined;
    const ends = new Set(chosen ? [chosen.from, chosen.to] : selection.value ? [selection.value] : []);
    const near = new Set([...ends].flatMap((id) => [...neighbours(steps, id)]));
    const pointed = hovered.value === undefined ? [] : [hovered.value];
    const rank = (id: string, claims: number): number =>
      (ends.has(id) ? 1000 : 0) +
      (pointed.includes(id) || focused.value === id ? 500 : 0) +
      (near.has(id) ? 100 : 0) +
      claims;
    const wishes = model.theories
      .map((theory): LabelWish & { readonly rank: number } => {
        const place = stage.at(theory.id);
        const hidden =
          model.stepsOf(theory.id).length > 0 && !steps.some(({ from, to }) => from === theory.id || to === theory.id);
        const below = hidden ? words.value.hiddenSteps(model.stepsOf(theory.id).length) : belowName(theory);
        return {
          id: theory.id,
          name: pointed.includes(theory.id) ? nameOf(theory) : shortName(theory),
          below:
            zoomed.value < SUBLABEL_ZOOM || (stage.shelfTop !== undefined && place.y >= stage.shelfTop) ? "" : below,
          at: project(place, view, size),
          radius: sizeAt(theoryRadius(theory.claims), view.zoom),
          side: place.side,
          forced: ends.has(theory.id) || focused.value === theory.id || pointed.includes(theory.id),
          strong: shown.strong(theory.id),
          bold: ends.has(theory.id),
          rank: rank(theory.id, theory.claims + 3 * model.stepsOf(theory.id).length),
        };
      })
      .sort((a, b) => b.rank - a.rank);
    const attentive = selection.value !== undefined || hovered.value !== undefined || trace !== undefined;
    const extra = around
      .filter(({ id }) => !attentive || shown.strong(id))
      .map((satellite): LabelWish => ({
        id: satellite.id,
        name: inLanguage(satellite.nameDe, satellite.nameEn),
        below: "",
        at: project(satellite.at, view, size),
        radius: sizeAt(4, view.zoom),
        side: "r",
        forced: hovered.value === satellite.id || selection.value === satellite.id,
        strong: shown.strong(satellite.id),
        small: true,
        bold: false,
      }));
    const visible = (wish: LabelWish): boolean => wish.at.y < size.height * (1 - covered) + 4;
    return {
      pill,
      labels: placeLabels([...wishes, ...extra].filter(visible), measureText, {
        within: { left: 2, right: size.width - 2, top: 0, bottom: size.height },
        obstacles: [captionBox(stage, view, size), ...(pill ? [pill.box] : [])],
      }),
      bow,
    };
  }, [
    model,
    stage,
    size,
    steps,
    around,
    view,
    covered,
    fontsReady,
    selection.value,
    hovered.value,
    focused.value,
    words.value,
    trace,
  ]);
  boxes.current = overlay?.labels ?? [];

  const ringed = focused.value;
  return (
    <div
      class="stage"
      data-hover={hovered.value !== undefined}
      onPointerMove={(event) => {
        const frame = event.currentTarget.getBoundingClientRect();
        pointer.current = { x: event.clientX - frame.left, y: event.clientY - frame.top };
      }}
      onPointerDownCapture={(event) => {
        const frame = event.currentTarget.getBoundingClientRect();
        pointer.current = { x: event.clientX - frame.left, y: event.clientY - frame.top };
      }}
    >
      {stage && size && <AxisLayer model={model} stage={stage} view={view} size={size} />}
      <div
        ref={container}
        class="stage-canvas"
        role="application"
        tabIndex={0}
        aria-label={words.value.canvasLabel}
        aria-describedby="canvas-help"
        onKeyDown={onKeyDown}
        onBlur={() => (focused.value = undefined)}
      />
      <p id="canvas-help" class="hidden-visually">
        {words.value.canvasHelp}
      </p>
      {stage && size && overlay && (
        <OverlayLayer
          size={size}
          view={view}
          stage={stage}
          labels={overlay.labels}
          pill={overlay.pill}
          trace={(trace ?? []).map((step) => ({
            step,
            at: onCurve(stage.at(step.from), stage.at(step.to), overlay.bow.get(step.id) ?? 0.1, 0.5),
          }))}
          ring={
            ringed === undefined
              ? undefined
              : { at: project(stage.at(ringed), view, size), radius: theoryRadius(model.theory(ringed)?.claims ?? 0) }
          }
        />
      )}
      {!narrow.value && (
        <div class="zoom-buttons">
          <IconButton icon="plus" label={words.value.zoomIn} onClick={() => zoomBy(1.4)} />
          <IconButton icon="minus" label={words.value.zoomOut} onClick={() => zoomBy(1 / 1.4)} />
          <IconButton icon="fit" label={words.value.zoomFit} onClick={fit} />
        </div>
      )}
    </div>
  );
}
