/**
 * The guard's second layer: what the server itself says a statement would do. EXPLAIN has no effect
 * and tells the kind of the statement and its operators; both must be those of plain reading. Loading
 * files, listing and ending transactions and calling procedures count as reading for Neo4j (measured
 * on 5.26), so the operators decide.
 */
import type { Plan, Transaction } from "neo4j-driver";
import { CypherError } from "../../cypher/errors.ts";
import { GRAPH_PROCEDURES } from "../../cypher/plan/procedures.ts";

const ALLOWED_PROCEDURES = new Set(GRAPH_PROCEDURES.map(({ name }) => name));

/** Families of operators that write, administer, list what is not the graph, or reach outside. */
const REFUSED =
  /^(?:LoadCSV|Show|Terminate|Transaction|Administration|Create|Merge|Delete|Detach|Set|Remove|Foreach|Insert|Drop|Alter|Grant|Deny|Revoke|Rename|Start|Stop|Enable|Deallocate|Reallocate|System|WaitFor|Ensure|Command|LockNodes|AssertSameNode|Dynamic(?:Set|Remove|Create))/;

function refused(operator: string): CypherError {
  return new CypherError("Refused", "Operator", {
    en: `The database would run this statement with ${operator}, which is not plain reading.`,
    de: `Die Datenbank würde diese Anweisung mit ${operator} ausführen; das ist mehr als Lesen.`,
  });
}

function examineOperators(plan: Plan): void {
  // Operators read `LoadCSV@neo4j`.
  const [operator = ""] = plan.operatorType.split("@");
  if (REFUSED.test(operator)) throw refused(operator);
  if (operator === "ProcedureCall") {
    const details = (plan.arguments as Readonly<Record<string, unknown>>)["Details"];
    const [procedure = ""] = /^[\w.]+/.exec(typeof details === "string" ? details.trim() : "") ?? [];
    if (!ALLOWED_PROCEDURES.has(procedure)) throw refused(`${operator} ${procedure}`);
  }
  for (const child of plan.children) examineOperators(child);
}

/** The server's plan. Throws the refusal when it is not one of plain reading. */
export async function examinePlan(transaction: Transaction, cypher: string, parameters: object): Promise<Plan> {
  const { summary } = await transaction.run(`EXPLAIN ${cypher}`, parameters);
  if (summary.queryType !== "r") throw refused(`type ${summary.queryType}`);
  if (!summary.plan) throw refused("no plan");
  examineOperators(summary.plan);
  return summary.plan;
}
