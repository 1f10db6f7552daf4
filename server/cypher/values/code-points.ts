/**
 * Strings as Neo4j 5 counts them: `size`, `substring`, `left`, `right` and `reverse` go by Unicode
 * code points (`size('😀')` is 1), not by the UTF-16 units of JavaScript and not by what a reader
 * sees as one character (`e` with a combining accent is 2). Plain strings take a quick way.
 */

/** Whether each code point is one UTF-16 unit, so that JavaScript's own counting is right. */
function isPlain(text: string): boolean {
  return !/[\uD800-\uDFFF]/.test(text);
}

export function codePointCount(text: string): number {
  return isPlain(text) ? text.length : Array.from(text).length;
}

/** The code points from `start` (0 is the first), `length` of them or all that follow. */
export function codePointSlice(text: string, start: number, length = Number.POSITIVE_INFINITY): string {
  if (isPlain(text)) return text.slice(start, start + length);
  return Array.from(text)
    .slice(start, start + length)
    .join("");
}

export function reverseCodePoints(text: string): string {
  return Array.from(text).reverse().join("");
}

/** Space to Java's `Character.isWhitespace`: without the no-break spaces, with the separators U+001C to U+001F. */
const whitespace = String.raw`[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]`;
const leading = new RegExp(`^${whitespace}+`);
const trailing = new RegExp(`${whitespace}+$`);

export function trimStart(text: string): string {
  return text.replace(leading, "");
}

export function trimEnd(text: string): string {
  return text.replace(trailing, "");
}
