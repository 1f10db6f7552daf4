/**
 * Which fields of a node hold nodes, for every kind. The table's type is computed from the tree's,
 * so a child that is not listed is a compile error: an unvisited child would be an unchecked one,
 * and in the end a wrong answer. Everything that walks or rewrites the tree in general goes
 * through here.
 */

import type { AstKind, AstNode, AstOf } from "./ast.ts";

type ChildKeys<N> = {
  [K in keyof N]: [Extract<N[K], AstNode | readonly AstNode[]>] extends [never] ? never : K;
}[keyof N];

/** In the order in which they are written in a query. */
const CHILDREN: { readonly [K in AstKind]: Readonly<Record<ChildKeys<AstOf<K>>, true>> } = {
  Statement: { query: true },
  Query: { branches: true },
  SingleQuery: { clauses: true },
  Match: { patterns: true, where: true },
  Unwind: { list: true, variable: true },
  CallProcedure: { procedure: true, args: true, yields: true, where: true },
  YieldItem: { field: true, variable: true },
  CallSubquery: { imports: true, query: true },
  With: { projection: true, where: true },
  Return: { projection: true },
  Projection: { items: true, orderBy: true, skip: true, limit: true },
  ProjectionItem: { expression: true, alias: true },
  SortItem: { expression: true },
  Create: { patterns: true },
  Merge: { pattern: true, actions: true },
  MergeAction: { items: true },
  Set: { items: true },
  SetProperty: { target: true, value: true },
  SetProperties: { variable: true, value: true },
  SetLabels: { variable: true, labels: true },
  Remove: { items: true },
  RemoveProperty: { target: true },
  RemoveLabels: { variable: true, labels: true },
  Delete: { expressions: true },
  Foreach: { variable: true, list: true, updates: true },
  PatternPart: { variable: true, selector: true, pattern: true },
  PathSelector: {},
  ShortestPathPattern: { pattern: true },
  PathPattern: { elements: true },
  NodePattern: { variable: true, labels: true, properties: true, where: true },
  RelationshipPattern: { variable: true, types: true, length: true, properties: true, where: true, quantifier: true },
  VariableLength: {},
  PathQuantifier: {},
  ParenthesizedPath: { variable: true, pattern: true, where: true, quantifier: true },
  LabelName: { name: true },
  LabelWildcard: {},
  LabelNot: { operand: true },
  LabelAnd: { left: true, right: true },
  LabelOr: { left: true, right: true },
  NullLiteral: {},
  BooleanLiteral: {},
  IntegerLiteral: {},
  FloatLiteral: {},
  StringLiteral: {},
  ListLiteral: { items: true },
  MapLiteral: { entries: true },
  MapEntry: { key: true, value: true },
  Parameter: {},
  Variable: {},
  Name: {},
  PropertyAccess: { subject: true, key: true },
  Subscript: { subject: true, index: true },
  Slice: { subject: true, from: true, to: true },
  Unary: { operand: true },
  Binary: { left: true, right: true },
  Comparison: { first: true, links: true },
  ComparisonLink: { operand: true },
  NullPredicate: { operand: true },
  TypePredicate: { operand: true, type: true },
  NamedType: {},
  ListType: { element: true },
  UnionType: { members: true },
  NormalizedPredicate: { operand: true },
  LabelPredicate: { subject: true, labels: true },
  Case: { operand: true, branches: true, otherwise: true },
  CaseBranch: { conditions: true, result: true },
  CaseOperand: {},
  FunctionCall: { name: true, args: true },
  CountStar: {},
  ListComprehension: { variable: true, list: true, where: true, projection: true },
  PatternComprehension: { variable: true, pattern: true, where: true, projection: true },
  MapProjection: { subject: true, items: true },
  PropertySelector: { key: true },
  AllPropertiesSelector: {},
  VariableSelector: { variable: true },
  ListPredicate: { variable: true, list: true, where: true },
  Reduce: { accumulator: true, initial: true, variable: true, list: true, step: true },
  SubqueryExpression: { query: true },
  PatternPredicate: { pattern: true },
  ShortestPathExpression: { pattern: true },
};

const KEYS: ReadonlyMap<AstKind, readonly string[]> = new Map(
  Object.entries(CHILDREN).map(([kind, keys]) => [kind as AstKind, Object.keys(keys)]),
);

type Field = AstNode | readonly AstNode[] | "*" | undefined;

/** The nodes directly under a node, in the order in which they are written. */
export function childrenOf(node: AstNode): AstNode[] {
  const children: AstNode[] = [];
  for (const key of KEYS.get(node.kind) ?? []) {
    const field = fieldsOf(node)[key];
    if (field === undefined || field === "*") continue;
    if (isList(field)) for (const child of field) children.push(child);
    else children.push(field);
  }
  return children;
}

/**
 * The node with each child replaced by what `replace` answers for it; the same node when nothing
 * changed. `replace` must answer a node that may stand in the child's place.
 */
export function mapChildren<N extends AstNode>(node: N, replace: (child: AstNode) => AstNode): N {
  let changes: Record<string, Field> | undefined;
  for (const key of KEYS.get(node.kind) ?? []) {
    const field = fieldsOf(node)[key];
    if (field === undefined || field === "*") continue;
    const replaced = isList(field) ? mapList(field, replace) : replace(field);
    if (replaced !== field) changes = { ...changes, [key]: replaced };
  }
  return changes === undefined ? node : { ...node, ...changes };
}

/** Visits a node and everything under it, outermost first; where `visit` answers false it does not go deeper. */
export function walk(node: AstNode, visit: (node: AstNode) => boolean | void): void {
  if (visit(node) === false) return;
  for (const child of childrenOf(node)) walk(child, visit);
}

function mapList(list: readonly AstNode[], replace: (child: AstNode) => AstNode): readonly AstNode[] {
  const mapped = list.map(replace);
  return mapped.some((child, index) => child !== list[index]) ? mapped : list;
}

function fieldsOf(node: AstNode): Readonly<Record<string, Field>> {
  return node as unknown as Readonly<Record<string, Field>>;
}

function isList(field: AstNode | readonly AstNode[]): field is readonly AstNode[] {
  return Array.isArray(field);
}
