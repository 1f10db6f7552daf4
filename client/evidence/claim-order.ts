/** The orders of the list of claims. Enters: claims in the article's order. Leaves: the same claims, nothing dropped. */
import type { ClaimRow } from "#server/contract/shared-schemas.ts";

export const CLAIM_ORDERS = ["article", "references", "kind"] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

export const isClaimOrder = (value: unknown): value is ClaimOrder => CLAIM_ORDERS.some((order) => order === value);

/** Kinds of claims, from what a thing is to what one should do. */
export const CLAIM_KINDS = [
  "definition",
  "finding",
  "history",
  "attribution",
  "example",
  "critique",
  "prescription",
] as const;

/** How much of the text a claim rests on. */
export const SCOPES = ["name", "clause", "sentence"] as const;

/** How many references stand behind a claim. */
export const SUPPORTS = ["one", "several", "none"] as const;

/** Values in a fixed order; what the order does not know comes last. */
export function inOrder<T>(items: readonly T[], fixed: readonly string[], valueOf: (item: T) => string): readonly T[] {
  const rank = (item: T): number => {
    const at = fixed.indexOf(valueOf(item));
    return at === -1 ? fixed.length : at;
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}

/** Claims in the order asked for; equals stay in the article's order. */
export function orderClaims(claims: readonly ClaimRow[], order: ClaimOrder): readonly ClaimRow[] {
  switch (order) {
    case "article":
      return claims;
    case "references":
      return [...claims].sort((a, b) => b.references.length - a.references.length);
    case "kind":
      return inOrder(claims, CLAIM_KINDS, ({ kind }) => kind);
  }
}
