/**
 * Connections for strangers' statements, one statement at a time on each. The server ends a statement
 * that runs over its time, but a single row may be larger than memory, and nothing in the driver
 * stops it from arriving. So each lane knows its socket, counts what comes in, and cuts the line on
 * too many bytes or too long a silence after the time limit. The lane then starts anew.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { CypherError } from "../../cypher/errors.ts";
import { Turnstile } from "./turnstile.ts";

/** How much later than the server's own limit the line is cut, in milliseconds. */
const GRACE = 2_000;
const BETWEEN_LOOKS = 20;

export interface LaneLimits {
  readonly milliseconds: number;
  /** Bytes on the wire. */
  readonly bytes: number;
  /** The asker no longer waits. */
  readonly signal?: AbortSignal | undefined;
}

/** `isCut` tells, after a failure, that the lane itself cut the line. */
type LaneWork<Connection, T> = (connection: Connection, isCut: () => boolean) => Promise<T>;

/** Sockets that are opened in a lane's own asynchronous context are the lane's. */
const contexts = new AsyncLocalStorage<{ socket: Socket | undefined }>();
subscribe("net.client.socket", (message) => {
  const lane = contexts.getStore();
  // The lane's own connection is opened first; a later one is not the lane's.
  if (lane && (lane.socket === undefined || lane.socket.destroyed)) {
    ({ socket: lane.socket } = message as { socket: Socket });
  }
});

class Lane<Connection> {
  readonly connection: Connection;
  readonly #own: { socket: Socket | undefined } = { socket: undefined };

  constructor(connection: Connection) {
    this.connection = connection;
  }

  async run<T>(work: LaneWork<Connection, T>, limits: LaneLimits): Promise<T> {
    const began = performance.now();
    let counted = this.#own.socket;
    let before = counted?.bytesRead ?? 0;
    let cut: CypherError | undefined;
    const watch = setInterval(() => {
      const { socket } = this.#own;
      if (socket !== counted) {
        counted = socket;
        before = 0;
      }
      if (!socket) return;
      if (limits.signal?.aborted === true) cut = limitExceeded("Cancelled");
      else if (socket.bytesRead - before > limits.bytes) cut = limitExceeded("Bytes");
      else if (performance.now() - began > limits.milliseconds + GRACE) cut = limitExceeded("Time");
      // Without an error the driver would wait on for what never comes.
      if (cut) socket.destroy(new Error("cut"));
    }, BETWEEN_LOOKS);
    try {
      return await contexts.run(this.#own, () => work(this.connection, () => cut !== undefined));
    } catch (error) {
      throw cut ?? error;
    } finally {
      clearInterval(watch);
    }
  }
}

const MESSAGES = {
  Bytes: {
    en: "The answer is larger than it may be, even in a single row. Return properties instead of whole nodes, or collect less.",
    de: "Die Antwort ist größer, als sie sein darf, selbst in einer einzigen Zeile. Eigenschaften statt ganzer Knoten zurückgeben oder weniger sammeln.",
  },
  Time: {
    en: "The query took longer than it may and was stopped.",
    de: "Die Abfrage dauerte länger, als sie darf, und wurde beendet.",
  },
  Cancelled: { en: "The query was cancelled.", de: "Die Abfrage wurde abgebrochen." },
} as const;

const limitExceeded = (detail: keyof typeof MESSAGES): CypherError =>
  new CypherError("LimitExceeded", detail, MESSAGES[detail]);

/** So many lanes side by side; who finds none free waits, but not for ever. */
export class Lanes<Connection> {
  readonly #lanes: Lane<Connection>[] = [];
  readonly #free: Lane<Connection>[] = [];
  readonly #open: () => Connection;
  readonly #turnstile: Turnstile;

  constructor(open: () => Connection, most: number, patience: number) {
    this.#open = open;
    this.#turnstile = new Turnstile(most, patience);
  }

  run<T>(work: LaneWork<Connection, T>, limits: LaneLimits): Promise<T> {
    return this.#turnstile.pass(async () => {
      const lane = this.#free.pop() ?? this.#another();
      try {
        return await lane.run(work, limits);
      } finally {
        this.#free.push(lane);
      }
    });
  }

  #another(): Lane<Connection> {
    const lane = new Lane(this.#open());
    this.#lanes.push(lane);
    return lane;
  }

  get all(): readonly Connection[] {
    return this.#lanes.map(({ connection }) => connection);
  }
}
