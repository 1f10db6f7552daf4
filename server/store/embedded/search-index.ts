/**
 * Full-text search over the graph's own words, in memory: names, aliases, statements, sentences,
 * captions, headings and the numbers of references. Typing errors are forgiven, beginnings of words
 * match, and a compound is also found by its last part when that part is a word of the literature
 * (`Dynamik` finds `Innovationsdynamik`).
 */
import type { Graph, GraphNode, NodeLabel } from "#graph-seed/graph.ts";
import MiniSearch from "minisearch";
import type { SearchHit } from "../graph-store.ts";
import { NAMES, SEARCHED, WEIGHT } from "../searched.ts";
import { fold, stem, words } from "../german-terms.ts";

const SHORTEST_PART = 5;

interface Entry {
  readonly id: string;
  readonly label: NodeLabel;
  readonly names: string;
  readonly text: string;
}

function toEntry({ label, properties }: GraphNode): Entry | undefined {
  const searched = SEARCHED[label];
  if (!searched) return undefined;
  const gather = (named: boolean): string =>
    searched
      .filter((key) => NAMES.has(key) === named)
      .flatMap((key) => properties[key] ?? [])
      .join(" ");
  return { id: properties.id, label, names: gather(true), text: gather(false) };
}

export class SearchIndex {
  readonly #index: MiniSearch<Entry>;

  constructor(graph: Graph) {
    const entries = graph.nodes.flatMap((node) => toEntry(node) ?? []);
    const vocabulary = new Set(
      entries.flatMap(({ names, text }) => words(`${names} ${text}`).map((word) => stem(fold(word)))),
    );
    /** The stem and, for a compound, the longest last part that is a word by itself. */
    const terms = (word: string): string[] => {
      const whole = stem(fold(word));
      for (let at = 3; at <= whole.length - SHORTEST_PART; at += 1) {
        const part = whole.slice(at);
        if (vocabulary.has(part)) return [whole, part];
      }
      return [whole];
    };
    this.#index = new MiniSearch<Entry>({
      fields: ["names", "text"],
      storeFields: ["label"],
      tokenize: words,
      processTerm: terms,
      searchOptions: { processTerm: (word) => stem(fold(word)) },
    });
    this.#index.addAll(entries);
  }

  /** Best first; a search for `[71]` or `71` finds the reference. */
  search(text: string, limit: number): SearchHit[] {
    const found = this.#index.search(text, {
      combineWith: "AND",
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.25 : false),
      boost: { names: 2 },
      boostDocument: (_id, _term, stored) => WEIGHT[stored?.["label"] as NodeLabel] ?? 1,
    });
    return found.slice(0, limit).map(({ id, score, label }) => ({ id: String(id), label: String(label), score }));
  }
}
