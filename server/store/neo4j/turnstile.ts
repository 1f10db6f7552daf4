/** Lets so many in at once; the others wait in line, but not for ever: a database slows down for all when too many ask. */
import { StoreUnavailable } from "../graph-store.ts";

export class Turnstile {
  #inside = 0;
  readonly #line: (() => void)[] = [];
  readonly #most: number;
  readonly #patience: number;

  constructor(most: number, patience: number) {
    this.#most = most;
    this.#patience = patience;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside < this.#most) this.#inside += 1;
    else await this.#wait();
    try {
      return await work();
    } finally {
      // Who is next takes over the place; without anyone it falls free.
      const next = this.#line.shift();
      if (next) next();
      else this.#inside -= 1;
    }
  }

  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        clearTimeout(late);
        resolve();
      };
      const late = setTimeout(() => {
        this.#line.splice(this.#line.indexOf(enter), 1);
        reject(new StoreUnavailable("StoreBusy", "Too many are waiting for the database.", true));
      }, this.#patience);
      this.#line.push(enter);
    });
  }
}
