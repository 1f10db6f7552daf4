/**
 * A statement of this explorer as a citation to paste: the article's sentence, its bracket as printed, where it
 * stands in which article, and the address at which the explorer shows it. Pure; the words come from the caller.
 */
export interface CitedStatement {
  /** The article's words. */
  readonly sentence: string;
  /** Brackets as printed; empty when there are none. */
  readonly brackets: readonly string[];
  /** `Section 4, paragraph 2, sentence 1` in the reader's language. */
  readonly place: string;
  readonly article: string;
  readonly address: string;
  /** `accessed 24 November 2026` in the reader's language. */
  readonly accessed: string;
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

export function citeStatement({ sentence, brackets, place, article, address, accessed }: CitedStatement): string {
  // A bracket that stands inside the sentence is there already.
  const behind = brackets.filter((bracket) => !sentence.includes(bracket));
  const words = `„${sentence.replaceAll(/\s+/g, " ").trim()}“${behind.length > 0 ? ` ${behind.join(" ")}` : ""}`;
  return `${words} ${ended([article, place].filter(Boolean).join(", "))} ${ended(accessed.replace(/^./, (first) => first.toUpperCase()))} ${address}`;
}
