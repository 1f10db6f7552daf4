/**
 * Which claims a citation bracket backs. The rule: a bracket belongs to the innermost claims whose
 * quotes contain it. A claim is innermost for a bracket when no other claim that contains the
 * bracket lies inside its own quote. So a sentence's claim does not inherit the bracket after a
 * name that has a claim of its own; two claims with the same quote share its brackets, and so do
 * two quotes that cross, neither of which lies inside the other.
 */
import type { Citation, Span } from "#references/document.ts";
import { contains } from "./article-index.ts";
import type { LocatedClaim } from "./locate-annotation.ts";

/** The claims that own each bracket of the running text, by the bracket's order; a bracket without one has an empty list. */
export function ownersOfBrackets(
  citations: readonly Citation[],
  claims: readonly LocatedClaim[],
): ReadonlyMap<number, readonly LocatedClaim[]> {
  return new Map(
    citations
      .filter((citation) => citation.place === "text")
      .map((citation) => {
        const holders = claims.filter((claim) => contains(claim.quote, citation));
        return [citation.order, holders.filter((claim) => !holders.some((other) => within(other.quote, claim.quote)))];
      }),
  );
}

/** Inside, and smaller. */
function within(inner: Span, outer: Span): boolean {
  return contains(outer, inner) && inner.end - inner.start < outer.end - outer.start;
}
