import { describe, expect, it } from "vitest";
import { CypherError } from "#server/cypher/errors.ts";
import { functionEntries } from "#server/cypher/functions/registry.ts";
import { GRAPH_PROCEDURES } from "#server/cypher/plan/procedures.ts";
import { analyse } from "#server/cypher/semantics/analyse.ts";
import { signaturesOf } from "#server/cypher/semantics/signatures.ts";
import { parseStatement } from "#server/cypher/syntax/parse-statement.ts";
import { printLooseExpression } from "#server/cypher/syntax/print.ts";
import { markedError, readMarked } from "#test/cypher/support/marked-query.ts";

const signatures = signaturesOf(functionEntries, GRAPH_PROCEDURES);

function resolved(text: string) {
  return analyse(parseStatement(text, { updates: true }), signatures);
}

function outcome(text: string): string {
  try {
    resolved(text);
    return "passes";
  } catch (error) {
    if (error instanceof CypherError) return markedError(text, error);
    throw error;
  }
}

const refused: readonly (readonly [detail: string, marked: string])[] = [
  ["UndefinedVariable", "MATCH (n) RETURN «m»"],
  ["UndefinedVariable", "MATCH (n) WITH n.x AS x RETURN «n».x"],
  ["UndefinedVariable", "MATCH (n) WHERE (n)-->(«m») RETURN n"],
  ["UndefinedVariable", "MATCH (n) RETURN DISTINCT n.x AS x ORDER BY «n».y"],
  ["UndefinedVariable", "MATCH (n) RETURN [x IN [1] | x] AS a, «x»"],
  ["UndefinedVariable", "MATCH (n) CALL { RETURN «n».x AS y } RETURN y"],
  ["UndefinedVariable", "MATCH (n) CALL («m») { RETURN 1 AS y } RETURN y"],
  ["UndefinedVariable", "MATCH (a) RETURN shortestPath((a)-[*]-«()»)"],
  ["UndefinedVariable", "MATCH (n) «CALL db.labels()» RETURN n"],
  ["VariableAlreadyBound", "MATCH (n) UNWIND [1] AS «n» RETURN n"],
  ["VariableAlreadyBound", "MATCH (p) MATCH «p» = ()--() RETURN p"],
  ["VariableAlreadyBound", "MATCH (a) MATCH (x)((«a»)-->(b))+(y) RETURN x"],
  ["VariableAlreadyBound", "MATCH (n) CALL (n) { WITH 1 AS «n» RETURN n AS k } RETURN k"],
  ["VariableAlreadyBound", "MATCH (n) CALL (n) { «RETURN n» } RETURN n"],
  ["VariableAlreadyBound", "MATCH (n) WHERE EXISTS { WITH 1 AS «n» RETURN n } RETURN n"],
  ["VariableAlreadyBound", "MATCH (n) CREATE («n»:A)"],
  ["VariableTypeConflict", "MATCH ()-[r]-() MATCH («r») RETURN r"],
  ["VariableTypeConflict", "WITH 1 AS n MATCH («n») RETURN n"],
  ["VariableTypeConflict", "WITH [1] AS r MATCH ()-[«r»*]->() RETURN r"],
  ["RelationshipUniquenessViolation", "MATCH (a)-[r]->()-[«r»]->(a) RETURN r"],
  ["NoVariablesInScope", "«RETURN *»"],
  ["ColumnNameConflict", "RETURN 1 AS a, «2 AS a»"],
  ["NoExpressionAlias", "MATCH (n) WITH «n.x» RETURN 1"],
  ["NoExpressionAlias", "CALL { RETURN «1» } RETURN 1"],
  ["DifferentColumnsInUnion", "RETURN 1 AS a UNION «RETURN 2 AS b»"],
  ["InvalidClauseComposition", "«MATCH (n)»"],
  ["InvalidClauseComposition", "MATCH (n) «WITH n»"],
  ["InvalidClauseComposition", "RETURN 1 AS x «RETURN 2 AS y»"],
  ["InvalidClauseComposition", "CREATE (n) «MATCH (m)» RETURN m"],
  ["InvalidClauseComposition", "MATCH (n) WHERE EXISTS { MATCH (n) «SET n.x = 1» } RETURN n"],
  ["InvalidSubqueryColumns", "MATCH (n) RETURN COLLECT { MATCH (n)--(m) «RETURN n, m» }"],
  ["InvalidSubqueryColumns", "MATCH (n) RETURN COLLECT { MATCH (m) «RETURN *» }"],
  ["InvalidAggregation", "MATCH (n) WHERE «count(n)» > 1 RETURN n"],
  ["InvalidAggregation", "MATCH (n) RETURN [x IN [1] | «count(*)»]"],
  ["InvalidAggregation", "MATCH (n) RETURN n.x ORDER BY «max(n.y)»"],
  ["NestedAggregation", "RETURN count(«count(*)»)"],
  ["AmbiguousAggregationExpression", "MATCH (n) RETURN «n».x + count(*)"],
  ["AmbiguousAggregationExpression", "MATCH (n) RETURN n.x + n.y, «n».x + n.y + count(*)"],
  ["AmbiguousAggregationExpression", "MATCH (n) RETURN n.x + 1, count(*) AS c ORDER BY «n.x + 1 + count(*)»"],
  ["NonConstantExpression", "MATCH (n) RETURN n LIMIT «n».x"],
  ["NonConstantExpression", "RETURN 1 AS x LIMIT «COUNT { (n) }»"],
  ["NonConstantExpression", "RETURN count(«rand()»)"],
  ["NegativeIntegerArgument", "RETURN 1 AS x SKIP «-1»"],
  ["InvalidArgumentType", "RETURN 1 AS x LIMIT «1.5»"],
  ["InvalidArgumentType", "RETURN «1» AND true"],
  ["InvalidArgumentType", "MATCH (n) WHERE «n» RETURN n"],
  ["InvalidArgumentType", "MATCH (n) WHERE «n.x - 1» RETURN n"],
  ["InvalidArgumentType", "RETURN 1 IN «'a'»"],
  ["InvalidArgumentType", "RETURN any(x IN ['a'] WHERE «x» % 2 = 0)"],
  ["InvalidArgumentType", "WITH 1 AS a, 'b' AS b RETURN a * «b»"],
  ["InvalidArgumentType", "RETURN 'a' + «true»"],
  ["InvalidArgumentType", "MATCH p = (n)--() WHERE «p».x = 1 RETURN p"],
  ["InvalidArgumentType", "MATCH (n) RETURN type(«n»)"],
  ["InvalidArgumentType", "RETURN reduce(s = 0, x IN ['a'] | «s + x»)"],
  ["InvalidArgumentType", "RETURN reduce(s = ['a'], x IN [1] | «[x]»)"],
  ["InvalidArgumentType", "RETURN reduce(s = 0, x IN [1] | «s» AND true)"],
  ["NumberOutOfRange", "MATCH (n) RETURN percentileCont(n.x, «1.5»)"],
  ["NumberOutOfRange", "MATCH (n) RETURN percentileDisc(n.x, «-1»)"],
  ["NumberOutOfRange", "MATCH (n) RETURN percentileDisc(n.x, «null»)"],
  ["MixedLengths", "MATCH (a)-[«*»]-(b), (b)-->+(c) RETURN a"],
  ["MixedLengths", "MATCH (a)-->{2}(b) WHERE (a)-[«*2»]-(b) RETURN a"],
  ["InvalidNumberOfArguments", "RETURN «size()»"],
  ["UnknownFunction", "RETURN «toUpperCase»('a')"],
  ["UnknownFunction", "MATCH (n) WHERE «exists»(n.x) RETURN n"],
  ["UnexpectedSyntax", "MATCH (n) RETURN «(n)-->()»"],
  ["UnexpectedSyntax", "RETURN «toUpper(DISTINCT 'a')»"],
  ["UnexpectedSyntax", "MATCH ((a)-[«*»]->(b))+ RETURN a"],
  ["UnexpectedSyntax", "MATCH «((a))+» RETURN a"],
  ["UnexpectedSyntax", "MATCH «ANY SHORTEST» (a)-->+(b), (c) RETURN a"],
  ["UnexpectedSyntax", "MATCH p = «shortestPath((a)-->()-->(b))» RETURN p"],
  ["UnexpectedSyntax", "MATCH ()-[:«A&B»*]->() RETURN 1"],
  ["UnexpectedSyntax", "MATCH (x)«((a)-->(b))»(y) RETURN x"],
  ["InvalidParameterUse", "MATCH (n «$p») RETURN n"],
  ["InvalidArgumentPassingMode", "«CALL db.labels YIELD label» RETURN label"],
  ["NoSingleRelationshipType", "CREATE ()«-->»()"],
  ["RequiresDirectedRelationship", "CREATE ()«-[:T]-»()"],
  ["CreatingVarLength", "CREATE ()-[:T«*2»]->()"],
  ["InvalidDelete", "MATCH (n) DELETE «n:A»"],
];

const passing: readonly string[] = [
  "MATCH (n) RETURN n.x AS x ORDER BY n.y",
  "MATCH (n) RETURN n.x, n.x + count(*)",
  "MATCH (n) RETURN n, n.x + count(*)",
  "MATCH (n) WITH n.x AS x, count(*) AS c WHERE count(*) > 1 RETURN x",
  "MATCH (n) RETURN NOT (n)-->(), CASE WHEN (n)-->() THEN 1 END",
  "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WITH count(m) AS c WHERE c > n.x RETURN c } RETURN n",
  "MATCH (n) CALL (n) { MATCH (n)-->(m) WITH m RETURN m, n.x AS x } RETURN n, m, x",
  "MATCH (n) CALL { WITH n MATCH (n)-->(m) RETURN m UNION WITH n MATCH (n)<--(m) RETURN m } RETURN m",
  "MATCH (a WHERE a.x = b.x), (b) RETURN a",
  "MATCH (x) MATCH (x)((a)-[r]->(b) WHERE a.x < x.x)+(y) RETURN a, r, y",
  "WITH null AS n MATCH (n) RETURN n",
  "UNWIND $list AS n MATCH (n)-->() RETURN n",
  "MATCH (a)-[r]->(b) MATCH (c)-[r]->(d) RETURN a",
  "CALL db.labels()",
  "CALL db.labels() YIELD label AS l WITH l RETURN l",
  "RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a",
  "RETURN 1 AS x LIMIT toInteger(rand() * 3) + $n",
  "RETURN date() + duration('P1D') AS d, [1] + 'a' AS l, 1 + 'a' AS s",
];

describe("analyse", () => {
  it.each(refused)("%s: %s", (detail, marked) => {
    expect(outcome(readMarked(marked).text)).toBe(`SyntaxError.${detail} ${marked}`);
  });

  it.each(passing)("lets pass: %s", (text) => {
    expect(outcome(text)).toBe("passes");
  });

  it("makes access to what has no parts a TypeError", () => {
    expect(outcome("WITH 1 AS x RETURN x.y")).toBe("TypeError.InvalidArgumentType WITH 1 AS x RETURN «x».y");
    expect(outcome("RETURN true[0]")).toBe("TypeError.InvalidArgumentType RETURN «true»[0]");
    expect(outcome("RETURN [1]['a']")).toBe("TypeError.InvalidArgumentType RETURN [1][«'a'»]");
  });

  it("asks for parameters when it is told which there are", () => {
    const statement = parseStatement("RETURN $a + $b AS x");
    expect(() => analyse(statement, signatures, { parameters: ["a", "b"] })).not.toThrow();
    expect(() => analyse(statement, signatures, { parameters: ["a"] })).toThrow(
      expect.objectContaining({ code: "ParameterMissing.MissingParameter" }),
    );
  });

  it("knows the procedures", () => {
    expect(outcome("CALL db.label() YIELD label RETURN label")).toBe(
      "ProcedureError.ProcedureNotFound CALL «db.label»() YIELD label RETURN label",
    );
    expect(outcome("CALL db.labels() YIELD name RETURN name")).toBe(
      "ProcedureError.UnknownOutput CALL db.labels() YIELD «name» RETURN name",
    );
  });
});

describe("what the planner is told", () => {
  const columns: readonly (readonly [text: string, columns: readonly string[]])[] = [
    ["MATCH (b), (a) RETURN *", ["a", "b"]],
    ["MATCH (m), (n) RETURN *, m", ["n", "m"]],
    ["MATCH (n) WITH *, n.x AS n RETURN *", ["n"]],
    ["UNWIND [1] AS B UNWIND [2] AS a UNWIND [3] AS ä UNWIND [4] AS _c RETURN *", ["B", "_c", "a", "ä"]],
    ["CALL db.labels()", ["label"]],
    ["CALL db.labels() YIELD label AS l", ["l"]],
    ["MATCH (n) RETURN n{.x}, count( * )", ["n", "count( * )"]],
    ["CREATE (n)", []],
  ];
  it.each(columns)("columns of %s", (text, names) => {
    expect(resolved(text).columns).toEqual(names);
  });

  const orders: readonly (readonly [text: string, order: string])[] = [
    ["MATCH (n) RETURN n.x AS y ORDER BY n.x", "y"],
    ["MATCH (n) RETURN n.x AS y, count(*) AS c ORDER BY n.x + count(*)", "y + c"],
    ["MATCH (n) RETURN n AS m, count(*) AS c ORDER BY n.x", "m.x"],
    ["WITH 1 AS a, 2 AS b WITH a AS b, b AS a ORDER BY a RETURN a", "a"],
    ["MATCH (n) RETURN n.x AS y ORDER BY [n IN [{x: 1}] | n.x]", "[n IN [{x: 1}] | n.x]"],
    ["MATCH (n) RETURN n.x ORDER BY n.x", "`n.x`"],
  ];
  it.each(orders)("ORDER BY of %s", (text, order) => {
    const sorted = [...resolved(text).projections.values()].find((projection) => projection.orderBy.length > 0);
    expect(sorted?.orderBy.map(printLooseExpression)).toEqual([order]);
  });

  it("tells keys from aggregates and carries outer variables", () => {
    const text = "MATCH (n) RETURN n.x AS x, count(*) AS c, COUNT { MATCH (n)--(m) WITH m.y AS y RETURN y } AS d";
    const [inner, , outer] = [...resolved(text).projections.values()];
    expect(inner).toMatchObject({ aggregating: false, outer: ["n"] });
    expect(outer?.items.map((item) => [item.name, item.aggregating])).toEqual([
      ["x", false],
      ["c", true],
      ["d", false],
    ]);
  });

  it("knows an update, wherever it stands", () => {
    expect(resolved("MATCH (n) CALL (n) { SET n.x = 1 } RETURN n").updates).toBe(true);
    expect(resolved("MATCH (n) RETURN n").updates).toBe(false);
  });
});
