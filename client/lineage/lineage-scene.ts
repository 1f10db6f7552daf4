/**
 * The canvas's picture from the model, the stage and what has the reader's attention. Pure but for the palette.
 */
import type { Scene, SceneEdge, SceneNode } from "../canvas/scene.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Model, Step } from "./lineage-model.ts";
import { HEIGHT, relationOf } from "../canvas/relations.ts";
import type { Satellite, Tie } from "./satellites.ts";
import type { Stage } from "./stage.ts";
import { theoryRadius } from "./theory-size.ts";

const DASH_OF: Readonly<Record<string, SceneEdge["dash"]>> = {
  stated: "solid",
  figure: "dashDot",
  implied: "dash",
  curated: "dot",
};
const BOW = 0.1;
const WIDER = 1.8;
/** The same lines lie closer on a phone. */
const PHONE_LINES = 0.75;

/** The bow of each step: a gentle one upwards, and a fan where steps join the same two theories. */
export function bows(steps: readonly Step[], x: (theory: string) => number): ReadonlyMap<string, number> {
  const pairs = new Map<string, Step[]>();
  for (const step of steps) {
    const key = [step.from, step.to].sort().join(" ");
    pairs.set(key, [...(pairs.get(key) ?? []), step]);
  }
  const result = new Map<string, number>();
  for (const group of pairs.values()) {
    group.forEach((step, index) => {
      const upwards = x(step.to) >= x(step.from) ? 1 : -1;
      result.set(step.id, upwards * (BOW + (index - (group.length - 1) / 2) * 2 * BOW));
    });
  }
  return result;
}

export interface SceneInput {
  readonly model: Model;
  readonly stage: Stage;
  readonly steps: readonly Step[];
  readonly satellites: readonly Satellite[];
  readonly ties: readonly Tie[];
  readonly emphasis: Emphasis;
  readonly selected: string | undefined;
  readonly color: (token: string) => string;
}

export function lineageScene(input: SceneInput): Scene {
  const { model, stage, steps, satellites, ties, emphasis, selected, color } = input;
  const bow = bows(model.steps, (id) => stage.at(id).x);
  const slim = stage.frame.time === "down" ? PHONE_LINES : 1;
  const chosen = steps.find(({ id }) => id === selected);
  const haloed = new Set(chosen ? [chosen.from, chosen.to] : selected === undefined ? [] : [selected]);
  const groundAt = (y: number): string => color(y < stage.laneTop ? "--canvas" : "--lane");

  const nodes: SceneNode[] = model.theories.map(({ id, claims }) => {
    const { x, y } = stage.at(id);
    return {
      id,
      x,
      y,
      radius: theoryRadius(claims),
      color: color("--node"),
      opacity: emphasis.node(id),
      ground: groundAt(y),
      halo: haloed.has(id) ? color("--halo") : undefined,
    };
  });
  const edges = steps.map((step): SceneEdge => {
    const relation = relationOf(step.type);
    const isChosen = step === chosen;
    return {
      id: step.id,
      from: step.from,
      to: step.to,
      color: color(relation.color),
      width: isChosen ? 3.2 : relation.width * slim * (emphasis.wide(step.id) ? WIDER : 1),
      opacity: emphasis.edge(step.id),
      dash: DASH_OF[step.basis] ?? "dot",
      head: relation.head,
      tail: relation.tail,
      height: HEIGHT[step.type] ?? 3,
      bow: bow.get(step.id) ?? BOW,
      halo: isChosen ? { glow: color("--halo"), casing: color("--canvas") } : undefined,
    };
  });
  const around = satellites.map(({ id, at, group, hollow }): SceneNode => ({
    id,
    ...at,
    radius: 4,
    color: color(group),
    opacity: emphasis.node(id),
    ground: groundAt(at.y),
    hollow,
    halo: selected === id ? color("--halo") : undefined,
  }));
  const lines = ties.map(({ id, from, to }): SceneEdge => ({
    id,
    from,
    to,
    color: color("--structural"),
    width: 1,
    opacity: 0.7 * emphasis.edge(id),
    dash: "solid",
    head: "none",
    tail: "none",
    height: 0,
    bow: 0,
  }));
  return { nodes: [...nodes, ...around], edges: [...lines, ...edges] };
}
