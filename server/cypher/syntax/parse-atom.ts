/**
 * The tightest expressions: literals, parameters, variables, parentheses, lists with their
 * comprehensions, maps and map projections, CASE, and (in `parse-call.ts`) whatever looks like a
 * call. Looks ahead by matched brackets, never by trying.
 */

import type {
  CaseBranch,
  CaseExpression,
  CaseOperand,
  Expression,
  ListComprehension,
  MapProjectionItem,
  PatternPredicate,
  Variable,
} from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseCall } from "./parse-call.ts";
import { parseMapEntry, parseMapLiteral, parseTokenLiteral, parseWordLiteral } from "./parse-literal.ts";
import { pathEnd } from "./parse-pattern.ts";
import { syntaxError } from "./syntax-errors.ts";

const EXPRESSION = { en: "an expression", de: "ein Ausdruck" };

/** Words that open a clause: before another operand they are no variables, so something is missing. */
const CLAUSE_WORDS = new Set(
  "CALL CREATE DELETE DETACH FOREACH LIMIT MATCH MERGE OPTIONAL ORDER REMOVE RETURN SET SKIP UNION UNWIND WHERE WITH".split(
    " ",
  ),
);

/** One operand. */
export function parseAtom(cursor: Cursor): Expression {
  const { token, tokenSpan: span } = cursor;
  switch (token.kind) {
    case "integer":
    case "float":
    case "string":
      return parseTokenLiteral(cursor, false, token.start) ?? parseWordLiteral(cursor) ?? unreachable();
    case "parameter":
      cursor.index++;
      return { kind: "Parameter", name: token.name, span };
    case "name":
      return parseNamed(cursor);
    case "symbol":
      if (token.text === "(") return parseParenthesis(cursor);
      if (token.text === "[") return parseBracket(cursor);
      if (token.text === "{") return parseMapLiteral(cursor);
      throw cursor.unexpected(EXPRESSION);
    case "error":
    case "end":
      throw cursor.unexpected(EXPRESSION);
  }
}

function parseNamed(cursor: Cursor): Expression {
  // `CASE (a) WHEN …` is no call.
  if (cursor.isKeyword("CASE")) return parseCase(cursor);
  const call = parseCall(cursor);
  if (call !== undefined) return call;
  const literal = parseWordLiteral(cursor) ?? parseTokenLiteral(cursor, false, cursor.start);
  if (literal !== undefined) return literal;
  if (cursor.isKeyword("NOT")) throw notInOperand(cursor);
  if (CLAUSE_WORDS.has(cursor.keywordAt(cursor.index)) && opensOperand(cursor, cursor.index + 1))
    throw cursor.unexpected(EXPRESSION);
  const variable = cursor.variable();
  return cursor.isSymbol("{") ? parseMapProjection(cursor, variable) : variable;
}

function opensOperand(cursor: Cursor, index: number): boolean {
  const token = cursor.at(index);
  if (token.kind === "symbol") return token.text === "(" || token.text === "{";
  if (token.kind === "name") return !INFIX_WORDS.has(token.keyword) && !CLAUSE_WORDS.has(token.keyword);
  return token.kind !== "end" && token.kind !== "error";
}

const INFIX_WORDS = new Set(
  "AND OR XOR IN IS AS STARTS ENDS CONTAINS THEN ELSE WHEN END ASC DESC ASCENDING DESCENDING".split(" "),
);

function parseParenthesis(cursor: Cursor): Expression {
  if (pathEnd(cursor, cursor.index) !== undefined) return parsePatternPredicate(cursor);
  cursor.expectSymbol("(");
  const inner = cursor.rules.expression(cursor);
  if (!cursor.acceptSymbol(")")) throw cursor.unexpected({ en: "an operator or ‘)’", de: "ein Operator oder ‘)’" });
  return inner;
}

function parsePatternPredicate(cursor: Cursor): PatternPredicate {
  const pattern = cursor.nested(() => cursor.rules.path(cursor));
  return { kind: "PatternPredicate", exists: false, pattern, span: pattern.span };
}

function parseBracket(cursor: Cursor): Expression {
  const inside = cursor.index + 1;
  const named = cursor.at(inside).kind === "name";
  if (named && cursor.keywordAt(inside + 1) === "IN") return parseListComprehension(cursor);
  const path = named && cursor.isSymbol("=", inside + 1) ? inside + 2 : inside;
  const end = pathEnd(cursor, path);
  if (end !== undefined && (cursor.isSymbol("|", end) || cursor.keywordAt(end) === "WHERE"))
    return parsePatternComprehension(cursor);

  const { start } = cursor;
  cursor.expectSymbol("[");
  const items = cursor.isSymbol("]") ? [] : cursor.commaSeparated(() => cursor.rules.expression(cursor));
  if (!cursor.acceptSymbol("]")) throw cursor.unexpected({ en: "‘,’ or ‘]’", de: "‘,’ oder ‘]’" });
  return { kind: "ListLiteral", items, span: cursor.spanFrom(start) };
}

function parseListComprehension(cursor: Cursor): ListComprehension {
  const { start } = cursor;
  const open = cursor.index;
  cursor.expectSymbol("[");
  const variable = cursor.variable();
  cursor.expectKeyword("IN");
  const outerBar = cursor.projectionBar;
  // As in Neo4j the last `|` is always the one before the result: in `[x IN xs WHERE x:A|b]` that is `b`.
  cursor.projectionBar = cursor.brackets.lastBar.get(open) ?? -1;
  const list = cursor.rules.expression(cursor);
  const where = cursor.acceptKeyword("WHERE") ? cursor.rules.expression(cursor) : undefined;
  cursor.projectionBar = outerBar;
  const projection = cursor.acceptSymbol("|") ? cursor.rules.expression(cursor) : undefined;
  if (!cursor.acceptSymbol("]")) throw cursor.unexpected({ en: "WHERE, ‘|’ or ‘]’", de: "WHERE, ‘|’ oder ‘]’" });
  return { kind: "ListComprehension", variable, list, where, projection, span: cursor.spanFrom(start) };
}

function parsePatternComprehension(cursor: Cursor): Expression {
  const { start } = cursor;
  const open = cursor.index;
  cursor.expectSymbol("[");
  const named = cursor.token.kind === "name";
  const variable = named ? cursor.variable() : undefined;
  if (named) cursor.expectSymbol("=");
  const pattern = cursor.nested(() => cursor.rules.path(cursor));
  const outerBar = cursor.projectionBar;
  cursor.projectionBar = cursor.brackets.lastBar.get(open) ?? -1;
  const where = cursor.acceptKeyword("WHERE") ? cursor.rules.expression(cursor) : undefined;
  cursor.projectionBar = outerBar;
  if (!cursor.acceptSymbol("|"))
    throw cursor.unexpected({ en: "‘|’ and what to collect", de: "‘|’ und was zu sammeln ist" });
  const projection = cursor.rules.expression(cursor);
  cursor.expectSymbol("]");
  return { kind: "PatternComprehension", variable, pattern, where, projection, span: cursor.spanFrom(start) };
}

function parseMapProjection(cursor: Cursor, subject: Variable): Expression {
  cursor.expectSymbol("{");
  const items = cursor.isSymbol("}")
    ? []
    : cursor.nested(() => cursor.commaSeparated(() => parseProjectionItem(cursor)));
  if (!cursor.acceptSymbol("}")) throw cursor.unexpected({ en: "‘,’ or ‘}’", de: "‘,’ oder ‘}’" });
  return { kind: "MapProjection", subject, items, span: cursor.spanFrom(subject.span.start) };
}

function parseProjectionItem(cursor: Cursor): MapProjectionItem {
  const { start } = cursor;
  if (cursor.acceptSymbol(".")) {
    if (cursor.acceptSymbol("*")) return { kind: "AllPropertiesSelector", span: cursor.spanFrom(start) };
    const key = cursor.name({ en: "a property’s name or *", de: "der Name einer Eigenschaft oder *" });
    return { kind: "PropertySelector", key, span: cursor.spanFrom(start) };
  }
  if (cursor.isSymbol(":", cursor.index + 1)) return parseMapEntry(cursor);
  const variable = cursor.variable();
  return { kind: "VariableSelector", variable, span: variable.span };
}

function parseCase(cursor: Cursor): CaseExpression {
  const { start } = cursor;
  cursor.expectKeyword("CASE");
  const operand = cursor.isKeyword("WHEN") ? undefined : cursor.rules.expression(cursor);
  const branches: CaseBranch[] = [];
  while (cursor.isKeyword("WHEN")) branches.push(parseBranch(cursor, operand !== undefined));
  if (branches.length === 0) throw cursor.unexpected({ en: "WHEN", de: "WHEN" });
  const otherwise = cursor.acceptKeyword("ELSE") ? cursor.rules.expression(cursor) : undefined;
  cursor.expectKeyword("END");
  return { kind: "Case", operand, branches, otherwise, span: cursor.spanFrom(start) };
}

function parseBranch(cursor: Cursor, simple: boolean): CaseBranch {
  const { start } = cursor;
  cursor.expectKeyword("WHEN");
  const conditions = simple ? cursor.commaSeparated(() => parseCondition(cursor)) : [cursor.rules.expression(cursor)];
  cursor.expectKeyword("THEN");
  const result = cursor.rules.expression(cursor);
  return { kind: "CaseBranch", conditions, result, span: cursor.spanFrom(start) };
}

/** A condition of a simple CASE, made a predicate about its operand. */
function parseCondition(cursor: Cursor): Expression {
  const { start } = cursor;
  const operand: CaseOperand = { kind: "CaseOperand", span: { start, end: start } };
  if (opensPredicate(cursor)) return cursor.rules.continued(cursor, operand);
  const value = cursor.rules.expression(cursor);
  const { span } = value;
  return {
    kind: "Comparison",
    first: operand,
    links: [{ kind: "ComparisonLink", operator: "=", operand: value, span }],
    span,
  };
}

function opensPredicate(cursor: Cursor): boolean {
  const { token } = cursor;
  if (token.kind === "symbol") return ["=", "<>", "<", "<=", ">", ">=", "=~", "::"].includes(token.text);
  const next = cursor.keywordAt(cursor.index + 1);
  if (cursor.isKeyword("IS")) return next !== "" && next !== "THEN" && !cursor.isSymbol("::", cursor.index + 2);
  return (cursor.isKeyword("STARTS") || cursor.isKeyword("ENDS")) && next === "WITH";
}

function notInOperand(cursor: Cursor): Error {
  return syntaxError(
    "UnexpectedSyntax",
    "NOT can't stand here without parentheses; write a = (NOT b).",
    "NOT kann hier nicht ohne Klammern stehen; man schreibt a = (NOT b).",
    cursor.tokenSpan,
  );
}

function unreachable(): never {
  throw new Error("A literal's token is always a literal.");
}
