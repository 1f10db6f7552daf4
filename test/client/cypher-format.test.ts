import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatQuery } from "#client/cypher/format.ts";
import { codeOf, QUESTIONS } from "#client/cypher/questions.ts";
import { tokens } from "#client/cypher/tokens.ts";

const read = (text: string) =>
  tokens(text).map(
    ({ kind, start, end }) =>
      `${kind} ${kind === "keyword" ? text.slice(start, end).toUpperCase() : text.slice(start, end)}`,
  );

test.each([
  [
    "match (a:Theory)  where a.id = 'Match  me' return a order by a.id limit 3",
    "MATCH (a:Theory)\nWHERE a.id = 'Match  me'\nRETURN a\nORDER BY a.id\nLIMIT 3",
  ],
  [
    "optional match (a) with a where a.x starts with 'b' return *",
    "OPTIONAL MATCH (a)\nWITH a\nWHERE a.x STARTS WITH 'b'\nRETURN *",
  ],
  [
    "// ask\nmatch (a) where exists { match (a)--(b) where b.x } return a",
    "// ask\nMATCH (a)\nWHERE EXISTS { MATCH (a)--(b) WHERE b.x }\nRETURN a",
  ],
  ["return a,\n       b", "RETURN a,\n       b"],
])("%s", (query, expected) => {
  expect(formatQuery(query)).toBe(expected);
});

test("the gallery is laid out already", () => {
  for (const question of QUESTIONS) expect(formatQuery(codeOf(question, "en"))).toBe(codeOf(question, "en"));
});

test("no token is lost or joined, whatever the text, and a second pass changes nothing", () => {
  const piece = fc.constantFrom(
    "match ",
    "where ",
    "(",
    ")",
    "{",
    "}",
    "a",
    ":B",
    ".c ",
    "'x y' ",
    "// z\n",
    "/* q */",
    "\n",
    "  ",
    "return ",
    "1 ",
    ",",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      const once = formatQuery(text);
      expect(read(once)).toEqual(read(text));
      expect(formatQuery(once)).toBe(once);
    }),
  );
});
