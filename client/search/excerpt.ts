/**
 * The part of a text that shows why it was found. Enters: the text and the words looked for. Leaves: pieces that,
 * joined, are the text from a little before the first match on; a cut beginning is shown as an ellipsis.
 */
export interface Piece {
  readonly text: string;
  readonly matched: boolean;
}

const LEAD = 36;
const LATE = 110;

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);

export function excerpt(text: string, query: string): readonly Piece[] {
  const words = query.split(/[\s[\];,]+/u).filter((word) => word.length > 1);
  if (words.length === 0) return [{ text, matched: false }];
  const matcher = new RegExp(`(${words.map(escaped).join("|")})`, "giu");
  const first = text.search(matcher);
  const space = first > LATE ? text.indexOf(" ", first - LEAD) : -1;
  const from = space === -1 || space > first ? 0 : space + 1;
  const pieces = text
    .slice(from)
    .split(matcher)
    .map((piece, index) => ({ text: piece, matched: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
  return from === 0 ? pieces : [{ text: "… ", matched: false }, ...pieces];
}
