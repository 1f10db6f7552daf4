/**
 * The part of a text that shows why it was found. Enters: the text and the words looked for. Leaves: pieces that,
 * joined, are the text from a little before the first match on; a cut beginning is shown as an ellipsis. Words are
 * compared as the search compares them, without capitals and accents (`mussig`, `muessig` and `Müßig` are one); what
 * was matched is then found again in the text as it stands.
 */
import { plain } from "../bibliography/work-text.ts";

export interface Piece {
  readonly text: string;
  readonly matched: boolean;
}

const LEAD = 36;
const LATE = 110;

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);

/** A text without capitals and accents, and where in the text each of its letters begins and ends. */
interface Plain {
  readonly letters: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function plainly(text: string): Plain {
  let [letters, at] = ["", 0];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const character of text) {
    const before = at;
    at += character.length;
    const same = plain(character);
    letters += same;
    // A mark of its own belongs to the letter before it.
    if (same === "" && ends.length > 0) ends[ends.length - 1] = at;
    for (let unit = 0; unit < same.length; unit += 1) {
      starts.push(before);
      ends.push(at);
    }
  }
  return { letters, starts, ends };
}

/** A word as it may stand in a plain text: an umlaut that was typed as two letters is one there. */
const spellings = (word: string): readonly string[] => [word, word.replaceAll(/([aou])e/gu, "$1")];

/** Where the words stand in the text, in order, none within another. */
function places(text: string, query: string): readonly (readonly [number, number])[] {
  const words = query
    .split(/[\s[\];,]+/u)
    .filter((word) => word.length > 1)
    .flatMap((word) => spellings(plain(word)))
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const { letters, starts, ends } = plainly(text);
  const found: [number, number][] = [];
  for (const match of letters.matchAll(new RegExp(words.map(escaped).join("|"), "gu"))) {
    // One letter of the text, such as `ß`, may be the end of one match and the beginning of the next.
    const from = Math.max(starts[match.index] ?? 0, found.at(-1)?.[1] ?? 0);
    const to = ends[match.index + match[0].length - 1] ?? text.length;
    if (from < to) found.push([from, to]);
  }
  return found;
}

export function excerpt(text: string, query: string): readonly Piece[] {
  const found = places(text, query);
  const first = found[0]?.[0] ?? 0;
  const space = first > LATE ? text.indexOf(" ", first - LEAD) : -1;
  const from = space === -1 || space > first ? 0 : space + 1;
  const pieces: Piece[] = from === 0 ? [] : [{ text: "… ", matched: false }];
  let at = from;
  for (const [start, end] of found) {
    if (start > at) pieces.push({ text: text.slice(at, start), matched: false });
    pieces.push({ text: text.slice(start, end), matched: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), matched: false });
  return pieces;
}
