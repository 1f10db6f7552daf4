/**
 * Patterns of MATCH, CREATE and MERGE and those inside expressions: nodes, relationships of both
 * kinds of variable length, parenthesised and quantified paths, path selectors, shortestPath.
 * What may stand where (a quantifier in CREATE, a variable in a predicate) is the analyser's.
 */

import type { SourceSpan } from "../errors.ts";
import type {
  Expression,
  MapLiteral,
  NodePattern,
  Parameter,
  ParenthesizedPath,
  PathElement,
  PathPattern,
  PathQuantifier,
  PathSelector,
  PatternPart,
  RelationshipPattern,
  ShortestPathPattern,
  VariableLength,
} from "./ast.ts";
import type { Cursor } from "./cursor.ts";
import { barColon, parseLabelExpression, type TypesRead } from "./parse-label.ts";
import { parseMapLiteral } from "./parse-literal.ts";
import { syntaxError } from "./syntax-errors.ts";

/** One part of a comma-separated pattern, with path variable and selector. */
export function parsePatternPart(cursor: Cursor): PatternPart {
  const { start } = cursor;
  const named = cursor.token.kind === "name" && cursor.isSymbol("=", cursor.index + 1);
  const variable = named ? cursor.variable() : undefined;
  if (named) cursor.expectSymbol("=");
  const selector = parseSelector(cursor);
  const pattern = isShortestPath(cursor) ? parseShortestPath(cursor) : parsePath(cursor);
  return { kind: "PatternPart", variable, selector, pattern, span: cursor.spanFrom(start) };
}

/** Whether `shortestPath(` or `allShortestPaths(` stands here. */
export function isShortestPath(cursor: Cursor): boolean {
  const keyword = cursor.keywordAt(cursor.index);
  return (keyword === "SHORTESTPATH" || keyword === "ALLSHORTESTPATHS") && cursor.isSymbol("(", cursor.index + 1);
}

/** `shortestPath(…)` or `allShortestPaths(…)`. */
export function parseShortestPath(cursor: Cursor): ShortestPathPattern {
  const { start } = cursor;
  const all = cursor.isKeyword("ALLSHORTESTPATHS");
  cursor.index++;
  cursor.expectSymbol("(");
  const pattern = cursor.nested(() => parsePath(cursor));
  cursor.expectSymbol(")");
  return { kind: "ShortestPathPattern", all, pattern, span: cursor.spanFrom(start) };
}

function parseSelector(cursor: Cursor): PathSelector | undefined {
  const { start } = cursor;
  const finish = (form: PathSelector["form"], count: bigint): PathSelector => {
    if (!cursor.acceptKeyword("PATH")) cursor.acceptKeyword("PATHS");
    const grouped = form === "shortest" && (cursor.acceptKeyword("GROUP") || cursor.acceptKeyword("GROUPS"));
    return { kind: "PathSelector", form: grouped ? "shortestGroups" : form, count, span: cursor.spanFrom(start) };
  };
  if (cursor.acceptKeyword("ANY", "SHORTEST")) return finish("shortest", 1n);
  if (cursor.acceptKeyword("ALL", "SHORTEST")) return finish("allShortest", 1n);
  if (cursor.acceptKeyword("SHORTEST")) {
    const counted = cursor.token.kind === "integer";
    const selector = finish("shortest", parseCount(cursor));
    if (!counted && selector.form === "shortest")
      throw cursor.unexpected({ en: "how many paths, or GROUP", de: "die Zahl der Pfade oder GROUP" });
    return selector;
  }
  if (cursor.acceptKeyword("ANY")) return finish("any", parseCount(cursor));
  if (cursor.acceptKeyword("ALL")) return finish("all", 1n);
  return undefined;
}

function parseCount(cursor: Cursor): bigint {
  return parseBound(cursor) ?? 1n;
}

function parseBound(cursor: Cursor): bigint | undefined {
  const { token } = cursor;
  if (token.kind !== "integer") return undefined;
  cursor.index++;
  return token.value;
}

/** A path: nodes, relationships and parenthesised paths in their order. */
export function parsePath(cursor: Cursor): PathPattern {
  const { start } = cursor;
  const elements: PathElement[] = [];
  for (;;) {
    if (!cursor.isSymbol("(")) throw cursor.unexpected({ en: "a node in parentheses", de: "ein Knoten in Klammern" });
    elements.push(opensParenthesizedPath(cursor) ? parseParenthesizedPath(cursor) : parseNode(cursor));
    while (cursor.isSymbol("(")) {
      elements.push(opensParenthesizedPath(cursor) ? parseParenthesizedPath(cursor) : parseNode(cursor));
    }
    if (!cursor.isSymbol("-") && !cursor.isSymbol("<")) break;
    elements.push(parseRelationship(cursor));
  }
  checkNeighbours(elements);
  return { kind: "PathPattern", elements, span: cursor.spanFrom(start) };
}

function opensParenthesizedPath(cursor: Cursor): boolean {
  const inside = cursor.index + 1;
  return cursor.isSymbol("(", inside) || (cursor.at(inside).kind === "name" && cursor.isSymbol("=", inside + 1));
}

/** Two nodes never touch, and a relationship touches nodes only. */
function checkNeighbours(elements: readonly PathElement[]): void {
  for (const [index, element] of elements.entries()) {
    const next = elements[index + 1];
    if (next === undefined) return;
    if (element.kind === "NodePattern" && next.kind === "NodePattern") {
      throw syntaxError(
        "UnexpectedSyntax",
        "Two nodes stand side by side; a relationship such as --> or a comma belongs between them.",
        "Zwei Knoten stehen nebeneinander; dazwischen gehört eine Beziehung wie --> oder ein Komma.",
        next.span,
      );
    }
    const parenthesis = element.kind === "ParenthesizedPath" ? element : next;
    const other = parenthesis === element ? next : element;
    if (parenthesis.kind === "ParenthesizedPath" && other.kind === "RelationshipPattern") {
      throw syntaxError(
        "UnexpectedSyntax",
        "A path in parentheses begins and ends with a node of its own; write a node between it and this relationship.",
        "Ein Pfad in Klammern beginnt und endet mit einem eigenen Knoten; zwischen ihn und diese Beziehung gehört ein Knoten.",
        other.span,
      );
    }
  }
}

function parseParenthesizedPath(cursor: Cursor): ParenthesizedPath {
  const { start } = cursor;
  cursor.expectSymbol("(");
  const named = cursor.token.kind === "name";
  const variable = named ? cursor.variable() : undefined;
  if (named) cursor.expectSymbol("=");
  const { pattern, where } = cursor.nested(() => {
    const path = parsePath(cursor);
    return { pattern: path, where: parseInlineWhere(cursor) };
  });
  cursor.expectSymbol(")");
  const quantifier = parseQuantifier(cursor);
  return { kind: "ParenthesizedPath", variable, pattern, where, quantifier, span: cursor.spanFrom(start) };
}

/** A node in its parentheses. */
export function parseNode(cursor: Cursor): NodePattern {
  const { start } = cursor;
  cursor.expectSymbol("(");
  const variable = namesElement(cursor) ? cursor.variable() : undefined;
  const labels = cursor.acceptSymbol(":") || cursor.acceptKeyword("IS") ? parseLabelExpression(cursor) : undefined;
  const { properties, where } = cursor.nested(() => ({
    properties: parseProperties(cursor),
    where: parseInlineWhere(cursor),
  }));
  if (!cursor.acceptSymbol(")")) {
    throw cursor.unexpected({
      en: "a label, properties in braces or ‘)’",
      de: "ein Label, Eigenschaften in geschweiften Klammern oder ‘)’",
    });
  }
  return { kind: "NodePattern", variable, labels, properties, where, span: cursor.spanFrom(start) };
}

/** A name opens a node or relationship as its variable, unless it is WHERE or IS with something behind it. */
function namesElement(cursor: Cursor): boolean {
  if (cursor.token.kind !== "name") return false;
  const next = cursor.at(cursor.index + 1);
  if (cursor.isKeyword("IS")) return next.kind === "symbol" || cursor.keywordAt(cursor.index + 1) === "IS";
  if (!cursor.isKeyword("WHERE")) return true;
  return (
    next.kind === "symbol" && [")", "]", ":", "{", "*"].includes(next.text) && !cursor.isSymbol("{", cursor.index + 1)
  );
}

function parseRelationship(cursor: Cursor): RelationshipPattern {
  const { start } = cursor;
  const left = cursor.acceptSymbol("<");
  cursor.expectSymbol("-");
  const detail = cursor.isSymbol("[") ? parseDetail(cursor) : NO_DETAIL;
  cursor.expectSymbol("-");
  const right = cursor.acceptSymbol(">");
  const quantifier = parseQuantifier(cursor);
  if (quantifier !== undefined && detail.length !== undefined) {
    throw syntaxError(
      "UnexpectedSyntax",
      "A relationship with * inside its brackets takes no quantifier behind it; use one of the two.",
      "Eine Beziehung mit * in der Klammer bekommt dahinter keinen Quantor; nur eines von beiden.",
      quantifier.span,
    );
  }
  const direction = left === right ? "both" : left ? "left" : "right";
  return { kind: "RelationshipPattern", direction, ...detail, quantifier, span: cursor.spanFrom(start) };
}

type RelationshipDetail = Pick<RelationshipPattern, "variable" | "types" | "length" | "properties" | "where">;

const NO_DETAIL: RelationshipDetail = {
  variable: undefined,
  types: undefined,
  length: undefined,
  properties: undefined,
  where: undefined,
};

function parseDetail(cursor: Cursor): RelationshipDetail {
  cursor.expectSymbol("[");
  const variable = namesElement(cursor) ? cursor.variable() : undefined;
  const read: TypesRead = { oldBar: undefined };
  const types = cursor.acceptSymbol(":") || cursor.acceptKeyword("IS") ? parseLabelExpression(cursor, read) : undefined;
  if (cursor.isSymbol("..")) throw invalidRange(cursor.tokenSpan);
  const length = cursor.isSymbol("*") ? parseLength(cursor) : undefined;
  const { properties, where } = cursor.nested(() => ({
    properties: parseProperties(cursor),
    where: parseInlineWhere(cursor),
  }));
  if (read.oldBar !== undefined && (variable ?? length ?? properties ?? where) !== undefined)
    throw barColon(read.oldBar);
  if (!cursor.acceptSymbol("]")) {
    throw cursor.unexpected({
      en: "a type, *, properties in braces or ‘]’",
      de: "ein Typ, *, Eigenschaften in geschweiften Klammern oder ‘]’",
    });
  }
  return { variable, types, length, properties, where };
}

function parseLength(cursor: Cursor): VariableLength {
  const { start } = cursor;
  cursor.expectSymbol("*");
  const negative = cursor.isSymbol("-");
  if (negative) throw invalidRange(cursor.tokenSpan);
  const min = parseBound(cursor);
  if (!cursor.acceptSymbol("..")) return { kind: "VariableLength", min, max: min, span: cursor.spanFrom(start) };
  if (cursor.isSymbol("-")) throw invalidRange(cursor.tokenSpan);
  const max = parseBound(cursor);
  return { kind: "VariableLength", min, max, span: cursor.spanFrom(start) };
}

function invalidRange(span: SourceSpan): Error {
  return syntaxError(
    "InvalidRelationshipPattern",
    "This is no length of a path: a star and bounds that are not negative, for instance *1..3.",
    "Das ist keine Pfadlänge: Sie besteht aus einem Stern und nicht negativen Grenzen, zum Beispiel *1..3.",
    span,
  );
}

function parseQuantifier(cursor: Cursor): PathQuantifier | undefined {
  const { start } = cursor;
  if (cursor.acceptSymbol("+"))
    return { kind: "PathQuantifier", min: 1n, max: undefined, span: cursor.spanFrom(start) };
  if (cursor.acceptSymbol("*"))
    return { kind: "PathQuantifier", min: 0n, max: undefined, span: cursor.spanFrom(start) };
  if (!cursor.isSymbol("{")) return undefined;
  cursor.index++;
  const min = parseBound(cursor);
  const ranged = cursor.acceptSymbol(",");
  const max = ranged ? parseBound(cursor) : min;
  if (min === undefined && !ranged)
    throw cursor.unexpected({ en: "a number of repetitions", de: "eine Zahl von Wiederholungen" });
  cursor.expectSymbol("}");
  const span = cursor.spanFrom(start);
  if (max !== undefined && (max < (min ?? 0n) || max === 0n)) {
    throw syntaxError(
      "InvalidQuantifier",
      "The upper bound of a quantifier is at least 1 and not below the lower one: {1,3}.",
      "Die Obergrenze eines Quantors ist mindestens 1 und nicht kleiner als die Untergrenze: {1,3}.",
      span,
    );
  }
  return { kind: "PathQuantifier", min: min ?? 0n, max, span };
}

function parseProperties(cursor: Cursor): MapLiteral | Parameter | undefined {
  const { token } = cursor;
  if (token.kind === "parameter") {
    cursor.index++;
    return { kind: "Parameter", name: token.name, span: { start: token.start, end: token.end } };
  }
  return cursor.isSymbol("{") ? parseMapLiteral(cursor) : undefined;
}

function parseInlineWhere(cursor: Cursor): Expression | undefined {
  return cursor.acceptKeyword("WHERE") ? cursor.rules.expression(cursor) : undefined;
}

/**
 * Whether a path with at least one relationship begins at a token, and the index behind it; by
 * jumping from bracket to bracket, without reading what is inside. `(a)-(b)` is no path but a
 * subtraction, `(a)--(b)` is one.
 */
export function pathEnd(cursor: Cursor, from: number): number | undefined {
  let index = nodeEnd(cursor, from);
  let relationships = 0;
  while (index !== undefined) {
    const behind: number | undefined = relationshipEnd(cursor, index);
    const node: number | undefined = behind === undefined ? undefined : nodeEnd(cursor, behind);
    if (node === undefined) break;
    relationships++;
    index = node;
  }
  return relationships > 0 ? index : undefined;
}

function nodeEnd(cursor: Cursor, from: number): number | undefined {
  const close = cursor.isSymbol("(", from) ? cursor.brackets.closing.get(from) : undefined;
  if (close === undefined) return undefined;
  const first = cursor.at(from + 1);
  const second = first.kind === "name" ? cursor.at(from + 2) : first;
  const nodeLike =
    (second.kind === "symbol" && [")", ":", "{"].includes(second.text)) ||
    (second.kind === "name" && (second.keyword === "WHERE" || second.keyword === "IS")) ||
    (second.kind === "parameter" && first.kind === "name");
  return nodeLike ? close + 1 : undefined;
}

function relationshipEnd(cursor: Cursor, from: number): number | undefined {
  let index = cursor.isSymbol("<", from) ? from + 1 : from;
  if (!cursor.isSymbol("-", index)) return undefined;
  index++;
  if (cursor.isSymbol("[", index)) {
    const close = cursor.brackets.closing.get(index);
    if (close === undefined) return undefined;
    index = close + 1;
  }
  if (!cursor.isSymbol("-", index)) return undefined;
  index++;
  return cursor.isSymbol(">", index) ? index + 1 : index;
}
