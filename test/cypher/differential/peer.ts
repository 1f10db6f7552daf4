/**
 * The real Neo4j as the engine's peer: it takes a graph, answers statements in READ mode, several at
 * a time, and forgets everything in the end.
 */
import neo4j, { type Driver } from "neo4j-driver";
import type { CypherValue } from "#server/cypher/value.ts";
import { fromDriver, toDriver } from "#server/store/neo4j/driver-values.ts";
import type { Neo4jSettings } from "#server/store/neo4j/settings.ts";
import { toCypherValue } from "#server/store/seed-value.ts";
import type { GraphNode, GraphRelationship } from "#graph-seed/graph.ts";
import type { Told } from "./answer-text.ts";
import { type SharedGraph, steps } from "./shared-graph.ts";

const PATIENCE = 60_000;
const SESSIONS = 4;

function toRow(item: GraphNode | GraphRelationship): unknown {
  const properties = Object.fromEntries(
    Object.entries(item.properties).map(([key, value]) => [key, toDriver(toCypherValue(value))]),
  );
  return "from" in item ? { from: item.from, to: item.to, properties } : { properties };
}

export class Peer {
  readonly #driver: Driver;

  constructor({ uri, user, password }: Neo4jSettings) {
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      useBigInt: true,
      disableAutoCommitRetries: true,
      telemetryDisabled: true,
    });
  }

  /** Runs one statement that may write. */
  async write(text: string, parameters = {}): Promise<void> {
    const session = this.#driver.session();
    try {
      await session.run(text, parameters, { timeout: 3_600_000 });
    } finally {
      await session.close();
    }
  }

  /** Leaves nothing of the data; names of labels and keys stay known to the server. */
  async empty(): Promise<void> {
    await this.write("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
  }

  async hold(shared: SharedGraph): Promise<void> {
    await this.empty();
    for (const { text, rows } of steps(shared, toRow)) await this.write(text, rows === undefined ? {} : { rows });
  }

  async ask(query: string, parameters: Readonly<Record<string, CypherValue>>): Promise<Told> {
    const session = this.#driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const given = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, toDriver(value)]));
      const result = session.run(query, given, { timeout: PATIENCE });
      const columns = await result.keys();
      const { records } = await result;
      return { columns, rows: records.map((record) => columns.map((column) => fromDriver(record.get(column)))) };
    } catch (error) {
      if (error instanceof Error && "code" in error) return { error: String(error.code) };
      throw error;
    } finally {
      await session.close();
    }
  }

  /** The answers in the order of the questions. */
  async askAll(
    queries: readonly string[],
    parameters: Readonly<Record<string, CypherValue>>,
  ): Promise<readonly Told[]> {
    const told: Told[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      for (;;) {
        const place = next;
        next += 1;
        const query = queries[place];
        if (query === undefined) return;
        told[place] = await this.ask(query, parameters);
      }
    };
    await Promise.all(Array.from({ length: SESSIONS }, work));
    return told;
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}
