/** A passage as a citation to paste: its sentence and bracket, where it stands in the article, and this view's address. */
import type { Passage } from "#server/contract/shared-schemas.ts";
import { citation } from "../export/use-citation.ts";
import { words } from "../i18n/words.ts";

/** Where a passage stands, in words. */
export function placeOf(passage: Passage): string {
  const sentence = passage.sentences[0];
  if (sentence) {
    const { section, paragraph, order } = sentence;
    return words.value.sentencePlace(section.number, section.heading, paragraph, order);
  }
  return passage.figure ? words.value.figure(passage.figure.number) : "";
}

export function citationText(passage: Passage): string {
  const { sentences, figure, quote } = passage;
  const brackets = [...sentences, ...(figure ? [figure] : [])].flatMap(({ citations }) => citations);
  return citation({
    sentence: sentences.map(({ text }) => text).join(" ") || quote,
    brackets: brackets.map(({ text }) => text),
    place: placeOf(passage),
  });
}
