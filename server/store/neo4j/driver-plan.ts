/** The driver's plans as the port's, and a statement without the word that asks for one. */
import { type Plan, type ProfiledPlan, isInt } from "neo4j-driver";
import type { Statement } from "../../cypher/syntax/ast.ts";
import type { QueryPlan } from "../graph-store.ts";

function figure(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  return isInt(value) ? value.toNumber() : undefined;
}

const isProfiled = (plan: Plan | ProfiledPlan): plan is ProfiledPlan => "dbHits" in plan;

/** A plan of EXPLAIN has estimates alone; one of PROFILE also what each operator gave and read. */
export function fromDriverPlan(plan: Plan | ProfiledPlan): QueryPlan {
  const told = plan.arguments as Readonly<Record<string, unknown>>;
  const details = told["Details"];
  // Operators read `AllNodesScan@neo4j`.
  const [operator = ""] = plan.operatorType.split("@");
  return {
    operator,
    details: typeof details === "string" ? details.trim() : "",
    estimatedRows: Math.round(figure(told["EstimatedRows"]) ?? 0),
    ...(isProfiled(plan) && { rows: figure(plan.rows) ?? 0, hits: figure(plan.dbHits) ?? 0 }),
    children: plan.children.map(fromDriverPlan),
  };
}

/** The text with blanks for EXPLAIN or PROFILE, so that the places of faults stay true. */
export function withoutPrefix(cypher: string, { prefix, query }: Statement): string {
  if (prefix === undefined) return cypher;
  const { start } = query.span;
  return cypher.slice(0, start).replaceAll(/[^\r\n]/g, " ") + cypher.slice(start);
}
