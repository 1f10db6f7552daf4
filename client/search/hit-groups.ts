/**
 * Hits by what they are. Enters: hits, best first. Leaves: groups in the order of their best hit (of equals, in the
 * order below), each with its best few; how many there were is kept.
 */
import type { Hit } from "./target.ts";

export const GROUPS = ["reference", "theory", "actor", "concept", "place", "claim", "text"] as const;
export type GroupName = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<string, GroupName>> = {
  Reference: "reference",
  Theory: "theory",
  Person: "actor",
  Organisation: "actor",
  Concept: "concept",
  Policy: "concept",
  Cluster: "place",
  Place: "place",
  Claim: "claim",
  Sentence: "text",
  Figure: "text",
  Section: "text",
  Citation: "text",
};

export interface HitGroup {
  readonly name: GroupName;
  readonly hits: readonly Hit[];
  readonly total: number;
}

export function groupHits(hits: readonly Hit[], each: number): readonly HitGroup[] {
  const groups = GROUPS.map((name) => {
    const own = hits.filter(({ label }) => GROUP_OF[label] === name);
    return { name, hits: own.slice(0, each), total: own.length, best: Math.max(0, ...own.map(({ score }) => score)) };
  });
  return groups
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.best - a.best)
    .map(({ name, hits, total }) => ({ name, hits, total }));
}
