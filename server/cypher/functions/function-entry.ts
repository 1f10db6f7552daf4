/**
 * CONTRACT of the functions: what the analyser, the executor, the console's help and the tests know
 * of each. An entry says what it takes and gives; `call` (call.ts) checks the arguments against that
 * and only then evaluates, so that an `evaluate` sees arguments of the types it declared.
 */

import type { CypherErrorMessage } from "../errors.ts";
import type { CypherNode, CypherRelationship, CypherValue } from "../value.ts";

/** A type of argument or result, in the manual's words; a list may tell its elements. */
export type ArgumentType =
  | "ANY"
  | "BOOLEAN"
  | "STRING"
  | "INTEGER"
  | "FLOAT"
  | "LIST"
  | "MAP"
  | "NODE"
  | "RELATIONSHIP"
  | "PATH"
  | "POINT"
  | "DATE"
  | "LOCAL TIME"
  | "ZONED TIME"
  | "LOCAL DATETIME"
  | "ZONED DATETIME"
  | "DURATION";

export type ResultType =
  | ArgumentType
  | "LIST<STRING>"
  | "LIST<INTEGER>"
  | "LIST<FLOAT>"
  | "LIST<BOOLEAN>"
  | "LIST<NODE>"
  | "LIST<RELATIONSHIP>";

export interface Parameter {
  readonly name: string;
  /** Any one of them. INTEGER fits where FLOAT is asked for and comes in as a float then. */
  readonly types: readonly ArgumentType[];
  readonly optional?: true;
}

/** The chapters of the functions in Neo4j's Cypher 5 manual, by their place in its address. */
export type Chapter =
  | "predicate"
  | "scalar"
  | "aggregating"
  | "list"
  | "mathematical-numeric"
  | "mathematical-logarithmic"
  | "mathematical-trigonometric"
  | "string"
  | "spatial"
  | "temporal"
  | "temporal/duration";

interface Described {
  /** As the manual spells it; looked up without regard to case. */
  readonly name: string;
  readonly chapter: Chapter;
  readonly parameters: readonly Parameter[];
  /** What it answers beside null. */
  readonly returns: readonly ResultType[];
  readonly help: CypherErrorMessage;
}

/** A function of one row's values. */
export interface FunctionEntry extends Described {
  readonly aggregating: false;
  /** Whether the last parameter may be given any number of times. */
  readonly variadic: boolean;
  /** `propagate`: null as soon as one argument is null. `given`: the function looks at nulls itself. */
  readonly nulls: "propagate" | "given";
  /** False where two calls with the same arguments may differ within or between queries. */
  readonly deterministic: boolean;
  /** The list of arguments may be another call's a moment later. */
  readonly evaluate: (args: readonly CypherValue[], context: FunctionContext) => CypherValue;
  /** The answer for an integer of up to 2^52 of either sign as the only argument, where a plain number is quicker. */
  readonly ofInteger?: (value: number) => CypherValue;
  /** The float that the function makes of a float, or of such an integer, as the only argument. */
  readonly ofNumber?: (value: number) => number;
}

/** A function over the rows of a group. */
export interface AggregateEntry extends Described {
  readonly aggregating: true;
  readonly create: () => Accumulator;
}

export type AnyFunctionEntry = FunctionEntry | AggregateEntry;

/** A value that is not null. */
export type PresentValue = Exclude<CypherValue, null>;

/**
 * One aggregation of one group, on its way. Nulls and DISTINCT are the caller's: it steps for values
 * that are there, once for each that counts.
 */
export interface Accumulator {
  /**
   * Takes in one row's first argument, or refuses its type (`TypeError.InvalidArgumentValue`), and the
   * further ones, which are of the types declared; `context.budget.hold` tells what it keeps.
   */
  step(value: PresentValue, further: readonly CypherValue[], context: FunctionContext): void;
  /** The same for an integer of up to 2^52 of either sign, where a plain number will do. */
  stepInteger?(value: number): void;
  /** The same for a float. */
  stepFloat?(value: number): void;
  finish(): CypherValue;
  /** What it has told the budget to hold. */
  heldBytes(): number;
}

/** What functions ask of the graph; a `GraphSource` fits. */
export interface GraphAccess {
  startNode(relationship: CypherRelationship): CypherNode;
  endNode(relationship: CypherRelationship): CypherNode;
  isDeleted(element: CypherNode | CypherRelationship): boolean;
}

/** Where functions that loop or allocate announce it; throws when the query must stop. */
export interface FunctionBudget {
  /** Before `steps` steps of work. */
  tick(steps?: number): void;
  /** Before `bytes` bytes are allocated. */
  hold(bytes: number): void;
}

/** A moment of the clock: seconds since 1970-01-01T00:00Z and nanoseconds within the second. */
export interface ClockReading {
  readonly epochSeconds: number;
  readonly nanos: number;
}

export interface FunctionContext {
  readonly graph: GraphAccess;
  readonly budget: FunctionBudget;
  /** The same moment for the whole query: `datetime()`, `timestamp()`, `date.statement()`. */
  readonly statementTime: ClockReading;
  /** The moment of the call: `datetime.realtime()`. */
  readonly now: () => ClockReading;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** The page of the Cypher 5 manual that documents the function. */
export function manualLink(entry: { readonly name: string; readonly chapter: Chapter }): string {
  const anchor = entry.name.toLowerCase().replaceAll(".", "-").replaceAll("_", "-");
  return `https://neo4j.com/docs/cypher-manual/5/functions/${entry.chapter}/#functions-${anchor}`;
}

/** The call as the manual writes it, for instance `substring(original :: STRING, start :: INTEGER[, length :: INTEGER]) :: STRING`. */
export function signatureText(entry: AnyFunctionEntry): string {
  let text = "";
  for (const [index, { name, types, optional }] of entry.parameters.entries()) {
    const part = `${index === 0 ? "" : ", "}${name} :: ${types.join(" | ")}`;
    text += optional === true ? `[${part}]` : part;
  }
  if (!entry.aggregating && entry.variadic) text += ", …";
  return `${entry.name}(${text}) :: ${entry.returns.join(" | ")}`;
}
