/**
 * Bytes in, one string out, whatever the bytes are.
 *
 * UTF-8 is tried strictly; what is not UTF-8 is read as Latin-1 (as the web does: Windows-1252),
 * which has a character for every byte, and reported. A byte-order mark is dropped. Lone surrogates, which only a
 * string can bring in, become U+FFFD one for one, so that columns stay true.
 */
import type { Issue } from "./document.ts";

export interface Decoded {
  readonly text: string;
  readonly issues: readonly Issue[];
}

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Decodes an article's bytes; never throws. */
export function decode(source: Uint8Array | string): Decoded {
  if (typeof source !== "string") return decodeBytes(source);
  const text = source.replace(/^\uFEFF/, "");
  const wellFormed = text.replace(LONE_SURROGATE, "\uFFFD");
  if (wellFormed === text) return { text, issues: [] };
  return { text: wellFormed, issues: [undecodable("lone surrogates", "each replaced by U+FFFD")] };
}

function decodeBytes(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), issues: [] };
  } catch {
    const text = new TextDecoder("latin1").decode(bytes);
    return { text, issues: [undecodable("bytes that are not UTF-8", "the source is read as Latin-1")] };
  }
}

function undecodable(source: string, decision: string): Issue {
  return { code: "bytes-undecodable", start: 0, end: 0, line: 1, source, decision };
}
