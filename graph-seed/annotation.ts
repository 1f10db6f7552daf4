/**
 * The schema of an annotation: the files that a scholar writes about one article, and what they
 * become after parsing. A claim or a step of the lineage carries a quote; places, sentences and
 * references are derived from it and have no field here.
 *
 * A quote follows the TextQuoteSelector of the W3C Web Annotation Data Model: the exact text, and
 * where it stands more than once a prefix or suffix that tells which.
 */
import { z } from "zod";
import {
  basisSchema,
  claimKindSchema,
  type EntityLabel,
  LINEAGE_TYPES,
  nodeSchemas,
  scopeSchema,
  theoryKindSchema,
} from "./graph.ts";
import type { Origin } from "./problem.ts";

const words = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "a slug: small letters, digits, - and . only");
const entityId = z.string().regex(/^[a-z]+:[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "a full id such as theory:creative-class");

const selectorSchema = z.strictObject({ exact: words, prefix: words.optional(), suffix: words.optional() });
/** A quote as it is written; parsed it is always a selector. */
const quoteSchema = z.union([words.transform((exact) => ({ exact })), selectorSchema], {
  error: "a quote: a text, or { exact, prefix, suffix }",
});
export type Quote = z.infer<typeof selectorSchema>;

const entityFields = {
  id: slug,
  nameDe: words,
  nameEn: words,
  aliases: z.array(words).default([]),
  /** A quote that names the entity, where none of its names stands in the text. */
  mention: quoteSchema.optional(),
};
const entitySchema = z.strictObject(entityFields);

const theorySchema = z.strictObject({
  ...entityFields,
  shortDe: nodeSchemas.Theory.shape.shortDe,
  shortEn: nodeSchemas.Theory.shape.shortEn,
  kind: theoryKindSchema,
  /** YAML reads `1990` as a number; here it is the article's wording. */
  period: z.union([words, z.int().transform(String)]).optional(),
  periodStart: z.int().optional(),
  periodEnd: z.int().optional(),
  periodQuote: quoteSchema.optional(),
  summaryDe: words,
  summaryEn: words,
});

const articleSchema = z.strictObject({
  title: words,
  titleNote: words.optional(),
  language: z.enum(["de", "en"]),
  figures: z.array(z.strictObject({ number: z.int().positive(), captionEn: words })),
});

/** Types of the relations that `relations.yaml` may hold. */
export const RELATION_TYPES = ["PROPOSED_BY", "INTRODUCES", "USES", "FOCUSES_ON", "LOCATED_IN", "EXAMPLE_OF"] as const;

const relationSchema = z.strictObject({
  type: z.enum(RELATION_TYPES),
  from: entityId,
  to: entityId,
  basis: basisSchema,
  quote: quoteSchema.optional(),
});

const attributionSchema = z.strictObject({ to: entityId, quote: quoteSchema });

const stepSchema = z.strictObject({
  id: slug,
  type: z.enum(LINEAGE_TYPES),
  from: entityId,
  to: entityId,
  basis: basisSchema,
  /** The first is the main one. */
  quotes: z.array(quoteSchema).default([]),
  hedged: z.boolean().optional(),
  hedge: words.optional(),
  wordingDe: words,
  wordingEn: words,
  cito: z
    .string()
    .regex(/^(?:cito:)?[a-z][A-Za-z]*$/, "a property of CiTO such as cito:extends")
    .optional(),
});

const claimSchema = z.strictObject({
  id: slug,
  statementDe: words,
  statementEn: words,
  kind: claimKindSchema,
  scope: scopeSchema,
  quote: quoteSchema,
  about: z.array(entityId).min(1),
});

/** The schema of each file; a list file holds a list of entries. `claims` stands for every `claims-*.yaml`. */
export const fileSchemas = {
  article: articleSchema,
  theories: theorySchema,
  entities: entitySchema,
  relations: relationSchema,
  attributions: attributionSchema,
  lineage: stepSchema,
  claims: claimSchema,
} as const;

/** Files of plain entities, each with the label and the id's prefix of what it lists. */
export const ENTITY_FILES = {
  "concepts.yaml": { label: "Concept", prefix: "concept" },
  "people.yaml": { label: "Person", prefix: "person" },
  "places.yaml": { label: "Place", prefix: "place" },
  "clusters.yaml": { label: "Cluster", prefix: "cluster" },
  "organisations.yaml": { label: "Organisation", prefix: "organisation" },
  "policies.yaml": { label: "Policy", prefix: "policy" },
} as const satisfies Record<string, { label: EntityLabel; prefix: string }>;

interface Sourced {
  readonly origin: Origin;
}

/** Ids of parsed entries are full: `theory:creative-class`, `lineage:…`, `claim:…`, `relation:…`. */
export interface TheoryEntry extends Sourced, z.infer<typeof theorySchema> {}
export interface EntityEntry extends Sourced, z.infer<typeof entitySchema> {
  readonly label: Exclude<EntityLabel, "Theory">;
}
export interface ArticleEntry extends Sourced, z.infer<typeof articleSchema> {}
export interface RelationEntry extends Sourced, z.infer<typeof relationSchema> {
  readonly id: string;
}
export interface AttributionEntry extends Sourced, z.infer<typeof attributionSchema> {}
export interface StepEntry extends Sourced, z.infer<typeof stepSchema> {}
export interface ClaimEntry extends Sourced, z.infer<typeof claimSchema> {}

/** A whole annotation, in the order of its files. `article` is absent only when its file could not be read. */
export interface Annotation {
  readonly article?: ArticleEntry;
  readonly theories: readonly TheoryEntry[];
  readonly entities: readonly EntityEntry[];
  readonly relations: readonly RelationEntry[];
  readonly attributions: readonly AttributionEntry[];
  readonly lineage: readonly StepEntry[];
  readonly claims: readonly ClaimEntry[];
  /** Ids of entries that were left out because of their form, and are reported as such. */
  readonly dropped: ReadonlySet<string>;
}
