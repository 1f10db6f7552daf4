/**
 * The analyser's door: a parsed statement in, what the planner needs to know out, or the first
 * error in reading order. What has passed here is defined, typed as far as can be known, grouped
 * unambiguously, and asks for nothing that would change the graph unless the parser let it through.
 */

import type { CypherError } from "../errors.ts";
import type { Statement } from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";
import { analysePath } from "./analyse-pattern.ts";
import { analyseQuery, analyseSubqueryExpression } from "./analyse-query.ts";
import { isUpdating } from "./clause-order.ts";
import type { AnalysisContext, Rules } from "./context.ts";
import { Environment } from "./environment.ts";
import type { ResolvedStatement } from "./resolved.ts";
import type { Signatures } from "./signatures.ts";

export interface AnalyseOptions {
  /** Names of the parameters that will be given; when set, one that is missing is an error. */
  readonly parameters?: Iterable<string>;
}

const RULES: Rules = { subquery: analyseSubqueryExpression, path: analysePath };

/** Resolves a statement; throws the first `CypherError`. */
export function analyse(statement: Statement, signatures: Signatures, options: AnalyseOptions = {}): ResolvedStatement {
  return resolve(statement, signatures, options, (error) => {
    throw error;
  });
}

/** Resolves a statement as far as it goes and hands every error to `report`. */
export function resolve(
  statement: Statement,
  signatures: Signatures,
  options: AnalyseOptions,
  report: (error: CypherError) => void,
): ResolvedStatement {
  const context: AnalysisContext = {
    signatures,
    parameters: options.parameters === undefined ? undefined : new Set(options.parameters),
    rules: RULES,
    report,
    projections: new Map(),
    scopes: new Map(),
  };
  const answer = analyseQuery(statement.query, "statement", () => new Environment(), context);
  let updates = false;
  walk(statement, (node) => {
    updates ||= isUpdating(node);
    return !updates;
  });
  return {
    statement,
    columns: [...(answer?.keys() ?? [])],
    updates,
    projections: context.projections,
    scopes: context.scopes,
  };
}
