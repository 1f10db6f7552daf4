/** A theory's names for each place: on the canvas short, in lists and panels whole, and the line beneath. */
import { inLanguage, nameOf, word, words } from "../i18n/words.ts";
import type { Theory } from "./lineage-model.ts";

export const shortName = (theory: Theory): string => inLanguage(theory.shortDe, theory.shortEn);

export const authorOf = (theory: Theory): string => theory.proposedBy.map(nameOf).map(lastName).join(", ");

/** Surnames alone are how the article speaks of its authors; a group's name stays whole. */
function lastName(name: string): string {
  const particle = /\b(van|von|de)\b.*$/.exec(name);
  return particle?.[0] ?? name.slice(name.lastIndexOf(" ") + 1);
}

export function periodOf({ periodStart, periodEnd }: Theory): string {
  return periodStart === null ? "" : words.value.period(periodStart, periodEnd ?? periodStart);
}

/** Author and date; where the article gives neither, what kind of thing it is. */
export function belowName(theory: Theory): string {
  const parts = [authorOf(theory), periodOf(theory)].filter(Boolean);
  return parts.length > 0 || theory.kind === "theory" || theory.kind === "concept"
    ? parts.join(" · ")
    : word(`kind.${theory.kind}`);
}
