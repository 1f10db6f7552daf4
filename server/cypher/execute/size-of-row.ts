/**
 * Estimated bytes of what operators hold. Scalars and graph elements weigh next to nothing; lists,
 * maps and long strings are what can fill the memory.
 */
import { estimateBytes } from "../functions/size-estimate.ts";
import type { CypherValue } from "../value.ts";
import { isList, isMap } from "../values/types.ts";

export function sizeOfRow(values: readonly CypherValue[]): number {
  let sum = 24;
  for (const value of values) sum += 8 + estimateBytes(value);
  return sum;
}

const LONG_STRING = 256;

/** Bytes of a value if it is a list, a map or a long string; 0 for all that is small. */
export function heavyBytes(value: CypherValue): number {
  if (typeof value === "string") return value.length < LONG_STRING ? 0 : value.length * 2;
  if (typeof value !== "object" || value === null) return 0;
  return isList(value) || isMap(value) ? estimateBytes(value) : 0;
}

const SAMPLES = 16;

/** Bytes of a list, judged by a few of its items; for lists that grow by small steps. */
export function sampledBytes(list: readonly CypherValue[]): number {
  if (list.length <= SAMPLES) return estimateBytes(list);
  const stride = list.length / SAMPLES;
  let sum = 0;
  for (let index = 0; index < SAMPLES; index += 1) {
    sum += 8 + estimateBytes(list[Math.floor((index + Math.random()) * stride)] ?? null);
  }
  return Math.round((sum / SAMPLES) * list.length);
}
