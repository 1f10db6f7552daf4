/**
 * Is what follows a gap the same paragraph, a new one, or is text missing between?
 *
 * A passage is mended over a page end only when it fits: a broken word needs a witness in the
 * article (`geogra-phische`), and German grammar must allow the seam (a clause that closes on
 * participle and auxiliary was opened by a comma before). Otherwise both sides are left as they
 * stand and marked. Nothing is guessed.
 */
import { decideHyphen } from "./hyphens.ts";
import { endsInHyphen } from "./lines.ts";
import type { Line, Part } from "./lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

const CLOSING = new Set(`”“"»›')’`);
const STOPS = new Set(".!?…:");
const CLOSING_VERBS = /^ge\p{L}{2,30}(?:t|en) (?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben)\b/u;
const LOOK_BACK = 40;

/** Whether a text ends as sentences end: on a stop, quotes and parentheses aside. */
export function closesSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSING.has(text.charAt(end - 1))) end -= 1;
  return STOPS.has(text.charAt(end - 1));
}

/** Whether a passage can open with these words: a small letter or a comma says that something came before. */
export function startsAfresh(text: string): boolean {
  return !/^(?:\p{Ll}(?!\))|[,;.)\]])/u.test(text);
}

/** How two runs of lines meet. */
export interface Gap {
  readonly gap: "blank" | "page";
  readonly isFull: (line: Line) => boolean;
}

/** Whether `next` carries on the paragraph after a gap. */
export function continues(parts: readonly Part[], next: Line, { gap, isFull }: Gap, vocabulary: Vocabulary): boolean {
  const last = parts.findLast((part) => part.removed === null)?.line;
  if (!last) return false;
  if (closesSentence(last.text)) return gap === "page" && isFull(last) && startsAfresh(next.text);
  if (endsInHyphen(last.text)) return decideHyphen(last.text, next.text, vocabulary).witnessed;
  if (startsAfresh(next.text)) return gap === "page" && isFull(last);
  return !CLOSING_VERBS.test(next.text) || clauseIsOpen(parts);
}

/** Whether the sentence so far has a comma, behind which a clause can still wait for its verb. */
function clauseIsOpen(parts: readonly Part[]): boolean {
  const lines = parts.slice(-LOOK_BACK).map((part) => (part.removed === null ? part.line.text : ""));
  const text = lines.join(" ").slice(-LOOK_BACK * 100);
  const sentence = text.slice(Math.max(text.lastIndexOf(". "), text.lastIndexOf("? "), text.lastIndexOf("! ")) + 1);
  return sentence.includes(",");
}
