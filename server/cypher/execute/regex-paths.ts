/**
 * How long a text may be so that backtracking over it surely ends soon: the ways in which an
 * expression can read a text of some length are counted, generously, from its shape alone.
 */
import type { RegexShape } from "./regex-shape.ts";

/** Backtracking tries so many ways within some ten milliseconds. */
const MOST_PATHS = 10_000_000;

/** The greatest length of a text with no more ways to read it; -1 when there is none. */
export function safeLength(shape: RegexShape): number {
  let safe = -1;
  let unsafe = 2 ** 30;
  while (unsafe - safe > 1) {
    const length = Math.floor((safe + unsafe) / 2);
    if (pathsOf(shape, length) <= MOST_PATHS) safe = length;
    else unsafe = length;
  }
  return safe;
}

/** An upper bound on the ways in which a text of that many characters can be read. */
function pathsOf(shape: RegexShape, length: number): number {
  switch (shape.kind) {
    case "character":
    case "assertion":
    case "reference":
      return 1;
    case "look":
      return pathsOf(shape.inside, length);
    case "sequence": {
      const others = shape.parts.filter((part) => !isFree(part, length));
      const free = shape.parts.length - others.length;
      return others.reduce((paths, part) => paths * pathsOf(part, length), waysToShare(length, free));
    }
    case "choice":
      return shape.branches.reduce((paths, branch) => paths + pathsOf(branch, length), 0);
    case "repeat": {
      const once = pathsOf(shape.part, length);
      const most = Math.min(shape.max, Math.max(shape.min, length));
      return once === 1 ? most - shape.min + 1 : (most - shape.min + 1) * once ** most;
    }
  }
}

/** Whether the part is one character again and again, as often as the text lets it. */
function isFree(part: RegexShape, length: number): boolean {
  return part.kind === "repeat" && part.part.kind === "character" && part.min <= 1 && part.max >= length;
}

/** In how many ways some parts can share a text of that length among them: what one takes the others lack. */
function waysToShare(length: number, parts: number): number {
  let ways = 1;
  for (let part = 1; part <= parts; part += 1) ways *= (length + part) / part;
  return ways;
}
