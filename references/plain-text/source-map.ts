/**
 * Looks places up in the source map, both ways, by binary search: it is ordered by offset and by line.
 */
import type { SourceLine } from "../document.ts";

/** The source line (1-based) from which the character at an offset comes; 1 before the first entry. */
export function lineAt(sourceLines: readonly SourceLine[], offset: number): number {
  return sourceLines[firstBeyond(sourceLines, (entry) => entry.start > offset) - 1]?.line ?? 1;
}

/** Where the text of a source line begins, or of the next line that has any; the text's end when none has. */
export function offsetOfLine(sourceLines: readonly SourceLine[], line: number, end: number): number {
  return sourceLines[firstBeyond(sourceLines, (entry) => entry.line >= line)]?.start ?? end;
}

function firstBeyond(sourceLines: readonly SourceLine[], isBeyond: (entry: SourceLine) => boolean): number {
  let low = 0;
  let high = sourceLines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = sourceLines[middle];
    if (entry && isBeyond(entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}
