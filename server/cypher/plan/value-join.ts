/**
 * Two parts of a pattern that only an equality holds together, as in `WHERE a.year = b.year`: the
 * new part is read once into a hash table instead of once for each row. Only what depends on the
 * new node alone goes into the table; the equality itself is still tested afterwards.
 */
import type { Expression } from "../syntax/ast.ts";
import type { Estimates } from "./estimates.ts";
import { filter } from "./filter.ts";
import type { ShowPredicate } from "./filter.ts";
import { mentionedVariables } from "./free-variables.ts";
import type { PatternNode, Predicate } from "./graph-pattern.ts";
import type { NodeAccess } from "./node-access.ts";
import { argument } from "./operators.ts";
import type { PlanOperator } from "./operators.ts";
import type { Slot } from "./scope.ts";

const WORTH_IT = 2;

/** The join, where there is one that pays. */
export function valueJoin(
  node: PatternNode,
  access: NodeAccess,
  predicates: readonly Predicate[],
  bound: ReadonlySet<Slot>,
  input: PlanOperator,
  estimates: Estimates,
  show: ShowPredicate,
): PlanOperator | undefined {
  if (input.estimatedRows < WORTH_IT || access.rows < WORTH_IT) return undefined;
  const right = access.operator(argument());
  // A look-up by a value is cheaper than a table, and may depend on the row.
  if (right.kind !== "AllNodesScan" && right.kind !== "NodeByLabelScan") return undefined;
  for (const predicate of predicates) {
    const ready = [...predicate.needs].every((slot) => slot === node.slot || bound.has(slot));
    const keys = ready ? joinKeys(predicate, node) : undefined;
    if (keys === undefined) continue;
    const own = predicates.filter(({ expression }) => dependsOnlyOn(expression, node));
    const table = own.length === 0 ? right : filter(right, own, estimates, show);
    const { scope } = predicate;
    return {
      kind: "ValueHashJoin",
      input,
      right: table,
      leftKey: { expression: keys.left, scope },
      rightKey: { expression: keys.right, scope },
      keep: [node.slot],
      details: show(predicate),
      estimatedRows: Math.max(1, (input.estimatedRows * table.estimatedRows) / Math.max(1, access.rows)),
    };
  }
  return undefined;
}

function joinKeys(
  { expression, needs }: Predicate,
  node: PatternNode,
): { readonly left: Expression; readonly right: Expression } | undefined {
  if (expression.kind !== "Comparison" || needs.size < 2) return undefined;
  const [link, further] = expression.links;
  if (link === undefined || further !== undefined || link.operator !== "=") return undefined;
  const sides = [expression.first, link.operand] as const;
  for (const [right, left] of [sides, [sides[1], sides[0]] as const]) {
    if (dependsOnlyOn(right, node) && !mentionedVariables(left).has(node.name)) return { left, right };
  }
  return undefined;
}

function dependsOnlyOn(expression: Expression, node: PatternNode): boolean {
  const names = mentionedVariables(expression);
  return names.size === 1 && names.has(node.name);
}
