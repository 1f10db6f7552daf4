/**
 * One run of a compiled query: its row, its parameters, its budget. The row is one array for the
 * whole run; every operator writes its own slots, so that a row that flows through many operators
 * is never copied, and those that hold rows copy the slots that they need.
 */
import type { FunctionContext } from "../functions/function-entry.ts";
import type { GraphSource } from "../graph/graph-source.ts";
import type { PlanOperator } from "../plan/operators.ts";
import type { CypherValue } from "../value.ts";
import type { Budget } from "./budget.ts";
import type { OperatorProfile } from "./compile-query.ts";
import type { Cursor } from "./cursor.ts";

export interface Run {
  readonly row: CypherValue[];
  readonly source: GraphSource;
  readonly parameters: ReadonlyMap<string, CypherValue>;
  readonly budget: Budget;
  /** The cursors of the subqueries inside expressions, made at their first use. */
  readonly subqueries: (Cursor | undefined)[];
  /** What functions see; what they allocate lives briefly. */
  readonly functions: FunctionContext;
  /** What aggregates see; what they allocate stays until the group is done. */
  readonly aggregation: FunctionContext;
  /** Elements may vanish while the run holds them, so that reading them is checked. */
  readonly mayDelete: boolean;
  /** Filled while the run is profiled. */
  readonly profile: Map<PlanOperator, OperatorProfile> | undefined;
  /** Reads of the graph so far, for PROFILE. */
  hits: number;
}

/** An expression, compiled. */
export type Evaluate = (run: Run) => CypherValue;

/** A predicate, compiled: unknown counts as false. */
export type Test = (run: Run) => boolean;

/** An operator, compiled: gives a cursor for one run. */
export type Opener = (run: Run) => Cursor;
