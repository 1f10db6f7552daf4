/**
 * The guard's bounds are bounds: no expression gives more than was foretold for it. And what a
 * reader asks in earnest passes: every view's own statement, and what the console teaches.
 */
import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEngine } from "#server/cypher/engine.ts";
import { CypherError } from "#server/cypher/errors.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import { parseStatement } from "#server/cypher/syntax/parse-statement.ts";
import type { CypherValue } from "#server/cypher/value.ts";
import { ExpressionEstimator } from "#server/guard/estimate-expression.ts";
import { checkStatement, examineStatement } from "#server/guard/examine-statement.ts";
import { SCALAR, extentOf } from "#server/guard/extent.ts";
import { isSlow } from "#server/guard/slow-pattern.ts";

const engine = createEngine(new MemoryGraph());

/** Expressions that build lists and texts out of nothing, inside each other. */
const expressions = fc.letrec<{ list: string; text: string; number: string }>((tie) => ({
  number: fc.oneof(
    { depthSize: "small" },
    fc.integer({ min: -3, max: 9 }).map(String),
    tie("list").map((list) => `size(${list})`),
    tie("text").map((text) => `size(${text})`),
    fc
      .tuple(tie("number"), fc.constantFrom("+", "-", "*"), tie("number"))
      .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
    tie("list").map((list) => `reduce(s = 0, x IN ${list} | s + 1)`),
  ),
  text: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("''", "'a'", "'ab,c'", "'aaaa'"),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => `(${a} + ${b})`),
    fc.tuple(tie("text"), tie("text"), tie("text")).map((parts) => `replace(${parts.join(", ")})`),
    fc.tuple(tie("text"), fc.nat(5)).map(([text, length]) => `left(${text}, ${length})`),
    tie("text").map((text) => `toUpper(${text})`),
    fc.tuple(tie("list"), tie("text")).map(([list, text]) => `reduce(s = '', x IN ${list} | s + ${text})`),
    fc.tuple(tie("number"), tie("text"), tie("text")).map(([n, a, b]) => `CASE WHEN ${n} > 2 THEN ${a} ELSE ${b} END`),
  ),
  list: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("[]", "[1]", "[1, 'ab', [2, 3]]"),
    fc.tuple(fc.integer({ min: -2, max: 6 }), fc.integer({ min: -2, max: 9 })).map(([a, b]) => `range(${a}, ${b})`),
    fc.tuple(tie("number"), tie("number")).map(([a, b]) => `range(${a}, ${b})`),
    fc.tuple(tie("list"), tie("list")).map(([a, b]) => `(${a} + ${b})`),
    fc.tuple(tie("list"), tie("number")).map(([list, number]) => `[x IN ${list} | ${number}]`),
    fc.tuple(tie("list"), tie("list")).map(([list, inner]) => `[x IN ${list} | ${inner}]`),
    fc.tuple(tie("list"), tie("text")).map(([list, text]) => `[x IN ${list} WHERE ${text} <> 'a']`),
    tie("text").map((text) => `split(${text}, ',')`),
    tie("list").map((list) => `reverse(${list})`),
    tie("list").map((list) => `tail(${list})`),
    fc.tuple(tie("list"), fc.nat(3), fc.nat(5)).map(([list, from, to]) => `${list}[${from}..${to}]`),
    fc.tuple(tie("list"), tie("list")).map(([list, grown]) => `reduce(s = [], x IN ${list} | s + ${grown})`),
    fc.tuple(tie("list"), tie("list")).map(([list, grown]) => `reduce(s = ${grown}, x IN ${list} | s + s)`),
  ),
}));

describe("a bound", () => {
  it("is never below what an expression gives", () => {
    fc.assert(
      fc.property(fc.oneof(expressions.list, expressions.text, expressions.number), (expression) => {
        const statement = parseStatement(`RETURN ${expression} AS value`);
        const [clause] = statement.query.branches[0]?.clauses ?? [];
        const item = clause?.kind === "Return" ? clause.projection.items[0] : undefined;
        fc.pre(item !== undefined);
        const estimator = new ExpressionEstimator({ parameters: {}, subquery: () => ({ extent: SCALAR, steps: 1 }) });
        let bound;
        let value: CypherValue;
        try {
          bound = estimator.estimate(item.expression, new Map()).extent;
          value = engine.run(`RETURN ${expression} AS value`, {}, { milliseconds: 5_000 }).rows[0]?.[0] ?? null;
        } catch (error) {
          // Refused, or an error of its own such as an overflow: nothing is given.
          if (error instanceof CypherError) return;
          throw error;
        }
        const given = extentOf(value);
        expect(given.count).toBeLessThanOrEqual(bound.count);
        expect(given.bytes).toBeLessThanOrEqual(bound.bytes);
        if (bound.numbers && given.numbers) {
          expect(given.numbers.low).toBeGreaterThanOrEqual(bound.numbers.low);
          expect(given.numbers.high).toBeLessThanOrEqual(bound.numbers.high);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("a reader's statement", () => {
  const folder = new URL("../../server/queries/", import.meta.url);
  const filters = ["theories", "entities", "kinds", "scopes", "support", "sections", "references"];
  const parameters: Readonly<Record<string, CypherValue>> = {
    ...Object.fromEntries(filters.map((name) => [name, []])),
    from: "theory:a",
    to: "theory:b",
    id: "x",
    number: 71n,
    hits: [],
    words: ["cluster"],
    offset: 0n,
    limit: 200n,
  };

  it.each(readdirSync(folder).filter((name) => name.endsWith(".cypher")))(
    "passes when it is that of a view: %s",
    (name) => {
      const text = readFileSync(new URL(name, folder), "utf8");
      expect(() => examineStatement(text, parameters)).not.toThrow();
      expect(checkStatement(text)).toEqual([]);
    },
  );

  it.each([
    "MATCH (t:Theory) RETURN [i IN range(0, size(t.aliases) - 1) | t.aliases[i]] AS aliases",
    "MATCH p = (:Theory)-[*1..3]->(:Theory) RETURN [n IN nodes(p) | n.nameEn] AS names",
    "MATCH p = (:Theory)-[*1..3]->(:Theory) RETURN reduce(s = '', n IN nodes(p) | s + n.nameEn) AS names",
    "MATCH (c:Claim) WITH collect(c.id) AS ids MATCH (r:Reference) WHERE NOT r.id IN ids RETURN count(r)",
    "MATCH (c:Claim) RETURN [x IN collect(c) WHERE x.kind = 'finding' | x { .id, .quote }] AS findings",
    "MATCH (s:Sentence) WHERE s.text =~ '(?i).*cluster.*region.*' RETURN s.id",
    "UNWIND range(1, 1000) AS n RETURN n, n * n ORDER BY n DESC LIMIT 5",
    "MATCH (c:Claim) WITH collect({id: c.id, n: size(c.quote)}) AS cs RETURN reduce(n = 0, c IN cs | n + toInteger(c.n)) AS n",
    "RETURN reduce(f = 1, x IN range(1, 20) | f * x) AS factorial",
    "WITH range(1, 100) AS ns RETURN [n IN ns WHERE none(d IN range(2, 10) WHERE d < n AND n % d = 0) | n] AS primes",
  ])("passes: %s", (text) => {
    expect(() => examineStatement(text, {})).not.toThrow();
  });
});

describe("a regular expression", () => {
  it.each([
    ".*",
    "(?i).*a.*b.*",
    "[a-z]+ing",
    "(foo|bar)",
    "(ab)?c{2,3}",
    "\\d{4}-\\d{2}",
    "a+b+c+",
    "(?:Theor(?:ie|y)).*",
  ])("that is fast passes: %s", (pattern) => expect(isSlow(pattern, undefined)).toBe(false));
  it.each([
    "(a+)+",
    "(a|a)*",
    "(a*)*",
    "(.*a){20}x*".repeat(3),
    "((a?)*)*",
    "(x+x+)+y",
    "(\\w|\\d)+$",
    "(.)\\1+",
    "a".repeat(2_000),
  ])("that could be endless is refused: %s", (pattern) => expect(isSlow(pattern, undefined)).toBe(true));
  it("is judged by the text when the statement brings it along", () => {
    expect(isSlow("a*a*a*a*b", 10)).toBe(false);
    expect(isSlow("a*a*a*a*b", 1_000)).toBe(true);
  });
});
