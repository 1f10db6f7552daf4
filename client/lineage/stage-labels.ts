/**
 * The names of a picture: of each theory and of what stands beside them, with what decides their place. Enters the
 * state of the picture; leaves placed labels. A theory whose steps are all filtered away says so beneath its name.
 */
import { project, type Size, sizeAt, type View } from "../canvas/scene.ts";
import { inLanguage, nameOf, words } from "../i18n/words.ts";
import { AXIS, PHONE_AXIS } from "./axis-layer.tsx";
import type { Emphasis } from "./emphasis.ts";
import { type Box, type LabelWish, measureText, type PlacedLabel, placeLabels } from "../canvas/labels.ts";
import { type Model, neighbours, type Step, type Theory } from "./lineage-model.ts";
import type { Satellite } from "./satellites.ts";
import type { Stage } from "./stage.ts";
import { belowName, shortName } from "./theory-names.ts";
import { theoryRadius } from "./theory-size.ts";

/** Below this zoom only names are drawn. */
const SECOND_LINE_ZOOM = 0.6;

export interface LabelScene {
  readonly model: Model;
  readonly stage: Stage;
  readonly view: View;
  readonly size: Size;
  /** The visible steps. */
  readonly steps: readonly Step[];
  readonly satellites: readonly Satellite[];
  readonly emphasis: Emphasis;
  readonly selected: string | undefined;
  readonly hovered: string | undefined;
  readonly focused: string | undefined;
  /** Something is selected, pointed at or traced: what it does not concern stays unnamed. */
  readonly attentive: boolean;
  /** Share of the canvas that is covered at its foot. */
  readonly covered: number;
  readonly pill: Box | undefined;
}

/** What names keep clear of: the lane's caption with its note; on a phone the years and the button, too. */
function captions({ stage, view, size }: LabelScene): readonly Box[] {
  const { y } = project({ x: 0, y: stage.laneTop }, view, size);
  const phone = stage.frame.time === "down";
  const note = measureText(phone ? words.value.laneNotePhone : words.value.laneNote, "below");
  const right = 26 + measureText(words.value.undated, "name") + note;
  const caption = { left: 0, right, top: y + 9, bottom: y + 28 };
  if (!phone) return [caption];
  return [
    caption,
    { left: 0, right: PHONE_AXIS, top: 0, bottom: y },
    { left: size.width - 60, right: size.width, top: size.height - 60, bottom: size.height },
  ];
}

function secondLine(theory: Theory, { model, stage, view, steps }: LabelScene): string {
  const onShelf = stage.shelfTop !== undefined && stage.at(theory.id).y >= stage.shelfTop;
  if (view.zoom < SECOND_LINE_ZOOM || onShelf) return "";
  const all = model.stepsOf(theory.id);
  const seen = steps.some(({ from, to }) => from === theory.id || to === theory.id);
  return all.length > 0 && !seen ? words.value.hiddenSteps(all.length) : belowName(theory);
}

function theoryWishes(scene: LabelScene): readonly LabelWish[] {
  const { model, stage, view, size, steps, emphasis, selected, hovered, focused } = scene;
  const step = selected === undefined ? undefined : model.step(selected);
  const ends = new Set(step ? [step.from, step.to] : selected === undefined ? [] : [selected]);
  const near = new Set([...ends].flatMap((id) => [...neighbours(steps, id)]));
  const importance = ({ id, claims }: Theory): number =>
    (ends.has(id) ? 1000 : 0) +
    (id === hovered || id === focused ? 500 : 0) +
    (near.has(id) ? 100 : 0) +
    claims +
    3 * model.stepsOf(id).length;
  return [...model.theories]
    .sort((a, b) => importance(b) - importance(a))
    .map((theory) => {
      const place = stage.at(theory.id);
      return {
        id: theory.id,
        name: theory.id === hovered ? nameOf(theory) : shortName(theory),
        below: secondLine(theory, scene),
        at: project(place, view, size),
        radius: sizeAt(theoryRadius(theory.claims), view.zoom),
        side: place.side,
        forced: ends.has(theory.id) || theory.id === focused || theory.id === hovered,
        strong: emphasis.strong(theory.id),
        bold: ends.has(theory.id),
      };
    });
}

function satelliteWishes(scene: LabelScene): readonly LabelWish[] {
  const { view, size, satellites, emphasis, selected, hovered, attentive } = scene;
  return satellites
    .filter(({ id }) => !attentive || emphasis.strong(id))
    .map((satellite) => ({
      id: satellite.id,
      name: inLanguage(satellite.nameDe, satellite.nameEn),
      below: "",
      at: project(satellite.at, view, size),
      radius: sizeAt(4, view.zoom),
      side: "r",
      forced: satellite.id === hovered || satellite.id === selected,
      strong: emphasis.strong(satellite.id),
      bold: false,
      small: true,
    }));
}

export function stageLabels(scene: LabelScene): readonly PlacedLabel[] {
  const { stage, size, covered, pill } = scene;
  const foot = size.height * (1 - covered) + 4;
  const wishes = [...theoryWishes(scene), ...satelliteWishes(scene)].filter(({ at }) => at.y < foot);
  return placeLabels(wishes, measureText, {
    within: { left: 2, right: size.width - 2, top: stage.frame.time === "right" ? AXIS : 0, bottom: size.height },
    obstacles: [...captions(scene), ...(pill ? [pill] : [])],
  });
}
