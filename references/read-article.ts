/**
 * DOOR of references/: a source's bytes in, a `Document` out.
 *
 * Here, and only here, a source's format is chosen; plain text is the one that is read so far. A reader
 * for another format takes decoded text and returns the same `Document`.
 */
import { decode } from "./decode.ts";
import type { Document } from "./document.ts";
import { readPlainText } from "./plain-text/read-plain-text.ts";

/** Reads an article; whatever the bytes are, it answers with a document and its issues and does not throw. */
export function readArticle(bytes: Uint8Array | string, id: string): Document {
  return readPlainText(decode(bytes), id);
}
