/**
 * How many relationships of each type join which labels: what the planner's estimates and
 * `count(*)` over one hop are read from. One pass over the relationships groups them by the label
 * sets of their ends; the few groups are then spread over their labels.
 */
import type { CypherNode, CypherRelationship } from "../value.ts";

const ANY = "\u0001";
const SEPARATOR = "\u0000";

function patternKey(from: string | undefined, type: string | undefined, to: string | undefined): string {
  return `${from ?? ANY}${SEPARATOR}${type ?? ANY}${SEPARATOR}${to ?? ANY}`;
}

/** Counts by (label, type, label), `undefined` standing for any. */
export class PatternCounts {
  readonly #counts = new Map<string, number>();

  constructor(
    relationships: readonly CypherRelationship[],
    startOf: (relationship: CypherRelationship) => CypherNode,
    endOf: (relationship: CypherRelationship) => CypherNode,
  ) {
    const labelSets = new Map<string, readonly string[]>();
    const setOfNode = new Map<CypherNode, string>();
    const setOf = (node: CypherNode): string => {
      let key = setOfNode.get(node);
      if (key === undefined) {
        key = node.labels.join(SEPARATOR);
        setOfNode.set(node, key);
        if (!labelSets.has(key)) labelSets.set(key, node.labels);
      }
      return key;
    };
    const groups = new Map<string, Map<string, Map<string, number>>>();
    for (const relationship of relationships) {
      const byStart = child(groups, relationship.type);
      const byEnd = child(byStart, setOf(startOf(relationship)));
      const end = setOf(endOf(relationship));
      byEnd.set(end, (byEnd.get(end) ?? 0) + 1);
    }
    for (const [type, byStart] of groups) {
      for (const [startSet, byEnd] of byStart) {
        for (const [endSet, count] of byEnd) {
          for (const from of [undefined, ...(labelSets.get(startSet) ?? [])]) {
            for (const to of [undefined, ...(labelSets.get(endSet) ?? [])]) {
              this.#add(patternKey(from, type, to), count);
              this.#add(patternKey(from, undefined, to), count);
            }
          }
        }
      }
    }
  }

  get(from: string | undefined, type: string | undefined, to: string | undefined): number {
    return this.#counts.get(patternKey(from, type, to)) ?? 0;
  }

  #add(key: string, count: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }
}

function child<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let found = map.get(key);
  if (found === undefined) {
    found = new Map();
    map.set(key, found);
  }
  return found;
}
