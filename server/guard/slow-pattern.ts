/**
 * Whether a regular expression could backtrack without end. A repeated group that itself repeats or
 * branches can try exponentially many ways (`(a+)+`, `(a|a)*`); several open repetitions in a row
 * try as many ways as the text is long, to the power of their number. A cautious reading of the
 * pattern's text; it refuses some that would be fast.
 */

/** Ways that may be tried on a text that the statement itself brings along. */
const MOST_WAYS = 10_000_000;
/** Open repetitions on a text out of the graph, which nobody made to be slow. */
const MOST_ON_STORED = 6;
const LONGEST_PATTERN = 1_000;

interface Repetitions {
  /** Repetitions without an upper bound (or a high one), outside character classes. */
  readonly open: number;
  /** Something repeated holds a repetition or a branch. */
  readonly nested: boolean;
}

const HIGH = 20;

interface Quantifier {
  readonly length: number;
  /** Without an upper bound, or with a high one. */
  readonly open: boolean;
  /** May take its part more than once. */
  readonly repeats: boolean;
}

/** The quantifier at a place: how far it reaches and whether it is open. */
function quantifierAt(pattern: string, at: number): Quantifier | undefined {
  const [text, least, comma, most] = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})[+?]?/.exec(pattern.slice(at, at + 24)) ?? [];
  if (text === undefined) return undefined;
  if (least === undefined) return { length: text.length, open: !text.startsWith("?"), repeats: !text.startsWith("?") };
  const highest = Number(most === "" ? least : most);
  const isOpen = comma === "," && most === "";
  return { length: text.length, open: isOpen || highest > HIGH, repeats: isOpen || highest > 1 };
}

export function repetitionsOf(pattern: string): Repetitions {
  let open = 0;
  let nested = false;
  /** For each group that is open: whether it holds a repetition or a branch. */
  const groups: boolean[] = [];
  const mark = (): void => {
    if (groups.length > 0) groups[groups.length - 1] = true;
  };
  for (let at = 0; at < pattern.length;) {
    const character = pattern[at];
    let closed = false;
    if (character === "\\") {
      // A quoted run or a back reference makes the reading below uncertain.
      if (/[QE1-9k]/.test(pattern[at + 1] ?? "")) nested = true;
      at += 2;
    } else if (character === "[") {
      const end = pattern.indexOf("]", at + 2);
      at = end < 0 ? pattern.length : end + 1;
    } else if (character === "(") {
      groups.push(false);
      at += 1;
      continue;
    } else if (character === ")") {
      closed = groups.pop() ?? false;
      if (closed) mark();
      at += 1;
    } else if (character === "|") {
      mark();
      at += 1;
      continue;
    } else {
      at += 1;
    }
    const quantifier = quantifierAt(pattern, at);
    if (!quantifier) continue;
    at += quantifier.length;
    if (closed && quantifier.repeats) nested = true;
    if (quantifier.open) {
      open += 1;
      mark();
    }
  }
  return { open, nested };
}

/** `characters` is the length of the text when the statement brings it along, undefined when it is stored. */
export function isSlow(pattern: string, characters: number | undefined): boolean {
  // Flags in front are no group.
  const body = pattern.replace(/^\(\?[a-z]+\)/i, "");
  if (body.length > LONGEST_PATTERN) return true;
  const { open, nested } = repetitionsOf(body);
  if (nested) return true;
  return characters === undefined ? open > MOST_ON_STORED : characters ** open > MOST_WAYS;
}
