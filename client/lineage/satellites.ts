/**
 * What can be drawn beside the theories: concepts, people and organisations, clusters and places, references.
 * An entity of one theory stands on a ring around it, one of several between them. Colours are those of the
 * node kinds, so that ink stays with the theories.
 */
import type { ScreenPoint } from "../canvas/scene.ts";
import { LAYERS, type Layer } from "./layers.ts";
import type { Model, TheoryLink } from "./lineage-model.ts";
import type { Stage } from "./stage.ts";
import { theoryRadius } from "./theory-size.ts";

export interface Satellite {
  readonly id: string;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly theories: readonly string[];
  readonly at: ScreenPoint;
  /** Name of the colour token. */
  readonly group: string;
  readonly hollow: boolean;
}

interface Kind {
  readonly layer: Layer;
  readonly group: string;
  readonly hollow: boolean;
}

const KINDS: Readonly<Record<string, Kind>> = {
  Concept: { layer: "concepts", group: "--kind-ideas", hollow: true },
  Person: { layer: "people", group: "--kind-actors", hollow: false },
  Organisation: { layer: "people", group: "--kind-actors", hollow: true },
  Cluster: { layer: "clusters", group: "--kind-places", hollow: false },
  Place: { layer: "clusters", group: "--kind-places", hollow: true },
  Policy: { layer: "clusters", group: "--kind-policy", hollow: false },
};
const REFERENCE: Kind = { layer: "references", group: "--kind-sources", hollow: false };

/** The layer that an entity of this label belongs to, if any. */
export const layerOf = (label: string): Layer | undefined => KINDS[label]?.layer;

interface Entry {
  readonly entity: { readonly id: string; readonly nameDe: string; readonly nameEn: string };
  readonly kind: Kind;
  readonly theories: string[];
}

function entries(model: Model, layers: ReadonlySet<string>): readonly Entry[] {
  const found = new Map<string, Entry>();
  const add = (entity: Entry["entity"], kind: Kind, theory: string): void => {
    const held = found.get(entity.id);
    if (!held) found.set(entity.id, { entity, kind, theories: [theory] });
    else if (!held.theories.includes(theory)) held.theories.push(theory);
  };
  const addLink = ({ entity, theory }: TheoryLink): void => {
    const kind = KINDS[entity.label];
    if (kind && layers.has(kind.layer)) add(entity, kind, theory);
  };
  model.links.forEach(addLink);
  if (layers.has("references")) {
    for (const step of model.steps) {
      for (const number of step.references) {
        const entity = { id: `reference:${number}`, nameDe: `[${number}]`, nameEn: `[${number}]` };
        for (const theory of [step.from, step.to]) add(entity, REFERENCE, theory);
      }
    }
  }
  return [...found.values()];
}

const CLEARANCE = 12;

/** Moves a point off the circles of theories, straight outwards. */
function clearOf(point: ScreenPoint, model: Model, stage: Stage): ScreenPoint {
  for (const { id, claims } of model.theories) {
    const { x, y } = stage.at(id);
    const [dx, dy] = [point.x - x, point.y - y];
    const distance = Math.hypot(dx, dy) || 1;
    const least = theoryRadius(claims) + CLEARANCE;
    if (distance < least) return { x: x + (dx / distance) * least, y: y + (dy / distance) * least };
  }
  return point;
}

/** What is drawn beside the theories: the layers that are switched on, and everything of the theory that is opened. */
function drawn(model: Model, layers: ReadonlySet<string>, opened: string | undefined): readonly Entry[] {
  const shown = entries(model, layers);
  if (opened === undefined) return shown;
  const known = new Set(shown.map(({ entity }) => entity.id));
  const inside = entries(model, new Set(LAYERS)).filter(
    ({ entity, theories }) => theories.includes(opened) && !known.has(entity.id),
  );
  return [...shown, ...inside.map((entry) => ({ ...entry, theories: [opened] }))];
}

/** Places everything that is drawn; rings grow outwards as they fill. */
export function satellites(
  model: Model,
  stage: Stage,
  layers: ReadonlySet<string>,
  opened?: string,
): readonly Satellite[] {
  const onRing = new Map<string, number>();
  return drawn(model, layers, opened).map(({ entity, kind, theories }) => {
    const home = theories.map((id) => stage.at(id));
    const middle = {
      x: home.reduce((sum, { x }) => sum + x, 0) / home.length,
      y: home.reduce((sum, { y }) => sum + y, 0) / home.length,
    };
    const key = [...theories].sort().join(" ");
    const nth = onRing.get(key) ?? 0;
    onRing.set(key, nth + 1);
    // The golden angle spreads any number of points evenly over a disc.
    const angle = nth * 2.39996 + key.length;
    const distance = (theories.length === 1 ? 40 : 10) + 11 * Math.sqrt(nth);
    const at = { x: middle.x + distance * Math.cos(angle), y: middle.y + distance * Math.sin(angle) };
    return {
      ...entity,
      theories,
      at: clearOf(at, model, stage),
      group: kind.group,
      hollow: kind.hollow,
    };
  });
}

/** A satellite's line to one of its theories. */
export interface Tie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** The mark by which a tie is told from a step. */
export const TIE = "tie:";

export const tiesOf = (around: readonly Satellite[]): readonly Tie[] =>
  around.flatMap(({ id, theories }) =>
    theories.map((theory) => ({ id: `${TIE}${id} ${theory}`, from: theory, to: id })),
  );
