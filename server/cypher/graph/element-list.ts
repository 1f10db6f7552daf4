/**
 * An ordered list of graph elements with cheap removal: removing marks the list, the next reader
 * gets a fresh array without the removed ones. An array handed out before stays as it was.
 */

export class ElementList<T> {
  #items: T[] = [];
  #stale = false;
  #length = 0;
  readonly #belongs: (item: T) => boolean;

  /** `belongs` tells whether an item is still a member after something was removed. */
  constructor(belongs: (item: T) => boolean) {
    this.#belongs = belongs;
  }

  get length(): number {
    return this.#length;
  }

  add(item: T): void {
    this.#compact();
    this.#items.push(item);
    this.#length += 1;
  }

  /** Call once for a member, after it has ceased to belong. */
  remove(): void {
    this.#stale = true;
    this.#length -= 1;
  }

  read(): readonly T[] {
    this.#compact();
    return this.#items;
  }

  #compact(): void {
    if (!this.#stale) return;
    this.#items = this.#items.filter(this.#belongs);
    this.#stale = false;
  }
}
