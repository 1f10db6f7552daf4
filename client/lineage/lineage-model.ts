/**
 * The lineage as the view needs it: theories and steps by id, steps of a theory, the outline's order. Enters:
 * the API's answer. Leaves: an index, and pure questions to it. Nothing of the screen is known here.
 */
import type { Step, Theory, TheoryLink } from "#server/contract/shared-schemas.ts";
import type { Lineage } from "#server/contract/view-schemas.ts";

export type { Step, Theory, TheoryLink };

export interface OutlineGroup {
  readonly kind: "dated" | "undated" | "alone";
  readonly periodStart: number;
  readonly periodEnd: number;
  readonly theories: readonly Theory[];
}

export interface Model {
  readonly theories: readonly Theory[];
  readonly steps: readonly Step[];
  readonly links: readonly TheoryLink[];
  readonly theory: (id: string) => Theory | undefined;
  readonly step: (id: string) => Step | undefined;
  readonly stepsOut: (theory: string) => readonly Step[];
  readonly stepsIn: (theory: string) => readonly Step[];
  readonly stepsOf: (theory: string) => readonly Step[];
  readonly linksOf: (theory: string) => readonly TheoryLink[];
  /** Dated theories by period, then the undated from left to right, then those that no step names. */
  readonly outline: readonly OutlineGroup[];
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

export const isDated = (theory: Theory): boolean => theory.periodStart !== null;

const untimed = (kind: "undated" | "alone", of: readonly Theory[]): OutlineGroup => ({
  kind,
  periodStart: 0,
  periodEnd: 0,
  theories: of,
});

/** `across` is a theory's place from left to right, for the outline's order. */
export function createModel({ theories, steps, links }: Lineage, across: (theory: string) => number): Model {
  const theoryById = new Map(theories.map((theory) => [theory.id, theory]));
  const whole = steps.filter(({ from, to }) => theoryById.has(from) && theoryById.has(to));
  const stepById = new Map(whole.map((step) => [step.id, step]));
  const out = grouped(whole, ({ from }) => from);
  const into = grouped(whole, ({ to }) => to);
  const linksByTheory = grouped(links, ({ theory }) => theory);
  const stepsOut = (id: string): readonly Step[] => out.get(id) ?? [];
  const stepsIn = (id: string): readonly Step[] => into.get(id) ?? [];
  const stepsOf = (id: string): readonly Step[] => [...stepsOut(id), ...stepsIn(id).filter(({ from }) => from !== id)];

  const dated = theories.filter(isDated).sort((a, b) => (a.periodStart ?? 0) - (b.periodStart ?? 0));
  const periods = grouped(dated, ({ periodStart, periodEnd }) => `${periodStart}-${periodEnd}`);
  const undated = theories.filter((theory) => !isDated(theory)).sort((a, b) => across(a.id) - across(b.id));
  return {
    theories,
    steps: whole,
    links,
    theory: (id) => theoryById.get(id),
    step: (id) => stepById.get(id),
    stepsOut,
    stepsIn,
    stepsOf,
    linksOf: (id) => linksByTheory.get(id) ?? [],
    outline: [
      ...[...periods.values()].map((of) => ({
        kind: "dated" as const,
        periodStart: of[0]?.periodStart ?? 0,
        periodEnd: of[0]?.periodEnd ?? of[0]?.periodStart ?? 0,
        theories: of,
      })),
      untimed(
        "undated",
        undated.filter(({ id }) => stepsOf(id).length > 0),
      ),
      untimed(
        "alone",
        undated.filter(({ id }) => stepsOf(id).length === 0),
      ),
    ].filter((group) => group.theories.length > 0),
  };
}

/** Steps in the outline's order: by theory, first those that lead out; each step once. */
export function stepsInOrder(model: Model, steps: readonly Step[]): readonly Step[] {
  const wanted = new Set(steps);
  const ordered = new Set<Step>();
  for (const { theories } of model.outline) {
    for (const { id } of theories) for (const step of model.stepsOut(id)) if (wanted.has(step)) ordered.add(step);
  }
  return [...ordered];
}

/** The other end of a step. */
export const otherEnd = (step: Step, theory: string): string => (step.from === theory ? step.to : step.from);

/** Theories one step away by the steps given. */
export function neighbours(steps: readonly Step[], theory: string): ReadonlySet<string> {
  return new Set(
    steps.filter(({ from, to }) => from === theory || to === theory).map((step) => otherEnd(step, theory)),
  );
}

/** The first stretch of at least thirty years between dated theories, as years without any. */
export function emptyStretch(theories: readonly Theory[]): readonly [number, number] | undefined {
  const spans = theories
    .flatMap(({ periodStart, periodEnd }) =>
      periodStart === null ? [] : [[periodStart, periodEnd ?? periodStart] as const],
    )
    .sort(([a], [b]) => a - b);
  let last = spans[0]?.[1];
  for (const [start, end] of spans) {
    if (last !== undefined && start - last > 30) return [last + 1, start - 1];
    last = Math.max(last ?? end, end);
  }
  return undefined;
}
