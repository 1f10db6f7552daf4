import { describe, expect, it } from "vitest";
import type { AstNode, Expression } from "#server/cypher/syntax/ast.ts";
import { childrenOf, walk } from "#server/cypher/syntax/children.ts";
import { parseStatement } from "#server/cypher/syntax/parse-statement.ts";
import { printLooseExpression } from "#server/cypher/syntax/print.ts";

/** The expression of `RETURN …`. */
function expressionOf(text: string): Expression {
  const [clause] = parseStatement(`RETURN ${text}`).query.branches[0]?.clauses ?? [];
  const item = clause?.kind === "Return" ? clause.projection.items[0] : undefined;
  if (item === undefined) throw new Error(`No expression in ${text}`);
  return item.expression;
}

/** The expression with every operation in brackets of its own. */
function grouped(expression: Expression): string {
  if (expression.kind === "Binary")
    return `[${grouped(expression.left)} ${expression.operator} ${grouped(expression.right)}]`;
  if (expression.kind === "Unary") return `[${expression.operator} ${grouped(expression.operand)}]`;
  if (expression.kind === "NullPredicate") return `[${grouped(expression.operand)} IS NULL]`;
  if (expression.kind === "PropertyAccess") return `[${grouped(expression.subject)} . ${expression.key.text}]`;
  if (expression.kind !== "Comparison") return printLooseExpression(expression);
  const links = expression.links.map((link) => `${link.operator} ${grouped(link.operand)}`);
  return `[${grouped(expression.first)} ${links.join(" ")}]`;
}

describe("precedence", () => {
  const cases: readonly (readonly [text: string, groups: string])[] = [
    ["a OR b XOR c AND NOT d", "[a OR [b XOR [c AND [NOT d]]]]"],
    ["NOT a = b", "[NOT [a = b]]"],
    ["a = b AND c <> d", "[[a = b] AND [c <> d]]"],
    ["a < b <= c", "[a < b <= c]"],
    ["(a < b) <= c", "[[a < b] <= c]"],
    ["a + b IN c", "[[a + b] IN c]"],
    ["a IN b + c", "[a IN [b + c]]"],
    ["a = b IS NULL", "[a = [b IS NULL]]"],
    ["a - b - c", "[[a - b] - c]"],
    ["a + b * c ^ d", "[a + [b * [c ^ d]]]"],
    ["a ^ b ^ c", "[[a ^ b] ^ c]"],
    ["-a ^ b", "[[- a] ^ b]"],
    ["-a.b", "[- [a . b]]"],
    ["a || b + c", "[[a || b] + c]"],
    ["a STARTS WITH b + c", "[a STARTS WITH [b + c]]"],
    ["a -b", "[a - b]"],
    ["a<-b", "[a < [- b]]"],
  ];
  it.each(cases)("%s", (text, groups) => {
    expect(grouped(expressionOf(text))).toBe(groups);
  });
});

describe("literals", () => {
  const values: readonly (readonly [text: string, value: unknown])[] = [
    ["1_000", 1000n],
    ["0xFF", 255n],
    ["0x_ff", 255n],
    ["0o17", 15n],
    ["-9223372036854775808", -(2n ** 63n)],
    ["- 1", -1n],
    ["1.5e3", 1500],
    [".5", 0.5],
    ["-0.0", -0],
    ["INF", Infinity],
    ["-infinity", -Infinity],
    ["NaN", NaN],
    ["'it\\'s'", "it's"],
    ['"a\\tb\\n"', "a\tb\n"],
    ["'\\u0041\\uD83D\\uDE00'", "A😀"],
    ["'\\d+\\\\d'", "\\d+\\d"],
  ];
  it.each(values)("%s", (text, value) => {
    const expression = expressionOf(text);
    expect("value" in expression ? expression.value : expression.kind).toBe(value);
  });
});

describe("what looks alike", () => {
  const kinds: readonly (readonly [text: string, kind: Expression["kind"]])[] = [
    ["(a)-->(b)", "PatternPredicate"],
    ["(a)--(b)", "PatternPredicate"],
    ["(a)-(b)", "Binary"],
    ["(a)<-(b)", "Comparison"],
    ["(a)<-[:T]-(b)", "PatternPredicate"],
    ["[x IN xs]", "ListComprehension"],
    ["[(x IN xs)]", "ListLiteral"],
    ["[(a)-->(b) | a]", "PatternComprehension"],
    ["[(a)-->(b), 1]", "ListLiteral"],
    ["[p = (a)-->(b) | p]", "PatternComprehension"],
    ["[p = (a)]", "ListLiteral"],
    ["n {.x}", "MapProjection"],
    ["count(*)", "CountStar"],
    ["count(x)", "FunctionCall"],
    ["COUNT { (a)-->(b) }", "SubqueryExpression"],
    ["all(x IN xs WHERE x)", "ListPredicate"],
    ["all(x)", "FunctionCall"],
    ["a.b.c", "PropertyAccess"],
    ["a.b.c(1)", "FunctionCall"],
    ["CASE (a) WHEN 1 THEN 2 END", "Case"],
    ["shortestPath((a)-[*]-(b))", "ShortestPathExpression"],
    ["exists((a)-->(b))", "PatternPredicate"],
    ["n:A|B", "LabelPredicate"],
  ];
  it.each(kinds)("%s", (text, kind) => {
    expect(expressionOf(text).kind).toBe(kind);
  });
});

describe("columns", () => {
  const columns: readonly (readonly [text: string, name: string])[] = [
    ["1  +   2", "1  +   2"],
    ["(1+2)", "(1+2)"],
    ["count( * )", "count( * )"],
    ["n{.x}", "n"],
    ["`a b`", "a b"],
    ["n.x AS y", "y"],
    ["/* c */ 1 /* d */ + 2 /* e */", "1 /* d */ + 2"],
  ];
  it.each(columns)("%s", (text, name) => {
    const [clause] = parseStatement(`RETURN ${text}`).query.branches[0]?.clauses ?? [];
    expect(clause?.kind === "Return" ? clause.projection.items[0]?.name : undefined).toBe(name);
  });
});

describe("places", () => {
  const query =
    "MATCH p = (a:A&!B {x: 1} WHERE a.y > 2)-[r:T*1..3]->(b0)((b)-->(c))+(d) WHERE EXISTS { (d)--() } AND a.z IN [x IN $l WHERE x <> 'ü😀' | x * 2] " +
    "CALL (a) { RETURN a.x AS y } RETURN a{.x, n: count(*)}, CASE y WHEN > 1 THEN 'm' ELSE reduce(s = 0, i IN [1] | s + i) END ORDER BY y DESC LIMIT 5";
  const statement = parseStatement(query);

  it("lie inside their parents", () => {
    const check = (node: AstNode): void => {
      for (const child of childrenOf(node)) {
        const inside = child.span.start >= node.span.start && child.span.end <= node.span.end;
        expect(inside, `${child.kind} in ${node.kind}`).toBe(true);
        check(child);
      }
    };
    check(statement);
  });

  it("slice back to the text of a variable, a name, a string", () => {
    walk(statement, (node) => {
      const slice = query.slice(node.span.start, node.span.end);
      if (node.kind === "Variable") expect(slice).toBe(node.name);
      if (node.kind === "Name") expect(slice).toBe(node.text);
      if (node.kind === "StringLiteral") expect(slice).toBe(`'${node.value}'`);
      if (node.kind === "Parameter") expect(slice).toBe(`$${node.name}`);
    });
  });
});
