/**
 * The guard's first layer, before any database sees a statement: it must be one that our own parser
 * and analyser accept (so: reading only, one statement, known functions, procedures on the list),
 * and what it may build and walk must be bounded, because no server can interrupt one long
 * expression. What our parser cannot read is refused, even where a database could run it.
 */
import { type Engine, createEngine } from "../cypher/engine.ts";
import { CypherError } from "../cypher/errors.ts";
import { missingParameter } from "../cypher/execute/missing-parameter.ts";
import { functionEntries } from "../cypher/functions/registry.ts";
import { MemoryGraph } from "../cypher/graph/memory-graph.ts";
import { GRAPH_PROCEDURES } from "../cypher/plan/procedures.ts";
import { analyse } from "../cypher/semantics/analyse.ts";
import type { ResolvedStatement } from "../cypher/semantics/resolved.ts";
import { type Signatures, signaturesOf } from "../cypher/semantics/signatures.ts";
import type { AstNode, Statement } from "../cypher/syntax/ast.ts";
import { childrenOf } from "../cypher/syntax/children.ts";
import { parseStatement } from "../cypher/syntax/parse-statement.ts";
import type { CypherParameters } from "../store/graph-store.ts";
import { boundQuery } from "./estimate-query.ts";
import { elementsOf } from "./pattern-variables.ts";
import { MOST_PARTS, MOST_PATTERN_ELEMENTS, refusal } from "./refusals.ts";

let reader: Engine | undefined;
let signatures: Signatures | undefined;

/** What our analyser finds wrong, all of it. */
export function faultsOf(cypher: string): readonly CypherError[] {
  // Faults of a statement do not depend on a graph.
  reader ??= createEngine(new MemoryGraph());
  return reader.check(cypher);
}

/** Every node of the tree; throws when there are too many, or too many in one MATCH. */
function partsOf(statement: Statement): AstNode[] {
  const parts: AstNode[] = [statement];
  for (const part of parts) {
    parts.push(...childrenOf(part));
    const isTooLarge = part.kind === "Match" && elementsOf(part) > MOST_PATTERN_ELEMENTS;
    if (isTooLarge || parts.length > MOST_PARTS) throw refusal("StatementTooLarge", part.span);
  }
  return parts;
}

/** The statement as our analyser understands it. Throws the first `CypherError` that keeps it from running. */
export function examineStatement(cypher: string, parameters: CypherParameters): ResolvedStatement {
  const statement = parseStatement(cypher);
  const parts = partsOf(statement);
  const [fault] = faultsOf(cypher);
  if (fault) throw fault;
  boundQuery(statement.query, parameters);
  for (const part of parts) {
    if (part.kind !== "Parameter" || Object.hasOwn(parameters, part.name)) continue;
    // A plan needs no values.
    if (statement.prefix !== "EXPLAIN") throw missingParameter(part);
  }
  signatures ??= signaturesOf(functionEntries, GRAPH_PROCEDURES);
  return analyse(statement, signatures);
}

/** What keeps a statement from running, whatever its parameters; runs nothing. */
export function checkStatement(cypher: string): readonly CypherError[] {
  const faults = faultsOf(cypher);
  if (faults.length > 0) return faults;
  try {
    const statement = parseStatement(cypher);
    partsOf(statement);
    boundQuery(statement.query, {});
    return [];
  } catch (error) {
    if (error instanceof CypherError) return [error];
    throw error;
  }
}
