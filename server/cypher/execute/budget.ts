/**
 * What one run may use: time, held memory, and the patience of whoever shares the thread. Every
 * loop that can run long calls `tick` or `poll`; about once in a thousand steps the clock and the
 * cancel flag are read. Operators that can stop in mid-work heed `poll`'s answer and hand the
 * thread back; expressions cannot, so they only `tick`.
 */
import { CypherError } from "../errors.ts";

export interface RunLimits {
  /** Wall time of the whole run; a run that meets it fails with `LimitExceeded.Time`. */
  readonly milliseconds?: number;
  /** Rows of the answer; further rows are cut off and the answer says so. */
  readonly rows?: number;
  /** Estimated bytes of the answer; what exceeds them is cut off and the answer says so. */
  readonly bytes?: number;
  /** Estimated bytes that operators may hold at once; beyond, `LimitExceeded.Memory`. */
  readonly heldBytes?: number;
  /** Read now and then; `true` ends the run with `LimitExceeded.Cancelled`. */
  readonly cancelled?: () => boolean;
}

const STEPS_BETWEEN_LOOKS = 1000;
const SLICE_MILLISECONDS = 8;
const DEFAULT_HELD_BYTES = 512 * 1024 * 1024;

export class Budget {
  #steps = STEPS_BETWEEN_LOOKS;
  #held = 0;
  #sliceEnd = Number.POSITIVE_INFINITY;
  readonly #deadline: number;
  readonly #milliseconds: number;
  readonly #heldLimit: number;
  readonly #cancelled: (() => boolean) | undefined;

  constructor(limits: RunLimits) {
    this.#milliseconds = limits.milliseconds ?? Number.POSITIVE_INFINITY;
    this.#deadline = performance.now() + this.#milliseconds;
    this.#heldLimit = limits.heldBytes ?? DEFAULT_HELD_BYTES;
    this.#cancelled = limits.cancelled;
  }

  /** From here on `poll` answers `true` when a time slice is over; call again to begin the next. */
  beginSlice(): void {
    this.#sliceEnd = performance.now() + SLICE_MILLISECONDS;
    this.#steps = STEPS_BETWEEN_LOOKS;
  }

  /** `steps` steps of a loop that can be suspended; `true` asks it to hand the thread back. */
  poll(steps = 1): boolean {
    this.#steps -= steps;
    if (this.#steps > 0) return false;
    this.#steps = STEPS_BETWEEN_LOOKS;
    return this.look() >= this.#sliceEnd;
  }

  /** `steps` steps of a loop that cannot be suspended. */
  tick(steps = 1): void {
    this.#steps -= steps;
    if (this.#steps > 0) return;
    // A suspendable loop further out should see the end of the slice at its next step.
    this.#steps = this.look() >= this.#sliceEnd ? 1 : STEPS_BETWEEN_LOOKS;
  }

  /** Reads clock and flag at once; throws when the run must end. */
  look(): number {
    if (this.#cancelled?.() === true) {
      throw new CypherError("LimitExceeded", "Cancelled", {
        en: "The query was cancelled.",
        de: "Die Abfrage wurde abgebrochen.",
      });
    }
    const now = performance.now();
    if (now > this.#deadline) {
      throw new CypherError("LimitExceeded", "Time", {
        en: `The query took longer than ${this.#milliseconds} ms and was stopped. Narrow the pattern or add a LIMIT.`,
        de: `Die Abfrage dauerte länger als ${this.#milliseconds} ms und wurde beendet. Das Muster enger fassen oder ein LIMIT setzen.`,
      });
    }
    return now;
  }

  /** Takes bytes into account before they are allocated. */
  hold(bytes: number): void {
    this.room(bytes);
    this.#held += bytes;
  }

  release(bytes: number): void {
    this.#held -= bytes;
  }

  /** Fails unless so many bytes may be held beside what is held already; for what lives briefly. */
  room(bytes: number): void {
    if (this.#held + bytes > this.#heldLimit) throw memoryExceeded();
  }
}

/** What is thrown when a run would hold too much. */
export function memoryExceeded(): CypherError {
  return new CypherError("LimitExceeded", "Memory", {
    en: "The query would hold more in memory than it may. Sort, collect or compare less at once.",
    de: "Die Abfrage würde mehr im Speicher halten, als sie darf. Weniger auf einmal sortieren, sammeln oder vergleichen.",
  });
}
