/**
 * The picture: ground, canvas, names, zoom, keyboard. Enters: the model, the visible steps, a trace if there is one.
 * What is chosen here goes to the address; what the address says is drawn.
 */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { onCurve, project } from "../canvas/scene.ts";
import { words } from "../i18n/words.ts";
import { announce } from "../state/announce.ts";
import { highContrast } from "../state/preferences.ts";
import { narrow } from "../state/viewport.ts";
import { palette } from "../style/palette.ts";
import { StageCanvas, ZoomTools } from "../canvas/stage-parts.tsx";
import { AxisHeader, AxisLayer } from "./axis-layer.tsx";
import { emphasis } from "./emphasis.ts";
import type { Model, Step } from "./lineage-model.ts";
import { bows, lineageScene } from "./lineage-scene.ts";
import { focused, hovered, outlineAsked, outlineOpen, opened, selection, shownLayers } from "./lineage-state.ts";
import { OverlayLayer, pillOf } from "./overlay-layer.tsx";
import { spokenWalk } from "./spoken.ts";
import { satellites, tiesOf } from "./satellites.ts";
import { stageLabels } from "./stage-labels.ts";
import { createStage } from "./stage.ts";
import { theoryRadius } from "./theory-size.ts";
import { useCanvas } from "../canvas/use-canvas.ts";
import { choose, usePointer } from "./use-pointer.ts";
import { useStageCamera } from "./use-stage-camera.ts";
import { type Direction, walk } from "./walk.ts";

const STRAIGHT = 0;
/** So that the faded, too, has 3 : 1 against its ground where a reader wants high contrast. */
const FAINTEST_IN_CONTRAST = 0.65;
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

export function LineageStage({ model, steps, trace, covered }: StageProps) {
  const container = useRef<HTMLDivElement>(null);
  const [fontsReady, setFontsReady] = useState(false);
  useEffect(() => {
    void document.fonts.ready.then(() => setFontsReady(true));
  }, []);
  const pointer = usePointer(model);
  const canvas = useCanvas(container, pointer.reports);
  const size = canvas.size.value;
  const view = canvas.view.value;
  const stage = useMemo(
    () => (size ? createStage(model, size, narrow.value) : undefined),
    [model, size?.width, size?.height, narrow.value],
  );

  const selected = selection.value;
  const chosen = selected === undefined ? undefined : model.step(selected);
  const theory = selected === undefined ? undefined : model.theory(selected);
  const ids = chosen ? [chosen.from, chosen.to] : theory ? [theory.id] : [];
  const inSight = focused.value === undefined ? ids : [focused.value];
  const camera = useStageCamera(canvas, { stage, ids: inSight, covered });

  const around = useMemo(
    () => (stage ? satellites(model, stage, shownLayers.value, opened.value) : []),
    [model, stage, shownLayers.value, opened.value],
  );
  const ties = useMemo(() => tiesOf(around), [around]);
  const shown = useMemo(
    () =>
      emphasis([...steps, ...ties], {
        selected,
        hovered: hovered.value,
        trace: trace?.map((step) => step.id),
        least: highContrast.value ? FAINTEST_IN_CONTRAST : 0,
      }),
    [steps, ties, selected, hovered.value, trace, highContrast.value],
  );
  const color = palette.value;
  useEffect(() => {
    if (!stage) return;
    canvas.show(lineageScene({ model, stage, steps, satellites: around, ties, emphasis: shown, selected, color }));
  }, [model, stage, steps, around, shown, selected, color]);

  const bow = useMemo(
    () => (stage ? bows(model.steps, (id) => stage.at(id).x) : new Map<string, number>()),
    [model, stage],
  );
  const told = (hovered.value === undefined ? undefined : model.step(hovered.value)) ?? chosen;
  const pill =
    told && stage && size && steps.includes(told)
      ? pillOf(
          told,
          bow.get(told.id) ?? STRAIGHT,
          stage,
          view,
          size,
          model.theories.map(({ id }) => id),
        )
      : undefined;
  const labels = useMemo(
    () =>
      stage && size
        ? stageLabels({
            model,
            stage,
            view,
            size,
            steps,
            satellites: around,
            emphasis: shown,
            selected,
            hovered: hovered.value,
            focused: focused.value,
            attentive: selected !== undefined || hovered.value !== undefined || trace !== undefined,
            covered,
            pill: pill?.box,
          })
        : [],
    [model, stage, view, size, steps, around, shown, selected, focused.value, covered, fontsReady, words.value],
  );
  pointer.labels.current = labels;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!stage || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = focused.value ?? chosen?.to ?? theory?.id ?? model.outline[0]?.theories[0]?.id;
    if (here === undefined) return;
    const direction = ARROWS[event.key];
    if (direction) {
      const ground = { theories: model.theories.map(({ id }) => id), steps, at: stage.at, time: stage.frame.time };
      const next = focused.value === undefined ? here : walk(here, direction, ground);
      focused.value = next;
      const reached = model.theory(next);
      if (reached) announce(spokenWalk(steps, here, reached));
    } else if (event.key === "Enter") {
      choose(model, here);
    } else if (event.key === " ") {
      outlineOpen.value = true;
      outlineAsked.value = here;
    } else return;
    event.preventDefault();
  };

  const ringed = focused.value === undefined ? undefined : model.theory(focused.value);
  return (
    <div class="stage" data-hover={hovered.value !== undefined} data-drawn={canvas.drawn.value} {...pointer.handlers}>
      {stage && size && <AxisLayer model={model} stage={stage} view={view} size={size} />}
      <StageCanvas
        container={container}
        label={words.value.canvasLabel}
        help={words.value.canvasHelp}
        onKeyDown={onKeyDown}
        onBlur={() => (focused.value = undefined)}
      />
      {stage && size && (
        <OverlayLayer
          size={size}
          view={view}
          stage={stage}
          labels={labels}
          pill={pill}
          trace={(trace ?? []).map((step) => ({
            step,
            at: onCurve(stage.at(step.from), stage.at(step.to), bow.get(step.id) ?? STRAIGHT, 0.5),
          }))}
          ring={ringed && { at: project(stage.at(ringed.id), view, size), radius: theoryRadius(ringed.claims) }}
        />
      )}
      {stage && size && <AxisHeader model={model} stage={stage} view={view} size={size} />}
      <ZoomTools
        zoomBy={camera.zoomBy}
        fit={camera.fit}
        buttons={covered > 0 ? "none" : narrow.value ? "fit" : "all"}
      />
    </div>
  );
}
