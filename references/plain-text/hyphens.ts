/**
 * A hyphen at a line end: does it break a word, or does it belong to one?
 *
 * German spelling answers most cases. A compound with a hyphen of its own goes on in a capital
 * (`Optik-Industriecluster`), so a small letter means a broken word, unless the article prints the
 * hyphen within a line (`Start-up`), the part before it is an abbreviation (`ESG-orientiert`), or it
 * is a short prefix that the article writes with a hyphen (`Co-`). Hyphens inside a line are the
 * author's and stay; only where the article prints the joined form at least as often is the word
 * mended (`cluster-spezifischen`).
 */
import type { Vocabulary } from "./vocabulary.ts";

/** What becomes of a line end that follows a hyphen. */
export interface HyphenDecision {
  readonly code: "hyphen-joined" | "hyphen-kept";
  /** Put between the lines: a suspended hyphen (`Kunst-` before `und`) keeps its space. */
  readonly glue: "" | " ";
  /** Whether the article itself shows that the two parts are one word. */
  readonly witnessed: boolean;
  /** The word's part before the line end, its hyphen included. */
  readonly left: string;
  /** The word's part after the line end. */
  readonly right: string;
}

const WORD_CHARACTER = /[\p{L}\p{N}/&'’\u2010\u00AD-]/u;
const LETTER = /\p{L}/u;
const SMALL_LETTER = /^\p{Ll}/u;
const CONJUNCTION = /^(?:und|oder|sowie|bzw\.?|and|or|&)$/u;
const LONGEST_WORD = 80;

/** Decides the hyphen at the end of `line`, which `next` continues. */
export function decideHyphen(line: string, next: string, vocabulary: Vocabulary): HyphenDecision {
  const left = line.slice(reachBack(line, line.length, WORD_CHARACTER));
  const right = next.slice(0, reachForward(next, 0, WORD_CHARACTER));
  const leftWord = line.slice(reachBack(line, line.length - 1, LETTER), line.length - 1);
  const rightWord = next.slice(0, reachForward(next, 0, LETTER));
  const kept = (glue: "" | " ", witnessed: boolean): HyphenDecision => ({
    code: "hyphen-kept",
    glue,
    witnessed,
    left,
    right,
  });
  const joined = (witnessed: boolean): HyphenDecision => ({ code: "hyphen-joined", glue: "", witnessed, left, right });

  if (line.endsWith("\u00AD")) return joined(true);
  if (left.length === 1) return kept(suspends(line) ? "" : " ", false);
  if (CONJUNCTION.test(rightWord) || next.startsWith("&")) return kept(" ", true);
  if (!SMALL_LETTER.test(rightWord)) return kept("", true);
  if (vocabulary.whole(leftWord + rightWord) > 0) return joined(true);
  if (vocabulary.hyphenated(leftWord, rightWord) > 0) return kept("", true);
  const abbreviation = leftWord === "" || (leftWord.length > 1 && leftWord === leftWord.toUpperCase());
  if (abbreviation || (leftWord.length <= 3 && vocabulary.prefixes(leftWord))) return kept("", false);
  return joined(false);
}

/** A hyphen within a line that looks like a broken word, and whether the article elsewhere prints the word whole. */
export interface InlineHyphen {
  readonly at: number;
  readonly joins: boolean;
}

/**
 * The hyphens within a line that stand before a small letter and may be left from another layout.
 * One that the article repeats (`Start-ups`) is its spelling and not listed.
 */
export function doubtfulHyphensWithin(text: string, vocabulary: Vocabulary): InlineHyphen[] {
  const found: InlineHyphen[] = [];
  for (let at = text.indexOf("-"); at >= 0; at = text.indexOf("-", at + 1)) {
    const left = text.slice(reachBack(text, at, LETTER), at);
    const right = text.slice(at + 1, reachForward(text, at + 1, LETTER));
    if (left.length < 2 || right.length < 3 || !SMALL_LETTER.test(right) || left === left.toUpperCase()) continue;
    const whole = vocabulary.whole(left + right);
    const repeated = vocabulary.hyphenated(left, right);
    const joins = whole > 0 && whole >= repeated;
    if (joins || repeated === 1) found.push({ at, joins });
  }
  return found;
}

/** The word around an offset, as a range. */
export function wordAround(text: string, at: number): { from: number; to: number } {
  return { from: reachBack(text, at, WORD_CHARACTER), to: reachForward(text, at, WORD_CHARACTER) };
}

function suspends(line: string): boolean {
  const words = line.slice(-LONGEST_WORD).split(" ");
  return CONJUNCTION.test(words.at(-2) ?? "");
}

function reachBack(text: string, from: number, kind: RegExp): number {
  let at = from;
  while (at > 0 && from - at < LONGEST_WORD && kind.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function reachForward(text: string, from: number, kind: RegExp): number {
  let at = from;
  while (at < text.length && at - from < LONGEST_WORD && kind.test(text.charAt(at))) at += 1;
  return at;
}
