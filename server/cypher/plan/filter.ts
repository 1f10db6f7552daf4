/** A test on rows as an operator, with what a plan shows of it. */
import type { Estimates } from "./estimates.ts";
import type { Predicate } from "./graph-pattern.ts";
import type { PlanOperator } from "./operators.ts";

/** Turns a predicate into what a plan shows of it. */
export type ShowPredicate = (predicate: Predicate) => string;

export function filter(
  input: PlanOperator,
  predicates: readonly Predicate[],
  estimates: Estimates,
  show: ShowPredicate,
): PlanOperator {
  const share = predicates.reduce((product, { expression }) => product * estimates.selectivity(expression), 1);
  return {
    kind: "Filter",
    input,
    predicates,
    details: predicates.map(show).join(" AND "),
    estimatedRows: input.estimatedRows * share,
  };
}
