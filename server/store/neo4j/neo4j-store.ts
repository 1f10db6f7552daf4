/**
 * The store port on a Neo4j server. A view's statement runs as it is; a stranger's (`isolated`) is
 * examined first, by our own parser and by the server's plan, and runs only when it passes both.
 * Everything runs in READ transactions with a time limit, but for the load.
 */
import type { Graph } from "#graph-seed/graph.ts";
import { CypherError } from "../../cypher/errors.ts";
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
import { Neo4jConnection } from "./connection.ts";
import { describeDatabase } from "./describe-database.ts";
import { toDriver } from "./driver-values.ts";
import { searchText } from "./full-text.ts";
import { loadGraph } from "./load/load-graph.ts";
import { readRows } from "./read-rows.ts";
import type { Neo4jSettings } from "./settings.ts";

/** For what the store asks on its own behalf. */
const OWN_PATIENCE = 20_000;

class Neo4jStore implements GraphStore {
  readonly kind = "neo4j";
  readonly #connection: Neo4jConnection;

  constructor(settings: Neo4jSettings) {
    this.#connection = new Neo4jConnection(settings);
  }

  async load(graph: Graph, progress: (state: LoadProgress) => void = () => undefined): Promise<void> {
    await loadGraph(this.#connection, graph, progress);
  }

  async query(cypher: string, parameters: CypherParameters = {}, options: QueryOptions = {}): Promise<QueryAnswer> {
    const { milliseconds = OWN_PATIENCE } = options;
    const values = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, toDriver(value)]));
    const read = await this.#connection.read((transaction) => readRows(transaction.run(cypher, values), options), {
      milliseconds,
      query: cypher,
    });
    return { ...read, notes: [] };
  }

  async check(cypher: string): Promise<readonly CypherError[]> {
    try {
      await this.#connection.read((transaction) => transaction.run(`EXPLAIN ${cypher}`), { query: cypher });
      return [];
    } catch (error) {
      if (error instanceof CypherError) return [error];
      throw error;
    }
  }

  async search(text: string, limit: number): Promise<readonly SearchHit[]> {
    return this.#connection.read((transaction) => searchText(transaction, text, limit), { milliseconds: OWN_PATIENCE });
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

  /** Others can write into the database at any time. */
  revision(): undefined {
    return undefined;
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}

/** Opens the store without waiting for the server: whether it answers, `health` tells. */
export function openNeo4jStore(settings: Neo4jSettings): GraphStore {
  return new Neo4jStore(settings);
}
