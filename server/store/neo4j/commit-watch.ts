/**
 * The readers' side of the gate: a read counts only when no commit of a load fell into it. One look
 * at the server's transactions holds for all reads that end within the notice that a load gives, so
 * that under traffic a look or two a second is all it costs. The same look tells whether anybody
 * has written at all, by the bookmark that the server gives: a revision that views can be kept by.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Session } from "neo4j-driver";
import { StoreUnavailable } from "../graph-store.ts";
import { NOTICE, isAnnounced } from "./load/commit-gate.ts";

/** Shorter than the notice, since clocks and sockets take their time. */
const HOLDS = NOTICE * 0.8;
/** From this age on the next look is on its way, so that there is always one that holds. */
const STALE = NOTICE * 0.3;
const BETWEEN_LOOKS = 40;
const PATIENCE = 60_000;

/** Runs work in a session of its own, unless the server is known to be away. */
type InSession = (work: (session: Session) => Promise<boolean>) => Promise<boolean>;

/** The read fell into a commit and must be done again. */
export class ReadDuringCommit extends Error {
  override readonly name = "ReadDuringCommit";
}

export class CommitWatch {
  readonly #inSession: InSession;
  /** When the last look that found nothing began. */
  #clear = Number.NEGATIVE_INFINITY;
  #looking: Promise<boolean> | undefined;
  #bookmark = "";
  #revision = 0;
  /** The revision grew at the last look; a reader may have met the change half-way, so it grows once more. */
  #grew = false;

  constructor(inSession: InSession) {
    this.#inSession = inSession;
  }

  async #look(): Promise<boolean> {
    const began = performance.now();
    try {
      return await this.#inSession(async (session) => {
        const transaction = await session.beginTransaction();
        const announced = await isAnnounced(transaction);
        await transaction.commit();
        const bookmark = session.lastBookmarks().join(" ");
        const changed = announced || bookmark !== this.#bookmark;
        if (changed || this.#grew) this.#revision += 1;
        this.#grew = changed;
        this.#bookmark = bookmark;
        this.#clear = announced ? Number.NEGATIVE_INFINITY : began;
        return announced;
      });
    } finally {
      this.#looking = undefined;
    }
  }

  /** A number that grows whenever somebody wrote; undefined when the last look is too old or a load commits. */
  revision(): number | undefined {
    const age = performance.now() - this.#clear;
    // Who asks for the answer itself will meet the failure of the look, if there is one.
    if (age > STALE) (this.#looking ??= this.#look()).catch(() => undefined);
    return age < HOLDS ? this.#revision : undefined;
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
