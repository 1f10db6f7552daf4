/**
 * Where an article names something. A text holds a name that begins at the beginning of a word and ends at its end
 * or before a German inflection (`Cluster Governance`, `Spillovern`, `Landrys`), in any case. A
 * compound that merely begins with the name (`Perm` in `permanent`) does not name it.
 */
import type { EntityEntry } from "./annotation.ts";
import { type ArticleIndex, lowerCase, type NamedSentence } from "./article-index.ts";
import { fold, occurrences } from "./find-quote.ts";

/** What of an entity can stand in a text. */
export type Names = Pick<EntityEntry, "nameDe" | "nameEn" | "aliases" | "mention">;

const INFLECTIONS = new Set(["", "s", "es", "e", "n", "en", "ns", "er", "ern", "em"]);
const LETTER = /[\p{L}\p{N}]/u;

/** Where `name` stands in `text`; both are in lower case already. */
export function placesOfName(text: string, name: string): number[] {
  return occurrences(text, name).filter(
    (at) => !LETTER.test(text[at - 1] ?? " ") && INFLECTIONS.has(restOfWord(text, at + name.length)),
  );
}

/** Where the article holds one of an entity's names. */
export function placesNaming(index: ArticleIndex, { nameDe, nameEn, aliases }: Names): number[] {
  const names = new Set([nameDe, nameEn, ...aliases].map(lowerCase));
  return [...names].flatMap((name) => placesOfName(index.lowerCase, name));
}

/** The sentences that hold one of an entity's names, or the words that mention it. */
export function sentencesNaming(index: ArticleIndex, entity: Names): NamedSentence[] {
  const mentions = entity.mention ? occurrences(index.document.text, fold(entity.mention.exact)) : [];
  const places = [...placesNaming(index, entity), ...mentions];
  return index.sentences.filter(({ start, end }) => places.some((at) => start <= at && at < end));
}

/** The letters from `from` to the end of the word, or a few of them when they are many. */
function restOfWord(text: string, from: number): string {
  return /^[\p{L}\p{N}]*/u.exec(text.slice(from, from + 4))?.[0] ?? "";
}
