/**
 * Recognises counts that the graph's statistics answer exactly: `MATCH (n:Label) RETURN count(*)` and
 * `MATCH (:A)-[r:T]->(:B) RETURN count(*)`, also by `type(r)`, with nothing else asked of the pattern.
 */
import type { ResolvedProjection } from "../semantics/resolved.ts";
import type { Clause, Expression, MatchClause, Projection } from "../syntax/ast.ts";
import type { GraphPattern } from "./graph-pattern.ts";
import type { CountFromStatistics, CountedHops } from "./operators.ts";
import { readPatterns } from "./pattern-reader.ts";
import { textOf } from "./plan-context.ts";
import type { PlanContext, Planned } from "./plan-context.ts";
import type { RowDemand } from "./row-demand.ts";
import { Scope } from "./scope.ts";
import type { Slot } from "./scope.ts";
import { variable } from "./synthetic.ts";

/** The two clauses as one look-up, or `undefined` where the statistics do not know the answer. */
export function planCount(
  match: Clause,
  next: Clause | undefined,
  before: Planned,
  context: PlanContext,
): Planned | undefined {
  if (match.kind !== "Match" || match.optional || before.operator.kind !== "Argument") return undefined;
  if (next === undefined || (next.kind !== "Return" && next.kind !== "With")) return undefined;
  const resolved = context.resolved.projections.get(next.projection);
  const counted = resolved === undefined ? undefined : onlyCount(next.projection, resolved);
  if (counted === undefined || resolved === undefined || resolved.outer.length > 0) return undefined;
  const pattern = readPatterns(match.patterns, match.where, before.scope, context.slots);
  const count = countOf(pattern, counted.expression, before.scope);
  if (count === undefined) return undefined;
  const slot = context.slots.allocate();
  const details = patternText(match, context);
  return {
    operator: { kind: "CountFromStatistics", slot, count, details, estimatedRows: 1 },
    scope: new Scope([[counted.name, slot]]),
    columns: [{ name: counted.name, slot }],
  };
}

function patternText(match: MatchClause, context: PlanContext): string {
  return match.patterns.map((part) => textOf(part, context)).join(", ");
}

interface Counted {
  readonly name: string;
  readonly expression: Expression;
}

/** The only column, if it is a plain count and nothing else is done to it. */
function onlyCount(projection: Projection, resolved: ResolvedProjection): Counted | undefined {
  const { distinct, skip, limit } = projection;
  const [item, further] = resolved.items;
  if (item === undefined || further !== undefined || distinct || skip !== undefined || limit !== undefined)
    return undefined;
  if (resolved.orderBy.length > 0 || resolved.where !== undefined) return undefined;
  const { expression, name } = item;
  if (expression.kind === "CountStar") return { name, expression };
  const counts = expression.kind === "FunctionCall" && expression.name.text.toLowerCase() === "count";
  return counts && !expression.distinct && expression.args[0]?.kind === "Variable" ? { name, expression } : undefined;
}

function countOf(pattern: GraphPattern, counted: Expression, outer: Scope): CountFromStatistics["count"] | undefined {
  const { nodes, edges } = pattern;
  if (!asksLabelsOnly(pattern)) return undefined;
  if (counted.kind === "FunctionCall") {
    const [argument] = counted.args;
    const slot = argument?.kind === "Variable" ? pattern.scope.slotOf(argument.name) : undefined;
    if (slot === undefined || outer.slots().includes(slot)) return undefined;
  }
  if (edges.length > 0) return countedHops(pattern);
  const [node, furtherNode] = nodes;
  return node === undefined || furtherNode !== undefined ? undefined : { of: "nodes", label: node.labels[0] };
}

/** Whether all is new, and nothing is asked but at most one label of each node. */
function asksLabelsOnly({ nodes, predicates, paths, introduced }: GraphPattern): boolean {
  if (paths.length > 0 || nodes.some(({ slot }) => !introduced.includes(slot))) return false;
  const expected = nodes.reduce((sum, { labels }) => sum + labels.length, 0);
  const plain = predicates.every(
    ({ expression }) => expression.kind === "LabelPredicate" && expression.labels.kind === "LabelName",
  );
  return plain && predicates.length === expected && nodes.every(({ labels }) => labels.length <= 1);
}

/** The pattern's only hop between its only two nodes. */
function countedHops({ nodes, edges, introduced }: GraphPattern): CountedHops | undefined {
  const [edge, furtherEdge] = edges;
  if (edge?.kind !== "hop" || furtherEdge !== undefined || edge.from === edge.to || nodes.length > 2) return undefined;
  if (edge.direction === "both" || !introduced.includes(edge.slot)) return undefined;
  const labelAt = (slot: Slot): string | undefined => nodes.find((node) => node.slot === slot)?.labels[0];
  const [from, to] = edge.direction === "out" ? [edge.from, edge.to] : [edge.to, edge.from];
  return { of: "relationships", from: labelAt(from), types: edge.types, to: labelAt(to) };
}

/** A MATCH of which only `type(r)` is read and rows are counted: a row for each type, which stands for all of its own. */
export function planTypeCounts(
  match: MatchClause,
  pattern: GraphPattern,
  { read, typed, counted }: RowDemand,
  before: Planned,
  context: PlanContext,
): Planned | undefined {
  if (match.optional || before.operator.kind !== "Argument" || !asksLabelsOnly(pattern)) return undefined;
  const count = countedHops(pattern);
  const [edge] = pattern.edges;
  if (count === undefined || edge?.kind !== "hop" || !typed.has(edge.name)) return undefined;
  const own = new Set([...pattern.introduced].flatMap((slot) => namesOf(slot, pattern)));
  if ([...read].some((name) => own.has(name)) || ![...counted].every((name) => own.has(name))) return undefined;
  const slot = context.slots.allocate();
  const name = ` ${slot}`;
  return {
    operator: {
      kind: "TypesFromStatistics",
      relationship: edge.slot,
      slot,
      count,
      details: patternText(match, context),
      estimatedRows: (count.types ?? context.source.relationshipTypes()).length,
    },
    scope: pattern.scope.with([[name, slot]]),
    repeats: variable(name, match.span),
  };
}

function namesOf(slot: Slot, { scope }: GraphPattern): readonly string[] {
  return [...scope.entries()].flatMap(([name, own]) => (own === slot ? [name] : []));
}
