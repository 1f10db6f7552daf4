/**
 * Lists and maps, and the expressions that loop over a list. Each loop has a slot for its variable
 * and counts its steps, so that a long one can be stopped.
 */
import type { Scope } from "../plan/scope.ts";
import type { ListComprehension, ListLiteral, ListPredicate, MapLiteral, Reduce } from "../syntax/ast.ts";
import { truthOf } from "../values/logic.ts";
import type { Ternary } from "../values/logic.ts";
import { isSmall } from "../values/arithmetic.ts";
import type { CypherValue } from "../value.ts";
import { compileRangeComprehension } from "./batch/comprehend-range.ts";
import { placed, tester } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { compileItems, SmallRange } from "./items.ts";
import type { Items } from "./items.ts";
import type { Evaluate, Run } from "./run.ts";
import { compileSmallInteger } from "./small-integers.ts";
import type { SmallInteger } from "./small-integers.ts";
import { heavyBytes } from "./size-of-row.ts";

const BYTES_PER_ITEM = 16;
const ITEMS_BETWEEN_CHECKS = 4096;

export function compileListLiteral({ items }: ListLiteral, scope: Scope, compiler: Compiler): Evaluate {
  const parts = items.map((item) => compiler.expression(item, scope));
  return (run) => {
    let bytes = 0;
    return parts.map((part) => {
      const value = part(run);
      bytes += heavyBytes(value);
      run.budget.room(bytes);
      return value;
    });
  };
}

export function compileMapLiteral({ entries }: MapLiteral, scope: Scope, compiler: Compiler): Evaluate {
  const parts = entries.map(({ key, value }) => [key.text, compiler.expression(value, scope)] as const);
  return (run) => {
    const map = new Map<string, CypherValue>();
    let bytes = 0;
    for (const [key, part] of parts) {
      const value = part(run);
      bytes += heavyBytes(value);
      run.budget.room(bytes);
      map.set(key, value);
    }
    return map;
  };
}

/** Makes sure now and then that a growing list still has room. */
export function checkGrowth(length: number, run: Run): void {
  if (length % ITEMS_BETWEEN_CHECKS === 0) run.budget.room(length * BYTES_PER_ITEM);
}

export function compileListComprehension(expression: ListComprehension, scope: Scope, compiler: Compiler): Evaluate {
  const itemsOf = compileItems({ expression: expression.list, scope }, compiler);
  const slot = compiler.context.slots.allocate();
  const inner = scope.with([[expression.variable.name, slot]]);
  const passes = expression.where === undefined ? undefined : tester(expression.where, inner, compiler);
  const projection =
    expression.projection === undefined ? undefined : compiler.expression(expression.projection, inner);
  const overRange = compileRangeComprehension(
    slot,
    expression.where && { expression: expression.where, scope: inner },
    expression.projection && { expression: expression.projection, scope: inner },
    compiler,
  );
  return (run) => {
    const items = itemsOf(run);
    if (items === undefined) return null;
    const made = overRange !== undefined && items instanceof SmallRange ? overRange(items, run) : undefined;
    if (made !== undefined) return made;
    const result: CypherValue[] = [];
    let bytes = 0;
    for (let item = items.next(); item !== undefined; item = items.next()) {
      run.budget.tick();
      run.row[slot] = item;
      if (passes !== undefined && !passes(run)) continue;
      const value = projection === undefined ? item : projection(run);
      result.push(value);
      bytes += BYTES_PER_ITEM + (projection === undefined ? 0 : heavyBytes(value));
      run.budget.room(bytes);
    }
    return result;
  };
}

/** What each quantifier makes of the tests' outcomes; unknown ones count only where nothing decides. */
const quantifiers = {
  all: (test: (item: CypherValue) => Ternary, items: Items) => {
    let unknown = false;
    for (let item = items.next(); item !== undefined; item = items.next()) {
      const truth = test(item);
      if (truth === false) return false;
      unknown ||= truth === null;
    }
    return unknown ? null : true;
  },
  any: (test: (item: CypherValue) => Ternary, items: Items) => {
    let unknown = false;
    for (let item = items.next(); item !== undefined; item = items.next()) {
      const truth = test(item);
      if (truth === true) return true;
      unknown ||= truth === null;
    }
    return unknown ? null : false;
  },
  none: (test: (item: CypherValue) => Ternary, items: Items) => {
    let unknown = false;
    for (let item = items.next(); item !== undefined; item = items.next()) {
      const truth = test(item);
      if (truth === true) return false;
      unknown ||= truth === null;
    }
    return unknown ? null : true;
  },
  single: (test: (item: CypherValue) => Ternary, items: Items) => {
    let found = 0;
    let unknown = false;
    for (let item = items.next(); item !== undefined; item = items.next()) {
      const truth = test(item);
      if (truth === true) found += 1;
      if (found > 1) return false;
      unknown ||= truth === null;
    }
    return unknown ? null : found === 1;
  },
} as const;

export function compileListPredicate(expression: ListPredicate, scope: Scope, compiler: Compiler): Evaluate {
  const itemsOf = compileItems({ expression: expression.list, scope }, compiler);
  const slot = compiler.context.slots.allocate();
  const inner = scope.with([[expression.variable.name, slot]]);
  const { where } = expression;
  const test = where === undefined ? undefined : compiler.expression(where, inner);
  const decide = quantifiers[expression.quantifier];
  const whereSpan = where?.span ?? expression.span;
  return (run) => {
    const items = itemsOf(run);
    if (items === undefined) return null;
    return decide((item) => {
      run.budget.tick();
      run.row[slot] = item;
      const value = test === undefined ? item : test(run);
      return typeof value === "boolean" ? value : placed(whereSpan, () => truthOf(value));
    }, items);
  };
}

export function compileReduce(expression: Reduce, scope: Scope, compiler: Compiler): Evaluate {
  const initial = compiler.expression(expression.initial, scope);
  const itemsOf = compileItems({ expression: expression.list, scope }, compiler);
  const accumulator = compiler.context.slots.allocate();
  const slot = compiler.context.slots.allocate();
  const inner = scope.with([
    [expression.accumulator.name, accumulator],
    [expression.variable.name, slot],
  ]);
  const step = compiler.expression(expression.step, inner);
  const names = [expression.accumulator.name, expression.variable.name];
  const smallStep = compileSmallInteger(expression.step, names);
  return (run) => {
    const items = itemsOf(run);
    if (items === undefined) return null;
    let value = initial(run);
    if (smallStep !== undefined && items instanceof SmallRange && typeof value === "bigint" && isSmall(value)) {
      value = reduceSmall(value, items, smallStep, run);
    }
    for (let item = items.next(); item !== undefined; item = items.next()) {
      run.budget.tick();
      run.row[accumulator] = value;
      run.row[slot] = item;
      value = step(run);
    }
    return value;
  };
}

/** Reduces the numbers as long as small integers come of them; the others are left. */
function reduceSmall(initial: bigint, range: SmallRange, step: SmallInteger, run: Run): bigint {
  const registers = new Float64Array([Number(initial), 0]);
  for (let number = range.peek(); number !== undefined; number = range.peek()) {
    run.budget.tick();
    registers[1] = number;
    const value = step(registers);
    if (Number.isNaN(value)) break;
    registers[0] = value;
    range.skip();
  }
  return BigInt(registers[0] ?? 0);
}
