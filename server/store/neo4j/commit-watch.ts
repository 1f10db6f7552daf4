/**
 * The readers' side of the gate: a read counts only when no commit of a load fell into it. One look
 * at the server's transactions holds for all reads that end within the notice that a load gives, so
 * that under traffic a look a second is all it costs.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Session } from "neo4j-driver";
import { StoreUnavailable } from "../graph-store.ts";
import { NOTICE, isAnnounced } from "./load/commit-gate.ts";

/** Shorter than the notice, since clocks and sockets take their time. */
const HOLDS = NOTICE * 0.8;
const BETWEEN_LOOKS = 40;
const PATIENCE = 60_000;

/** The read fell into a commit and must be done again. */
export class ReadDuringCommit extends Error {
  override readonly name = "ReadDuringCommit";
}

export class CommitWatch {
  readonly #open: () => Session;
  /** When the last look that found nothing began. */
  #clear = Number.NEGATIVE_INFINITY;
  #looking: Promise<boolean> | undefined;

  constructor(open: () => Session) {
    this.#open = open;
  }

  async #look(): Promise<boolean> {
    const began = performance.now();
    const session = this.#open();
    try {
      const announced = await isAnnounced(session);
      if (!announced) this.#clear = began;
      return announced;
    } finally {
      this.#looking = undefined;
      await session.close().catch(() => undefined);
    }
  }

  /** At the end of a read, its transaction still open: throws `ReadDuringCommit` when the read must be done again. */
  async confirm(): Promise<void> {
    if (performance.now() - this.#clear < HOLDS) return;
    this.#looking ??= this.#look();
    if (await this.#looking) throw new ReadDuringCommit();
  }

  /** Waits, with no transaction open, until no load commits. */
  async wait(): Promise<void> {
    const giveUp = performance.now() + PATIENCE;
    while (await this.#look()) {
      if (performance.now() > giveUp) {
        throw new StoreUnavailable("StoreLoading", "The database is taking in a new graph.", true);
      }
      await sleep(BETWEEN_LOOKS);
    }
  }
}
