/**
 * Checks of the lineage as a whole: no theory relates to itself, no relation is stated twice, and
 * no theory is its own ancestor. Three types say who came first: A EVOLVES_INTO B and
 * A PRECURSOR_OF B put A before B, A EXTENDS B puts B before A; a cycle is sought among these only.
 */
import type { StepEntry } from "./annotation.ts";
import type { LineageType } from "./graph.ts";

import { type Problem, problemAt } from "./problem.ts";

const SYMMETRIC: ReadonlySet<LineageType> = new Set(["COMPLEMENTS", "SIMILAR_TO", "CORRESPONDS_TO", "CONTRASTS_WITH"]);

/** Checks the steps of a lineage against each other. */
export function checkLineage(steps: readonly StepEntry[]): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const step of steps) {
    if (step.from === step.to) {
      problems.push(problemAt(step.origin, "lineage-to-itself", `${step.from} ${step.type} itself`));
    }
    const ends = SYMMETRIC.has(step.type) ? [step.from, step.to].sort() : [step.from, step.to];
    const relation = [step.type, ...ends].join(" ");
    const earlier = seen.get(relation);
    if (earlier === undefined) seen.set(relation, step.id);
    else problems.push(problemAt(step.origin, "lineage-repeated", `${earlier} says the same: give it this quote`));
  }
  return [...problems, ...findCycles(steps)];
}

/** One problem for each step that closes a cycle with steps before it, naming the way round. */
function findCycles(steps: readonly StepEntry[]): Problem[] {
  const later = new Map<string, string[]>();
  return steps.flatMap((step) => {
    const order = inTime(step);
    if (!order || order.earlier === order.later) return [];
    const way = wayFrom(order.later, order.earlier, later);
    later.set(order.earlier, [...(later.get(order.earlier) ?? []), order.later]);
    if (!way) return [];
    return [
      problemAt(
        step.origin,
        "lineage-cycle",
        `${step.from} ${step.type} ${step.to} closes the circle ${[order.earlier, ...way].join(" → ")}`,
      ),
    ];
  });
}

function inTime({ type, from, to }: StepEntry): { earlier: string; later: string } | undefined {
  if (type === "EVOLVES_INTO" || type === "PRECURSOR_OF") return { earlier: from, later: to };
  if (type === "EXTENDS") return { earlier: to, later: from };
  return undefined;
}

/** The shortest way from one theory to another, both included, breadth first. */
function wayFrom(from: string, to: string, later: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const reached = new Set([from]);
  const ways: string[][] = [[from]];
  for (const way of ways) {
    const end = way.at(-1);
    if (end === to) return way;
    for (const next of later.get(end ?? "") ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
