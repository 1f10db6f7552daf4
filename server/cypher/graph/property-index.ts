/**
 * A hash index from a property's value to the nodes that have it, with openCypher's equality:
 * `1` finds `1.0`, NaN and null find nothing. Lists, maps, temporal and spatial values are kept
 * aside in one bucket; a look-up for such a value answers with the bucket and the caller's filter
 * decides.
 */
import type { CypherNode, CypherValue } from "../value.ts";

type Key = string | number | bigint | boolean;

const NONE: readonly CypherNode[] = [];

/** The key under which equal scalars meet; `undefined` for values that are no scalars. */
function scalarKey(value: CypherValue): Key | undefined {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") {
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(value) : value;
  }
  if (typeof value === "bigint") {
    const float = Number(value);
    return Number.isSafeInteger(float) ? float : value;
  }
  return undefined;
}

export class PropertyIndex {
  readonly #buckets = new Map<Key, CypherNode[]>();
  #others: CypherNode[] = [];
  #size = 0;

  /** Nodes per distinct value, at least 1 once something is indexed. */
  get nodesPerValue(): number {
    const values = this.#buckets.size + (this.#others.length > 0 ? 1 : 0);
    return values === 0 ? 0 : this.#size / values;
  }

  add(value: CypherValue, node: CypherNode): void {
    const key = scalarKey(value);
    this.#size += 1;
    if (key === undefined) {
      this.#others.push(node);
      return;
    }
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) this.#buckets.set(key, [node]);
    else bucket.push(node);
  }

  remove(value: CypherValue, node: CypherNode): void {
    const key = scalarKey(value);
    this.#size -= 1;
    const without = (nodes: readonly CypherNode[]) => nodes.filter((other) => other !== node);
    if (key === undefined) {
      this.#others = without(this.#others);
      return;
    }
    const left = without(this.#buckets.get(key) ?? NONE);
    if (left.length === 0) this.#buckets.delete(key);
    else this.#buckets.set(key, left);
  }

  /** Every node whose value equals `value`; for values that are no scalars, a superset of them. */
  find(value: CypherValue): readonly CypherNode[] {
    if (value === null || Number.isNaN(value)) return NONE;
    const key = scalarKey(value);
    return key === undefined ? this.#others : (this.#buckets.get(key) ?? NONE);
  }
}
