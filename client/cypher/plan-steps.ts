/**
 * A plan as numbered lines. Enters: the tree of operators. Leaves: its steps, the last to run first, each with
 * the steps that feed it. A chain stays in one column; only where a step has several sources do they move in.
 */
import type { JsonPlan } from "#server/contract/cypher-schemas.ts";

export interface PlanStep {
  readonly number: number;
  readonly indent: number;
  /** Numbers of the steps that feed it. */
  readonly from: readonly number[];
  readonly plan: JsonPlan;
  /** Its part of all reads of the graph, from 0 to 1; undefined where nothing was run. */
  readonly share: number | undefined;
}

const readsOf = ({ hits, children }: JsonPlan): number =>
  children.reduce((sum, child) => sum + readsOf(child), hits ?? 0);

/** The steps of a plan in the order in which they are shown. */
export function planSteps(root: JsonPlan): readonly PlanStep[] {
  const all = readsOf(root);
  const steps: PlanStep[] = [];
  const visit = (plan: JsonPlan, indent: number): number => {
    const number = steps.length + 1;
    const from: number[] = [];
    const share = plan.hits === null ? undefined : all === 0 ? 0 : plan.hits / all;
    steps.push({ number, indent, from, plan, share });
    for (const child of plan.children) from.push(visit(child, plan.children.length > 1 ? indent + 1 : indent));
    return number;
  };
  visit(root, 0);
  return steps;
}
