/**
 * What a check found: a stable code, the place (a file, a line in it, the entry's id) and a
 * sentence that says what to do. An annotation is content, so nothing here throws: every stage
 * of the seed hands its problems on and the report prints them all.
 */

export type ProblemCode =
  | "yaml-invalid" // the file is not YAML
  | "file-missing" // a file that every annotation has is not there
  | "file-unknown" // a file whose name says nothing to the seed: its entries would be lost unseen
  | "field-invalid" // a field is missing, misspelt or of the wrong kind
  | "short-name-too-long" // longer than the canvas has room for
  | "id-duplicate"
  | "id-dangling" // a name that no entity has
  | "end-not-allowed" // a relationship may not join these labels
  | "quote-missing" // only a curated relationship may stand without one
  | "quote-not-found"
  | "quote-ambiguous" // found more than once, even with prefix and suffix
  | "quote-across-blocks" // spans paragraphs, headings or captions
  | "quote-cuts-bracket" // begins or ends inside a citation bracket
  | "quote-cuts-word" // begins or ends inside a word
  | "name-not-in-text" // an entity that the article does not name
  | "basis-against-place" // "stated" without a sentence, or "figure" without a figure
  | "period-without-quote"
  | "period-not-in-quote" // a year that its quote does not hold
  | "languages-equal" // a statement that was not translated
  | "hedge-not-in-quote"
  | "claim-outside-sentences" // a claim quotes a heading or a caption, which state nothing
  | "attribution-without-bracket" // no reference that could be attributed
  | "caption-missing" // a figure without an English caption
  | "figure-unknown" // a caption for a figure that the article lacks
  | "lineage-to-itself"
  | "lineage-repeated" // the same relation between the same theories twice
  | "lineage-cycle" // a theory that would be its own ancestor
  | "bracket-uncovered" // no claim holds this bracket of the running text
  | "bracket-outside-figure" // a figure's bracket that no figure lists
  | "graph-invalid"; // the graph breaks its own schema

/** Where an entry of an annotation, or a place of the article, is found. */
export interface Origin {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The entry's id, or the bracket or relation that is meant. */
  readonly entry: string;
}

export interface Problem extends Origin {
  readonly code: ProblemCode;
  readonly message: string;
}

/** A problem at the place of an entry. */
export function problemAt(origin: Origin, code: ProblemCode, message: string): Problem {
  return { code, message, file: origin.file, line: origin.line, entry: origin.entry };
}
