/** What a screen reader says of theories and steps, in the outline and on the canvas alike. */
import { relationOf } from "../canvas/relations.ts";
import { nameOf, word, words } from "../i18n/words.ts";
import type { Step, Theory } from "./lineage-model.ts";
import { authorOf } from "./theory-names.ts";

/** What a step is called when read from one of its theories. */
export const readFrom = (step: Step, theory: string): string =>
  word(`${step.from === theory || relationOf(step.type).mutual ? "rel" : "relBack"}.${step.type}`);

/** A step read from one of its theories towards the other: "evolves into Sustainable clusters, stated, 42 references". */
export function spokenStep(step: Step, from: string, other: Theory): string {
  const count = step.references.length;
  return words.value.outlineStep(
    readFrom(step, from),
    nameOf(other),
    word(`basis.${step.basis}`),
    count === 0 ? words.value.noBracket : words.value.references(count),
  );
}

export const spokenTheory = (theory: Theory, steps: number): string =>
  words.value.outlineTheory(nameOf(theory), authorOf(theory), words.value.steps(steps));

/** Where the reader has come on the canvas, and along which step if one leads there. */
export function spokenWalk(steps: readonly Step[], from: string, theory: Theory): string {
  const mine = steps.filter((step) => step.from === theory.id || step.to === theory.id);
  const along = mine.find((step) => from !== theory.id && (step.from === from || step.to === from));
  return along ? spokenStep(along, from, theory) : spokenTheory(theory, mine.length);
}
