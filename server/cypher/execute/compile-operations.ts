/** Operators: logic, arithmetic, text, CASE, and the predicates that begin with IS. */
import { CASE_OPERAND } from "./case-operand.ts";
import type { SourceSpan } from "../errors.ts";
import type { Scope } from "../plan/scope.ts";
import type {
  BinaryExpression,
  BinaryOperator,
  CaseExpression,
  Expression,
  NormalizedPredicate,
  NullPredicate,
  TypePredicate,
  UnaryExpression,
} from "../syntax/ast.ts";
import {
  add,
  concatenate,
  divide,
  divideLiterals,
  modulo,
  multiply,
  negate,
  plus,
  power,
  subtract,
} from "../values/arithmetic.ts";
import { isIn } from "../values/equality.ts";
import { and, not, or, truthOf, xor } from "../values/logic.ts";
import { isList, isOfType } from "../values/types.ts";
import type { CypherValue } from "../value.ts";
import { placed, placedError } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { arithmetic, LONG } from "./compile-arithmetic.ts";
import type { General } from "./compile-arithmetic.ts";
import { compileMatches } from "./compile-regex.ts";
import type { Evaluate, Run } from "./run.ts";
import { sampledBytes } from "./size-of-row.ts";

type Operation = (left: CypherValue, right: CypherValue) => CypherValue;

function onStrings(test: (left: string, right: string) => boolean): Operation {
  return (left, right) => (typeof left === "string" && typeof right === "string" ? test(left, right) : null);
}

const operations: { readonly [O in Exclude<BinaryOperator, "AND" | "OR" | "=~">]: Operation } = {
  XOR: xor,
  "+": add,
  "-": subtract,
  "||": concatenate,
  "*": multiply,
  "/": divide,
  "%": modulo,
  "^": power,
  "STARTS WITH": onStrings((left, right) => left.startsWith(right)),
  "ENDS WITH": onStrings((left, right) => left.endsWith(right)),
  CONTAINS: onStrings((left, right) => left.includes(right)),
  IN: isIn,
};

export function compileBinary(expression: BinaryExpression, scope: Scope, compiler: Compiler): Evaluate {
  const { operator, span } = expression;
  const left = compiler.expression(expression.left, scope);
  const right = compiler.expression(expression.right, scope);
  if (operator === "=~") return compileMatches(expression, left, right);
  if (operator === "AND" || operator === "OR") {
    const decisive = operator === "OR";
    const combine = logicalOperation(operator, span);
    return (run) => {
      const first = left(run);
      return first === decisive ? decisive : combine(first, right(run));
    };
  }
  const general = generalOperation(expression, operator);
  const compile = arithmetic[operator];
  return compile === undefined ? (run) => general(left(run), right(run), run) : compile(left, right, general);
}

/** Both truth values combined, an error at the place. */
export function logicalOperation(operator: "AND" | "OR", span: SourceSpan): Operation {
  const decisive = operator === "OR";
  const combine = decisive ? or : and;
  return (first, second) => {
    if (first === decisive) return decisive;
    if (typeof first === "boolean" && typeof second === "boolean") return second;
    return placed(span, () => combine(first, second));
  };
}

/** The operation on any two values, its error at the expression's place. */
export function generalOperation(expression: BinaryExpression, operator: keyof typeof operations): General {
  const written = operator === "/" && isWrittenNumber(expression);
  const operation = written ? divideLiterals : operations[operator];
  return (first, second, run) => {
    try {
      return accounted(operation(first, second), run);
    } catch (error) {
      throw placedError(error, expression.span);
    }
  };
}

const NUMERIC = new Set<string>(["+", "-", "*", "/", "%", "^"]);

/** Whether Neo4j computes the number before it runs: of digits and operators alone, a sign right before its digits. */
function isWrittenNumber(expression: Expression): boolean {
  if (expression.kind === "IntegerLiteral") return true;
  if (expression.kind === "FloatLiteral") return Number.isFinite(expression.value);
  if (expression.kind === "Unary") {
    const { operator, operand, span } = expression;
    const before = operand.kind === "IntegerLiteral" || operand.span.start === span.start + 1;
    return (operator === "+" || (operator === "-" && before)) && isWrittenNumber(operand);
  }
  if (expression.kind !== "Binary" || !NUMERIC.has(expression.operator)) return false;
  return isWrittenNumber(expression.left) && isWrittenNumber(expression.right);
}

/** Long lists and strings count as many steps, and must fit. */
function accounted(value: CypherValue, run: Run): CypherValue {
  if (typeof value === "string") {
    if (value.length > LONG) account(value.length, value.length * 2, run);
  } else if (isList(value) && value.length > LONG) {
    account(value.length, sampledBytes(value), run);
  }
  return value;
}

function account(length: number, bytes: number, run: Run): void {
  run.budget.room(bytes);
  run.budget.tick(Math.ceil(length / LONG));
}

export function compileUnary(expression: UnaryExpression, scope: Scope, compiler: Compiler): Evaluate {
  const value = compiler.expression(expression.operand, scope);
  const operation = unaryOperation(expression);
  return (run) => operation(value(run));
}

/** The operation on any value, its error at the expression's place. */
export function unaryOperation({ operator, span }: UnaryExpression): (value: CypherValue) => CypherValue {
  const operations = { NOT: not, "-": negate, "+": plus } as const;
  const operation = operations[operator];
  return (value) => {
    try {
      return operation(value);
    } catch (error) {
      throw placedError(error, span);
    }
  };
}

export function compileNullPredicate({ operand, negated }: NullPredicate, scope: Scope, compiler: Compiler): Evaluate {
  const value = compiler.expression(operand, scope);
  return negated ? (run) => value(run) !== null : (run) => value(run) === null;
}

export function compileTypePredicate(expression: TypePredicate, scope: Scope, compiler: Compiler): Evaluate {
  const value = compiler.expression(expression.operand, scope);
  const { type, negated } = expression;
  return (run) => isOfType(value(run), type) !== negated;
}

export function compileNormalizedPredicate(
  { operand, negated, form }: NormalizedPredicate,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const value = compiler.expression(operand, scope);
  return (run) => {
    const text = value(run);
    return typeof text === "string" ? (text.normalize(form) === text) !== negated : null;
  };
}

export function compileCase(expression: CaseExpression, scope: Scope, compiler: Compiler): Evaluate {
  const slot = compiler.context.slots.allocate();
  const inner = expression.operand === undefined ? scope : scope.with([[CASE_OPERAND, slot]]);
  const operand = expression.operand === undefined ? undefined : compiler.expression(expression.operand, scope);
  const branches = expression.branches.map(({ conditions, result }) => ({
    conditions: conditions.map((condition) => ({ span: condition.span, test: compiler.expression(condition, inner) })),
    result: compiler.expression(result, scope),
  }));
  const otherwise = expression.otherwise === undefined ? undefined : compiler.expression(expression.otherwise, scope);
  return (run) => {
    const subject = operand?.(run);
    for (const { conditions, result } of branches) {
      for (const { span, test } of conditions) {
        if (subject !== undefined) run.row[slot] = subject;
        const truth = test(run);
        if (typeof truth === "boolean" ? truth : placed(span, () => truthOf(truth)) === true) return result(run);
      }
    }
    return otherwise === undefined ? null : otherwise(run);
  };
}
