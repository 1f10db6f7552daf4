import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CypherError } from "#server/cypher/errors.ts";
import type { Statement } from "#server/cypher/syntax/ast.ts";
import { formatQuery } from "#server/cypher/syntax/format.ts";
import { parseStatement } from "#server/cypher/syntax/parse-statement.ts";
import { printStatement } from "#server/cypher/syntax/print.ts";
import { sameSyntax } from "#server/cypher/syntax/same-syntax.ts";
import { statementArbitrary } from "#test/cypher/support/statement-arbitrary.ts";

/** The statement read again from its own text. */
function reread(statement: Statement, oneLine: boolean): Statement {
  return parseStatement(printStatement(statement, { oneLine }), { updates: true });
}

describe("printing", () => {
  it("parses back to the same tree, whatever the tree", () => {
    fc.assert(
      fc.property(statementArbitrary, fc.boolean(), (statement, oneLine) => {
        try {
          return sameSyntax(statement, reread(statement, oneLine));
        } catch (error) {
          // A random tree may be deeper than what is let in; everything else must come back.
          if (error instanceof CypherError && error.errorClass === "LimitExceeded") return true;
          throw error;
        }
      }),
      { numRuns: 400 },
    );
  });

  const layouts: readonly (readonly [query: string, printed: string])[] = [
    ["match (n:A:B) where n.x=1 return n", "MATCH (n:A&B)\nWHERE n.x = 1\nRETURN n"],
    ["match (a)-[r:T|S*1..3]->(b)<--() return *", "MATCH (a)-[r:T|S*1..3]->(b)<--()\nRETURN *"],
    ["return (1+2)*3 as x,-(5),- 5,2^-1", "RETURN (1 + 2) * 3 AS x, -(5), -5, 2 ^ -1"],
    ["return a or b and not c=d", "RETURN a OR b AND NOT c = d"],
    [
      "with 1 as x order by x desc offset 2 limit 3 return x",
      "WITH 1 AS x\nORDER BY x DESC\nSKIP 2\nLIMIT 3\nRETURN x",
    ],
    [
      "return case x when 1,2 then 'a' when >3 then 'b' end as y",
      "RETURN CASE x WHEN 1, 2 THEN 'a' WHEN > 3 THEN 'b' END AS y",
    ],
    ["call (x) {match (x)--(y) return y} return y", "CALL (x) {\n  MATCH (x)--(y)\n  RETURN y\n}\nRETURN y"],
    ["return exists {(a)-->(b)}", "RETURN EXISTS { MATCH (a)-->(b) }"],
    ["return [x in xs where x:A|B | x.y]", "RETURN [x IN xs WHERE (x:A|B) | x.y]"],
    [
      "match p = any shortest (a)((x)-->(y) where x.z>1){2,}(b) return p",
      "MATCH p = SHORTEST 1 (a)((x)-->(y) WHERE x.z > 1){2,}(b)\nRETURN p",
    ],
    ["return 1 as a union all return 2 as a", "RETURN 1 AS a\nUNION ALL\nRETURN 2 AS a"],
    ["return `a b`.`c d`, $`p q`, 'it\\'s \\\\ ok'", "RETURN `a b`.`c d`, $`p q`, 'it\\'s \\\\ ok'"],
  ];
  it.each(layouts)("lays out %s", (query, printed) => {
    expect(printStatement(parseStatement(query))).toBe(printed);
  });

  it("keeps comments when it lays a query out anew", () => {
    const query = "// people\nmatch (n) /* all of them */ return n // done\n";
    expect(formatQuery(query)).toBe("// people\nMATCH (n)\n/* all of them */\nRETURN n\n// done");
  });

  it("is at rest after one formatting", () => {
    fc.assert(
      fc.property(statementArbitrary, (statement) => {
        const once = printStatement(statement);
        let twice;
        try {
          twice = formatQuery(once, { updates: true });
        } catch (error) {
          if (error instanceof CypherError && error.errorClass === "LimitExceeded") return true;
          throw error;
        }
        // A name may look like a comment, as in `//`; then there is none to keep.
        return twice === once;
      }),
      { numRuns: 200 },
    );
  });
});
