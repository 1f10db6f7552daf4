/**
 * What an expression may build and how many steps it may take for one row: an abstract
 * interpretation over extents. Steps count what nothing can interrupt: walking lists, inside each
 * other. A subquery is interrupted by the server between its rows and counts as one row of work.
 * Throws the refusal of the first rule that is broken.
 */
import type { CypherParameters } from "../store/graph-store.ts";
import type { AstNode, Expression, Query, Reduce } from "../cypher/syntax/ast.ts";
import { childrenOf } from "../cypher/syntax/children.ts";
import {
  ALONG_PATH,
  type Extent,
  NUMBER,
  PROPERTIES,
  PROPERTY,
  SCALAR,
  anyOf,
  collectedOf,
  either,
  extentOf,
  gathered,
  joined,
  listOf,
  numberBetween,
  partOf,
  textOf,
} from "./extent.ts";
import { resultOf } from "./function-extents.ts";
import { variablesOf } from "./pattern-variables.ts";
import { LONGEST_RANGE, MOST_BYTES, MOST_STEPS, refusal } from "./refusals.ts";
import { isSlow } from "./slow-pattern.ts";

export type Scope = ReadonlyMap<string, Extent>;

export interface Estimate {
  readonly extent: Extent;
  readonly steps: number;
}

/** What an expression needs from around it. */
export interface Surroundings {
  readonly parameters: CypherParameters;
  /** Looks at a subquery; answers what one row of it may be, and the steps of its dearest expression. */
  readonly subquery: (query: Query, scope: Scope) => Estimate;
}

type Plain = Exclude<
  Expression,
  {
    kind:
      | "StringLiteral"
      | "IntegerLiteral"
      | "FloatLiteral"
      | "Parameter"
      | "Variable"
      | "ListComprehension"
      | "ListPredicate"
      | "Reduce"
      | "PatternComprehension"
      | "SubqueryExpression"
      | "PatternPredicate"
      | "ShortestPathExpression";
  }
>;

/** Rounds of a reduce that are followed one by one. */
const SIMULATED = 100;
/** Estimates in all; what needs more (reduce inside reduce inside reduce) is refused. */
const MOST_ESTIMATES = 50_000;

export class ExpressionEstimator {
  readonly #around: Surroundings;
  /** Each expression is looked at once in a scope, however often it is asked for. */
  readonly #known = new WeakMap<Scope, Map<Expression, Estimate>>();
  #estimates = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The expression held to the rules. */
  estimate(node: Expression, scope: Scope): Estimate {
    const inScope = this.#known.get(scope) ?? new Map<Expression, Estimate>();
    this.#known.set(scope, inScope);
    const known = inScope.get(node);
    if (known) return known;
    this.#estimates += 1;
    if (this.#estimates > MOST_ESTIMATES) throw refusal("ExpressionTooLong", node.span);
    const estimate = this.#estimate(node, scope);
    if (!(estimate.steps <= MOST_STEPS)) throw refusal("ExpressionTooLong", node.span);
    if (!(estimate.extent.bytes <= MOST_BYTES)) throw refusal("ValueTooLarge", node.span);
    inScope.set(node, estimate);
    return estimate;
  }

  #extent(node: Expression, scope: Scope): Extent {
    return this.estimate(node, scope).extent;
  }

  #estimate(node: Expression, scope: Scope): Estimate {
    switch (node.kind) {
      case "StringLiteral":
        return { extent: textOf(node.value.length), steps: 1 };
      case "IntegerLiteral":
      case "FloatLiteral":
        return { extent: numberBetween(Number(node.value), Number(node.value)), steps: 1 };
      case "Parameter": {
        const value = this.#around.parameters[node.name];
        // One without a value is reported elsewhere; it bounds nothing.
        return { extent: value === undefined ? numberBetween(0, 0) : extentOf(value), steps: 1 };
      }
      case "Variable":
        return { extent: scope.get(node.name) ?? PROPERTY, steps: 1 };
      case "ListComprehension": {
        const list = this.estimate(node.list, scope);
        const inner = new Map(scope).set(node.variable.name, partOf(list.extent));
        const parts = [node.where, node.projection].map((part) => part && this.estimate(part, inner));
        const [, made] = parts;
        const extent = made ? listOf(list.extent.count, made.extent) : list.extent;
        const each = 1 + (parts[0]?.steps ?? 0) + (parts[1]?.steps ?? 0);
        return { extent, steps: list.steps + list.extent.count * each };
      }
      case "ListPredicate": {
        const list = this.estimate(node.list, scope);
        const inner = new Map(scope).set(node.variable.name, partOf(list.extent));
        const each = 1 + (node.where ? this.estimate(node.where, inner).steps : 0);
        return { extent: SCALAR, steps: list.steps + list.extent.count * each };
      }
      case "Reduce":
        return this.#reduce(node, scope);
      case "PatternComprehension": {
        const inner = new Map([...scope, ...variablesOf(node.pattern)]);
        if (node.variable) inner.set(node.variable.name, ALONG_PATH);
        const steps = this.#stepsBelow(node.pattern, inner) + (node.where ? this.estimate(node.where, inner).steps : 0);
        const projected = this.estimate(node.projection, inner);
        return { extent: collectedOf(projected.extent), steps: steps + projected.steps };
      }
      case "SubqueryExpression": {
        const { extent, steps } = this.#around.subquery(node.query, scope);
        if (node.form === "collect") return { extent: collectedOf(extent), steps };
        return { extent: node.form === "count" ? NUMBER : SCALAR, steps };
      }
      case "PatternPredicate":
        return { extent: SCALAR, steps: this.#stepsBelow(node.pattern, scope) };
      case "ShortestPathExpression":
        return { extent: listOf(100, ALONG_PATH), steps: this.#stepsBelow(node.pattern, scope) };
      case "Binary":
      case "BooleanLiteral":
      case "Case":
      case "CaseOperand":
      case "Comparison":
      case "CountStar":
      case "FunctionCall":
      case "LabelPredicate":
      case "ListLiteral":
      case "MapLiteral":
      case "MapProjection":
      case "NormalizedPredicate":
      case "NullLiteral":
      case "NullPredicate":
      case "PropertyAccess":
      case "Slice":
      case "Subscript":
      case "TypePredicate":
      case "Unary":
        return { extent: this.#plain(node, scope), steps: this.#stepsBelow(node, scope) };
    }
  }

  /** Steps of all expressions directly below, held to the rules; patterns are walked through. */
  #stepsBelow(node: AstNode, scope: Scope): number {
    let steps = 1;
    for (const child of childrenOf(node)) {
      steps += isExpression(child) ? this.estimate(child, scope).steps : this.#stepsBelow(child, scope);
    }
    // Looking for a value in a list walks it.
    if (node.kind === "Binary" && node.operator === "IN") steps += this.#extent(node.right, scope).count;
    return steps;
  }

  /** The value of an expression that walks no list. */
  #plain(node: Plain, scope: Scope): Extent {
    switch (node.kind) {
      case "ListLiteral":
        return gathered(node.items.map((item) => this.#extent(item, scope)));
      case "MapLiteral":
        return gathered(node.entries.map(({ value }) => this.#extent(value, scope)));
      case "MapProjection": {
        const subject = scope.get(node.subject.name) ?? PROPERTIES;
        return gathered(
          node.items.flatMap((item) => {
            if (item.kind === "MapEntry") return [this.#extent(item.value, scope)];
            if (item.kind === "VariableSelector") return [scope.get(item.variable.name) ?? PROPERTY];
            return [item.kind === "AllPropertiesSelector" ? either(PROPERTIES, subject) : propertyOf(subject)];
          }),
        );
      }
      case "PropertyAccess":
        return propertyOf(this.#extent(node.subject, scope));
      case "Subscript":
        return propertyOf(this.#extent(node.subject, scope));
      case "Slice":
        return this.#slice(this.#extent(node.subject, scope), node.from, node.to, scope);
      case "Case": {
        const results = node.branches.map(({ result }) => this.#extent(result, scope));
        return anyOf(node.otherwise ? [...results, this.#extent(node.otherwise, scope)] : results);
      }
      case "Unary":
        return negated(node.operator, this.#extent(node.operand, scope));
      case "Binary":
        return this.#binary(node, scope);
      case "FunctionCall":
        return this.#call(node, scope);
      case "BooleanLiteral":
      case "CaseOperand":
      case "Comparison":
      case "LabelPredicate":
      case "NormalizedPredicate":
      case "NullLiteral":
      case "NullPredicate":
      case "TypePredicate":
        return SCALAR;
      case "CountStar":
        return NUMBER;
    }
  }

  #slice(whole: Extent, from: Expression | undefined, to: Expression | undefined, scope: Scope): Extent {
    const start = from ? this.#extent(from, scope).numbers : { low: 0, high: 0 };
    const end = to && this.#extent(to, scope).numbers;
    // A negative bound counts from the end, where the length is not known.
    if (!start || !end || start.low < 0 || end.low < 0) return whole;
    const count = Math.min(whole.count, Math.max(0, end.high - start.low));
    return whole.item ? listOf(count, whole.item) : textOf(count);
  }

  #binary(node: Extract<Expression, { kind: "Binary" }>, scope: Scope): Extent {
    const left = this.#extent(node.left, scope);
    const right = this.#extent(node.right, scope);
    const { operator } = node;
    if (operator === "=~") this.#matches(node, left);
    if (operator === "||") return joined(left, right);
    if (operator !== "+" && operator !== "-" && operator !== "*")
      return left.numbers && right.numbers ? NUMBER : SCALAR;
    if (left.numbers && right.numbers) return calculated(operator, left.numbers, right.numbers);
    return operator === "+" ? joined(left, right) : SCALAR;
  }

  #matches(node: Extract<Expression, { kind: "Binary" }>, subject: Extent): void {
    const { right } = node;
    const value = right.kind === "StringLiteral" ? right.value : this.#parameterText(right);
    // A pattern that is put together while running cannot be looked at before.
    if (value === undefined) throw refusal("PatternTooSlow", right.span);
    const ownLength = bringsText(node.left) ? Math.max(2, subject.count) : undefined;
    if (isSlow(value, ownLength)) throw refusal("PatternTooSlow", right.span);
  }

  #parameterText(node: Expression): string | undefined {
    if (node.kind !== "Parameter") return undefined;
    const value = this.#around.parameters[node.name];
    return typeof value === "string" ? value : value === undefined || value === null ? "" : undefined;
  }

  #call(node: Extract<Expression, { kind: "FunctionCall" }>, scope: Scope): Extent {
    const args = node.args.map((arg) => this.#extent(arg, scope));
    if (node.name.text.toLowerCase() !== "range") return resultOf(node.name.text, args);
    const [first, last, step] = args.map(({ numbers }) => numbers);
    const width = args.length > 2 ? smallestStep(step) : 1;
    const longest = first && last && Math.max(last.high - first.low, first.high - last.low) / width + 1;
    if (longest === undefined || !(longest <= LONGEST_RANGE)) throw refusal("RangeTooLong", node.span);
    const low = Math.min(first?.low ?? 0, last?.low ?? 0);
    const high = Math.max(first?.high ?? 0, last?.high ?? 0);
    return listOf(Math.max(0, Math.ceil(longest)), numberBetween(low, high));
  }

  /** Follows the accumulator: what grows evenly is counted on, what grows faster is followed step by step. */
  #reduce(node: Reduce, scope: Scope): Estimate {
    const list = this.estimate(node.list, scope);
    let accumulator = this.estimate(node.initial, scope).extent;
    let steps = list.steps;
    const follow = (): number => {
      const inner = new Map(scope).set(node.variable.name, partOf(list.extent));
      // A running number may come to be any.
      const shape = accumulator.numbers ? NUMBER : accumulator;
      inner.set(node.accumulator.name, shape);
      const next = this.estimate(node.step, inner);
      const grown = next.extent.bytes - accumulator.bytes;
      accumulator = either(shape, next.extent);
      steps += 1 + next.steps;
      return grown;
    };
    const rounds = Math.min(list.extent.count, SIMULATED);
    let grown = 0;
    let isEven = true;
    for (let round = 0; round < rounds; round += 1) {
      const now = follow();
      // The first rounds may still change the accumulator's kind.
      if (round > 2 && now > grown + 1) isEven = false;
      grown = Math.max(0, now);
      if (!(accumulator.bytes <= MOST_BYTES)) throw refusal("ValueTooLarge", node.step.span);
    }
    const left = list.extent.count - rounds;
    if (left > 0) {
      if (!isEven) throw refusal("ValueTooLarge", node.step.span);
      accumulator = {
        ...accumulator,
        bytes: accumulator.bytes + left * grown,
        count: accumulator.count + left * grown,
      };
      steps += left * (steps / Math.max(1, rounds));
    }
    // Each step writes the accumulator anew.
    if (grown > 0) steps += (list.extent.count * accumulator.bytes) / 1_000;
    return { extent: accumulator, steps };
  }
}

/** A property of a node or a value of a map. */
const propertyOf = (subject: Extent): Extent => subject.item ?? PROPERTY;

const smallestStep = (step: Extent["numbers"]): number => {
  if (!step || (step.low <= 0 && step.high >= 0)) return 1;
  return Math.max(1, Math.min(Math.abs(step.low), Math.abs(step.high)));
};

function negated(operator: string, operand: Extent): Extent {
  if (operator === "NOT" || !operand.numbers) return SCALAR;
  const { low, high } = operand.numbers;
  return operator === "-" ? numberBetween(-high, -low) : numberBetween(low, high);
}

interface Between {
  readonly low: number;
  readonly high: number;
}

function calculated(operator: "+" | "-" | "*", left: Between, right: Between): Extent {
  if (operator === "+") return numberBetween(left.low + right.low, left.high + right.high);
  if (operator === "-") return numberBetween(left.low - right.high, left.high - right.low);
  const corners = [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high];
  // Nothing times infinity is not known to be anything.
  return corners.some(Number.isNaN) ? NUMBER : numberBetween(Math.min(...corners), Math.max(...corners));
}

/** Whether the statement itself brings along a text of some length: as literal or parameter. */
function bringsText(node: AstNode): boolean {
  if (node.kind === "Parameter" || (node.kind === "StringLiteral" && node.value.length > 20)) return true;
  if (node.kind === "Variable" || node.kind === "FunctionCall" || node.kind === "Reduce") return true;
  // A property's text is the graph's.
  if (node.kind === "PropertyAccess") return false;
  return childrenOf(node).some(bringsText);
}

const NO_EXPRESSIONS = new Set<AstNode["kind"]>([
  "Name",
  "MapEntry",
  "ComparisonLink",
  "CaseBranch",
  "PropertySelector",
  "AllPropertiesSelector",
  "VariableSelector",
  "NamedType",
  "ListType",
  "UnionType",
  "LabelName",
  "LabelWildcard",
  "LabelNot",
  "LabelAnd",
  "LabelOr",
  "PathPattern",
  "NodePattern",
  "RelationshipPattern",
  "ParenthesizedPath",
  "ShortestPathPattern",
  "PatternPart",
  "PathSelector",
  "VariableLength",
  "PathQuantifier",
]);

const isExpression = (node: AstNode): node is Expression => !NO_EXPRESSIONS.has(node.kind);
