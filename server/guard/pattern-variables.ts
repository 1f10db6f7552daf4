/** The variables that a pattern binds, each with what it may be: an element, or many along a path. */
import type { AstNode, PathPattern, PatternPart } from "../cypher/syntax/ast.ts";
import { childrenOf } from "../cypher/syntax/children.ts";
import { ALONG_PATH, ELEMENT, type Extent } from "./extent.ts";

function collect(node: AstNode, repeated: boolean, found: Map<string, Extent>): void {
  if (node.kind === "NodePattern") {
    if (node.variable) found.set(node.variable.name, repeated ? ALONG_PATH : ELEMENT);
  } else if (node.kind === "RelationshipPattern") {
    const isMany = repeated || node.length !== undefined || node.quantifier !== undefined;
    if (node.variable) found.set(node.variable.name, isMany ? ALONG_PATH : ELEMENT);
  } else if (node.kind === "ParenthesizedPath") {
    if (node.variable) found.set(node.variable.name, ALONG_PATH);
    collect(node.pattern, repeated || node.quantifier !== undefined, found);
  } else {
    for (const child of childrenOf(node)) collect(child, repeated, found);
  }
}

export function variablesOf(pattern: PatternPart | PathPattern): Map<string, Extent> {
  const found = new Map<string, Extent>();
  if (pattern.kind === "PatternPart" && pattern.variable) found.set(pattern.variable.name, ALONG_PATH);
  collect(pattern, false, found);
  return found;
}

/** Nodes and relationships in it, at any depth of its parentheses. */
export function elementsOf(node: AstNode): number {
  if (node.kind === "NodePattern" || node.kind === "RelationshipPattern") return 1;
  return childrenOf(node).reduce((sum, child) => sum + elementsOf(child), 0);
}
