/**
 * The ways to find a node when nothing leads to it: by element id, by an indexed property, by a
 * label, or among all. Each way knows what it expects to find, so that the cheapest can be taken.
 */
import type { GraphSource } from "../graph/graph-source.ts";
import type { Expression } from "../syntax/ast.ts";
import type { Estimates } from "./estimates.ts";
import { mentionedVariables } from "./free-variables.ts";
import type { PatternNode, Predicate } from "./graph-pattern.ts";
import type { PlanOperator } from "./operators.ts";
import type { Slot } from "./scope.ts";

export interface NodeAccess {
  /** Rows for each row of the input. */
  readonly rows: number;
  /** The predicate that the way makes superfluous. */
  readonly consumed: Predicate | undefined;
  readonly operator: (input: PlanOperator) => PlanOperator;
}

/** What the property or the element id of the node is compared with. */
interface Lookup {
  readonly key: string | undefined;
  readonly value: Expression;
  readonly each: boolean;
}

/** The cheapest way to the node, given the slots that are bound already. */
export function nodeAccess(
  node: PatternNode,
  predicates: readonly Predicate[],
  bound: ReadonlySet<Slot>,
  source: GraphSource,
  estimates: Estimates,
): NodeAccess {
  const ways: NodeAccess[] = [scan(node, predicates, source, estimates)];
  for (const predicate of predicates) {
    const ready = [...predicate.needs].every((slot) => slot === node.slot || bound.has(slot));
    const lookup = ready ? lookupOf(node, predicate.expression) : undefined;
    if (lookup === undefined) continue;
    const way = seek(node, predicate, lookup, source);
    if (way !== undefined) ways.push(way);
  }
  return ways.reduce((best, way) => (way.rows < best.rows ? way : best));
}

function scan(
  node: PatternNode,
  predicates: readonly Predicate[],
  source: GraphSource,
  estimates: Estimates,
): NodeAccess {
  const label = estimates.rarestLabel(node.labels);
  if (label === undefined) {
    return {
      rows: source.nodeCount,
      consumed: undefined,
      operator: (input) => ({
        kind: "AllNodesScan",
        input,
        node: node.slot,
        details: shown(node),
        estimatedRows: input.estimatedRows * source.nodeCount,
      }),
    };
  }
  const rows = source.labelCount(label);
  return {
    rows,
    consumed: predicates.find(({ expression }) => isOnlyLabel(expression, node.name, label)),
    operator: (input) => ({
      kind: "NodeByLabelScan",
      input,
      node: node.slot,
      label,
      details: `${shown(node)}:${label}`,
      estimatedRows: input.estimatedRows * rows,
    }),
  };
}

function seek(
  node: PatternNode,
  predicate: Predicate,
  { key, value, each }: Lookup,
  source: GraphSource,
): NodeAccess | undefined {
  const values = each ? (value.kind === "ListLiteral" ? value.items.length : 5) : 1;
  const scoped = { expression: value, scope: predicate.scope };
  if (key === undefined) {
    return {
      rows: values,
      consumed: undefined,
      operator: (input) => ({
        kind: "NodeByElementIdSeek",
        input,
        node: node.slot,
        value: scoped,
        each,
        details: `${shown(node)} by elementId`,
        estimatedRows: input.estimatedRows * values,
      }),
    };
  }
  if (!source.isIndexed(key)) return undefined;
  const rows = values * source.nodesPerValue(key);
  return {
    rows,
    consumed: undefined,
    operator: (input) => ({
      kind: "NodeIndexSeek",
      input,
      node: node.slot,
      key,
      value: scoped,
      each,
      details: `${shown(node)}.${key}`,
      estimatedRows: input.estimatedRows * rows,
    }),
  };
}

function lookupOf(node: PatternNode, expression: Expression): Lookup | undefined {
  let subject: Expression;
  let value: Expression;
  let each = false;
  if (expression.kind === "Comparison") {
    const [link, further] = expression.links;
    if (link === undefined || further !== undefined || link.operator !== "=") return undefined;
    [subject, value] =
      subjectOf(node, expression.first) === undefined
        ? [link.operand, expression.first]
        : [expression.first, link.operand];
  } else if (expression.kind === "Binary" && expression.operator === "IN") {
    subject = expression.left;
    value = expression.right;
    each = true;
  } else {
    return undefined;
  }
  const found = subjectOf(node, subject);
  if (found === undefined || mentionedVariables(value).has(node.name)) return undefined;
  return { key: found.key, value, each };
}

/** `node.key`, or `elementId(node)`, which has no key. */
function subjectOf(node: PatternNode, subject: Expression): { readonly key: string | undefined } | undefined {
  if (subject.kind === "PropertyAccess") {
    return isVariable(subject.subject, node.name) ? { key: subject.key.text } : undefined;
  }
  if (subject.kind !== "FunctionCall" || subject.name.text.toLowerCase() !== "elementid") return undefined;
  const [argument] = subject.args;
  return argument !== undefined && isVariable(argument, node.name) ? { key: undefined } : undefined;
}

function isVariable(expression: Expression, name: string): boolean {
  return expression.kind === "Variable" && expression.name === name;
}

function isOnlyLabel(expression: Expression, name: string, label: string): boolean {
  return (
    expression.kind === "LabelPredicate" &&
    isVariable(expression.subject, name) &&
    expression.labels.kind === "LabelName" &&
    expression.labels.name.text === label
  );
}

/** A node's name for a reader; one of the planner's own is left out. */
export function shown({ name }: { readonly name: string }): string {
  return name.startsWith(" ") ? "()" : name;
}
