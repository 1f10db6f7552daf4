/**
 * Sentences that follow each other as one stretch of text in the article's offsets, with the brackets in it. What
 * lies between two of them is white space; a sentence that does not follow is left out.
 */
import type { Citation, Sentence } from "#server/contract/shared-schemas.ts";

export interface RunningText {
  readonly text: string;
  readonly offset: number;
  readonly citations: readonly Citation[];
}

const WIDEST_GAP = 8;

export function runningText(sentences: readonly (Sentence | null)[]): RunningText | undefined {
  const run: Sentence[] = [];
  for (const sentence of sentences) {
    if (!sentence) continue;
    const gap = sentence.start - (run.at(-1)?.end ?? sentence.start);
    if (gap >= 0 && gap <= WIDEST_GAP) run.push(sentence);
  }
  const [first] = run;
  if (!first) return undefined;
  let text = "";
  for (const sentence of run) text += " ".repeat(sentence.start - first.start - text.length) + sentence.text;
  return { text, offset: first.start, citations: run.flatMap(({ citations }) => citations) };
}
