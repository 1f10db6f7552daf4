import { describe, expect, it } from "vitest";
import { CypherError } from "#server/cypher/errors.ts";
import { parseStatement } from "#server/cypher/syntax/parse-statement.ts";
import { markedError, readMarked } from "#test/cypher/support/marked-query.ts";

/** What parsing says, as `code query` with the place marked; or that it passed. */
function outcome(text: string): string {
  try {
    parseStatement(text);
    return "passes";
  } catch (error) {
    if (error instanceof CypherError) return markedError(text, error);
    throw error;
  }
}

const unexpected = "SyntaxError.UnexpectedSyntax";
const cases: readonly (readonly [code: string, marked: string])[] = [
  [unexpected, "«»"],
  [unexpected, "«// nothing»"],
  [unexpected, "«MATHC» (n) RETURN n"],
  [unexpected, "MATCH (n) RETURN«»"],
  [unexpected, "MATCH (n) WHERE «RETURN» n"],
  [unexpected, "MATCH «n» RETURN n"],
  [unexpected, "MATCH (n)«(m)» RETURN n"],
  [unexpected, "MATCH (n)-«(»m) RETURN n"],
  [unexpected, "MATCH (n:A:B«|»C) RETURN n"],
  [unexpected, "MATCH ()-[r:A|«:»B]->() RETURN r"],
  [unexpected, "MATCH ()-[:A|«:»B*2]->() RETURN 1"],
  [unexpected, "MATCH (n) WHERE n.x «!=» 1 RETURN n"],
  [unexpected, "RETURN {p«}»"],
  [unexpected, "RETURN [1, 2«»"],
  [unexpected, "RETURN {«1b»: 2}"],
  [unexpected, "RETURN [1][«..»]"],
  [unexpected, "RETURN «filter»(x IN [1] WHERE x > 0)"],
  [unexpected, "RETURN 1 IS NULL «IS» NULL"],
  [unexpected, "RETURN true = «NOT» false"],
  [unexpected, "RETURN all(x IN [1]«)»"],
  [unexpected, "WITH 1 «x» RETURN x"],
  [unexpected, "RETURN 1 «#» 2"],
  ["SyntaxError.InvalidUnicodeCharacter", "RETURN 42 «—» 41"],
  ["SyntaxError.InvalidUnicodeCharacter", "RETURN «“»a”"],
  ["SyntaxError.InvalidUnicodeLiteral", "RETURN '«\\u»H'"],
  ["SyntaxError.InvalidUnicodeLiteral", "RETURN 'a«\\u0027» + 1'"],
  ["SyntaxError.InvalidNumberLiteral", "RETURN «017»"],
  ["SyntaxError.InvalidNumberLiteral", "RETURN «0x»"],
  ["SyntaxError.InvalidNumberLiteral", "RETURN «12h4»"],
  ["SyntaxError.InvalidNumberLiteral", "RETURN «1__0»"],
  ["SyntaxError.IntegerOverflow", "RETURN «9223372036854775808»"],
  ["SyntaxError.IntegerOverflow", "RETURN -«9223372036854775809»"],
  ["SyntaxError.IntegerOverflow", "RETURN «0x8000000000000000»"],
  ["SyntaxError.FloatingPointOverflow", "RETURN «1.34E999»"],
  ["SyntaxError.UnterminatedString", "RETURN «'abc»"],
  ["SyntaxError.UnterminatedComment", "RETURN 1 «/* abc»"],
  ["SyntaxError.UnterminatedName", "RETURN «`abc»"],
  ["SyntaxError.InvalidRelationshipPattern", "MATCH ()-[:T*«-»2]->() RETURN 1"],
  ["SyntaxError.InvalidQuantifier", "MATCH ()-->«{3,1}»() RETURN 1"],
  ["SyntaxError.InvalidClauseComposition", "RETURN 1 AS a UNION RETURN 2 AS a «UNION» ALL RETURN 3 AS a"],
  ["Refused.UpdatingClause", "MATCH (n) «SET» n.x = 1"],
  ["Refused.UpdatingClause", "«CREATE» (n)"],
  ["Refused.UpdatingClause", "MATCH (n) CALL (n) { «MERGE» (m) } RETURN n"],
  ["Refused.UpdatingClause", "MATCH (n) WHERE EXISTS { MATCH (n) «DETACH» DELETE n } RETURN n"],
  ["Refused.UpdatingClause", "MATCH (n) «FOREACH» (x IN [1] | SET n.x = x)"],
  ["Refused.LoadCsv", "«LOAD» CSV FROM 'x' AS line RETURN line"],
  ["Refused.Use", "«USE» other MATCH (n) RETURN n"],
  ["Refused.Show", "«SHOW» INDEXES"],
  ["Refused.Administration", "«CREATE» INDEX FOR (n:A) ON (n.x)"],
  ["Refused.Administration", "«DROP» CONSTRAINT x"],
  ["Refused.MultipleStatements", "RETURN 1; «RETURN» 2"],
  ["Refused.CallInTransactions", "CALL { RETURN 1 AS x } «IN» TRANSACTIONS RETURN x"],
  ["NotSupported.StandaloneOrder", "MATCH (n) «LIMIT» 1 RETURN n"],
  ["NotSupported.FINISH", "MATCH (n) «FINISH»"],
  ["NotSupported.QueryOptions", "«CYPHER» 25 RETURN 1"],
  ["NotSupported.Hint", "MATCH (n:A) «USING» INDEX n:A(x) RETURN n"],
  ["NotSupported.DynamicLabel", "MATCH (n:«$»(x)) RETURN n"],
];

describe("parse errors", () => {
  it.each(cases)("%s: %s", (code, marked) => {
    expect(outcome(readMarked(marked).text)).toBe(`${code} ${marked}`);
  });

  it("explains itself in both languages", () => {
    for (const [, marked] of cases) {
      try {
        parseStatement(readMarked(marked).text);
      } catch (error) {
        if (!(error instanceof CypherError)) throw error;
        expect(error.messages.en).toMatch(/^.{15,}[.?]$/s);
        expect(error.messages.de).toMatch(/^.{15,}[.?]$/s);
        expect(error.messages.de).not.toBe(error.messages.en);
      }
    }
  });

  it("reads updating clauses where they are switched on", () => {
    for (const text of [
      "CREATE (a:A {x: 1})-[:R]->(b)",
      "MERGE (a) ON CREATE SET a.x = 1 ON MATCH SET a += {y: 2}, a:B",
      "MATCH (a) REMOVE a.x, a:B DETACH DELETE a",
      "MATCH (a) FOREACH (x IN [1, 2] | SET a.x = x CREATE (:C))",
    ]) {
      expect(parseStatement(text, { updates: true }).kind).toBe("Statement");
    }
  });
});
