/**
 * A lineage of five theories, drawn small:
 *
 *   old ──PRECURSOR_OF──▶ middle ──EVOLVES_INTO──▶ new        alone
 *    └────COMPLEMENTS──── side ◀──EXTENDS── new
 */
import type { Lineage } from "#server/contract/view-schemas.ts";
import { createModel, type Step, type Theory } from "#client/lineage/lineage-model.ts";

const theory = (name: string, period?: readonly [number, number]): Theory => ({
  id: `theory:${name}`,
  nameDe: name,
  nameEn: name,
  shortDe: name,
  shortEn: name,
  kind: "theory",
  period: period ? String(period[0]) : null,
  periodStart: period?.[0] ?? null,
  periodEnd: period?.[1] ?? null,
  summaryDe: name,
  summaryEn: name,
  aliases: [],
  proposedBy: [],
  claims: 1,
});
const step = (type: string, from: string, to: string): Step => ({
  id: `lineage:${from}-${to}`,
  type,
  from: `theory:${from}`,
  to: `theory:${to}`,
  basis: "stated",
  hedged: false,
  hedge: null,
  wordingDe: "",
  wordingEn: "",
  cito: null,
  references: [],
  claimIds: [],
  passages: [],
});

export const lineage: Lineage = {
  theories: [
    theory("new"),
    theory("old", [1920, 1929]),
    theory("side", [1980, 1980]),
    theory("middle"),
    theory("alone"),
  ],
  steps: [
    step("PRECURSOR_OF", "old", "middle"),
    step("EVOLVES_INTO", "middle", "new"),
    step("COMPLEMENTS", "old", "side"),
    step("EXTENDS", "new", "side"),
  ],
  links: [],
};

const PLACES: Readonly<Record<string, number>> = { old: 0, middle: 1, side: 2, new: 3, alone: 4 };
export const model = createModel(lineage, (id) => PLACES[id.slice("theory:".length)] ?? 9);
