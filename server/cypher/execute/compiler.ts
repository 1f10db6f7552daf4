/**
 * What compiling a plan into closures shares. Expressions hold plans (subqueries) and plans hold
 * expressions, so both sides are reached through this one door.
 */
import { CypherError } from "../errors.ts";
import type { SourceSpan } from "../errors.ts";
import type { PlanContext } from "../plan/plan-context.ts";
import type { PlanOperator, ScopedExpression } from "../plan/operators.ts";
import type { Scope } from "../plan/scope.ts";
import type { Expression } from "../syntax/ast.ts";
import { truthOf } from "../values/logic.ts";
import { withSpan } from "../values/value-error.ts";
import type { CypherValue } from "../value.ts";
import type { BatchOpener, BatchRequest } from "./batch/batch.ts";
import { memoryExceeded } from "./budget.ts";
import type { Evaluate, Opener, Test } from "./run.ts";

export interface Compiler {
  readonly context: PlanContext;
  readonly expression: (expression: Expression, scope: Scope) => Evaluate;
  readonly operator: (operator: PlanOperator) => Opener;
  /** The operator in batches; undefined where only rows will do. */
  readonly batches: (operator: PlanOperator, request: BatchRequest) => BatchOpener | undefined;
  /** A place of its own for a subquery's cursor in `Run.subqueries`. */
  readonly subqueryPlace: () => number;
  /** Notes a plan that stands inside an expression, for a reader of the plan. */
  readonly nest: (root: PlanOperator) => void;
}

export function evaluator({ expression, scope }: ScopedExpression, compiler: Compiler): Evaluate {
  return compiler.expression(expression, scope);
}

/** Whether the predicate is true; a value that is no boolean is an error at the predicate's place. */
export function tester(expression: Expression, scope: Scope, compiler: Compiler): Test {
  const evaluate = compiler.expression(expression, scope);
  return (run) => {
    const value = evaluate(run);
    return typeof value === "boolean" ? value : placed(expression.span, () => truthOf(value)) === true;
  };
}

/** All of them, from left to right. */
export function allTests(predicates: readonly ScopedExpression[], compiler: Compiler): Test {
  const tests = predicates.map(({ expression, scope }) => tester(expression, scope, compiler));
  const [first, second] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  return (run) => tests.every((test) => test(run));
}

/** Runs an operation on values and gives its error the place. */
export function placed<T>(span: SourceSpan, operation: () => T): T {
  try {
    return operation();
  } catch (error) {
    throw placedError(error, span);
  }
}

/** The error with a place if it is the query's; a string that outgrew the machine is a limit met. */
export function placedError(error: unknown, span: SourceSpan): unknown {
  if (error instanceof CypherError) return error.errorClass === "LimitExceeded" ? error : withSpan(error, span);
  return error instanceof RangeError ? memoryExceeded() : error;
}

/** A value in a slot; one that was never written is null. */
export function slotReader(slot: number): Evaluate {
  return (run): CypherValue => run.row[slot] ?? null;
}
