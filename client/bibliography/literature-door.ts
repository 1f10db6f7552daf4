/**
 * The one way from the client to `references/`: a bibliography of the reader's own enters the data's way at its
 * beginning. The reader of files is a chunk of its own, fetched when a file is there; nothing here sends anything.
 */
import type { Bibliography } from "#references/bibliography.ts";

export type {
  Bibliography,
  BibliographyEntry,
  BibliographyIssue,
  BibliographyIssueCode,
  Work,
} from "#references/bibliography.ts";
export {
  chooseNumbering,
  entriesByNumber,
  numberEntries,
  numberInKey,
  NUMBERINGS,
  type NumberingBy,
} from "#references/number-entries.ts";

/** Reads a file that the reader chose. */
export async function readFile(file: Blob): Promise<Bibliography> {
  const { LARGEST_BIBLIOGRAPHY, readBibliography } = await import("#references/read-bibliography.ts");
  // One byte more than is read tells that the file is too large without holding all of it.
  const bytes = await file.slice(0, LARGEST_BIBLIOGRAPHY + 1).arrayBuffer();
  return readBibliography(new Uint8Array(bytes));
}
