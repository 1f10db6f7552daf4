/**
 * Expressions over columns. What most queries compute for each row (properties, arithmetic, logic,
 * single comparisons, CASE, functions that give scalars) goes column by column; every other expression is
 * computed row by row, by the same closure as everywhere else. Values and errors are those of the
 * closures; only the order is another: all rows of a part come before the next part.
 */
import type { SourceSpan } from "../../errors.ts";
import { callFunction } from "../../functions/call.ts";
import type { ArgumentType, FunctionEntry, ResultType } from "../../functions/function-entry.ts";
import { mentionedVariables } from "../../plan/free-variables.ts";
import type { ScopedExpression } from "../../plan/operators.ts";
import type { PlanContext } from "../../plan/plan-context.ts";
import type { Scope, Slot } from "../../plan/scope.ts";
import type { Expression, FunctionCall } from "../../syntax/ast.ts";
import { isSmall } from "../../values/arithmetic.ts";
import type { CypherValue } from "../../value.ts";
import { propertyOf, subscriptOf } from "../compile-access.ts";
import { generalOperation, logicalOperation, unaryOperation } from "../compile-operations.ts";
import { placedError, slotReader } from "../compiler.ts";
import type { Compiler } from "../compiler.ts";
import type { Evaluate, Run } from "../run.ts";
import { columnOf } from "./batch.ts";
import type { Batch } from "./batch.ts";
import { Column } from "./column.ts";
import type { NumberKind } from "./column.ts";
import { columnComparison, columnOperation, eachPair } from "./column-operations.ts";
import { ColumnWeight } from "./column-weight.ts";
import { eagerCase, eagerly } from "./lazy-vectors.ts";
import type { EagerBranch } from "./lazy-vectors.ts";
import type { OpenVector } from "./vector.ts";

export function compileVector(scoped: ScopedExpression, bound: ReadonlySet<Slot>, compiler: Compiler): OpenVector {
  return columnar(scoped, bound, compiler) ?? rowByRow(scoped, bound, compiler);
}

/** The slots that the expressions read. */
export function slotsRead(expressions: Iterable<ScopedExpression>): ReadonlySet<Slot> {
  const slots = new Set<Slot>();
  for (const { expression, scope } of expressions) {
    for (const name of mentionedVariables(expression)) {
      const slot = scope.slotOf(name);
      if (slot !== undefined) slots.add(slot);
    }
  }
  return slots;
}

/** Puts one row's values where closures read them. */
export function loadRow(slots: readonly Slot[], at: number, { columns }: Batch, run: Run): void {
  for (const slot of slots) run.row[slot] = columns[slot]?.at(at) ?? null;
}

function rowByRow(scoped: ScopedExpression, bound: ReadonlySet<Slot>, compiler: Compiler): OpenVector {
  const evaluate = compiler.expression(scoped.expression, scoped.scope);
  const slots = [...slotsRead([scoped])].filter((slot) => bound.has(slot));
  return (run, batch) => {
    const result = new Column();
    const weight = new ColumnWeight(run);
    return () => {
      const values = result.valuesFrom(0);
      weight.begin();
      for (let at = 0; at < batch.size; at += 1) {
        loadRow(slots, at, batch, run);
        values[at] = weight.add(evaluate(run));
      }
      return result;
    };
  };
}

/** What compiling a part of an expression needs. */
interface Parts {
  readonly scope: Scope;
  readonly bound: ReadonlySet<Slot>;
  readonly compiler: Compiler;
  readonly vector: (part: Expression) => OpenVector | undefined;
  readonly rowByRow: (part: Expression) => OpenVector;
}

type ExpressionOf<K extends Expression["kind"]> = Extract<Expression, { readonly kind: K }>;
type CompileVector<K extends Expression["kind"]> = (
  expression: ExpressionOf<K>,
  parts: Parts,
) => OpenVector | undefined;

const constant = (expression: Expression, { scope, compiler }: Parts): OpenVector =>
  sameForAll(compiler.expression(expression, scope));

const compilers: { readonly [K in Expression["kind"]]?: CompileVector<K> } = {
  NullLiteral: constant,
  BooleanLiteral: constant,
  IntegerLiteral: constant,
  FloatLiteral: constant,
  StringLiteral: constant,
  Parameter: constant,
  Variable: ({ name }, { scope, bound }) => {
    const slot = scope.slotOf(name);
    return slot === undefined ? undefined : slotVector(slot, bound);
  },
  PropertyAccess: ({ subject, key, span }, { vector }) => {
    const subjects = vector(subject);
    return subjects && property(subjects, key.text, span);
  },
  Subscript: ({ subject, index, span }, { vector }) => {
    const subjects = vector(subject);
    const indexes = vector(index);
    return subjects && indexes && eachPair(subjects, indexes, (value, at, run) => subscriptOf(value, at, run, span));
  },
  Unary: (expression, { vector }) => {
    const operands = vector(expression.operand);
    return operands && eachOf(operands, unaryOperation(expression));
  },
  Binary: (expression, parts) => {
    const { operator, span } = expression;
    const left = parts.vector(expression.left);
    const right = parts.vector(expression.right);
    if (operator === "=~" || left === undefined || right === undefined) return undefined;
    if (operator === "AND" || operator === "OR") {
      return eagerly(eachPair(left, right, logicalOperation(operator, span)), parts.rowByRow(expression));
    }
    return columnOperation(left, right, operator, generalOperation(expression, operator));
  },
  NullPredicate: ({ operand, negated }, { vector }) => {
    const operands = vector(operand);
    return operands && eachOf(operands, (value) => (value === null) !== negated);
  },
  Case: (expression, parts) => {
    const { vector } = parts;
    if (expression.operand !== undefined) return undefined;
    const branches: EagerBranch[] = [];
    for (const branch of expression.branches) {
      const conditions = branch.conditions.map(vector).filter((condition) => condition !== undefined);
      const result = vector(branch.result);
      if (conditions.length < branch.conditions.length || result === undefined) return undefined;
      branches.push({ conditions, result });
    }
    const otherwise = expression.otherwise === undefined ? sameForAll(() => null) : vector(expression.otherwise);
    return otherwise && eagerly(eagerCase(branches, otherwise), parts.rowByRow(expression));
  },
  Comparison: (expression, { vector }) => {
    const [link, further] = expression.links;
    const first = vector(expression.first);
    const second = link && vector(link.operand);
    if (link === undefined || further !== undefined || first === undefined || second === undefined) return undefined;
    return columnComparison(first, second, link.operator);
  },
  FunctionCall: (expression, { compiler, vector }) => {
    const entry = scalarFunction(expression, compiler.context);
    const args = expression.args.map(vector).filter((argument) => argument !== undefined);
    return entry === undefined || args.length < expression.args.length ? undefined : call(entry, args, expression.span);
  },
};

/** Undefined where the expression, or a part of it, is to be computed row by row. */
function columnar(scoped: ScopedExpression, bound: ReadonlySet<Slot>, compiler: Compiler): OpenVector | undefined {
  const { expression, scope } = scoped;
  return compileAs(expression.kind, expression, {
    scope,
    bound,
    compiler,
    vector: (part) => columnar({ expression: part, scope }, bound, compiler),
    rowByRow: (part) => rowByRow({ expression: part, scope }, bound, compiler),
  });
}

function compileAs<K extends Expression["kind"]>(
  kind: K,
  expression: Expression,
  parts: Parts,
): OpenVector | undefined {
  const compile: CompileVector<K> | undefined = compilers[kind];
  return compile?.(expression as ExpressionOf<K>, parts);
}

const COMPOUND: ReadonlySet<ResultType> = new Set<ResultType>(["ANY", "LIST", "MAP", "PATH"]);

const ELEMENTS: ReadonlySet<ArgumentType> = new Set<ArgumentType>(["NODE", "RELATIONSHIP"]);

/** The function that is called, if it takes all its arguments and gives a value of one piece or a part of the graph. */
function scalarFunction({ form, name }: FunctionCall, context: PlanContext): FunctionEntry | undefined {
  const entry = context.functionNamed(name.text);
  if (entry === undefined || entry.aggregating || entry.name === "coalesce" || form === "trim") return undefined;
  const compound = entry.returns.some((type) => COMPOUND.has(type) || type.startsWith("LIST<"));
  const ofElements = entry.parameters.every(({ types }) => types.every((type) => ELEMENTS.has(type)));
  return compound && !ofElements ? undefined : entry;
}

/** The values of a slot. */
export function slotVector(slot: Slot, bound: ReadonlySet<Slot>): OpenVector {
  return bound.has(slot) ? (_, batch) => () => columnOf(batch, slot) : sameForAll(slotReader(slot));
}

/** A value of the row that all rows of the batch share. */
function sameForAll(evaluate: Evaluate): OpenVector {
  return (run, batch) => {
    const result = new Column();
    let filled = 0;
    let value: CypherValue = null;
    return () => {
      const now = evaluate(run);
      if (now !== value) filled = 0;
      value = now;
      if (filled >= batch.size) return result;
      const kind = numberKind(value);
      if (kind !== undefined) {
        result.numbersFrom(kind, filled)?.fill(Number(value), filled, batch.size);
      } else {
        const values = result.valuesFrom(filled);
        for (let at = filled; at < batch.size; at += 1) values[at] = value;
      }
      filled = batch.size;
      return result;
    };
  };
}

function numberKind(value: CypherValue): NumberKind | undefined {
  if (typeof value === "number") return "floats";
  return typeof value === "bigint" && isSmall(value) ? "integers" : undefined;
}

/** The same of each value. */
function eachOf(operand: OpenVector, operate: (value: CypherValue) => CypherValue): OpenVector {
  return (run, batch) => {
    const operands = operand(run, batch);
    const result = new Column();
    return () => {
      const from = operands().values(batch.size);
      const to = result.valuesFrom(0);
      for (let at = 0; at < batch.size; at += 1) to[at] = operate(from[at] ?? null);
      return result;
    };
  };
}

function property(subject: OpenVector, key: string, span: SourceSpan): OpenVector {
  return (run, batch) => {
    const subjects = subject(run, batch);
    const result = new Column();
    const other = (value: CypherValue): CypherValue => (value === null ? null : propertyOf(value, key, run, span));
    const ofAny = (from: readonly CypherValue[], to: CypherValue[], size: number): void => {
      for (let at = 0; at < size; at += 1) to[at] = other(from[at] ?? null);
    };
    return () => {
      const from = subjects().values(batch.size);
      const to = result.valuesFrom(0);
      // What may be deleted is checked one by one.
      if (run.mayDelete) ofAny(from, to, batch.size);
      else run.hits += run.source.readNodeProperty(key, from, to, batch.size, other);
      return result;
    };
  };
}

function call(entry: FunctionEntry, args: readonly OpenVector[], span: SourceSpan): OpenVector {
  return (run, batch) => {
    const vectors = args.map((argument) => argument(run, batch));
    const result = new Column();
    const weight = new ColumnWeight(run);
    // One list for all rows: no function keeps its arguments.
    const given: CypherValue[] = [];
    return () => {
      const columns = vectors.map((vector) => vector());
      if (columns.length === 1 && ofNumbers(entry, columns[0], result, batch.size)) return result;
      const to = result.valuesFrom(0);
      const values = columns.map((column) => column.values(batch.size));
      weight.begin();
      try {
        for (let at = 0; at < batch.size; at += 1) {
          for (let index = 0; index < values.length; index += 1) given[index] = values[index]?.[at] ?? null;
          to[at] = weight.add(callFunction(entry, given, run.functions));
        }
      } catch (error) {
        throw placedError(error, span);
      }
      return result;
    };
  };
}

/** Computes a function of plain numbers, if it is one. */
function ofNumbers(
  { ofInteger, ofNumber }: FunctionEntry,
  column: Column | undefined,
  result: Column,
  size: number,
): boolean {
  const numbers = column?.numbers;
  if (numbers === undefined) return false;
  if (ofNumber !== undefined) {
    const to = result.numbersFrom("floats", 0);
    for (let at = 0; at < size; at += 1) if (to !== undefined) to[at] = ofNumber(numbers[at] ?? 0);
    return true;
  }
  if (ofInteger === undefined || column?.kind !== "integers") return false;
  const to = result.valuesFrom(0);
  for (let at = 0; at < size; at += 1) to[at] = ofInteger(numbers[at] ?? 0);
  return true;
}
