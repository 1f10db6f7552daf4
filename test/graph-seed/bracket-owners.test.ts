/** Claims drawn as spans under a text with one bracket, `[1]` at 20 to 23. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Citation } from "#references/document.ts";
import { contains } from "#graph-seed/article-index.ts";
import { ownersOfBrackets } from "#graph-seed/bracket-owners.ts";
import type { LocatedClaim } from "#graph-seed/locate-annotation.ts";

const BRACKET: Citation = { order: 1, text: "[1]", numbers: [1], place: "text", start: 20, end: 23 };

function claim(id: string, start: number, end: number): LocatedClaim {
  return {
    id,
    origin: { file: "", line: 1, entry: id },
    statementDe: "",
    statementEn: "",
    kind: "finding",
    scope: "sentence",
    about: [],
    quote: { start, end, text: "" },
  };
}

const owners = (...claims: LocatedClaim[]) =>
  (ownersOfBrackets([BRACKET], claims).get(1) ?? []).map((owner) => owner.id);

test.each([
  ["the only one", [claim("a", 0, 40)], ["a"]],
  ["none that ends before the bracket's end", [claim("a", 0, 22)], []],
  ["the innermost of nested ones", [claim("a", 0, 40), claim("b", 10, 30), claim("c", 15, 23)], ["c"]],
  ["both of equal ones", [claim("a", 0, 40), claim("b", 0, 40)], ["a", "b"]],
  ["both of crossing ones", [claim("a", 0, 30), claim("b", 10, 40)], ["a", "b"]],
  ["one inside a crossing pair", [claim("a", 0, 30), claim("b", 10, 40), claim("c", 12, 28)], ["c"]],
  ["one nested in only one of a crossing pair", [claim("a", 0, 30), claim("b", 10, 40), claim("c", 5, 25)], ["b", "c"]],
])("%s", (_, claims, ids) => {
  expect(owners(...claims)).toEqual(ids);
});

test("a figure's bracket belongs to no claim", () => {
  expect(ownersOfBrackets([{ ...BRACKET, place: "figure" }], [claim("a", 0, 40)]).has(1)).toBe(false);
});

test("whoever contains the bracket owns it or holds a claim that does", () => {
  const spans = fc.array(fc.tuple(fc.nat(25), fc.nat(45)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(spans, (pairs) => {
      const claims = pairs.map(([a, b], index) => claim(`c${index}`, Math.min(a, b), Math.max(a, b)));
      const owning = ownersOfBrackets([BRACKET], claims).get(1) ?? [];
      for (const candidate of claims) {
        const holds = contains(candidate.quote, BRACKET);
        expect(owning.some((owner) => contains(candidate.quote, owner.quote))).toBe(holds);
      }
    }),
  );
});
