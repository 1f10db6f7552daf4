import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { functionEntries } from "#server/cypher/functions/registry.ts";
import { GRAPH_PROCEDURES } from "#server/cypher/plan/procedures.ts";
import { diagnose } from "#server/cypher/semantics/diagnose.ts";
import { signaturesOf } from "#server/cypher/semantics/signatures.ts";
import { alignmentDistance, closestName } from "#server/cypher/syntax/closest-name.ts";
import { printStatement } from "#server/cypher/syntax/print.ts";
import { statementArbitrary } from "#test/cypher/support/statement-arbitrary.ts";

const signatures = signaturesOf(functionEntries, GRAPH_PROCEDURES);
const surroundings = {
  labels: new Set(["Theory", "Reference"]),
  relationshipTypes: new Set(["BUILDS_ON", "CITES"]),
  propertyKeys: new Set(["label", "year"]),
  parameters: new Set(["from"]),
};

describe("notes", () => {
  const cases: readonly (readonly [text: string, notes: readonly string[]])[] = [
    ["MATCH (n:Theory) RETURN n.label", []],
    ["MATCH (n:Thoery) RETURN n", ["UnknownLabel Thoery → Theory"]],
    ["MATCH (n:Theory|Refrence) RETURN n", ["UnknownLabel Refrence → Reference"]],
    ["MATCH ()-[r:CITE]->() RETURN r", ["UnknownType CITE → CITES"]],
    ["MATCH (n) WHERE n.yaer = 1 RETURN n{.labl}", ["UnknownProperty yaer → year", "UnknownProperty labl → label"]],
    ["MATCH (n {zzzzzz: 1}) RETURN n", ["UnknownProperty zzzzzz → undefined"]],
    ["MATCH (n) WHERE n.year = null RETURN n", ["NullComparison n.year = null → undefined"]],
    ["MATCH (n) WHERE n.year IS NULL RETURN n", []],
    ["MATCH (a), (b) RETURN a, b", ["CartesianProduct (b) → undefined"]],
    ["MATCH (a)-->(b), (b)-->(c) RETURN a", []],
    ["MATCH (a) MATCH (a)--(x), (y)--(a) RETURN x", []],
    ["MATCH (a), (b WHERE b.year = a.year) RETURN a", []],
    ["MATCH (n) WHERE n.year = $from OR n.year = $to RETURN n", ["MissingParameter $to → undefined"]],
    ["WITH {zzz: 1} AS map RETURN map.zzz AS x", []],
  ];
  it.each(cases)("%s", (text, expected) => {
    const { errors, notes } = diagnose(text, signatures, surroundings);
    expect(errors).toEqual([]);
    expect(notes.map((note) => `${note.code} ${text.slice(note.start, note.end)} → ${note.suggestion}`)).toEqual(
      expected,
    );
  });

  it("says nothing of a graph that it does not know", () => {
    expect(diagnose("MATCH (n:Nope {x: $y}) RETURN n.z", signatures).notes).toEqual([]);
  });
});

describe("diagnosis", () => {
  it("tells several errors at once, in their order", () => {
    const text = "MATCH (n) WHERE m.x = 1 RETURN toUper(k), 1 AND true";
    const { errors } = diagnose(text, signatures);
    expect(errors.map((error) => [error.code, text.slice(error.span?.start, error.span?.end)])).toEqual([
      ["SyntaxError.UndefinedVariable", "m"],
      ["SyntaxError.UnknownFunction", "toUper"],
      ["SyntaxError.UndefinedVariable", "k"],
      ["SyntaxError.InvalidArgumentType", "1"],
    ]);
    expect(errors[1]?.messages.en).toContain("toUpper");
  });

  it("takes any statement, sound or not", () => {
    fc.assert(
      fc.property(statementArbitrary, (statement) => {
        const text = printStatement(statement);
        const { errors } = diagnose(text, signatures, { ...surroundings, updates: true });
        for (const { span } of errors) {
          expect(span !== undefined && span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("closest names", () => {
  const cases: readonly (readonly [typed: string, meant: string | undefined])[] = [
    ["Thoery", "Theory"],
    ["theory", "Theory"],
    ["Theorys", "Theory"],
    ["Ref", undefined],
    ["Xylophone", undefined],
  ];
  it.each(cases)("%s", (typed, meant) => {
    expect(closestName(typed, ["Theory", "Reference"])).toBe(meant);
  });

  it("is a distance: symmetric, zero for the same, a swap counts once", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(alignmentDistance(a, b)).toBe(alignmentDistance(b, a));
        expect(alignmentDistance(a, a)).toBe(0);
        expect(alignmentDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
    expect(alignmentDistance("ab", "ba")).toBe(1);
  });
});
