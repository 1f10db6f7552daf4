/**
 * Compiles expressions into closures, once for each query. Dispatch is total: a kind of expression
 * that is not treated does not compile.
 */
import type { Scope } from "../plan/scope.ts";
import type { Expression } from "../syntax/ast.ts";
import { CypherError } from "../errors.ts";
import { CASE_OPERAND } from "./case-operand.ts";
import {
  compileLabelPredicate,
  compileMapProjection,
  compileProperty,
  compileSlice,
  compileSubscript,
} from "./compile-access.ts";
import { compileCall } from "./compile-call.ts";
import {
  compileListComprehension,
  compileListLiteral,
  compileListPredicate,
  compileMapLiteral,
  compileReduce,
} from "./compile-collections.ts";
import { compileComparison } from "./compile-comparison.ts";
import {
  compileBinary,
  compileCase,
  compileNormalizedPredicate,
  compileNullPredicate,
  compileTypePredicate,
  compileUnary,
} from "./compile-operations.ts";
import {
  compilePatternComprehension,
  compilePatternPredicate,
  compileShortestPath,
  compileSubquery,
} from "./compile-subqueries.ts";
import { missingParameter } from "./missing-parameter.ts";
import { misplacedAggregate } from "./misplaced-aggregate.ts";
import { slotReader } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import type { Evaluate } from "./run.ts";

type ExpressionOf<K extends Expression["kind"]> = Extract<Expression, { readonly kind: K }>;
type Compile<K extends Expression["kind"]> = (
  expression: ExpressionOf<K>,
  scope: Scope,
  compiler: Compiler,
) => Evaluate;

const compilers: { readonly [K in Expression["kind"]]: Compile<K> } = {
  NullLiteral: () => () => null,
  BooleanLiteral:
    ({ value }) =>
    () =>
      value,
  IntegerLiteral:
    ({ value }) =>
    () =>
      value,
  FloatLiteral:
    ({ value }) =>
    () =>
      value,
  StringLiteral:
    ({ value }) =>
    () =>
      value,
  ListLiteral: compileListLiteral,
  MapLiteral: compileMapLiteral,
  Parameter: (parameter) => (run) => {
    const value = run.parameters.get(parameter.name);
    if (value === undefined) throw missingParameter(parameter);
    return value;
  },
  Variable: (expression, scope) => {
    const slot = scope.slotOf(expression.name);
    if (slot === undefined) throw undefinedVariable(expression);
    return slotReader(slot);
  },
  PropertyAccess: compileProperty,
  Subscript: compileSubscript,
  Slice: compileSlice,
  Unary: compileUnary,
  Binary: compileBinary,
  Comparison: compileComparison,
  NullPredicate: compileNullPredicate,
  TypePredicate: compileTypePredicate,
  NormalizedPredicate: compileNormalizedPredicate,
  LabelPredicate: compileLabelPredicate,
  Case: compileCase,
  CaseOperand: (_, scope) => {
    const slot = scope.slotOf(CASE_OPERAND);
    if (slot === undefined) throw new Error("A condition of CASE outside of one.");
    return slotReader(slot);
  },
  FunctionCall: compileCall,
  CountStar: ({ span }) => {
    throw misplacedAggregate(span);
  },
  ListComprehension: compileListComprehension,
  PatternComprehension: compilePatternComprehension,
  MapProjection: compileMapProjection,
  ListPredicate: compileListPredicate,
  Reduce: compileReduce,
  SubqueryExpression: compileSubquery,
  PatternPredicate: compilePatternPredicate,
  ShortestPathExpression: compileShortestPath,
};

/** The closure that computes the expression from a run's row. */
export function compileExpression(expression: Expression, scope: Scope, compiler: Compiler): Evaluate {
  return compileAs(expression.kind, expression, scope, compiler);
}

function compileAs<K extends Expression["kind"]>(
  kind: K,
  expression: Expression,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const compile: Compile<K> = compilers[kind];
  return compile(expression as ExpressionOf<K>, scope, compiler);
}

function undefinedVariable({ name, span }: ExpressionOf<"Variable">): CypherError {
  const messages = { en: `The variable ${name} is not defined here.`, de: `Die Variable ${name} gibt es hier nicht.` };
  return new CypherError("SyntaxError", "UndefinedVariable", messages, span);
}
