/**
 * What a loop goes over, one item after another. A list that is written as `range(…)` is counted up or
 * down and never made; whatever is no plain range of integers is left to the function, whose list or
 * error it is.
 */
import type { ScopedExpression } from "../plan/operators.ts";
import { isList } from "../values/types.ts";
import type { CypherValue } from "../value.ts";
import { evaluator } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import type { Evaluate, Run } from "./run.ts";

/** Items in order, given once. */
export interface Items {
  /** The next one; `undefined` after the last. */
  next(): CypherValue | undefined;
}

class ListItems implements Items {
  readonly #list: readonly CypherValue[];
  #at = 0;

  constructor(list: readonly CypherValue[]) {
    this.#list = list;
  }

  next(): CypherValue | undefined {
    const item = this.#list[this.#at];
    this.#at += 1;
    return item;
  }
}

class RangeItems implements Items {
  readonly #step: bigint;
  #value: bigint;
  /** How many numbers are to come; of more than a float can tell, about as many. */
  #left: number;

  constructor(first: bigint, last: bigint, step: bigint) {
    const empty = step > 0n ? first > last : first < last;
    this.#step = step;
    this.#value = first;
    this.#left = empty ? 0 : Number((last - first) / step) + 1;
  }

  next(): CypherValue | undefined {
    if (this.#left === 0) return undefined;
    const value = this.#value;
    this.#left -= 1;
    this.#value = value + this.#step;
    return value;
  }
}

/** The items of the list; `undefined` for null. As in Neo4j, what is no list is the list of it alone. */
export function compileItems(list: ScopedExpression, compiler: Compiler): (run: Run) => Items | undefined {
  const value = evaluator(list, compiler);
  const range = compileRange(list, compiler);
  if (range === undefined) return (run) => itemsOf(value(run));
  return (run) => range(run) ?? itemsOf(value(run));
}

function itemsOf(value: CypherValue): Items | undefined {
  if (value === null) return undefined;
  return new ListItems(isList(value) ? value : [value]);
}

/** Whether the list is written as a range. */
export function isRange({ expression }: ScopedExpression): boolean {
  return expression.kind === "FunctionCall" && expression.name.text.toLowerCase() === "range";
}

function compileRange(list: ScopedExpression, compiler: Compiler): ((run: Run) => Items | undefined) | undefined {
  const { expression, scope } = list;
  if (expression.kind !== "FunctionCall" || !isRange(list)) return undefined;
  const [first, last, step] = expression.args.map((argument): Evaluate => compiler.expression(argument, scope));
  if (first === undefined || last === undefined) return undefined;
  return (run) => rangeOf(first(run), last(run), step === undefined ? 1n : step(run));
}

function rangeOf(first: CypherValue, last: CypherValue, step: CypherValue): Items | undefined {
  if (typeof first !== "bigint" || typeof last !== "bigint" || typeof step !== "bigint" || step === 0n)
    return undefined;
  return new RangeItems(first, last, step);
}
