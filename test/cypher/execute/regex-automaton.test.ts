/** The automaton and the backtracking of RegExp read the same; long texts end soon or are refused. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carryRegex, wholeRegExp } from "#server/cypher/execute/java-regex.ts";
import { RegexAutomaton } from "#server/cypher/execute/regex-automaton.ts";
import { safeLength } from "#server/cypher/execute/regex-paths.ts";
import { regexShape } from "#server/cypher/execute/regex-shape.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import { ask, codeOf } from "../support/ask.ts";

const atom = fc.constantFrom(
  ..."a b A Ä 😀 . \\d \\w \\. \\[ [ab] [^a] [a-cÄ] [\\]\\-] \\p{L} \\b ^ \\A \\z (?=a) (?!b) (?<=a) (?<!😀)".split(
    " ",
  ),
);
const quantifier = fc.constantFrom("", "", "*", "+", "?", "{2}", "{0,2}", "{1,}", "*?", "{1,2}?");
const { expression } = fc.letrec<{ expression: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(atom, quantifier).map(([read, times]) => (/^(?:\^|\(\?|\\[Az])/.test(read) ? read : read + times)),
    fc
      .tuple(fc.constantFrom("(", "(?:"), tie("expression"), quantifier)
      .map(([open, inside, times]) => `${open}${inside})${times}`),
  ),
  expression: fc
    .array(fc.array(tie("part"), { maxLength: 3 }), { minLength: 1, maxLength: 2 })
    .map((branches) => branches.map((parts) => parts.join("")).join("|")),
}));
const text = fc.string({ unit: fc.constantFrom("a", "b", "A", "ä", "😀", ".", "1", "\n", "-"), maxLength: 7 });

function automatonOf(source: string): RegexAutomaton | undefined {
  const carried = carryRegex(source);
  return RegexAutomaton.of(regexShape(carried.body), carried.flags);
}

const patient = (): void => undefined;

describe("the automaton", () => {
  test("reads what RegExp reads", () => {
    fc.assert(
      fc.property(fc.constantFrom("", "(?i)", "(?iu)", "(?s)"), expression, text, (flags, pattern, subject) => {
        // Folding the case of ASCII alone is not carried into `\p{L}`.
        fc.pre(flags !== "(?i)" || !pattern.includes("\\p"));
        // What could backtrack without end is the automaton's alone.
        fc.pre(subject.length <= safeLength(regexShape(carryRegex(flags + pattern).body)));
        const automaton = automatonOf(flags + pattern);
        const expected = wholeRegExp(carryRegex(flags + pattern)).test(subject);
        expect(automaton?.matches(subject, patient)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(["(a)\\1", "a(?=bc)", "(a{1,100}){1,100}"])("is not made for %s", (source) => {
    expect(automatonOf(source)).toBeUndefined();
  });
});

describe("the length that is safe for backtracking", () => {
  test.each([
    ["abc|d", 2 ** 30 - 1],
    [".*a.*", 4470],
    [".*a.*b.*", 389],
    ["(a+)+", 7],
  ])("of %s is %i", (source, length) => {
    expect(safeLength(regexShape(carryRegex(source).body))).toBe(length);
  });
});

describe("a pattern that backtracking could not end", () => {
  const long = "reduce(s = 'a', i IN range(1, 12) | s + s)";

  test.each(["(a+)+b", "(a|aa)*b", "a*a*a*a*b", "(a?){40}b", "(.*)*\\\\d"])("%s is answered", (pattern) => {
    expect(
      ask(new MemoryGraph(), `RETURN ${long} =~ '${pattern}' AS x, ${long} + 'b1' =~ '${pattern}1?' AS y`),
    ).toEqual([[false, pattern !== "(a?){40}b"]]);
  });

  test.each(["(a+)+\\\\1", "(a|a)*(?=aa)a*"])("%s is refused", (pattern) => {
    expect(codeOf(new MemoryGraph(), `RETURN ${long} =~ '${pattern}'`)).toBe("LimitExceeded.RegularExpression");
  });
});
