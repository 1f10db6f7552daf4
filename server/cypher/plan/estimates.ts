/**
 * How many rows the planner expects: exact counts of labels, types and label-type-label triples
 * where the graph has them, and fixed guesses for predicates that no statistic covers. Only the
 * order between alternatives matters.
 */
import type { Direction, GraphSource } from "../graph/graph-source.ts";
import type { Expression } from "../syntax/ast.ts";

const EQUALITY = 0.1;
const RANGE = 0.3;
const TEXT = 0.2;
const OTHER = 0.5;

export class Estimates {
  readonly #source: GraphSource;

  constructor(source: GraphSource) {
    this.#source = source;
  }

  /** Nodes that have all these labels, taken as independent. */
  nodes(labels: readonly string[]): number {
    const all = this.#source.nodeCount;
    let rows = all;
    for (const label of new Set(labels)) rows *= all === 0 ? 0 : this.#source.labelCount(label) / all;
    return rows;
  }

  /** The label with the fewest nodes. */
  rarestLabel(labels: readonly string[]): string | undefined {
    return [...new Set(labels)].sort((a, b) => this.#source.labelCount(a) - this.#source.labelCount(b))[0];
  }

  /** Mean number of relationships that a node with these labels has. */
  fanOut(
    labels: readonly string[],
    direction: Direction,
    types: readonly string[] | undefined,
    farLabels: readonly string[] = [],
  ): number {
    const near = this.rarestLabel(labels);
    const far = this.rarestLabel(farLabels);
    const nodes = near === undefined ? this.#source.nodeCount : this.#source.labelCount(near);
    if (nodes === 0) return 0;
    let relationships = 0;
    for (const type of types ?? [undefined]) {
      if (direction !== "in") relationships += this.#source.patternCount(near, type, far);
      if (direction !== "out") relationships += this.#source.patternCount(far, type, near);
    }
    return relationships / nodes;
  }

  /** Nodes at which relationships of the type start (`out`) or end (`in`). */
  nodesAt(direction: "in" | "out", type: string): number {
    return this.#source.nodesAt(direction, type).length;
  }

  relationships(types: readonly string[] | undefined): number {
    if (types === undefined) return this.#source.relationshipCount;
    return types.reduce((sum, type) => sum + this.#source.typeCount(type), 0);
  }

  /** Walks of `min` to `max` steps from one node, by a geometric series that is cut where it explodes. */
  walks(fanOut: number, min: number, max: number): number {
    const longest = Math.min(max, min + 8);
    let sum = 0;
    for (let length = min; length <= longest; length += 1) sum += fanOut ** length;
    return Math.min(sum, 1e12);
  }

  /** The share of rows that pass. */
  selectivity(predicate: Expression): number {
    if (predicate.kind === "Comparison") {
      return predicate.links.reduce((share, link) => share * comparisonShare(link.operator), 1);
    }
    if (predicate.kind === "Binary") {
      return this.#binaryShare(predicate.operator, () => [predicate.left, predicate.right]);
    }
    if (predicate.kind === "LabelPredicate" && predicate.labels.kind === "LabelName") {
      return this.nodes([predicate.labels.name.text]) / Math.max(1, this.#source.nodeCount);
    }
    if (predicate.kind === "NullPredicate") return predicate.negated ? 0.8 : TEXT;
    return OTHER;
  }

  #binaryShare(operator: string, operands: () => readonly [Expression, Expression]): number {
    if (operator === "IN") return RANGE;
    if (operator === "OR") {
      const [left, right] = operands();
      return Math.min(1, this.selectivity(left) + this.selectivity(right));
    }
    return ["STARTS WITH", "ENDS WITH", "CONTAINS", "=~"].includes(operator) ? TEXT : OTHER;
  }
}

function comparisonShare(operator: string): number {
  if (operator === "=") return EQUALITY;
  return operator === "<>" ? 0.9 : RANGE;
}
