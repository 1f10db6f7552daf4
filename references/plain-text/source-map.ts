/**
 * Looks a place of the normalised text up in the source map, by binary search.
 */
import type { SourceLine } from "../document.ts";

/** The source line (1-based) from which the character at an offset comes; 1 before the first entry. */
export function lineAt(sourceLines: readonly SourceLine[], offset: number): number {
  let low = 0;
  let high = sourceLines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sourceLines[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return sourceLines[low - 1]?.line ?? 1;
}
