/**
 * A quote in, its place in the article's normalised text out, or the reason why it has none, said
 * so that an annotator can mend the quote without searching: how far the article agrees and what
 * it says instead. Matching is exact but for white space, which folds to single spaces. Inside a
 * block the normalised text has single spaces only, so a match never leaves its block.
 */
import type { Span } from "#references/document.ts";
import type { Quote } from "./annotation.ts";

export type FoundQuote =
  | { readonly span: Span }
  | {
      readonly failure: "quote-not-found" | "quote-ambiguous" | "quote-across-blocks";
      readonly message: string;
      /** Where the article is nearest to the quote. */
      readonly at?: number;
    };

const SHOWN = 40;

/** Finds the one place of a quote in `text`. */
export function findQuote(text: string, quote: Quote): FoundQuote {
  const exact = fold(quote.exact);
  const starts = occurrences(text, exact);
  if (starts.length === 0) {
    return fold(text).includes(exact)
      ? { failure: "quote-across-blocks", message: "it spans more than one paragraph, heading or caption" }
      : notFound(text, exact);
  }
  const prefix = fold(quote.prefix ?? "");
  const suffix = fold(quote.suffix ?? "");
  const fitting = starts.filter(
    (start) =>
      text.slice(0, start).trimEnd().endsWith(prefix) &&
      text
        .slice(start + exact.length)
        .trimStart()
        .startsWith(suffix),
  );
  const [start] = fitting;
  if (start === undefined) {
    const places = starts.map((at) => `“${around(text, at, exact.length)}”`).join(", ");
    return {
      failure: "quote-not-found",
      message: `the exact text is there, but not after this prefix and before this suffix; it stands in ${places}`,
    };
  }
  if (fitting.length > 1) {
    const places = fitting.map((at) => `“${around(text, at, exact.length)}”`).join(", ");
    return {
      failure: "quote-ambiguous",
      message: `found ${fitting.length} times: add a prefix or suffix, or quote more; it stands in ${places}`,
      at: start,
    };
  }
  return { span: { start, end: start + exact.length } };
}

/** White space folded to single spaces, none at either end: the form in which quotes are compared. */
export function fold(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}

/** Every place where `exact` begins in `text`, overlapping ones included. */
export function occurrences(text: string, exact: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) starts.push(at);
  return starts;
}

/** When a beginning of the quote occurs, so does every shorter one: the longest is found by bisection. */
function notFound(text: string, exact: string): FoundQuote {
  let agreed = 0;
  let beyond = exact.length;
  while (beyond - agreed > 1) {
    const middle = (agreed + beyond) >> 1;
    if (text.includes(exact.slice(0, middle))) agreed = middle;
    else beyond = middle;
  }
  const beginning = exact.slice(0, agreed);
  const at = text.indexOf(beginning);
  const told = beginning.length > SHOWN ? `…${beginning.slice(-SHOWN)}` : beginning;
  const quoteGoesOn = exact.slice(agreed, agreed + SHOWN);
  const articleGoesOn = text.slice(at + agreed, at + agreed + SHOWN).replaceAll("\n", "⏎");
  return {
    failure: "quote-not-found",
    message: `the first ${agreed} of ${exact.length} characters agree, up to “${told}”; then the quote has “${quoteGoesOn}”, the article “${articleGoesOn}”`,
    at: at + agreed,
  };
}

function around(text: string, start: number, length: number): string {
  const before = text.slice(Math.max(0, start - SHOWN / 2), start);
  const after = text.slice(start + length, start + length + SHOWN / 2);
  return `${before}[…]${after}`.replaceAll("\n", "⏎");
}
