/**
 * What a WITH or RETURN asks of the rows before it when it does not want each of them: whether there is
 * one, how many there are, and which values it reads. The planner shortens patterns by it.
 */
import type { AstNode, Clause, FunctionCall } from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";
import { mentionedVariables } from "./free-variables.ts";
import type { PlanContext } from "./plan-context.ts";

export interface RowDemand {
  /** Names whose values are read. */
  readonly read: ReadonlySet<string>;
  /** Names of relationships of which `type(name)` is read; those in `read` may be among them. */
  readonly typed: ReadonlySet<string>;
  /** Names that are counted where they are not null, as in `count(name)`. */
  readonly counted: ReadonlySet<string>;
  /** Whether `count(*)` is asked for. */
  readonly rows: boolean;
}

/** Of EXISTS: that there is a row. */
export const ANY_ROW: RowDemand = { read: new Set(), typed: new Set(), counted: new Set(), rows: false };

/** Whether the answer depends on how often a row comes. */
export function countsRows({ rows, counted }: RowDemand): boolean {
  return rows || counted.size > 0;
}

/** The demand; `undefined` where each row is wanted, or where an aggregate sees more of them than their number. */
export function demandOf(clause: Clause | undefined, context: PlanContext): RowDemand | undefined {
  if (clause?.kind !== "With" && clause?.kind !== "Return") return undefined;
  const { projection } = clause;
  const resolved = context.resolved.projections.get(projection);
  if (resolved === undefined || !(resolved.aggregating || projection.distinct)) return undefined;
  const read = new Set<string>();
  const typed = new Set<string>();
  const counted = new Set<string>();
  let rows = false;
  let fits = true;
  const visit = (node: AstNode): boolean => {
    if (node.kind === "Variable") read.add(node.name);
    if (node.kind === "CountStar") rows = true;
    if (node.kind === "FunctionCall") {
      const name = onlyVariable(node);
      if (name !== undefined && isPlainCount(node)) {
        counted.add(name);
        return false;
      }
      if (name !== undefined && isCall(node, "type")) {
        typed.add(name);
        return false;
      }
      if (context.functionNamed(node.name.text)?.aggregating === true) fits &&= ignoresRepeats(node);
    }
    if (node.kind !== "SubqueryExpression") return true;
    // A subquery has aggregates of its own.
    for (const name of mentionedVariables(node)) read.add(name);
    return false;
  };
  for (const { expression } of resolved.items) walk(expression, visit);
  for (const expression of resolved.orderBy) walk(expression, visit);
  if (resolved.where !== undefined) walk(resolved.where, visit);
  return fits ? { read, typed, counted, rows } : undefined;
}

function onlyVariable({ args }: FunctionCall): string | undefined {
  const [argument, further] = args;
  return argument?.kind === "Variable" && further === undefined ? argument.name : undefined;
}

function isCall({ name }: FunctionCall, called: string): boolean {
  return name.text.toLowerCase() === called;
}

/** A count that more rows make larger. */
export function isPlainCount(call: FunctionCall): boolean {
  return !call.distinct && isCall(call, "count");
}

function ignoresRepeats(call: FunctionCall): boolean {
  return call.distinct || isCall(call, "min") || isCall(call, "max");
}
