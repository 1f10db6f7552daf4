/** Verdicts as counts by category, as text or as data. */

import type { Verdict } from "./run-scenario.ts";
import type { Scenario } from "./features.ts";

export interface Counts {
  total: number;
  passed: number;
  refused: number;
  wrong: number;
}

export interface Report extends Counts {
  readonly byCategory: Readonly<Record<string, Counts>>;
}

function counts(): Counts {
  return { total: 0, passed: 0, refused: 0, wrong: 0 };
}

export function reportOf(verdicts: readonly Verdict[]): Report {
  const byCategory: Record<string, Counts> = {};
  const all = counts();
  for (const { scenario, outcome } of verdicts) {
    const category = (byCategory[scenario.category] ??= counts());
    for (const sum of [category, all]) {
      sum.total += 1;
      sum[outcome] += 1;
    }
  }
  return { ...all, byCategory };
}

/** Whether the scenario's tested query only reads, and without procedures of its own. */
export function onlyReads({ checks, procedures }: Scenario): boolean {
  const words = (checks[0]?.query ?? "").replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/.*/g, "''");
  return (
    procedures.length === 0 &&
    !/\bCALL\b/i.test(words) &&
    !/(?<![.:])\b(?:CREATE|MERGE|SET|REMOVE|DELETE|FOREACH)\b/i.test(words)
  );
}

function line(name: string, { total, passed, refused, wrong }: Counts): string {
  const share = total === 0 ? "" : `${((100 * passed) / total).toFixed(1)} %`;
  return [
    name.padEnd(40),
    ...[total, passed, refused, wrong].map((count) => String(count).padStart(8)),
    share.padStart(9),
  ].join("");
}

export function reportText(verdicts: readonly Verdict[]): string {
  const report = reportOf(verdicts);
  const reading = reportOf(verdicts.filter(({ scenario }) => onlyReads(scenario)));
  const head = [
    "category".padEnd(40),
    ...["total", "passed", "refused", "wrong", "passed"].map((name, index) => name.padStart(index === 4 ? 9 : 8)),
  ];
  return [
    head.join(""),
    ...Object.entries(report.byCategory)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, sum]) => line(name, sum)),
    line("only reads", reading),
    line("all", report),
  ].join("\n");
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, "    ");
}

export function failureText({ scenario, outcome, query = "", expected = "", got = "" }: Verdict): string {
  return [
    `${outcome}: ${scenario.category}: ${scenario.name}`,
    ...(scenario.setUp.length > 0 ? ["  set-up", indent(scenario.setUp.join("\n"))] : []),
    "  query",
    indent(query),
    "  expected",
    indent(expected),
    "  got",
    indent(got),
    "",
  ].join("\n");
}
