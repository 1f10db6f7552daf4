/**
 * Properties of nodes by the node's index, one list for each key that is read often: a look into a
 * list is one look into memory, where a map of a node's own takes several, each somewhere else.
 */
import type { CypherValue } from "../value.ts";

/** A column is made once this share of the nodes has been read one by one. */
const SHARE = 1 / 4;

interface Readings {
  /** How many properties were read without a column. */
  count: number;
  column: readonly CypherValue[] | undefined;
}

export class PropertyColumns {
  readonly #byKey = new Map<string, Readings>();

  /** The column, or undefined while it is not worth making; `reads` properties are about to be read of `nodes`. */
  columnFor(
    key: string,
    reads: number,
    nodes: readonly ({ readonly properties: ReadonlyMap<string, CypherValue> } | undefined)[],
  ): readonly CypherValue[] | undefined {
    let readings = this.#byKey.get(key);
    if (readings === undefined) {
      readings = { count: 0, column: undefined };
      this.#byKey.set(key, readings);
    }
    if (readings.column !== undefined) return readings.column;
    readings.count += reads;
    if (readings.count < nodes.length * SHARE) return undefined;
    readings.column = nodes.map((node) => node?.properties.get(key) ?? null);
    return readings.column;
  }

  clear(): void {
    if (this.#byKey.size > 0) this.#byKey.clear();
  }
}
