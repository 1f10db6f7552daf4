/**
 * The guard's first layer, before any database sees a statement: it must be one that our own parser
 * and analyser accept (so: reading only, one statement, known functions, procedures on the list),
 * and what it may build and walk must be bounded, because no server can interrupt one long
 * expression. What our parser cannot read is refused, even where a database could run it.
 */
import { type Engine, createEngine } from "../cypher/engine.ts";
import type { CypherError } from "../cypher/errors.ts";
import { MemoryGraph } from "../cypher/graph/memory-graph.ts";
import type { AstNode, Statement } from "../cypher/syntax/ast.ts";
import { childrenOf } from "../cypher/syntax/children.ts";
import { parseStatement } from "../cypher/syntax/parse-statement.ts";
import type { CypherParameters } from "../store/graph-store.ts";
import { boundQuery } from "./estimate-query.ts";
import { MOST_PARTS, refusal } from "./refusals.ts";

let reader: Engine | undefined;

/** What our analyser finds wrong, all of it. */
export function faultsOf(cypher: string): readonly CypherError[] {
  // Faults of a statement do not depend on a graph.
  reader ??= createEngine(new MemoryGraph());
  return reader.check(cypher);
}

function limitParts(statement: Statement): void {
  let parts = 0;
  const open: AstNode[] = [statement];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    parts += 1;
    if (parts > MOST_PARTS) throw refusal("StatementTooLarge", node.span);
    open.push(...childrenOf(node));
  }
}

/** Throws the first `CypherError` that keeps the statement from running. */
export function examineStatement(cypher: string, parameters: CypherParameters): void {
  const statement = parseStatement(cypher);
  limitParts(statement);
  if (statement.prefix !== undefined) {
    throw refusal("Prefix", { start: statement.span.start, end: statement.query.span.start });
  }
  const [fault] = faultsOf(cypher);
  if (fault) throw fault;
  boundQuery(statement.query, parameters);
}
