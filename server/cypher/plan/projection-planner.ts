/**
 * Plans WITH and RETURN: items into slots, grouping, DISTINCT, ORDER BY (with LIMIT as a bounded
 * sort), SKIP, LIMIT and the WHERE after WITH. An item that only renames a variable keeps its slot.
 * As in Neo4j, what neither DISTINCT nor ORDER BY looks at is computed last, and so only for the rows
 * that SKIP and LIMIT leave.
 */
import type { ResolvedItem, ResolvedProjection } from "../semantics/resolved.ts";
import type { Expression, FunctionCall, Projection } from "../syntax/ast.ts";
import { extractAggregates } from "./aggregates.ts";
import { Estimates } from "./estimates.ts";
import { mentionedVariables } from "./free-variables.ts";
import type { AggregateItem, PlanOperator, SlotItem } from "./operators.ts";
import { textOf } from "./plan-context.ts";
import type { PlanContext, Planned } from "./plan-context.ts";
import { isPlainCount } from "./row-demand.ts";
import { Scope } from "./scope.ts";
import type { Slot } from "./scope.ts";

/** Plans the projection on top of what is before it; the scope afterwards holds its columns (and what a subquery sees from outside). */
export function planProjection(projection: Projection, before: Planned, context: PlanContext): Planned {
  const { operator: input, scope } = before;
  const resolved = context.resolved.projections.get(projection);
  if (resolved === undefined) throw new Error("A projection that was not analysed.");
  const items = resolved.aggregating ? aggregate(resolved, before, context) : project(resolved, input, scope, context);
  const sooner = items.computed.filter((item) => projection.distinct || isSortedBy(item, items));
  const later = items.computed.filter((item) => !sooner.includes(item));
  let operator = projected(items.operator, sooner, context);
  if (projection.distinct) {
    operator = {
      kind: "Distinct",
      input: operator,
      slots: [...new Set(items.columns.map(([, slot]) => slot))],
      details: items.columns.map(([name]) => name).join(", "),
      estimatedRows: Math.max(1, operator.estimatedRows * 0.5),
    };
  }
  operator = order(projection, items, resolved, later, operator, context);
  operator = projected(operator, later, context);
  if (resolved.where !== undefined) {
    const share = new Estimates(context.source).selectivity(resolved.where);
    operator = {
      kind: "Filter",
      input: operator,
      predicates: [{ expression: resolved.where, scope: items.seen }],
      details: textOf(resolved.where, context),
      estimatedRows: operator.estimatedRows * share,
    };
  }
  const outer = resolved.outer.flatMap((name) => {
    const slot = scope.slotOf(name);
    return slot === undefined ? [] : [[name, slot] as const];
  });
  const columns = items.columns.map(([name, slot]) => ({ name, slot }));
  return { operator, scope: new Scope([...outer, ...items.columns]), columns };
}

interface PlannedItems {
  readonly operator: PlanOperator;
  /** What is still to be computed on top of the operator. */
  readonly computed: readonly SlotItem[];
  readonly columns: readonly (readonly [string, Slot])[];
  readonly orderBy: readonly Expression[];
  /** What ORDER BY and WHERE may name: the old names, hidden by the columns. */
  readonly seen: Scope;
}

/** The slot of a variable, or a new one that the expression is computed into. */
function place(item: ResolvedItem, scope: Scope, context: PlanContext, into: SlotItem[]): readonly [string, Slot] {
  const { name, expression } = item;
  const known = expression.kind === "Variable" ? scope.slotOf(expression.name) : undefined;
  if (known !== undefined) return [name, known];
  const slot = context.slots.allocate();
  into.push({ slot, value: { expression, scope } });
  return [name, slot];
}

function project(resolved: ResolvedProjection, input: PlanOperator, scope: Scope, context: PlanContext): PlannedItems {
  const computed: SlotItem[] = [];
  const columns = resolved.items.map((item) => place(item, scope, context, computed));
  return { operator: input, computed, columns, orderBy: resolved.orderBy, seen: scope.with(columns) };
}

function isSortedBy({ slot }: SlotItem, { orderBy, seen }: PlannedItems): boolean {
  return slotsIn(orderBy, seen).has(slot);
}

/** The slots of the variables in the expressions. */
function slotsIn(expressions: readonly Expression[], scope: Scope): ReadonlySet<Slot> {
  const names = expressions.flatMap((expression) => [...mentionedVariables(expression)]);
  return new Set(names.flatMap((name) => scope.slotOf(name) ?? []));
}

function projected(input: PlanOperator, items: readonly SlotItem[], context: PlanContext): PlanOperator {
  if (items.length === 0) return input;
  const details = items.map(({ value }) => textOf(value.expression, context)).join(", ");
  return { kind: "Project", input, items, details, estimatedRows: input.estimatedRows };
}

function aggregate(
  resolved: ResolvedProjection,
  { operator: input, scope, repeats }: Planned,
  context: PlanContext,
): PlannedItems {
  const keys: SlotItem[] = [];
  const aggregates: AggregateItem[] = [];
  const aggregateNames: (readonly [string, Slot])[] = [];
  const later: { readonly slot: Slot; readonly expression: Expression }[] = [];
  const extract = (expression: Expression): Expression => {
    const found = extractAggregates(
      expression,
      scope,
      context.slots,
      ({ name }) => context.functionNamed(name.text)?.aggregating === true,
    );
    aggregates.push(...found.items.map((item) => (repeats === undefined ? item : counting(item, repeats))));
    aggregateNames.push(...found.names);
    return found.expression;
  };
  const columns = resolved.items.map((item): readonly [string, Slot] => {
    const { name } = item;
    if (!item.aggregating) {
      const slot = scopedSlot(item.expression, scope) ?? context.slots.allocate();
      keys.push({ slot, value: { expression: item.expression, scope } });
      return [name, slot];
    }
    const expression = extract(item.expression);
    const direct = aggregateNames.find(([own]) => expression.kind === "Variable" && expression.name === own);
    if (direct !== undefined) return [name, direct[1]];
    const slot = context.slots.allocate();
    later.push({ slot, expression });
    return [name, slot];
  });
  const orderBy = resolved.orderBy.map(extract);
  const seen = scope.with(aggregateNames);
  const carried = carriedSlots([...later.map(({ expression }) => expression), ...orderBy], scope, keys);
  const estimatedRows = keys.length === 0 ? 1 : Math.max(1, Math.sqrt(input.estimatedRows));
  const parts = [...keys.map(({ value }) => value.expression), ...aggregates.map(({ call }) => call.expression)];
  const grouped: PlanOperator = {
    kind: "Aggregate",
    input,
    keys,
    aggregates,
    carried,
    details: parts.map((part) => textOf(part, context)).join(", "),
    estimatedRows,
  };
  const computed = later.map(({ slot, expression }) => ({ slot, value: { expression, scope: seen } }));
  return { operator: grouped, computed, columns, orderBy, seen: seen.with(columns) };
}

/** Counts each row as often as it stands for one: a plain count becomes a sum. */
function counting(item: AggregateItem, repeats: Expression): AggregateItem {
  const { expression, scope } = item.call;
  if (expression.kind === "FunctionCall" && !isPlainCount(expression)) return item;
  const { span } = expression;
  const sum: FunctionCall = {
    kind: "FunctionCall",
    name: { kind: "Name", text: "sum", span },
    form: "call",
    distinct: false,
    args: [repeats],
    span,
  };
  return { ...item, call: { expression: sum, scope } };
}

function scopedSlot(expression: Expression, scope: Scope): Slot | undefined {
  return expression.kind === "Variable" ? scope.slotOf(expression.name) : undefined;
}

/** Slots from before the grouping that are still read after it, beside the keys. */
function carriedSlots(expressions: readonly Expression[], scope: Scope, keys: readonly SlotItem[]): readonly Slot[] {
  const kept = new Set(keys.map(({ slot }) => slot));
  return [...slotsIn(expressions, scope)].filter((slot) => !kept.has(slot));
}

function order(
  projection: Projection,
  items: PlannedItems,
  resolved: ResolvedProjection,
  later: readonly SlotItem[],
  input: PlanOperator,
  context: PlanContext,
): PlanOperator {
  const nothing = new Scope();
  const skip = projection.skip === undefined ? undefined : { expression: projection.skip, scope: nothing };
  const limit = projection.limit === undefined ? undefined : { expression: projection.limit, scope: nothing };
  const most = projection.limit?.kind === "IntegerLiteral" ? Number(projection.limit.value) : input.estimatedRows;
  const estimatedRows = limit === undefined ? input.estimatedRows : Math.min(input.estimatedRows, most);
  if (projection.orderBy.length > 0) {
    const keys = projection.orderBy.map(({ descending }, index) => {
      const expression = items.orderBy[index];
      if (expression === undefined) throw new Error("A sort item that was not analysed.");
      return { value: { expression, scope: items.seen }, descending };
    });
    const details = projection.orderBy.map((item) => textOf(item, context)).join(", ");
    const keep = keptWhileSorting(items, resolved, later);
    return { kind: "Sort", input, keys, keep, skip, limit, details, estimatedRows };
  }
  let operator = input;
  if (skip !== undefined) {
    const details = textOf(skip.expression, context);
    operator = { kind: "Skip", input: operator, count: skip, details, estimatedRows: operator.estimatedRows };
  }
  if (limit !== undefined) {
    const details = textOf(limit.expression, context);
    const exhaust = context.resolved.updates;
    operator = { kind: "Limit", input: operator, count: limit, exhaust, details, estimatedRows };
  }
  return operator;
}

/** The columns that are there already, and what WHERE and the columns that are computed later read. */
function keptWhileSorting(
  { columns, seen }: PlannedItems,
  { where }: ResolvedProjection,
  later: readonly SlotItem[],
): readonly Slot[] {
  const kept = new Set<Slot>([
    ...columns.map(([, slot]) => slot),
    ...slotsIn(where === undefined ? [] : [where], seen),
  ]);
  for (const { slot } of later) kept.delete(slot);
  for (const { value } of later) for (const slot of slotsIn([value.expression], value.scope)) kept.add(slot);
  return [...kept];
}
