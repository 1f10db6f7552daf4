/**
 * The store port on a Neo4j server. A view's statement runs as it is; a stranger's (`isolated`) is
 * examined first, by our own parser and by the server's plan, and runs only when it passes both.
 * Everything runs in READ transactions with a time limit, but for the load.
 */
import type { Graph } from "#graph-seed/graph.ts";
import { CypherError } from "../../cypher/errors.ts";
import { type Surroundings, notesOf } from "../../cypher/semantics/notes.ts";
import type { ResolvedStatement } from "../../cypher/semantics/resolved.ts";
import { checkStatement, examineStatement } from "../../guard/examine-statement.ts";
import {
  type CypherParameters,
  type GraphStore,
  type LoadProgress,
  type QueryAnswer,
  type QueryOptions,
  type SearchHit,
  type StoreHealth,
  type StoreSchema,
  StoreUnavailable,
} from "../graph-store.ts";
import { Neo4jConnection, type ReadOptions } from "./connection.ts";
import { describeDatabase, namesIn } from "./describe-database.ts";
import { fromDriverPlan, withoutPrefix } from "./driver-plan.ts";
import { toDriver } from "./driver-values.ts";
import { searchText } from "./full-text.ts";
import { Lanes } from "./lanes.ts";
import { loadGraph } from "./load/load-graph.ts";
import { examinePlan } from "./plan-rules.ts";
import { type Rows, readRows } from "./read-rows.ts";
import type { Neo4jSettings } from "./settings.ts";

/** For what the store asks on its own behalf. */
const OWN_PATIENCE = 20_000;
/** Strangers' statements side by side, and how long one waits for its turn. */
const LANES = 8;
const LANE_PATIENCE = 10_000;
const STRANGERS_FETCH = 100;
const STRANGERS_BYTES = 8_000_000;
const NAMES_HOLD = 30_000;

type PlannedRows = Rows & Pick<QueryAnswer, "plan">;

/** The same text exactly for the same question; an integer differs from a float. */
const keyOf = (question: readonly unknown[]): string =>
  JSON.stringify(question, (_key, value: unknown) => {
    if (typeof value === "bigint") return `${value}n`;
    return value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : value;
  });

class Neo4jStore implements GraphStore {
  readonly kind = "neo4j";
  readonly #connection: Neo4jConnection;
  readonly #lanes: Lanes<Neo4jConnection>;
  readonly #asked = new Map<string, Promise<Rows>>();
  #known: { readonly at: number; readonly names: Surroundings } | undefined;

  constructor(settings: Neo4jSettings) {
    this.#connection = new Neo4jConnection(settings);
    this.#lanes = new Lanes(() => new Neo4jConnection(settings, this.#connection), LANES, LANE_PATIENCE);
  }

  async load(graph: Graph, progress: (state: LoadProgress) => void = () => undefined): Promise<void> {
    await loadGraph(this.#connection, graph, progress);
  }

  async query(cypher: string, parameters: CypherParameters = {}, options: QueryOptions = {}): Promise<QueryAnswer> {
    if (options.isolated === true) return this.#askForStranger(cypher, parameters, options);
    const key = keyOf([cypher, parameters, options]);
    const asked = this.#asked.get(key) ?? this.#ask(this.#connection, cypher, parameters, options);
    // Who asks the same at the same time gets the same answer.
    this.#asked.set(key, asked);
    try {
      return { ...(await asked), notes: [] };
    } finally {
      this.#asked.delete(key);
    }
  }

  async #ask(
    connection: Neo4jConnection,
    cypher: string,
    parameters: CypherParameters,
    { milliseconds = OWN_PATIENCE, ...limits }: QueryOptions,
    stranger?: Pick<ReadOptions, "isCut" | "fetchSize"> & { readonly resolved: ResolvedStatement },
  ): Promise<PlannedRows> {
    const values = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, toDriver(value)]));
    return connection.read(
      async (transaction) => {
        if (!stranger) return readRows(transaction.run(cypher, values), limits);
        const { columns, statement } = stranger.resolved;
        const bare = withoutPrefix(cypher, statement);
        const plan = await examinePlan(transaction, bare, values);
        if (statement.prefix === undefined) return readRows(transaction.run(bare, values), limits);
        if (statement.prefix === "EXPLAIN") return { columns, rows: [], truncated: false, plan: fromDriverPlan(plan) };
        const result = transaction.run(`PROFILE ${bare}`, values);
        const rows = await readRows(result, limits, true);
        const { profile } = await result.summary();
        return { ...rows, plan: fromDriverPlan(profile || plan) };
      },
      { milliseconds, query: cypher, ...stranger },
    );
  }

  async #askForStranger(cypher: string, parameters: CypherParameters, options: QueryOptions): Promise<QueryAnswer> {
    const resolved = examineStatement(cypher, parameters);
    const { milliseconds = OWN_PATIENCE, bytes = STRANGERS_BYTES } = options;
    const rows = await this.#lanes.run(
      (connection, isCut) =>
        this.#ask(connection, cypher, parameters, options, { isCut, fetchSize: STRANGERS_FETCH, resolved }),
      // Text takes up to four bytes on the wire for the two that are counted, and a batch comes whole.
      { milliseconds, bytes: bytes * 4 + STRANGERS_BYTES, signal: options.signal },
    );
    return { ...rows, notes: notesOf(resolved, await this.#names()) };
  }

  /** What the database's elements are called, looked up now and then: it only serves the notes. */
  async #names(): Promise<Surroundings> {
    if (!this.#known || performance.now() - this.#known.at > NAMES_HOLD) {
      const names = await this.#connection.read(namesIn, { milliseconds: OWN_PATIENCE });
      this.#known = { at: performance.now(), names };
    }
    return this.#known.names;
  }

  async check(cypher: string): Promise<readonly CypherError[]> {
    return checkStatement(cypher);
  }

  async search(text: string, limit: number): Promise<readonly SearchHit[]> {
    try {
      return await this.#connection.read((transaction) => searchText(transaction, text, limit), {
        milliseconds: OWN_PATIENCE,
      });
    } catch (error) {
      // Our own words are no fault; what is missing then is the index that a load makes.
      if (!(error instanceof CypherError) || error.errorClass !== "ProcedureError") throw error;
      throw new StoreUnavailable("StoreNotLoaded", "The graph is not in the database yet: npm run load.", true);
    }
  }

  async schema(): Promise<StoreSchema> {
    return this.#connection.read(describeDatabase, { milliseconds: OWN_PATIENCE });
  }

  async health(): Promise<StoreHealth> {
    try {
      return await this.#connection.read(
        async (transaction) => {
          const nodes = await transaction.run("MATCH (n) RETURN count(n)");
          const relationships = await transaction.run("MATCH ()-[r]->() RETURN count(r)");
          return {
            status: "ok",
            nodes: Number(nodes.records[0]?.get(0) ?? 0),
            relationships: Number(relationships.records[0]?.get(0) ?? 0),
            version: await this.#connection.version(),
          };
        },
        { milliseconds: OWN_PATIENCE },
      );
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return { status: "unavailable", nodes: 0, relationships: 0, version: "Neo4j", reason: error.message };
    }
  }

  revision(): number | undefined {
    return this.#connection.revision();
  }

  async close(): Promise<void> {
    await Promise.all([this.#connection, ...this.#lanes.all].map((connection) => connection.close()));
  }
}

/** Opens the store without waiting for the server: whether it answers, `health` tells. */
export function openNeo4jStore(settings: Neo4jSettings): GraphStore {
  return new Neo4jStore(settings);
}
