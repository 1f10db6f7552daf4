/**
 * Words of German and English as search terms: folded (ä → a, ß → ss), reduced to a light stem, so
 * that `Häuser` meets `Haus` and `Clustern` meets `Cluster`. The stemming follows J. Savoy's light
 * stemmer for German (2006); it also takes the plain English plural. It does not lemmatise.
 */

/** Lower case, without accents and umlauts, `ß` as `ss`. */
export function fold(word: string): string {
  return word.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replaceAll(/\p{M}/gu, "");
}

const S_ENDING = /[bdfghklmnt]s$/;

function stripEnding(word: string): string {
  if (word.length > 5 && /(ern|ers|ens)$/.test(word)) return word.slice(0, -3);
  if (word.length > 4 && /(em|en|er|es)$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && (word.endsWith("e") || word.endsWith("n"))) return word.slice(0, -1);
  if (word.length > 3 && S_ENDING.test(word)) return word.slice(0, -1);
  return word;
}

/** A folded word's stem; a second pass takes the superlative `st`, as in `wichtigst`. */
export function stem(folded: string): string {
  const once = stripEnding(folded);
  return once.length > 5 && /[bdfghklmnt]st$/.test(once) ? once.slice(0, -2) : once;
}

/** The words of a text: runs of letters, marks and digits. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
