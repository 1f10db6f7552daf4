/**
 * Numbers strings, as a `Map` would keep them. Most strings that are grouped are short and new, cut out
 * of a text a moment ago: for those a table that keeps each hash beside its number takes half the time,
 * since it looks at no other string on its way. Long strings are left to a `Map`.
 */

const SHORT = 32;

/** Another one in each process, so that nobody can prepare strings that meet in one place. */
const SEED = Math.floor(Math.random() * 2 ** 32) | 0;

export class StringNumbers {
  readonly #long = new Map<string, number>();
  /** The short strings by their numbers. */
  readonly #keys: (string | undefined)[] = [];
  /** For each place the hash of a string, and its number and one more; 0 where there is none. */
  #places = new Int32Array(32);
  /** One less than the number of places, a power of two. */
  #mask = 15;
  #shortSize = 0;

  get size(): number {
    return this.#shortSize + this.#long.size;
  }

  /** The string's number, or -1. */
  find(key: string): number {
    if (key.length > SHORT) return this.#long.get(key) ?? -1;
    return (this.#places[this.#placeOf(key, hashOf(key)) + 1] ?? 0) - 1;
  }

  /** The string's number, which is `next` for one that was not there yet. */
  numberOf(key: string, next: number): number {
    if (key.length > SHORT) {
      const known = this.#long.get(key);
      if (known === undefined) this.#long.set(key, next);
      return known ?? next;
    }
    const hash = hashOf(key);
    const place = this.#placeOf(key, hash);
    const known = this.#places[place + 1] ?? 0;
    if (known > 0) return known - 1;
    this.#places[place] = hash;
    this.#places[place + 1] = next + 1;
    this.#keys[next] = key;
    this.#shortSize += 1;
    if (this.#shortSize * 2 > this.#mask) this.#grow();
    return next;
  }

  /** Where the string stands, or would. */
  #placeOf(key: string, hash: number): number {
    let place = hash & this.#mask;
    for (;;) {
      const number = (this.#places[2 * place + 1] ?? 0) - 1;
      if (number < 0 || (this.#places[2 * place] === hash && this.#keys[number] === key)) return 2 * place;
      place = (place + 1) & this.#mask;
    }
  }

  #grow(): void {
    const before = this.#places;
    this.#mask = this.#mask * 4 + 3;
    this.#places = new Int32Array(2 * (this.#mask + 1));
    for (let from = 0; from < before.length; from += 2) {
      const number = before[from + 1] ?? 0;
      if (number === 0) continue;
      const hash = before[from] ?? 0;
      let place = hash & this.#mask;
      while (this.#places[2 * place + 1] !== 0) place = (place + 1) & this.#mask;
      this.#places[2 * place] = hash;
      this.#places[2 * place + 1] = number;
    }
  }
}

/** FNV-1a over the UTF-16 units, its high bits stirred into the low ones. */
function hashOf(key: string): number {
  let hash = SEED;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
