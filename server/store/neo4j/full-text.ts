/**
 * Full-text search in Neo4j's own index, with the German analyzer. What a reader types never reaches
 * Lucene as syntax: it is cut into words, and each word asks for itself, for words that begin or end
 * with its stem (parts of compounds) and, when long enough, for words one slip away. All words must
 * be found. Hits are then weighed by kind, as in the embedded store.
 */
import type { Transaction } from "neo4j-driver";
import type { NodeLabel } from "#graph-seed/graph.ts";
import { fold, stem, words } from "../german-terms.ts";
import type { SearchHit } from "../graph-store.ts";
import { NAMES, SEARCHED, WEIGHT } from "../searched.ts";
import { TEXT_INDEX } from "./load/schema-objects.ts";

/** Weighing needs more hits than it gives; beyond so many the index's own order decides. */
const CANDIDATES = 2_000;
const SHORTEST_PREFIX = 3;
const SHORTEST_PART = 5;
const SHORTEST_FUZZY = 4;

/** Words hold only letters, marks and digits, so nothing in them is syntax; in lower case nothing is an operator. */
function termQuery(word: string): string {
  const typed = word.toLowerCase();
  const root = stem(fold(word));
  const choices = [`${typed}^8`];
  if (!/\d/.test(root)) {
    if (root.length >= SHORTEST_PREFIX) choices.push(`${root}*^2`);
    if (root.length >= SHORTEST_PART) choices.push(`*${root}`);
    // The index holds stems: a slip is forgiven in the stem as well as in the word as typed.
    if (root.length >= SHORTEST_FUZZY) choices.push(...new Set([`${root}~1`, `${typed}~1`]));
  }
  return `+(${choices.join(" ")})`;
}

/** What is asked of Lucene for a text as typed; undefined when it holds no word. */
export function luceneQuery(text: string): string | undefined {
  const typed = words(text);
  return typed.length === 0 ? undefined : typed.map(termQuery).join(" ");
}

/** The number that the text is, for instance 71 for `[71]`: numbers are not in the full-text index. */
function numberIn(text: string): bigint | undefined {
  const [only, ...others] = words(text);
  return only !== undefined && others.length === 0 && /^\d{1,9}$/.test(only) ? BigInt(only) : undefined;
}

const namesOf = (label: string): readonly string[] =>
  (SEARCHED[label as NodeLabel] ?? []).filter((property) => NAMES.has(property) && property !== "number");

const NAME_HIT = 2;
const NUMBER_SCORE = 30;

/** Best first. */
export async function searchText(transaction: Transaction, text: string, limit: number): Promise<SearchHit[]> {
  const query = luceneQuery(text);
  if (query === undefined) return [];
  const typed = words(text).map((word) => stem(fold(word)));
  const hits = new Map<string, SearchHit>();
  const { records } = await transaction.run(
    "CALL db.index.fulltext.queryNodes($index, $query, {limit: $candidates}) YIELD node, score " +
      "WHERE node.id IS NOT NULL RETURN node.id, head(labels(node)), score, properties(node)",
    { index: TEXT_INDEX, query, candidates: BigInt(CANDIDATES) },
  );
  for (const record of records) {
    const [id, label, score] = [String(record.get(0)), String(record.get(1)), Number(record.get(2))];
    const properties: Readonly<Record<string, string | string[]>> = record.get(3);
    const named = fold(
      namesOf(label)
        .map((name) => JSON.stringify(properties[name] ?? ""))
        .join(" "),
    );
    const isName = typed.every((word) => named.includes(word));
    const weight = (WEIGHT[label as NodeLabel] ?? 1) * (isName ? NAME_HIT : 1);
    hits.set(id, { id, label, score: score * weight });
  }
  const number = numberIn(text);
  if (number !== undefined) {
    const found = await transaction.run("MATCH (r:Reference {number: $number}) RETURN r.id", { number });
    for (const record of found.records) {
      const id = String(record.get(0));
      hits.set(id, { id, label: "Reference", score: NUMBER_SCORE * (WEIGHT.Reference ?? 1) });
    }
  }
  return [...hits.values()].toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}
