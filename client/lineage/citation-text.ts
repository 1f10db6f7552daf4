/** A passage as a citation to paste: the quotation, where it stands, and this view's address. */
import type { Passage } from "#server/contract/shared-schemas.ts";
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

export const citationText = (passage: Passage, address: string): string =>
  `„${passage.quote}“ (${placeOf(passage)}) ${address}`;
