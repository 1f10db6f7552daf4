/**
 * The way to one Neo4j: a driver, the check that the server is what we need, and a small fixed
 * budget of retries. A server that is away is not asked again for half a second, however many
 * readers wait, and a connection that has died is replaced once, unseen; that is all there is to
 * coming back. Nothing here writes a log.
 */
import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver, type Session, type Transaction } from "neo4j-driver";
import { StoreUnavailable } from "../graph-store.ts";
import { translateError } from "./driver-errors.ts";
import type { Neo4jSettings } from "./settings.ts";

const OLDEST = 5;
/** After a failed connection nobody tries again for so long, in milliseconds. */
const PAUSE = 500;
/** How often a read is tried when its connection fails; the second finds a fresh connection. */
const ATTEMPTS = 2;

/** `Neo4j/5.26.30` or `Neo4j/5.27-aura` to its major version. */
export function majorVersion(agent: string): number {
  const [, major] = /\/v?(\d+)/.exec(agent) ?? [];
  return Number(major ?? 0);
}

export interface ReadOptions {
  /** The server ends the transaction after so long; none when absent. */
  readonly milliseconds?: number;
  /** The text whose faults are to be placed. */
  readonly query?: string;
}

export class Neo4jConnection {
  readonly #driver: Driver;
  readonly #database: string | undefined;
  #checked: Promise<string> | undefined;
  #away: { readonly until: number; readonly error: StoreUnavailable } | undefined;

  constructor({ uri, user, password, database }: Neo4jSettings) {
    this.#database = database;
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      useBigInt: true,
      userAgent: "cluster-lineage",
      telemetryDisabled: true,
      disableAutoCommitRetries: true,
      maxTransactionRetryTime: 0,
      maxConnectionPoolSize: 50,
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: 10_000,
      fetchSize: 500,
    });
  }

  /** The server's name and version, for instance `Neo4j 5.26.30`. Asked once for each life of the server. */
  async version(): Promise<string> {
    this.#checked ??= this.#ask();
    try {
      return await this.#checked;
    } catch (error) {
      this.#checked = undefined;
      throw error;
    }
  }

  async #ask(): Promise<string> {
    const database = this.#database === undefined ? {} : { database: this.#database };
    const { agent = "", protocolVersion } = await this.#driver.getServerInfo(database);
    // Neo4j numbers its releases by year since 2025; both kinds are newer than 5.
    if (majorVersion(agent) < OLDEST || protocolVersion === undefined) {
      throw new StoreUnavailable("StoreTooOld", `Neo4j ${OLDEST} or newer is needed; this is ${agent}.`, false);
    }
    return agent.replace("/", " ");
  }

  #session(mode: "READ" | "WRITE", fetchSize?: number): Session {
    return this.#driver.session({
      defaultAccessMode: mode === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
      ...(this.#database === undefined ? {} : { database: this.#database }),
      ...(fetchSize === undefined ? {} : { fetchSize }),
    });
  }

  #failed(error: unknown, query = ""): unknown {
    const translated = translateError(error, query);
    if (translated instanceof StoreUnavailable) {
      this.#checked = undefined;
      this.#away = { until: performance.now() + PAUSE, error: translated };
    }
    return translated;
  }

  #refuseWhileAway(): void {
    if (this.#away && performance.now() < this.#away.until) throw this.#away.error;
  }

  /** Runs work in a READ transaction that is always rolled back; it may run twice when a connection dies. */
  async read<T>(work: (transaction: Transaction) => Promise<T>, options: ReadOptions = {}): Promise<T> {
    this.#refuseWhileAway();
    for (let attempt = 1; ; attempt += 1) {
      const session = this.#session("READ");
      try {
        await this.version();
        const { milliseconds } = options;
        const transaction = session.beginTransaction(milliseconds === undefined ? {} : { timeout: milliseconds });
        const answer = await work(await transaction);
        this.#away = undefined;
        return answer;
      } catch (error) {
        const translated = this.#failed(error, options.query);
        const again = translated instanceof StoreUnavailable && translated.retry && attempt < ATTEMPTS;
        if (!again) throw translated;
        await sleep(50);
      } finally {
        // Rolls back what is open; a connection that is gone needs no goodbye.
        await session.close().catch(() => undefined);
      }
    }
  }

  /** Runs work in a session of its own that may write; never repeated. */
  async write<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#session("WRITE");
    try {
      await this.version();
      return await work(session);
    } catch (error) {
      throw this.#failed(error);
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}
