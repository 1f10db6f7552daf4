import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokens } from "#client/cypher/tokens.ts";

const read = (text: string): string =>
  tokens(text)
    .filter(({ kind }) => kind !== "operator" && kind !== "bracket")
    .map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)
    .join(", ");

describe("tokens of a query", () => {
  test.each([
    ["MATCH (a:Theory)", "keyword MATCH, variable a, label Theory"],
    [
      "(a)-[s:PRECURSOR_OF|EVOLVES_INTO*1..3]->()",
      "variable a, variable s, label PRECURSOR_OF, label EVOLVES_INTO, number 1, number 3",
    ],
    [
      "(a:Theory {id: 'x', kind: $kind})",
      "variable a, label Theory, property id, string 'x', property kind, parameter $kind",
    ],
    ["RETURN a.match AS `order by`", "keyword RETURN, variable a, property match, keyword AS, variable `order by`"],
    ["RETURN count(DISTINCT a)", "keyword RETURN, function count, keyword DISTINCT, variable a"],
    ["COUNT { (a)--() }", "keyword COUNT, variable a"],
    ["[x IN xs | x.name]", "variable x, keyword IN, variable xs, variable x, property name"],
    ["(n:(A|B)&!C)", "variable n, label A, label B, label C"],
    [
      "WHERE n:A AND m.b = 0x1F",
      "keyword WHERE, variable n, label A, keyword AND, variable m, property b, number 0x1F",
    ],
    ["// MATCH\nRETURN 1.5e3", "comment // MATCH, keyword RETURN, number 1.5e3"],
    ["/* a\nb */ RETURN 'it''s \\' so'", "comment /* a, comment b */, keyword RETURN, string 'it', string 's \\' so'"],
    ["date.truncate('year')", "variable date, function truncate, string 'year'"],
    ["RETURN früher", "keyword RETURN, variable früher"],
  ])("%s", (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  test("cover every sign that is no space, once and in order, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "MATCH ",
        "(",
        ")",
        "[",
        "{",
        "}",
        ":",
        "A",
        "|",
        ".",
        "'",
        '"',
        "`",
        "/*",
        "*/",
        "//",
        "\n",
        "$p",
        "1.",
        "..",
        "->",
      ),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        let at = 0;
        for (const { start, end } of tokens(text)) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});
