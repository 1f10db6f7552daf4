import { describe, expect, test } from "vitest";
import { type CompletionSchema, suggestionsAt, variablesOf } from "#client/cypher/completion.ts";

const property = (name: string) => ({ name, types: ["String"] });
const schema: CompletionSchema = {
  labels: [
    { name: "Theory", count: 2, properties: [property("id"), property("nameEn")] },
    { name: "Claim", count: 3, properties: [property("id"), property("quote")] },
  ],
  relationshipTypes: [
    { name: "ABOUT", count: 3, properties: [], between: [{ from: "Claim", to: "Theory", count: 3 }] },
    {
      name: "EVOLVES_INTO",
      count: 1,
      properties: [property("basis")],
      between: [{ from: "Theory", to: "Theory", count: 1 }],
    },
  ],
  functions: [{ name: "size", signature: "size(input :: LIST) :: INTEGER", helpDe: "Länge", helpEn: "Length" }],
};

/** The cursor stands at `^`. */
function at(marked: string, parameters: readonly string[] = []) {
  const cursor = marked.indexOf("^");
  const text = marked.replace("^", "");
  const found = suggestionsAt(text, cursor, schema, parameters);
  return found && { word: text.slice(found.from, cursor), texts: found.options.map(({ text }) => text) };
}

describe("what fits at the cursor", () => {
  test.each([
    ["MATCH (t:^", "", ["Theory", "Claim"]],
    ["MATCH (t:Theory|Cl^)", "Cl", ["Theory", "Claim"]],
    ["MATCH (t)-[s:^", "", ["ABOUT", "EVOLVES_INTO"]],
    ["MATCH (t)-[s:ABOUT|EV^]->()", "EV", ["ABOUT", "EVOLVES_INTO"]],
    ["MATCH (c:Claim) WHERE c.qu^", "qu", ["id", "quote"]],
    ["MATCH (c)-[s:EVOLVES_INTO]-() RETURN s.^", "", ["basis"]],
    ["MATCH (x) RETURN x.^", "", ["basis", "id", "nameEn", "quote"]],
    ["MATCH (t:Theory {^})", "", ["id", "nameEn"]],
    ["MATCH (t:Theory {id: 'a', na^})", "na", ["id", "nameEn"]],
    ["MATCH (t) WHERE t:^", "", ["Theory", "Claim"]],
  ])("%s", (marked, word, texts) => {
    expect(at(marked)).toEqual({ word, texts });
  });

  test("offers variables, keywords and functions where an expression is due", () => {
    const found = at("MATCH (t:Theory)<-[:ABOUT]-(c:Claim) WITH count(c) AS total RETURN t^");
    expect(found?.texts).toEqual(expect.arrayContaining(["c", "total", "ORDER BY", "size"]));
  });

  test("offers the parameters that are there", () => {
    expect(at("RETURN $n^", ["number"])).toEqual({ word: "$n", texts: ["$number"] });
  });

  test.each(["// MATCH (t:^", "RETURN 'a:^", "/* t.^", "RETURN 12^"])("nothing in %s", (marked) => {
    expect(at(marked)).toBeUndefined();
  });

  test("puts a function with its brackets", () => {
    const found = suggestionsAt("RETURN si", 9, schema);
    expect(found?.options.find(({ text }) => text === "size")).toMatchObject({
      insert: "size(|)",
      detail: "(input :: LIST) :: INTEGER",
    });
  });
});

test("variables are what patterns, AS, UNWIND and paths declare, with their labels", () => {
  const query = "MATCH p = (a:Theory|Claim)-[s:ABOUT]->(b) UNWIND s.refs AS r RETURN count(c)";
  expect(Object.fromEntries(variablesOf(query))).toEqual({ p: [], a: ["Theory", "Claim"], s: ["ABOUT"], b: [], r: [] });
});
