/**
 * The store port: one graph, read in Cypher. Two adapters implement it (embedded/, neo4j/) and one
 * behaviour suite holds them to the same answers. No type of a driver or an engine leaves it but
 * `CypherValue`.
 */
import type { Graph } from "#graph-seed/graph.ts";
import type { CypherError } from "../cypher/errors.ts";
import type { CypherValue } from "../cypher/value.ts";

export type CypherParameters = Readonly<Record<string, CypherValue>>;

/** Bounds of one query; a query that meets one ends there: time with an error, rows and bytes with `truncated`. */
export interface QueryLimits {
  readonly milliseconds: number;
  readonly rows: number;
  readonly bytes: number;
}

export interface QueryOptions extends Partial<QueryLimits> {
  /** A stranger's statement: run it where a runaway holds up nobody else. */
  readonly isolated?: boolean;
  /** The asker no longer waits: a statement that still runs may be ended. */
  readonly signal?: AbortSignal;
}

export interface QueryNote {
  readonly code: string;
  readonly messageEn: string;
  readonly messageDe: string;
  readonly start?: number;
  readonly end?: number;
}

/** How a store carries a statement out: one operator, fed by those below it. */
export interface QueryPlan {
  readonly operator: string;
  readonly details: string;
  readonly estimatedRows: number;
  /** What the operator gave; only after PROFILE. */
  readonly rows?: number;
  /** Reads of the graph by this operator alone; only after PROFILE. */
  readonly hits?: number;
  readonly children: readonly QueryPlan[];
}

export interface QueryAnswer {
  readonly columns: readonly string[];
  /** Each row has one value for each column. */
  readonly rows: readonly (readonly CypherValue[])[];
  /** A row or byte limit cut the answer short. */
  readonly truncated: boolean;
  readonly notes: readonly QueryNote[];
  /** Of a statement that begins with EXPLAIN (which runs nothing) or PROFILE. */
  readonly plan?: QueryPlan;
}

export interface LoadProgress {
  readonly phase: "constraints" | "nodes" | "relationships" | "removing" | "indexes";
  readonly done: number;
  readonly total: number;
}

export interface StoreHealth {
  readonly status: "ok" | "unavailable";
  readonly nodes: number;
  readonly relationships: number;
  /** The engine and its version, for instance `Neo4j 5.26.30`. */
  readonly version: string;
  /** Why the store is unavailable, without credentials. */
  readonly reason?: string;
}

export interface SchemaProperty {
  readonly name: string;
  readonly types: readonly string[];
}

export interface StoreSchema {
  readonly labels: readonly {
    readonly name: string;
    readonly count: number;
    readonly properties: readonly SchemaProperty[];
  }[];
  readonly relationshipTypes: readonly {
    readonly name: string;
    readonly count: number;
    readonly properties: readonly SchemaProperty[];
    /** The pairs of labels that it joins. */
    readonly between: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  }[];
}

export interface SearchHit {
  readonly id: string;
  readonly label: string;
  readonly score: number;
}

/** The store is away, refuses our credentials, or is not what we need; `retry` says whether waiting can help. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
  readonly code: string;
  readonly retry: boolean;
  constructor(code: string, message: string, retry: boolean) {
    super(message);
    this.code = code;
    this.retry = retry;
  }
}

export interface GraphStore {
  readonly kind: "embedded" | "neo4j";
  /** Leaves exactly this graph, idempotently; readers see the old graph or the new one. */
  load(graph: Graph, progress?: (state: LoadProgress) => void): Promise<void>;
  /** Runs one read-only statement. Throws `CypherError` for the query's faults, `StoreUnavailable` for the store's. */
  query(cypher: string, parameters?: CypherParameters, options?: QueryOptions): Promise<QueryAnswer>;
  /** What is wrong with a statement, without running it; never throws for the statement's faults. */
  check(cypher: string): Promise<readonly CypherError[]>;
  search(text: string, limit: number): Promise<readonly SearchHit[]>;
  schema(): Promise<StoreSchema>;
  health(): Promise<StoreHealth>;
  /** Grows whenever the graph may have changed; undefined while that is not known. */
  revision(): number | undefined;
  close(): Promise<void>;
}
