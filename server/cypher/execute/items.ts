/**
 * What a loop goes over, one item after another. A list that is written as `range(…)` is counted up or
 * down and never made; whatever is no plain range of integers is left to the function, whose list or
 * error it is.
 */
import type { ScopedExpression } from "../plan/operators.ts";
import { isSmall } from "../values/arithmetic.ts";
import { isList } from "../values/types.ts";
import type { CypherValue } from "../value.ts";
import { evaluator } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import type { Evaluate, Run } from "./run.ts";
import { heavyBytes } from "./size-of-row.ts";

/** Items in order, given once. */
export interface Items {
  /** The next one; `undefined` after the last. */
  next(): CypherValue | undefined;
  /** Bytes of the list if it is a long one and was made. */
  readonly heavyBytes: number;
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

  get heavyBytes(): number {
    return heavyBytes(this.#list);
  }
}

class RangeItems implements Items {
  readonly heavyBytes = 0;
  readonly #step: bigint;
  #value: bigint;
  /** How many numbers are to come; of more than a float can tell, about as many. */
  #left: number;

  constructor(first: bigint, last: bigint, step: bigint) {
    this.#step = step;
    this.#value = first;
    this.#left = lengthOf(first, last, step);
  }

  next(): CypherValue | undefined {
    if (this.#left === 0) return undefined;
    const value = this.#value;
    this.#left -= 1;
    this.#value = value + this.#step;
    return value;
  }
}

/** A range of small integers, which may be had as plain numbers, too. */
export class SmallRange implements Items {
  readonly heavyBytes = 0;
  readonly #step: number;
  #value: number;
  #left: number;

  constructor(first: bigint, last: bigint, step: bigint) {
    this.#step = Number(step);
    this.#value = Number(first);
    this.#left = lengthOf(first, last, step);
  }

  next(): CypherValue | undefined {
    const number = this.peek();
    if (number === undefined) return undefined;
    this.skip();
    return BigInt(number);
  }

  /** How many numbers are to come. */
  get length(): number {
    return this.#left;
  }

  /** The next number, which stays the next; `undefined` after the last. */
  peek(): number | undefined {
    return this.#left === 0 ? undefined : this.#value;
  }

  skip(): void {
    this.#value += this.#step;
    this.#left -= 1;
  }

  /** Writes the next ones from the place `from` on, as many as there is room for, and says where they end. */
  writeNumbers(numbers: Float64Array, from: number): number {
    const count = Math.min(this.#left, numbers.length - from);
    const first = this.#value;
    for (let index = 0; index < count; index += 1) numbers[from + index] = first + index * this.#step;
    this.#value = first + count * this.#step;
    this.#left -= count;
    return from + count;
  }
}

function lengthOf(first: bigint, last: bigint, step: bigint): number {
  const empty = step > 0n ? first > last : first < last;
  return empty ? 0 : Number((last - first) / step) + 1;
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
  const small = isSmall(first) && isSmall(last) && isSmall(step);
  return small ? new SmallRange(first, last, step) : new RangeItems(first, last, step);
}
