/**
 * Hits in the reader's own bibliography, which the server does not know: every word asked for stands in the entry.
 * Enters: works by number and the server's hits. Leaves: both, each reference once, the own ones no worse than the best.
 */
import type { Work } from "../bibliography/literature-door.ts";
import { plain, workLabel, workWords } from "../bibliography/work-text.ts";
import type { Hit } from "./target.ts";

const MOST = 60;

export function withOwnHits(hits: readonly Hit[], query: string, works: ReadonlyMap<number, Work>): readonly Hit[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  const score = Math.max(1, ...hits.map((hit) => hit.score));
  const own: Hit[] = [];
  for (const [number, work] of works) {
    const words = plain(workWords(work));
    if (wanted.length === 0 || !wanted.every((word) => words.includes(word))) continue;
    const text = `[${number}] ${workLabel(work)}`;
    own.push({ id: `reference:${number}`, label: "Reference", textDe: text, textEn: text, score });
    if (own.length === MOST) break;
  }
  const found = new Set(own.map(({ id }) => id));
  return [...own, ...hits.filter(({ id }) => !found.has(id))];
}
