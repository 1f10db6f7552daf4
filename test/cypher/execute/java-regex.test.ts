import { describe, expect, test } from "vitest";

import { NotCarried, carryRegex, wholeRegExp } from "#server/cypher/execute/java-regex.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import { codeOf } from "../support/ask.ts";

const javaRegExp = (source: string): RegExp => wholeRegExp(carryRegex(source));

/** What both dialects can say is held to recorded answers in the corpus; here is where they part. */
describe("a Java regular expression", () => {
  test.each([
    "a*+",
    "a++",
    "a?+",
    "a{1,2}+",
    "(?>a)",
    "(?x)a",
    "a(?i)b",
    "(?i:a)",
    "[a&&b]",
    "[a[b]]",
    "[\\S]",
    "\\R",
    "\\G",
    "\\h",
    "a$b",
    "\\p{IsLatin}",
    "\\p{javaLowerCase}",
    "(?i)(a)\\1",
  ])("%s is refused rather than guessed", (source) => {
    expect(() => javaRegExp(source)).toThrow(NotCarried);
  });

  test.each(["(", "[", "*", "a{2,1}", "(?<a", "\\k<x>"])("%s is none", (source) => {
    expect(() => javaRegExp(source)).toThrow();
  });

  test("tells the two apart by their code", () => {
    const graph = new MemoryGraph();
    expect(codeOf(graph, "RETURN 'a' =~ 'a++'")).toBe("NotSupported.RegularExpression");
    expect(codeOf(graph, "RETURN 'a' =~ '('")).toBe("SyntaxError.InvalidRegularExpression");
  });

  test("matches the whole text", () => {
    expect(javaRegExp("a|b").test("ab")).toBe(false);
    expect(javaRegExp("a").test("a\n")).toBe(false);
  });
});
