/** Patterns back to text. */

import type {
  Expression,
  LabelExpression,
  NodePattern,
  PathElement,
  PathPattern,
  PathQuantifier,
  PathSelector,
  PatternPart,
  RelationshipPattern,
  ShortestPathPattern,
  VariableLength,
} from "./ast.ts";
import { printName, printVariable } from "./print-name.ts";

/** How an expression inside a pattern is written. */
export type PrintExpression = (expression: Expression) => string;

/** Comma-separated parts. */
export function printPatterns(patterns: readonly PatternPart[], print: PrintExpression): string {
  return patterns.map((part) => printPart(part, print)).join(", ");
}

function printPart(part: PatternPart, print: PrintExpression): string {
  const variable = part.variable === undefined ? "" : `${printVariable(part.variable.name)} = `;
  const selector = part.selector === undefined ? "" : `${printSelector(part.selector)} `;
  const path =
    part.pattern.kind === "PathPattern" ? printPath(part.pattern, print) : printShortestPath(part.pattern, print);
  return variable + selector + path;
}

function printSelector(selector: PathSelector): string {
  switch (selector.form) {
    case "all":
      return "ALL";
    case "any":
      return selector.count === 1n ? "ANY" : `ANY ${selector.count}`;
    case "shortest":
      return `SHORTEST ${selector.count}`;
    case "allShortest":
      return "ALL SHORTEST";
    case "shortestGroups":
      return `SHORTEST ${selector.count} GROUPS`;
  }
}

/** `shortestPath(…)`. */
export function printShortestPath(shortest: ShortestPathPattern, print: PrintExpression): string {
  return `${shortest.all ? "allShortestPaths" : "shortestPath"}(${printPath(shortest.pattern, print)})`;
}

/** A path. */
export function printPath(path: PathPattern, print: PrintExpression): string {
  return path.elements.map((element) => printElement(element, print)).join("");
}

function printElement(element: PathElement, print: PrintExpression): string {
  switch (element.kind) {
    case "NodePattern":
      return `(${printNodeDetail(element, print)})`;
    case "RelationshipPattern":
      return printRelationship(element, print);
    case "ParenthesizedPath": {
      const variable = element.variable === undefined ? "" : `${printVariable(element.variable.name)} = `;
      const where = element.where === undefined ? "" : ` WHERE ${print(element.where)}`;
      return `(${variable}${printPath(element.pattern, print)}${where})${printQuantifier(element.quantifier)}`;
    }
  }
}

function printNodeDetail(node: NodePattern, print: PrintExpression): string {
  return joined(
    (node.variable === undefined ? "" : printVariable(node.variable.name)) +
      (node.labels === undefined ? "" : `:${printLabels(node.labels)}`),
    node.properties === undefined ? "" : print(node.properties),
    node.where === undefined ? "" : `WHERE ${print(node.where)}`,
  );
}

function printRelationship(relationship: RelationshipPattern, print: PrintExpression): string {
  const { variable, types, length, properties, where } = relationship;
  const detail = joined(
    (variable === undefined ? "" : printVariable(variable.name)) +
      (types === undefined ? "" : `:${printLabels(types)}`) +
      (length === undefined ? "" : printLength(length)),
    properties === undefined ? "" : print(properties),
    where === undefined ? "" : `WHERE ${print(where)}`,
  );
  const left = relationship.direction === "left" ? "<-" : "-";
  const right = relationship.direction === "right" ? "->" : "-";
  return `${left}${detail === "" ? "" : `[${detail}]`}${right}${printQuantifier(relationship.quantifier)}`;
}

function printLength({ min, max }: VariableLength): string {
  if (min === undefined && max === undefined) return "*";
  return min === max ? `*${min}` : `*${min ?? ""}..${max ?? ""}`;
}

function printQuantifier(quantifier: PathQuantifier | undefined): string {
  if (quantifier === undefined) return "";
  const { min, max } = quantifier;
  if (max === undefined) return min === 1n ? "+" : min === 0n ? "*" : `{${min},}`;
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

/** A label expression without its colon. */
export function printLabels(labels: LabelExpression, tight = false): string {
  switch (labels.kind) {
    case "LabelName":
      return printName(labels.name.text);
    case "LabelWildcard":
      return "%";
    case "LabelNot":
      return `!${printLabels(labels.operand, true)}`;
    case "LabelAnd": {
      const left = labels.left.kind === "LabelOr" ? `(${printLabels(labels.left)})` : printLabels(labels.left);
      const right =
        labels.right.kind === "LabelOr" || labels.right.kind === "LabelAnd"
          ? `(${printLabels(labels.right)})`
          : printLabels(labels.right);
      return tight ? `(${left}&${right})` : `${left}&${right}`;
    }
    case "LabelOr": {
      const right = labels.right.kind === "LabelOr" ? `(${printLabels(labels.right)})` : printLabels(labels.right);
      const text = `${printLabels(labels.left)}|${right}`;
      return tight ? `(${text})` : text;
    }
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
