/**
 * Aggregates and their grouping keys. The items of a projection that don't aggregate are the keys;
 * beside an aggregate may stand only what is the same for the whole group: constants, keys that are
 * a variable or a property, and what is computed from those.
 */

import type { AstNode, Expression } from "../syntax/ast.ts";
import { childrenOf, mapChildren } from "../syntax/children.ts";
import { sameSyntax } from "../syntax/same-syntax.ts";
import type { Environment } from "./environment.ts";
import type { ResolvedItem } from "./resolved.ts";
import type { Signatures } from "./signatures.ts";

/** Whether a node is an aggregate itself. */
export function isAggregate(node: AstNode, signatures: Signatures): boolean {
  if (node.kind === "CountStar") return true;
  return node.kind === "FunctionCall" && signatures.functionNamed(node.name.text)?.aggregating === true;
}

/** Whether an aggregate stands in a node; those of a subquery are its own. */
export function containsAggregate(node: AstNode, signatures: Signatures): boolean {
  if (isAggregate(node, signatures)) return true;
  if (node.kind === "SubqueryExpression") return false;
  return childrenOf(node).some((child) => containsAggregate(child, signatures));
}

/** A variable, or a property of one. */
function isSimple(expression: AstNode): boolean {
  return expression.kind === "Variable" || (expression.kind === "PropertyAccess" && isSimple(expression.subject));
}

/** Expressions to be found again by what they say; parts that can't match are told apart at once. */
export class SyntaxIndex<T> {
  private readonly entries = new Map<string, { readonly expression: Expression; readonly value: T }[]>();

  constructor(entries: Iterable<readonly [Expression, T]>) {
    for (const [expression, value] of entries) {
      const key = shallowKey(expression);
      const list = this.entries.get(key);
      if (list === undefined) this.entries.set(key, [{ expression, value }]);
      else list.push({ expression, value });
    }
  }

  find(node: AstNode): T | undefined {
    return this.entries.get(shallowKey(node))?.find(({ expression }) => sameSyntax(expression, node))?.value;
  }
}

function shallowKey(node: AstNode): string {
  if (node.kind === "Variable") return `Variable ${node.name}`;
  if (node.kind === "PropertyAccess") return `PropertyAccess ${node.key.text}`;
  if (node.kind === "FunctionCall") return `FunctionCall ${node.name.text}`;
  if (node.kind === "IntegerLiteral" || node.kind === "StringLiteral") return `${node.kind} ${node.value}`;
  return node.kind;
}

/** The first part beside the aggregates that is not the same for the whole group, or undefined. */
export function findImplicitKey(
  expression: Expression,
  keys: SyntaxIndex<unknown>,
  environment: Environment,
  signatures: Signatures,
): AstNode | undefined {
  const search = (node: AstNode, locals: ReadonlySet<string>): AstNode | undefined => {
    if (isAggregate(node, signatures)) return undefined;
    if (isSimple(node) && keys.find(node) !== undefined) return undefined;
    if (node.kind === "Variable") return locals.has(node.name) || !varies(node.name, environment) ? undefined : node;
    const bound = boundBy(node);
    const inner = bound.length === 0 ? locals : new Set([...locals, ...bound]);
    for (const child of childrenOf(node)) {
      const found = search(child, inner);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(expression, new Set());
}

/** Variables of an enclosing query stay the same; names that are not there at all were reported. */
function varies(name: string, environment: Environment): boolean {
  return environment.has(name) && !environment.outer.has(name);
}

function boundBy(node: AstNode): readonly string[] {
  if (node.kind === "ListComprehension" || node.kind === "ListPredicate") return [node.variable.name];
  if (node.kind === "Reduce") return [node.accumulator.name, node.variable.name];
  return node.kind === "PatternComprehension" && node.variable !== undefined ? [node.variable.name] : [];
}

export interface Rewritten {
  readonly expression: Expression;
  /** Whether a key that is more than a variable or property was replaced inside a larger expression. */
  readonly replacedPart: boolean;
}

/**
 * The expression with every part that repeats an item's expression replaced by the name of its
 * column. A name that is a column stays what it is, and so does what a comprehension binds itself.
 */
export function nameColumns(
  expression: Expression,
  columns: SyntaxIndex<ResolvedItem>,
  names: ReadonlySet<string>,
): Rewritten {
  let replacedPart = false;
  const replace = (node: AstNode, locals: ReadonlySet<string>): AstNode => {
    if (node.kind === "Variable" && (names.has(node.name) || locals.has(node.name))) return node;
    const item = mentions(node, locals) ? undefined : columns.find(node);
    if (item === undefined) {
      const bound = boundBy(node);
      const inner = bound.length === 0 ? locals : new Set([...locals, ...bound]);
      return mapChildren(node, (child) => replace(child, inner));
    }
    if (node !== expression && !item.aggregating && !isSimple(node)) replacedPart = true;
    return { kind: "Variable", name: item.name, span: node.span };
  };
  // An expression is only ever replaced by a variable, which is one.
  return { expression: replace(expression, new Set()) as Expression, replacedPart };
}

function mentions(node: AstNode, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  return node.kind === "Variable" ? names.has(node.name) : childrenOf(node).some((child) => mentions(child, names));
}
