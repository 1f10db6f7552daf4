/**
 * An annotation and the article in, the same entries with each quote's place out. An entry whose
 * quote has no single place is reported and left out: nothing enters the graph that the article
 * does not say. Places are spans of the normalised text, and a quote's text is what stands there.
 */
import type { Span } from "#references/document.ts";
import type {
  Annotation,
  AttributionEntry,
  ClaimEntry,
  Quote,
  RelationEntry,
  StepEntry,
  TheoryEntry,
} from "./annotation.ts";
import { type ArticleIndex, contains, overlap } from "./article-index.ts";
import { findQuote, fold } from "./find-quote.ts";
import { type Origin, type Problem, problemAt } from "./problem.ts";

/** A quote with its place: `text` is exactly `document.text.slice(start, end)`. */
export interface LocatedQuote extends Span {
  readonly text: string;
}

export type LocatedClaim = Omit<ClaimEntry, "quote"> & { readonly quote: LocatedQuote };
export type LocatedStep = Omit<StepEntry, "quotes"> & { readonly quotes: readonly LocatedQuote[] };
export type LocatedRelation = Omit<RelationEntry, "quote"> & { readonly quote?: LocatedQuote };
export type LocatedAttribution = Omit<AttributionEntry, "quote"> & { readonly quote: LocatedQuote };
export type LocatedTheory = Omit<TheoryEntry, "periodQuote"> & { readonly periodQuote?: LocatedQuote };

export interface LocatedAnnotation extends Omit<
  Annotation,
  "theories" | "relations" | "attributions" | "lineage" | "claims"
> {
  readonly theories: readonly LocatedTheory[];
  readonly relations: readonly LocatedRelation[];
  readonly attributions: readonly LocatedAttribution[];
  readonly lineage: readonly LocatedStep[];
  readonly claims: readonly LocatedClaim[];
}

/** Finds the place of every quote of an annotation. */
export function locateAnnotation(
  index: ArticleIndex,
  annotation: Annotation,
): { readonly located: LocatedAnnotation; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const locate = (quote: Quote, origin: Origin) => locateQuote(index, quote, origin, problems);

  const claims = annotation.claims.flatMap((claim): LocatedClaim[] => {
    const quote = locate(claim.quote, claim.origin);
    if (!quote) return [];
    if (index.sentencesTouching(quote).length === 0) {
      problems.push(
        problemAt(claim.origin, "claim-outside-sentences", "the quote stands in no sentence of the running text"),
      );
      return [];
    }
    return [{ ...claim, quote }];
  });
  const lineage = annotation.lineage.flatMap((step): LocatedStep[] => {
    if (step.quotes.length === 0 && step.basis !== "curated") {
      problems.push(problemAt(step.origin, "quote-missing", `a step whose basis is ${step.basis} needs a quote`));
      return [];
    }
    const quotes = step.quotes.flatMap((quote) => locate(quote, step.origin) ?? []);
    return quotes.length === step.quotes.length ? [{ ...step, quotes }] : [];
  });
  const relations = annotation.relations.flatMap((relation): LocatedRelation[] => {
    const { quote: written, ...rest } = relation;
    if (!written) {
      if (relation.basis === "curated") return [rest];
      problems.push(
        problemAt(relation.origin, "quote-missing", `a relation whose basis is ${relation.basis} needs a quote`),
      );
      return [];
    }
    const quote = locate(written, relation.origin);
    return quote ? [{ ...rest, quote }] : [];
  });
  const attributions = annotation.attributions.flatMap((attribution): LocatedAttribution[] => {
    const quote = locate(attribution.quote, attribution.origin);
    if (!quote) return [];
    if (index.citationsInside(quote).length === 0) {
      problems.push(problemAt(attribution.origin, "attribution-without-bracket", `no bracket inside “${quote.text}”`));
      return [];
    }
    return [{ ...attribution, quote }];
  });
  const theories = annotation.theories.map((theory): LocatedTheory => {
    const { periodQuote: written, ...rest } = theory;
    const periodQuote = written && locate(written, theory.origin);
    return { ...rest, ...(periodQuote && { periodQuote }) };
  });

  return { located: { ...annotation, theories, relations, attributions, lineage, claims }, problems };
}

function locateQuote(index: ArticleIndex, quote: Quote, origin: Origin, problems: Problem[]): LocatedQuote | undefined {
  const { document } = index;
  const found = findQuote(document.text, quote);
  if ("failure" in found) {
    const near = found.at === undefined ? "" : ` (line ${index.lineAt(found.at)} of the article)`;
    problems.push(problemAt(origin, found.failure, `“${shortened(quote.exact)}” – ${found.message}${near}`));
    return undefined;
  }
  const { span } = found;
  const text = document.text.slice(span.start, span.end);
  const place = `“${shortened(text)}” (line ${index.lineAt(span.start)} of the article)`;
  const cut = document.citations.find((citation) => overlap(citation, span) && !contains(span, citation));
  if (cut) problems.push(problemAt(origin, "quote-cuts-bracket", `${place} holds only a part of ${cut.text}`));
  if (cutsWord(document.text, span.start) || cutsWord(document.text, span.end)) {
    problems.push(problemAt(origin, "quote-cuts-word", `${place} begins or ends inside a word`));
  }
  return { ...span, text };
}

function cutsWord(text: string, offset: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(offset - 1, offset + 1));
}

function shortened(quote: string): string {
  const folded = fold(quote);
  return folded.length > 60 ? `${folded.slice(0, 57)}…` : folded;
}
