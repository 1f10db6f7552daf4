/**
 * Pieces that several answers share. A field that the graph may lack is `null`, never absent:
 * that is what a Cypher map projection gives. Names of entities come in both languages; texts of
 * the article only as printed.
 */
import { z } from "zod";

const count = z.int().nonnegative();
const offset = z.int().nonnegative();

export const entityRefSchema = z.object({
  id: z.string(),
  label: z.string(),
  nameDe: z.string(),
  nameEn: z.string(),
});
export type EntityRef = z.infer<typeof entityRefSchema>;

export const sectionRefSchema = z.object({
  order: z.int(),
  number: z.int().nullable(),
  heading: z.string(),
});
export type SectionRef = z.infer<typeof sectionRefSchema>;

/** One bracket with its numbers as printed. */
export const citationSchema = z.object({
  id: z.string(),
  order: z.int(),
  text: z.string(),
  start: offset,
  end: offset,
  numbers: z.array(z.int()),
});
export type Citation = z.infer<typeof citationSchema>;

/** A sentence with its address: section, paragraph and sentence by order. */
export const sentenceSchema = z.object({
  id: z.string(),
  section: sectionRefSchema,
  paragraph: z.int(),
  order: z.int(),
  text: z.string(),
  start: offset,
  end: offset,
  citations: z.array(citationSchema),
});
export type Sentence = z.infer<typeof sentenceSchema>;

export const figureSchema = z.object({
  id: z.string(),
  number: z.int(),
  captionDe: z.string(),
  captionEn: z.string(),
  sourceLine: z.string(),
  start: offset,
  end: offset,
  citations: z.array(citationSchema),
});
export type Figure = z.infer<typeof figureSchema>;

/** A quotation with the sentences or the figure that it stands in. */
export const passageSchema = z.object({
  quote: z.string(),
  start: offset,
  end: offset,
  sentences: z.array(sentenceSchema),
  figure: figureSchema.nullable(),
});
export type Passage = z.infer<typeof passageSchema>;

export const claimRowSchema = z.object({
  id: z.string(),
  statementDe: z.string(),
  statementEn: z.string(),
  kind: z.string(),
  scope: z.string(),
  start: offset,
  end: offset,
  section: sectionRefSchema,
  /** Numbers behind the claim, ascending. */
  references: z.array(z.int()),
  about: z.array(entityRefSchema),
});
export type ClaimRow = z.infer<typeof claimRowSchema>;

/** A lineage edge. `passages` is empty only when `basis` is `curated`. */
export const stepSchema = z.object({
  id: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  basis: z.string(),
  hedged: z.boolean(),
  hedge: z.string().nullable(),
  wordingDe: z.string(),
  wordingEn: z.string(),
  cito: z.string().nullable(),
  references: z.array(z.int()),
  claimIds: z.array(z.string()),
  passages: z.array(passageSchema),
});
export type Step = z.infer<typeof stepSchema>;

export const theorySchema = z.object({
  id: z.string(),
  nameDe: z.string(),
  nameEn: z.string(),
  shortDe: z.string(),
  shortEn: z.string(),
  kind: z.string(),
  period: z.string().nullable(),
  periodStart: z.int().nullable(),
  periodEnd: z.int().nullable(),
  summaryDe: z.string(),
  summaryEn: z.string(),
  aliases: z.array(z.string()),
  proposedBy: z.array(entityRefSchema),
  /** Claims about it. */
  claims: count,
});
export type Theory = z.infer<typeof theorySchema>;

/** An entity that a theory is joined to, and how: `INTRODUCES`, `USES`, `FOCUSES_ON`, `EXAMPLE_OF`, `PROPOSED_BY`. */
export const theoryLinkSchema = z.object({
  theory: z.string(),
  type: z.string(),
  entity: entityRefSchema,
});
export type TheoryLink = z.infer<typeof theoryLinkSchema>;

/** A reference as far as the graph knows it; bibliographic fields stay `null` until a bibliography was added. */
export const referenceRefSchema = z.object({
  number: z.int(),
  timesCited: count,
  title: z.string().nullable(),
  authors: z.array(z.string()).nullable(),
  year: z.int().nullable(),
  doi: z.string().nullable(),
  /** The journal, book or series that holds it. */
  container: z.string().nullable(),
  volume: z.string().nullable(),
  issue: z.string().nullable(),
  pages: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
});
export type ReferenceRef = z.infer<typeof referenceRefSchema>;

/** What the article itself says of a reference, in its own words. */
export const attributionSchema = z.object({ entity: entityRefSchema, quote: z.string() });
export type Attribution = z.infer<typeof attributionSchema>;

export const facetValueSchema = z.object({ value: z.string(), count });
export const facetEntitySchema = entityRefSchema.extend({ count });
export const facetSectionSchema = sectionRefSchema.extend({ count });
