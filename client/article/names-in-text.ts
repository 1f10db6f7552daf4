/**
 * The names of theories, people, clusters and the like where they stand in the text, for a reader who asks for
 * them. Enters: which sentence names what, from the graph. Leaves: spans; of two that overlap the longer one.
 */
import type { CypherAnswer } from "#server/contract/cypher-schemas.ts";
import type { Span } from "../components/quote-pieces.ts";
import type { ArticleModel } from "./article-model.ts";

export interface NameSpan extends Span {
  readonly id: string;
  readonly label: string;
}

/** Concepts are left out: they are on every line. */
export const NAMES_QUERY = `MATCH (entity:Theory|Person|Organisation|Cluster|Place|Policy)-[:NAMED_IN]->(sentence:Sentence)
RETURN entity.id AS id, head(labels(entity)) AS label, [entity.nameDe, entity.nameEn] + entity.aliases AS names,
       collect(sentence.id) AS sentences
ORDER BY id`;

export interface Named {
  readonly id: string;
  readonly label: string;
  readonly names: readonly string[];
  readonly sentences: readonly string[];
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];

export const readNamed = ({ rows }: Pick<CypherAnswer, "rows">): readonly Named[] =>
  rows.flatMap(([id, label, names, sentences]) =>
    typeof id === "string" && typeof label === "string"
      ? [{ id, label, names: texts(names), sentences: texts(sentences) }]
      : [],
  );

const INFLECTIONS = new Set(["", "s", "es", "e", "n", "en", "ns", "er", "ern", "em"]);

/** Whole words that begin with the name and end with it or a German inflection, in any case. */
function occurrences(text: string, name: string): readonly Span[] {
  const lower = text.toLowerCase();
  const wanted = name.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "");
  const found: Span[] = [];
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const rest = /^[\p{L}\p{N}]*/u.exec(lower.slice(at + wanted.length))?.[0] ?? "";
    const begins = !/[\p{L}\p{N}]/u.test(lower.charAt(at - 1));
    if (begins && INFLECTIONS.has(rest)) found.push({ start: at, end: at + wanted.length + rest.length });
  }
  return found;
}

/** Where the named stand in the article, in order. */
export function namesIn(article: ArticleModel, named: readonly Named[]): readonly NameSpan[] {
  const sentences = new Map(
    article.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => [sentence.id, sentence] as const)),
    ),
  );
  const all = named.flatMap(({ id, label, names, sentences: ids }) =>
    ids.flatMap((sentenceId) => {
      const sentence = sentences.get(sentenceId);
      if (!sentence) return [];
      return [...new Set(names)]
        .filter((name) => /\p{L}/u.test(name))
        .flatMap((name) =>
          occurrences(sentence.text, name).map(({ start, end }): NameSpan => ({
            id,
            label,
            start: sentence.start + start,
            end: sentence.start + end,
          })),
        );
    }),
  );
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: NameSpan[] = [];
  for (const span of all) {
    if (!kept.some((other) => other.start < span.end && span.start < other.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
