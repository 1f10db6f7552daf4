/**
 * The way to one Neo4j: a driver, the check that the server is what we need, and a small fixed
 * budget of retries. A server that is away is not asked again for half a second, however many
 * readers wait, and a connection that has died is replaced once, unseen; that is all there is to
 * coming back. Nothing here writes a log.
 */
import { setTimeout as sleep } from "node:timers/promises";
import neo4j, { type Driver, type Session, type Transaction } from "neo4j-driver";
import { StoreUnavailable } from "../graph-store.ts";
import { CommitWatch, ReadDuringCommit } from "./commit-watch.ts";
import { translateError } from "./driver-errors.ts";
import { MARK, READING } from "./load/commit-gate.ts";
import type { Neo4jSettings } from "./settings.ts";
import { Turnstile } from "./turnstile.ts";

const OLDEST = 5;
/** After a failed connection nobody tries again for so long, in milliseconds. */
const PAUSE = 500;
/** What waiting does not mend is not tried sooner: a server locks out who knocks with wrong words. */
const REFUSED_PAUSE = 10_000;
/** How often a read is tried when its connection fails; the second finds a fresh connection. */
const ATTEMPTS = 2;

/** `Neo4j/5.26.30` or `Neo4j/5.27-aura` to its major version. */
export function majorVersion(agent: string): number {
  const [, major] = /\/v?(\d+)/.exec(agent) ?? [];
  return Number(major ?? 0);
}

/** Reads at once; more would only slow each other down. */
const AT_ONCE = 16;
const LINE_PATIENCE = 20_000;

export interface ReadOptions {
  /** The server ends the transaction after so long; none when absent. */
  readonly milliseconds?: number;
  /** The text whose faults are to be placed. */
  readonly query?: string;
  /** Whether a failure is our own doing, so that it says nothing of the server. */
  readonly isCut?: () => boolean;
  /** Rows that the server sends at a time. */
  readonly fetchSize?: number;
}

export class Neo4jConnection {
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #watch: CommitWatch;
  readonly #turnstile = new Turnstile(AT_ONCE, LINE_PATIENCE);
  #checked: Promise<string> | undefined;
  #away: { readonly until: number; readonly error: StoreUnavailable } | undefined;

  /** With `of`, one more connection beside that one's, which keeps watch for both. */
  constructor({ uri, user, password, database }: Neo4jSettings, of?: Neo4jConnection) {
    this.#watch = of ? of.#watch : new CommitWatch((work) => this.#look(work));
    this.#database = database;
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      useBigInt: true,
      userAgent: "cluster-lineage",
      telemetryDisabled: true,
      disableAutoCommitRetries: true,
      maxTransactionRetryTime: 0,
      maxConnectionPoolSize: of ? 1 : 50,
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
      const pause = translated.retry ? PAUSE : REFUSED_PAUSE;
      this.#away = { until: performance.now() + pause, error: translated };
    }
    return translated;
  }

  #refuseWhileAway(): void {
    if (this.#away && performance.now() < this.#away.until) throw this.#away.error;
  }

  /**
   * Runs work in a READ transaction that is always rolled back. It runs again when its connection
   * dies or a load commits meanwhile, so that its answer is that of one whole graph.
   */
  async read<T>(work: (transaction: Transaction) => Promise<T>, options: ReadOptions = {}): Promise<T> {
    this.#refuseWhileAway();
    let failures = 0;
    for (;;) {
      try {
        return await this.#turnstile.pass(() => this.#readOnce(work, options));
      } catch (error) {
        if (error instanceof ReadDuringCommit) {
          await this.#watch.wait();
          continue;
        }
        if (options.isCut?.() === true) throw error;
        const translated = this.#failed(error, options.query);
        failures += 1;
        const again = translated instanceof StoreUnavailable && translated.retry && failures < ATTEMPTS;
        if (!again) throw translated;
        await sleep(50);
      }
    }
  }

  /** A look of the watch, which must not knock at a server that is away. */
  async #look(work: (session: Session) => Promise<boolean>): Promise<boolean> {
    this.#refuseWhileAway();
    const session = this.#session("READ");
    try {
      await this.version();
      return await work(session);
    } catch (error) {
      throw this.#failed(error);
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  /** Grows whenever somebody wrote into the database; undefined when that is not known right now. */
  revision(): number | undefined {
    return this.#watch.revision();
  }

  async #readOnce<T>(
    work: (transaction: Transaction) => Promise<T>,
    { milliseconds, fetchSize }: ReadOptions,
  ): Promise<T> {
    const session = this.#session("READ", fetchSize);
    try {
      await this.version();
      const transaction = await session.beginTransaction({
        metadata: { [MARK]: READING },
        ...(milliseconds === undefined ? {} : { timeout: milliseconds }),
      });
      const answer = await work(transaction);
      await this.#watch.confirm();
      this.#away = undefined;
      return answer;
    } finally {
      // Rolls back what is open; a connection that is gone needs no goodbye.
      await session.close().catch(() => undefined);
    }
  }

  /** Runs work in sessions of its own that may write; never repeated. */
  async write<T>(work: (open: () => Session) => Promise<T>): Promise<T> {
    const sessions: Session[] = [];
    const open = (): Session => {
      const session = this.#session("WRITE");
      sessions.push(session);
      return session;
    };
    try {
      await this.version();
      return await work(open);
    } catch (error) {
      throw this.#failed(error);
    } finally {
      await Promise.all(sessions.map((session) => session.close().catch(() => undefined)));
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}
