/** A plan for a reader: as plain data, and as an indented tree in columns. */
import { operatorChildren } from "./operators.ts";
import type { PlanOperator } from "./operators.ts";

export interface PlanDescription {
  readonly operator: string;
  readonly details: string;
  readonly estimatedRows: number;
  /** Only after PROFILE. */
  readonly rows?: number;
  /** Reads of the graph by this operator alone; only after PROFILE. */
  readonly hits?: number;
  readonly children: readonly PlanDescription[];
}

/** What an operator did: rows given, and reads of it and of all below. */
export interface Measured {
  readonly rows: number;
  readonly hits: number;
}

export function describePlan(
  operator: PlanOperator,
  nested: ReadonlyMap<PlanOperator, readonly PlanOperator[]>,
  profile: ReadonlyMap<PlanOperator, Measured> | undefined,
): PlanDescription {
  const below = [...operatorChildren(operator), ...(nested.get(operator) ?? [])];
  const children = below.map((child) => describePlan(child, nested, profile));
  const { kind, details, estimatedRows } = operator;
  const described = { operator: kind, details, estimatedRows: Math.round(estimatedRows), children };
  const measured = profile?.get(operator);
  if (profile === undefined) return described;
  const deeper = below.reduce((sum, child) => sum + (profile.get(child)?.hits ?? 0), 0);
  const { rows, hits } = measured ?? { rows: 0, hits: deeper };
  return { ...described, rows, hits: Math.max(0, hits - deeper) };
}

/** One line for each operator; the last one to run stands first. */
export function planText(plan: PlanDescription): string {
  const lines = treeLines(plan, "", "");
  const width = Math.max(...lines.map(({ tree }) => tree.length));
  return lines.map(({ tree, plan }) => `${tree.padEnd(width)}  ${figures(plan)}  ${plan.details}`.trimEnd()).join("\n");
}

function figures({ estimatedRows, rows, hits }: PlanDescription): string {
  const actual = rows === undefined ? "" : ` rows ${rows} hits ${hits ?? 0}`;
  return `~${estimatedRows}${actual}`;
}

interface Line {
  readonly tree: string;
  readonly plan: PlanDescription;
}

function treeLines(plan: PlanDescription, lead: string, indent: string): readonly Line[] {
  const last = plan.children.length - 1;
  return [
    { tree: `${lead}${plan.operator}`, plan },
    ...plan.children.flatMap((child, index) =>
      treeLines(child, `${indent}${index === last ? "└ " : "├ "}`, `${indent}${index === last ? "  " : "│ "}`),
    ),
  ];
}
