/**
 * A rough guess of the bytes a value holds, so that limits on memory bite before memory runs out.
 * Nodes, relationships and paths live in the graph anyway; only the reference is counted.
 */

import type { CypherValue } from "../value.ts";
import { isList, isMap } from "../values/types.ts";

/** Estimated bytes. */
export function estimateBytes(value: CypherValue): number {
  if (typeof value === "string") return 24 + value.length * 2;
  if (typeof value === "bigint") return 24;
  if (typeof value !== "object" || value === null) return 8;
  if (isList(value)) {
    let bytes = 32;
    for (const item of value) bytes += 8 + estimateBytes(item);
    return bytes;
  }
  if (isMap(value)) {
    let bytes = 64;
    for (const [key, item] of value) bytes += 40 + key.length * 2 + estimateBytes(item);
    return bytes;
  }
  if (value.kind === "path") return 48 + value.nodes.length * 16;
  return value.kind === "temporal" || value.kind === "point" ? 96 : 8;
}
