/**
 * What the analyser carries along: the signatures, where errors go, and what it finds out. The
 * rules for expressions, patterns and queries call each other in a circle; they meet in `rules`.
 */

import type { CypherError } from "../errors.ts";
import type { Clause, PathPattern, Projection, Query } from "../syntax/ast.ts";
import type { Environment } from "./environment.ts";
import type { ResolvedProjection, Scope, StaticType } from "./resolved.ts";
import type { Signatures } from "./signatures.ts";

/** Where an expression stands with regard to aggregates. */
export type AggregatePlace = "allowed" | "forbidden" | "nested";

export type SubqueryForm = "exists" | "count" | "collect";

export interface Rules {
  /** Checks a query of EXISTS, COUNT or COLLECT; answers the type of its only column for COLLECT. */
  readonly subquery: (
    query: Query,
    form: SubqueryForm,
    environment: Environment,
    context: AnalysisContext,
  ) => StaticType;
  /** Checks a pattern that binds nothing (`predicate`), or only for a comprehension; answers what it sees inside. */
  readonly path: (
    pattern: PathPattern,
    mode: "predicate" | "comprehension",
    environment: Environment,
    context: AnalysisContext,
  ) => Environment;
}

export interface AnalysisContext {
  readonly signatures: Signatures;
  /** Names of the parameters that are given; undefined when that is not known yet. */
  readonly parameters: ReadonlySet<string> | undefined;
  readonly rules: Rules;
  /** Takes an error: throws it, or keeps it so that the analysis goes on. */
  readonly report: (error: CypherError) => void;
  readonly projections: Map<Projection, ResolvedProjection>;
  readonly scopes: Map<Clause, Scope>;
}
