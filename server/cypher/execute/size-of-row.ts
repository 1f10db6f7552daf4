/** Estimated bytes of a row that an operator holds or an answer carries. */
import { estimateBytes } from "../functions/size-estimate.ts";
import type { CypherValue } from "../value.ts";

export function sizeOfRow(values: readonly CypherValue[]): number {
  let sum = 24;
  for (const value of values) sum += 8 + estimateBytes(value);
  return sum;
}
