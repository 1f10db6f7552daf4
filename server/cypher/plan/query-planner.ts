/**
 * Plans a query clause by clause: each clause stands on the plan of those before it, a subquery
 * stands on one row of the surrounding query. UNION branches share nothing but their columns.
 */
import { CypherError } from "../errors.ts";
import type {
  CallProcedureClause,
  CallSubqueryClause,
  Clause,
  MatchClause,
  Query,
  SingleQuery,
  UpdatingClause,
} from "../syntax/ast.ts";
import { planCount, planTypeCounts } from "./count-planner.ts";
import type { GraphPattern, Predicate } from "./graph-pattern.ts";
import { markEndsOnly } from "./ends-only.ts";
import { dropImpliedLabels } from "./implied-labels.ts";
import { pruneLeaves, pruneOptionalLeaf } from "./leaf-hops.ts";
import { planPattern } from "./match-planner.ts";
import { argument, estimatedFlow } from "./operators.ts";
import type { PlanColumn, PlanOperator, QueryPlan } from "./operators.ts";
import { readPatterns } from "./pattern-reader.ts";
import { predicateText, textOf } from "./plan-context.ts";
import type { PlanContext, Planned } from "./plan-context.ts";
import { planProjection } from "./projection-planner.ts";
import { countsRows, demandOf } from "./row-demand.ts";
import { Scope } from "./scope.ts";
import { variable } from "./synthetic.ts";
import type { Slot } from "./scope.ts";

/** A query's plan with its columns; a query that ends without RETURN has none. */
export interface PlannedQuery extends QueryPlan {
  /** The names after the last clause, for a subquery that only tests whether there are rows. */
  readonly scope: Scope;
}

/** Plans the query where `scope` is visible. */
export function planQuery(query: Query, scope: Scope, context: PlanContext): PlannedQuery {
  const branches = query.branches.map((branch) => planSingle(branch, scope, context));
  const [first, ...others] = branches;
  if (first === undefined) throw new Error("A query without branches.");
  if (others.length === 0) return first;
  const columns = first.columns.map(({ name }) => ({ name, slot: context.slots.allocate() }));
  const root: PlanOperator = {
    kind: "Union",
    branches: branches.map((branch) => ({
      plan: branch.root,
      slots: columns.map(({ name }) => slotNamed(name, branch)),
    })),
    columns: columns.map(({ slot }) => slot),
    distinct: !query.all,
    details: query.all ? "all rows" : "distinct rows",
    estimatedRows: branches.reduce((sum, branch) => sum + branch.root.estimatedRows, 0),
  };
  return { root, columns, scope: new Scope(columns.map(({ name, slot }) => [name, slot])) };
}

function slotNamed(name: string, plan: QueryPlan): Slot {
  const column = plan.columns.find((column) => column.name === name);
  if (column === undefined) throw new Error("Branches of a union with different columns.");
  return column.slot;
}

function planSingle(query: SingleQuery, scope: Scope, context: PlanContext): PlannedQuery {
  let planned: Planned = { operator: argument(), scope };
  const { clauses } = query;
  for (let index = 0; index < clauses.length; index += 1) {
    const clause = clauses[index];
    if (clause === undefined) break;
    const count = planCount(clause, clauses[index + 1], planned, context);
    if (count !== undefined) index += 1;
    planned = count ?? planClause(clause, clauses[index + 1], planned, context);
  }
  const last = query.clauses.at(-1);
  const called = last?.kind === "CallProcedure" && query.clauses.length === 1;
  const columns = last?.kind === "Return" || called ? (planned.columns ?? []) : [];
  return { root: planned.operator, columns, scope: planned.scope };
}

function planClause(clause: Clause, next: Clause | undefined, before: Planned, context: PlanContext): Planned {
  const { operator: input, scope } = before;
  switch (clause.kind) {
    case "Match":
      return planMatch(clause, next, before, context);
    case "Unwind": {
      const slot = context.slots.allocate();
      const list = { expression: clause.list, scope };
      const details = textOf(clause, context);
      return {
        operator: { kind: "Unwind", input, list, slot, details, estimatedRows: input.estimatedRows * 10 },
        scope: scope.with([[clause.variable.name, slot]]),
      };
    }
    case "With":
    case "Return":
      return planProjection(clause.projection, before, context);
    case "CallProcedure":
      return planProcedure(clause, before, context);
    case "CallSubquery":
      return planSubquery(clause, before, context);
    case "Create":
    case "Merge":
    case "Set":
    case "Remove":
    case "Delete":
    case "Foreach":
      if (context.planUpdate === undefined) throw updateRefused(clause);
      return context.planUpdate(clause, before, context);
  }
}

function updateRefused({ span }: UpdatingClause): CypherError {
  const messages = {
    en: "This graph is for reading only: CREATE, MERGE, SET, REMOVE, DELETE and FOREACH are refused.",
    de: "Dieser Graph ist nur zum Lesen da: CREATE, MERGE, SET, REMOVE, DELETE und FOREACH sind nicht erlaubt.",
  };
  return new CypherError("Refused", "UpdatingClause", messages, span);
}

function planMatch(clause: MatchClause, next: Clause | undefined, before: Planned, context: PlanContext): Planned {
  const { updates } = context.resolved;
  const written = readPatterns(clause.patterns, clause.where, before.scope, context.slots);
  const read = updates ? written : dropImpliedLabels(written, context.source);
  const demand = demandOf(next, context);
  if (demand === undefined) return planPatternOf(clause, read, before, context);
  const types = planTypeCounts(clause, written, demand, before, context);
  if (types !== undefined) return types;
  const pattern = countsRows(demand) ? read : markEndsOnly(read);
  const walked = planPatternOf(clause, pattern, before, context);
  if (updates) return walked;
  const pruned = clause.optional ? pruneOptionalLeaf(pattern, demand, context) : pruneLeaves(pattern, demand, context);
  if (pruned === undefined) return walked;
  const shortened = planPatternOf(clause, pruned.pattern, before, context);
  return estimatedFlow(walked.operator) < estimatedFlow(shortened.operator)
    ? walked
    : { ...shortened, repeats: pruned.repeats };
}

/** The clause's pattern on top of what is before it. */
function planPatternOf(
  { optional: mayMiss }: MatchClause,
  pattern: GraphPattern,
  { operator: input, scope: outer }: Planned,
  context: PlanContext,
): Planned {
  const { scope, introduced } = pattern;
  const show = (predicate: Predicate) => predicateText(predicate, context);
  const plan = (start: PlanOperator) => planPattern(pattern, start, outer.slots(), context.source, show);
  return { operator: mayMiss ? optional(input, plan(argument()), introduced) : plan(input), scope };
}

function planProcedure(
  clause: CallProcedureClause,
  { operator: input, scope }: Planned,
  context: PlanContext,
): Planned {
  const procedure = context.procedures.get(clause.procedure.text);
  if (procedure === undefined) throw unknownProcedure(clause);
  const { yields } = clause;
  const names =
    yields === undefined || yields === "*"
      ? procedure.outputs.map(({ name }) => ({ field: name, as: name }))
      : yields.map(({ field, variable }) => ({ field: field.text, as: variable.name }));
  const outputs = names.map(({ field }) => ({ field, slot: context.slots.allocate() }));
  const bound = names.map(({ as }, index): readonly [string, Slot] => [as, outputs[index]?.slot ?? -1]);
  const after = scope.with(bound);
  const slots = outputs.map(({ slot }) => slot);
  const call = (start: PlanOperator): PlanOperator => {
    const details = textOf(clause.procedure, context);
    const estimatedRows = start.estimatedRows * 10;
    const called: PlanOperator = {
      kind: "ProcedureCall",
      input: start,
      procedure,
      clause,
      scope,
      outputs,
      details,
      estimatedRows,
    };
    if (clause.where === undefined) return called;
    const predicates = [{ expression: clause.where, scope: after }];
    return { kind: "Filter", input: called, predicates, details: textOf(clause.where, context), estimatedRows };
  };
  const operator = clause.optional ? optional(input, call(argument()), slots) : call(input);
  const columns = bound.map(([name, slot]) => ({ name, slot }));
  return { operator, scope: after, columns };
}

function unknownProcedure({ procedure }: CallProcedureClause): CypherError {
  const messages = {
    en: `There is no procedure ${procedure.text}.`,
    de: `Es gibt keine Prozedur ${procedure.text}.`,
  };
  return new CypherError("ProcedureError", "ProcedureNotFound", messages, procedure.span);
}

function optional(input: PlanOperator, inner: PlanOperator, slots: readonly Slot[]): PlanOperator {
  const estimatedRows = input.estimatedRows * Math.max(1, inner.estimatedRows);
  return { kind: "Optional", input, inner, slots, details: "", estimatedRows };
}

function planSubquery(clause: CallSubqueryClause, before: Planned, context: PlanContext): Planned {
  const { scope } = before;
  const input = context.resolved.updates ? barrier(before) : before.operator;
  const { root, columns } = planQuery(clause.query, importedScope(clause, scope), context);
  const bound = columns.map(({ name, slot }): readonly [string, Slot] => [name, slot]);
  const after = scope.with(bound);
  if (columns.length === 0) {
    const { estimatedRows } = input;
    return { operator: { kind: "ForEachRow", input, inner: root, details: "", estimatedRows }, scope: after };
  }
  if (clause.optional) return optionalSubquery(root, columns, input, scope, context);
  const estimatedRows = input.estimatedRows * root.estimatedRows;
  return { operator: { kind: "Apply", input, inner: root, details: "", estimatedRows }, scope: after };
}

/** Columns get slots of their own, for one that only passes an outer variable on must be null without touching that. */
function optionalSubquery(
  root: PlanOperator,
  columns: readonly PlanColumn[],
  input: PlanOperator,
  scope: Scope,
  context: PlanContext,
): Planned {
  const inside = new Scope(columns.map(({ name, slot }) => [name, slot]));
  const items = columns.map(({ name }) => ({
    slot: context.slots.allocate(),
    value: { expression: variable(name, { start: 0, end: 0 }), scope: inside },
  }));
  const details = columns.map(({ name }) => name).join(", ");
  const inner: PlanOperator = { kind: "Project", input: root, items, details, estimatedRows: root.estimatedRows };
  const slots = items.map(({ slot }) => slot);
  const bound = columns.map(({ name }, index): readonly [string, Slot] => [name, slots[index] ?? -1]);
  return { operator: optional(input, inner, slots), scope: scope.with(bound) };
}

/** Finishes what is read below, so that an inner update cannot disturb it. */
function barrier({ operator: input, scope }: Planned): PlanOperator {
  return { kind: "Eager", input, keep: scope.slots(), details: "", estimatedRows: input.estimatedRows };
}

/** What the body may name: its imports, or in the old form whatever its first WITH takes over. */
function importedScope({ imports, query }: CallSubqueryClause, scope: Scope): Scope {
  if (imports === "*") return scope;
  if (imports !== undefined) {
    return new Scope(
      imports.flatMap(({ name }) => {
        const slot = scope.slotOf(name);
        return slot === undefined ? [] : [[name, slot] as const];
      }),
    );
  }
  const importing = query.branches.some((branch) => branch.clauses[0]?.kind === "With");
  return importing ? scope : new Scope();
}
