/**
 * Where an article names something. A text holds a name that begins where a word begins and ends
 * where one ends or before a German inflection (`Cluster Governance`, `Spillovern`, `Landrys`), in
 * any case. A compound that merely begins with the name (`Perm` in `permanent`) does not name it.
 */
import type { EntityEntry } from "./annotation.ts";
import { type ArticleIndex, lowerCase, type NamedSentence } from "./article-index.ts";
import { fold, occurrences } from "./find-quote.ts";

/** What of an entity can stand in a text. */
export type Names = Pick<EntityEntry, "nameDe" | "nameEn" | "aliases" | "mention">;

const INFLECTIONS = new Set(["", "s", "es", "e", "n", "en", "ns", "er", "ern", "em"]);

/** Where `name`, in lower case, stands in a text. */
export function placesOfName(
  { lowerCase, wordStarts }: Pick<ArticleIndex, "lowerCase" | "wordStarts">,
  name: string,
): number[] {
  const starts = wordStarts.get(name.slice(0, 2)) ?? [];
  return starts.filter(
    (at) => lowerCase.startsWith(name, at) && INFLECTIONS.has(restOfWord(lowerCase, at + name.length)),
  );
}

/** Where the article holds one of an entity's names; a quotation mark before a name is none of it. */
export function placesNaming(index: ArticleIndex, { nameDe, nameEn, aliases }: Names): number[] {
  const names = new Set([nameDe, nameEn, ...aliases].map((name) => lowerCase(name).replace(/^[^\p{L}\p{N}]+/u, "")));
  return [...names].flatMap((name) => placesOfName(index, name));
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
