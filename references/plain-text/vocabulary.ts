/**
 * The words that the article itself prints unbroken: the only witnesses that hyphenation hears.
 *
 * Enter the lines, leaves a count of words and of hyphenated pairs (`start-up`). Words are compared
 * without case and without German inflection (`clusterspezifische` vouches for
 * `clusterspezifischen`). A word cut by a line end is no witness. No dictionary is consulted.
 */
import { endsInHyphen } from "./lines.ts";
import type { Line } from "./lines.ts";

export interface Vocabulary {
  /** How often the text prints the word in one piece. */
  readonly whole: (word: string) => number;
  /** How often the text prints `left-right` within a line. */
  readonly hyphenated: (left: string, right: string) => number;
  /** Whether the text prints `left-` before a capital (`Co-Evolution`), where the hyphen is certainly its own. */
  readonly prefixes: (left: string) => boolean;
}

const WORD_OR_HYPHEN = /\p{L}+|-/gu;

/** Collects the witnesses of an article. */
export function collectVocabulary(lines: readonly Line[]): Vocabulary {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const prefixes = new Set<string>();
  let cut = false;
  for (const { text } of lines) {
    if (text === "") continue;
    const tokens = [...text.matchAll(WORD_OR_HYPHEN)];
    const cutNext = endsInHyphen(text);
    for (const [index, token] of tokens.entries()) {
      const word = token[0];
      if (word === "-" || (cut && token.index === 0)) continue;
      const hyphen = tokens[index + 1];
      const touches = hyphen?.[0] === "-" && hyphen.index === token.index + word.length;
      const right = tokens[index + 2];
      if (touches && cutNext && hyphen.index === text.length - 1) continue;
      count(words, stem(word));
      if (!touches || right?.index !== hyphen.index + 1 || right[0] === "-") continue;
      if (/^\p{Lu}/u.test(right[0])) prefixes.add(word.toLowerCase());
      else count(pairs, pairKey(word, right[0]));
    }
    cut = cutNext;
  }
  return {
    whole: (word) => words.get(stem(word)) ?? 0,
    hyphenated: (left, right) => pairs.get(pairKey(left, right)) ?? 0,
    prefixes: (left) => prefixes.has(left.toLowerCase()),
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairKey(left: string, right: string): string {
  return `${left.toLowerCase()}-${stem(right).replace(/s$/, "")}`;
}

function stem(word: string): string {
  return word.toLowerCase().replace(/(?<=\p{L}{4})(?:e[mnrs]?|n|s)$/u, "");
}
