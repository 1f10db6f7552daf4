import { expect, test } from "vitest";
import type { ClaimRow } from "#server/contract/shared-schemas.ts";
import { CLAIM_KINDS, inOrder, isClaimOrder, orderClaims } from "#client/evidence/claim-order.ts";

const claim = (id: string, kind: string, references: readonly number[]): ClaimRow => ({
  id,
  statementDe: id,
  statementEn: id,
  kind,
  scope: "sentence",
  start: 0,
  end: 1,
  section: { order: 1, number: 1, heading: "Fazit" },
  references: [...references],
  about: [],
});

const CLAIMS = [
  claim("a", "finding", [1]),
  claim("b", "definition", [1, 2, 3]),
  claim("c", "prescription", []),
  claim("d", "definition", [4]),
  claim("e", "unheard-of", [4, 5, 6]),
];
const ids = (claims: readonly ClaimRow[]): string => claims.map(({ id }) => id).join("");

test("the article's order is left as it is", () => {
  expect(orderClaims(CLAIMS, "article")).toBe(CLAIMS);
});

test("most references come first, equals in the article's order", () => {
  expect(ids(orderClaims(CLAIMS, "references"))).toBe("beadc");
});

test("kinds follow their fixed order, an unknown kind comes last, nothing is dropped", () => {
  expect(ids(orderClaims(CLAIMS, "kind"))).toBe("bdace");
});

test("sorting leaves the list that it was given alone", () => {
  orderClaims(CLAIMS, "kind");
  expect(ids(CLAIMS)).toBe("abcde");
});

test("an order that does not exist is refused", () => {
  expect(isClaimOrder("kind")).toBe(true);
  expect(isClaimOrder("Kind")).toBe(false);
  expect(isClaimOrder(undefined)).toBe(false);
});

test("values outside the fixed order keep their own", () => {
  expect(inOrder(["y", "finding", "x", "definition"], CLAIM_KINDS, (value) => value)).toEqual([
    "definition",
    "finding",
    "y",
    "x",
  ]);
});
