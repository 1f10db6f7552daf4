/**
 * Expressions by precedence climbing (Pratt): from loose to tight OR, XOR, AND, NOT, comparisons
 * (which chain), predicates such as IN and STARTS WITH, `+ - ||`, `* / %`, `^`, unary signs, and
 * what follows a value (`.key`, `[index]`, `:Label`). All operators group from the left, `^` too,
 * and a sign binds tighter than `^`, as in Neo4j.
 */

import type { SourceSpan } from "../errors.ts";
import type { BinaryOperator, ComparisonLink, ComparisonOperator, Expression } from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { parseAtom } from "./parse-atom.ts";
import { parseLabelExpression } from "./parse-label.ts";
import { parseTokenLiteral } from "./parse-literal.ts";
import { parseType } from "./parse-type.ts";
import { syntaxError } from "./syntax-errors.ts";

const POWER = {
  or: 1,
  xor: 2,
  and: 3,
  not: 4,
  comparison: 5,
  predicate: 6,
  sum: 7,
  product: 8,
  power: 9,
  sign: 10,
} as const;

const WORD_OPERATORS: Readonly<Record<string, readonly [BinaryOperator, number]>> = {
  OR: ["OR", POWER.or],
  XOR: ["XOR", POWER.xor],
  AND: ["AND", POWER.and],
  IN: ["IN", POWER.predicate],
  CONTAINS: ["CONTAINS", POWER.predicate],
};

const SYMBOL_OPERATORS: Readonly<Record<string, readonly [BinaryOperator, number]>> = {
  "=~": ["=~", POWER.predicate],
  "+": ["+", POWER.sum],
  "-": ["-", POWER.sum],
  "||": ["||", POWER.sum],
  "*": ["*", POWER.product],
  "/": ["/", POWER.product],
  "%": ["%", POWER.product],
  "^": ["^", POWER.power],
};

const COMPARISONS: Readonly<Record<string, ComparisonOperator>> = {
  "=": "=",
  "<>": "<>",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};

/** A whole expression. */
export function parseExpression(cursor: Cursor): Expression {
  return cursor.nested(() => parseOperators(cursor, POWER.or));
}

/** The comparison or predicate that goes on from `first`, as in `CASE x WHEN > 3`. */
export function continueExpression(cursor: Cursor, first: Expression): Expression {
  return cursor.nested(() => climb(cursor, first, first.span.start, POWER.comparison));
}

function parseOperators(cursor: Cursor, least: number): Expression {
  const { start } = cursor;
  return climb(cursor, parsePrefixed(cursor, least), start, least);
}

/** `start` is where the first operand begins, its parentheses included. */
function climb(cursor: Cursor, first: Expression, start: number, least: number): Expression {
  let left = first;
  for (;;) {
    const operator = cursor.tokenSpan;
    const next = extend(cursor, left, start, least);
    if (next === undefined) return left;
    if (left !== first && isPredicate(left) && isPredicate(next)) throw repeatedPredicate(operator);
    left = next;
  }
}

/** Whether an operator such as IN or IS NULL stands on top: these don't chain. */
function isPredicate(expression: Expression): boolean {
  const { kind } = expression;
  if (kind === "NullPredicate" || kind === "TypePredicate" || kind === "NormalizedPredicate") return true;
  return kind === "Binary" && PREDICATES.has(expression.operator);
}

const PREDICATES = new Set<string>(["=~", "STARTS WITH", "ENDS WITH", "CONTAINS", "IN"]);

/** The expression one operator longer, or undefined when no operator of at least this power follows. */
function extend(cursor: Cursor, left: Expression, start: number, least: number): Expression | undefined {
  const { token } = cursor;
  if (token.kind === "symbol") {
    const comparison = COMPARISONS[token.text];
    if (comparison !== undefined) return least <= POWER.comparison ? parseComparison(cursor, left, start) : undefined;
    if (token.text === "::")
      return least <= POWER.predicate ? parseTypePredicate(cursor, left, false, start) : undefined;
    if (token.text === "!=") throw notEqual(cursor);
    return parseBinary(cursor, left, start, least, SYMBOL_OPERATORS[token.text], 1);
  }
  if (token.kind !== "name") return undefined;
  if (token.keyword === "IS") return least <= POWER.predicate ? parseIs(cursor, left, start) : undefined;
  if (cursor.isKeyword("STARTS", "WITH"))
    return parseBinary(cursor, left, start, least, ["STARTS WITH", POWER.predicate], 2);
  if (cursor.isKeyword("ENDS", "WITH"))
    return parseBinary(cursor, left, start, least, ["ENDS WITH", POWER.predicate], 2);
  return parseBinary(cursor, left, start, least, WORD_OPERATORS[token.keyword], 1);
}

function parseBinary(
  cursor: Cursor,
  left: Expression,
  start: number,
  least: number,
  found: readonly [BinaryOperator, number] | undefined,
  tokens: number,
): Expression | undefined {
  if (found === undefined || found[1] < least) return undefined;
  const operatorStart = cursor.start;
  cursor.index += tokens;
  const operatorSpan = cursor.spanFrom(operatorStart);
  const right = parseOperators(cursor, found[1] + 1);
  return { kind: "Binary", operator: found[0], operatorSpan, left, right, span: cursor.spanFrom(start) };
}

function parseComparison(cursor: Cursor, first: Expression, start: number): Expression {
  const links: ComparisonLink[] = [];
  for (;;) {
    const { token } = cursor;
    const operator = token.kind === "symbol" ? COMPARISONS[token.text] : undefined;
    if (operator === undefined) break;
    cursor.index++;
    const operand = parseOperators(cursor, POWER.comparison + 1);
    links.push({ kind: "ComparisonLink", operator, operand, span: cursor.spanFrom(token.start) });
  }
  return { kind: "Comparison", first, links, span: cursor.spanFrom(start) };
}

function parseIs(cursor: Cursor, operand: Expression, start: number): Expression {
  cursor.expectKeyword("IS");
  const negated = cursor.acceptKeyword("NOT");
  if (cursor.acceptKeyword("NULL")) return { kind: "NullPredicate", operand, negated, span: cursor.spanFrom(start) };
  if (cursor.isSymbol("::") || cursor.isKeyword("TYPED")) return parseTypePredicate(cursor, operand, negated, start);
  for (const form of ["NFC", "NFD", "NFKC", "NFKD"] as const) {
    if (cursor.acceptKeyword(form, "NORMALIZED")) {
      return { kind: "NormalizedPredicate", operand, negated, form, span: cursor.spanFrom(start) };
    }
  }
  if (cursor.acceptKeyword("NORMALIZED")) {
    return { kind: "NormalizedPredicate", operand, negated, form: "NFC", span: cursor.spanFrom(start) };
  }
  if (!negated && beginsLabels(cursor)) {
    const labels = parseLabelExpression(cursor);
    return { kind: "LabelPredicate", subject: operand, labels, span: cursor.spanFrom(start) };
  }
  throw cursor.unexpected({
    en: "NULL, NOT NULL, ‘::’ with a type, NORMALIZED or a label",
    de: "NULL, NOT NULL, ‘::’ mit einem Typ, NORMALIZED oder ein Label",
  });
}

/** `n IS Label` says what `n:Label` says. */
function beginsLabels(cursor: Cursor): boolean {
  return cursor.token.kind === "name" || ["(", "!", "%"].some((sign) => cursor.isSymbol(sign));
}

function parseTypePredicate(cursor: Cursor, operand: Expression, negated: boolean, start: number): Expression {
  cursor.index++;
  const type = parseType(cursor);
  return { kind: "TypePredicate", operand, negated, type, span: cursor.spanFrom(start) };
}

/** An operand with what follows it (`.key`, `[index]`, `:Label`), without operators. */
export function parseValue(cursor: Cursor): Expression {
  const { start } = cursor;
  return parsePostfixed(cursor, parseAtom(cursor), start);
}

function parsePrefixed(cursor: Cursor, least: number): Expression {
  const { start } = cursor;
  if (least <= POWER.not && cursor.isKeyword("NOT")) {
    cursor.index++;
    const operand = cursor.nested(() => parseOperators(cursor, POWER.not));
    return { kind: "Unary", operator: "NOT", operand, span: cursor.spanFrom(start) };
  }
  if (cursor.isSymbol("-") || cursor.isSymbol("+")) {
    const operator = cursor.isSymbol("-") ? "-" : "+";
    cursor.index++;
    const literal =
      operator === "-" && !hasPostfix(cursor, cursor.index + 1) ? parseTokenLiteral(cursor, true, start) : undefined;
    if (literal !== undefined) return literal;
    const operand = cursor.nested(() => parsePrefixed(cursor, POWER.sign));
    return { kind: "Unary", operator, operand, span: cursor.spanFrom(start) };
  }
  return parseValue(cursor);
}

/** Whether what binds tighter than a sign follows the token before an index. */
function hasPostfix(cursor: Cursor, index: number): boolean {
  return [".", "[", ":"].some((symbol) => cursor.isSymbol(symbol, index));
}

function parsePostfixed(cursor: Cursor, atom: Expression, start: number): Expression {
  let subject = atom;
  for (;;) {
    if (cursor.acceptSymbol(".")) {
      const key = cursor.name({ en: "a property’s name", de: "der Name einer Eigenschaft" });
      subject = { kind: "PropertyAccess", subject, key, span: { start, end: key.span.end } };
    } else if (cursor.isSymbol("[")) {
      subject = parseSubscript(cursor, subject, start);
    } else if (cursor.isSymbol(":")) {
      cursor.index++;
      const labels = parseLabelExpression(cursor);
      subject = { kind: "LabelPredicate", subject, labels, span: cursor.spanFrom(start) };
    } else {
      return subject;
    }
  }
}

function parseSubscript(cursor: Cursor, subject: Expression, start: number): Expression {
  cursor.expectSymbol("[");
  const from = cursor.isSymbol("..") ? undefined : parseExpression(cursor);
  if (from === undefined && cursor.isSymbol("]", cursor.index + 1)) throw emptySlice(cursor);
  if (from !== undefined && cursor.acceptSymbol("]")) {
    return { kind: "Subscript", subject, index: from, span: cursor.spanFrom(start) };
  }
  if (!cursor.acceptSymbol("..")) throw cursor.unexpected({ en: "‘]’ or ‘..’", de: "‘]’ oder ‘..’" });
  const to = cursor.isSymbol("]") ? undefined : parseExpression(cursor);
  cursor.expectSymbol("]");
  return { kind: "Slice", subject, from, to, span: cursor.spanFrom(start) };
}

function emptySlice(cursor: Cursor): Error {
  return syntaxError(
    "UnexpectedSyntax",
    "A slice needs a beginning or an end: list[1..], list[..3].",
    "Ein Ausschnitt braucht einen Anfang oder ein Ende: liste[1..], liste[..3].",
    cursor.tokenSpan,
  );
}

function repeatedPredicate(span: SourceSpan): Error {
  return syntaxError(
    "UnexpectedSyntax",
    "Conditions such as IN, IS NULL or STARTS WITH don't follow one upon the other; put the first in parentheses.",
    "Bedingungen wie IN, IS NULL oder STARTS WITH folgen nicht aufeinander; die erste gehört in Klammern.",
    span,
  );
}

function notEqual(cursor: Cursor): Error {
  return syntaxError(
    "UnexpectedSyntax",
    "Cypher writes “is not equal” as <>, not as !=.",
    "„Ungleich“ schreibt Cypher als <>, nicht als !=.",
    cursor.tokenSpan,
  );
}
