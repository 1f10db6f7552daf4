/**
 * Where an article names something. A text holds a name that begins at the beginning of a word and ends at its end
 * or before a German inflection (`Cluster Governance`, `Spillovern`, `Landrys`), in any case. A
 * compound that merely begins with the name (`Perm` in `permanent`) does not name it.
 */
import type { EntityEntry } from "./annotation.ts";
import type { ArticleIndex, NamedSentence } from "./article-index.ts";
import { fold } from "./find-quote.ts";

/** What of an entity can stand in a text. */
export type Names = Pick<EntityEntry, "nameDe" | "nameEn" | "aliases" | "mention">;

const INFLECTIONS = new Set(["", "s", "es", "e", "n", "en", "ns", "er", "ern", "em"]);
const LETTER = /[\p{L}\p{N}]/u;

/** Whether `name` stands in `text`; both are in lower case already. */
export function nameStandsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? " ";
    if (!LETTER.test(before) && INFLECTIONS.has(restOfWord(text, at + name.length))) return true;
  }
  return false;
}

/** Those of an entity's names, in lower case, that stand in the article at all. */
export function namesInArticle(index: ArticleIndex, { nameDe, nameEn, aliases }: Names): string[] {
  const names = new Set([nameDe, nameEn, ...aliases].map((name) => name.toLowerCase()));
  return [...names].filter((name) => nameStandsIn(index.lowerCase, name));
}

/** The sentences that hold one of an entity's names, or the words that mention it. */
export function sentencesNaming(index: ArticleIndex, entity: Names): NamedSentence[] {
  const names = namesInArticle(index, entity);
  const mention = entity.mention && fold(entity.mention.exact);
  return index.sentences.filter(
    ({ text, lowerCase }) =>
      names.some((name) => nameStandsIn(lowerCase, name)) || (mention !== undefined && text.includes(mention)),
  );
}

/** The letters from `from` to the end of the word, or a few of them when they are many. */
function restOfWord(text: string, from: number): string {
  return /^[\p{L}\p{N}]*/u.exec(text.slice(from, from + 4))?.[0] ?? "";
}
