import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CypherError } from "#server/cypher/errors.ts";
import { parseStatement } from "#server/cypher/syntax/parse-statement.ts";

/** The code, or that it passed; anything but a CypherError fails the test. */
function outcome(text: string): string {
  try {
    parseStatement(text, { updates: true });
    return "passes";
  } catch (error) {
    if (error instanceof CypherError) return error.code;
    throw error;
  }
}

const many = 100_000;
const cases: readonly (readonly [name: string, text: string, code: string])[] = [
  ["open parentheses", `RETURN ${"(".repeat(many)}`, "LimitExceeded.NestingDepth"],
  ["open lists", `RETURN ${"[".repeat(many)}`, "LimitExceeded.NestingDepth"],
  ["open maps", `RETURN ${"{a:".repeat(many)}`, "LimitExceeded.NestingDepth"],
  ["NOT upon NOT", `RETURN ${"NOT ".repeat(many)}true`, "LimitExceeded.NestingDepth"],
  ["a sign upon a sign", `RETURN ${"-".repeat(many)}x`, "LimitExceeded.NestingDepth"],
  ["CASE in CASE", `RETURN ${"CASE WHEN ".repeat(many)}`, "LimitExceeded.NestingDepth"],
  ["calls in calls", `RETURN ${"f(".repeat(many)}`, "LimitExceeded.NestingDepth"],
  ["subqueries in subqueries", `RETURN ${"EXISTS { MATCH (a) WHERE ".repeat(many)}`, "LimitExceeded.NestingDepth"],
  ["CALL in CALL", "CALL { ".repeat(many), "LimitExceeded.NestingDepth"],
  ["a long sum", `RETURN 1${" + 1".repeat(many)}`, "LimitExceeded.NestingDepth"],
  ["a long path of properties", `RETURN a${".b".repeat(many)}`, "LimitExceeded.NestingDepth"],
  ["many labels", `MATCH (n:A${"|A".repeat(many)}) RETURN n`, "LimitExceeded.NestingDepth"],
  ["labels in parentheses", `MATCH (n:${"(".repeat(many)}`, "LimitExceeded.NestingDepth"],
  ["paths in parentheses", `MATCH ${"(".repeat(many)}`, "LimitExceeded.NestingDepth"],
  ["types in types", `RETURN 1 :: ${"LIST<".repeat(many)}`, "LimitExceeded.NestingDepth"],
  ["very many clauses", `MATCH (a) ${"WITH a ".repeat(many)}RETURN a`, "LimitExceeded.Clauses"],
  ["a sum that is long enough", `RETURN 1${" + 1".repeat(900)}`, "passes"],
  ["parentheses that are deep enough", `RETURN ${"(".repeat(150)}1${")".repeat(150)}`, "passes"],
  ["a long list", `RETURN [1${",1".repeat(many)}]`, "passes"],
  ["a long path", `MATCH (a)${"-->()".repeat(many)} RETURN a`, "passes"],
  ["a long chain of comparisons", `RETURN 1${" < 1".repeat(many)}`, "passes"],
  ["a string of a megabyte", `RETURN '${"x\\n".repeat(333_333)}'`, "passes"],
  ["comments without end", "/**/".repeat(many), "SyntaxError.UnexpectedSyntax"],
  ["a number of many digits", `RETURN ${"9".repeat(many)}`, "SyntaxError.IntegerOverflow"],
  ["quotation marks only", "'".repeat(99_999), "SyntaxError.UnexpectedSyntax"],
  ["closing brackets only", `RETURN ${")".repeat(many)}`, "SyntaxError.UnexpectedSyntax"],
  ["a lone surrogate in a string", "RETURN '\ud800'", "passes"],
  ["a lone surrogate outside", "RETURN \ud800", "SyntaxError.UnexpectedSyntax"],
  ["a null character", "RETURN \0", "SyntaxError.UnexpectedSyntax"],
];

describe("hostile texts", () => {
  it.each(cases)("%s", (_, text, code) => {
    expect(outcome(text)).toBe(code);
  });

  it("any text gives a tree or an error with its place", () => {
    const word = fc.constantFrom(
      ..."MATCH RETURN WITH WHERE UNWIND CALL EXISTS CASE WHEN END NOT IN IS NULL AS n ( ) [ ] { } -> - <- . .. : | & ! % * + = <> $p 'a' 1 1.5 , ; /* */ //".split(
        " ",
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, (query) => {
        try {
          parseStatement(query, { updates: true });
        } catch (error) {
          if (!(error instanceof CypherError)) throw error;
          const { span } = error;
          expect(span !== undefined && span.start >= 0 && span.start <= span.end && span.end <= query.length).toBe(
            true,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });
});
