/** What full-text search looks at in either store, and how much a hit weighs: names more than statements, these more than running text. */
import type { NodeLabel } from "#graph-seed/graph.ts";

/** Which properties of a label are searched. */
export const SEARCHED: Partial<Record<NodeLabel, readonly string[]>> = {
  Theory: ["nameDe", "nameEn", "shortDe", "shortEn", "aliases", "summaryDe", "summaryEn"],
  Concept: ["nameDe", "nameEn", "aliases"],
  Person: ["nameDe", "nameEn", "aliases"],
  Place: ["nameDe", "nameEn", "aliases"],
  Cluster: ["nameDe", "nameEn", "aliases"],
  Organisation: ["nameDe", "nameEn", "aliases"],
  Policy: ["nameDe", "nameEn", "aliases"],
  Claim: ["statementDe", "statementEn"],
  Sentence: ["text"],
  Figure: ["captionDe", "captionEn"],
  Section: ["heading"],
  Reference: ["number", "title", "authors"],
};

/** The properties among them that are names. */
export const NAMES: ReadonlySet<string> = new Set([
  "nameDe",
  "nameEn",
  "shortDe",
  "shortEn",
  "aliases",
  "number",
  "title",
  "authors",
]);

/** By label; 1 where none is given. */
export const WEIGHT: Partial<Record<NodeLabel, number>> = {
  Theory: 4,
  Person: 3,
  Concept: 3,
  Cluster: 3,
  Place: 2.5,
  Organisation: 2.5,
  Policy: 2.5,
  Reference: 3,
  Claim: 1.5,
};
