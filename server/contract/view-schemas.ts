/** The answers of the views: one schema for each query in server/queries/. */
import { z } from "zod";
import {
  attributionSchema,
  citationSchema,
  claimRowSchema,
  entityRefSchema,
  facetEntitySchema,
  facetSectionSchema,
  facetValueSchema,
  figureSchema,
  referenceRefSchema,
  sectionRefSchema,
  sentenceSchema,
  stepSchema,
  theoryLinkSchema,
  theorySchema,
} from "./shared-schemas.ts";

const count = z.int().nonnegative();
const offset = z.int().nonnegative();

/** `GET /api/health` */
export const healthSchema = z.object({
  status: z.enum(["ok", "unavailable"]),
  store: z.enum(["embedded", "neo4j"]),
  nodes: count,
  relationships: count,
  version: z.string(),
});

/** `GET /api/lineage`: theories, the edges between them, and what each theory is joined to. */
export const lineageSchema = z.object({
  theories: z.array(theorySchema),
  steps: z.array(stepSchema),
  links: z.array(theoryLinkSchema),
});
export type Lineage = z.infer<typeof lineageSchema>;

/**
 * `GET /api/lineage/trace`: every path along the lineage from one theory to another, shortest
 * first. An edge that points back in time (`EXTENDS`, `REPLACES`: the later names the earlier) is
 * walked against its direction: `forward` is false. No path gives an empty list.
 */
export const traceSchema = z.object({
  from: z.string(),
  to: z.string(),
  paths: z.array(z.object({ steps: z.array(stepSchema.extend({ forward: z.boolean() })) })),
});
export type Trace = z.infer<typeof traceSchema>;

/** `GET /api/claims`: facet counts of a group apply every filter but the group's own. */
export const claimsSchema = z.object({
  /** Claims that pass all filters. */
  total: count,
  /** Claims in the graph. */
  all: count,
  claims: z.array(claimRowSchema),
  facets: z.object({
    theories: z.array(facetEntitySchema),
    kinds: z.array(facetValueSchema),
    scopes: z.array(facetValueSchema),
    /** `none`, `one` or `several` references behind the claim. */
    support: z.array(facetValueSchema),
    sections: z.array(facetSectionSchema),
  }),
});
export type Claims = z.infer<typeof claimsSchema>;

/** `GET /api/claims/ID` */
export const claimSchema = claimRowSchema.extend({
  quote: z.string(),
  sentences: z.array(sentenceSchema),
  /** The neighbours in the same paragraph, for context. */
  before: sentenceSchema.nullable(),
  after: sentenceSchema.nullable(),
  /** The brackets that back the claim. */
  citations: z.array(citationSchema),
  backing: z.array(
    referenceRefSchema.extend({
      /** Offsets of every bracket that cites it. */
      places: z.array(offset),
      /** Other claims that lean on it. */
      claims: z.array(z.object({ id: z.string(), statementDe: z.string(), statementEn: z.string() })),
    }),
  ),
  /** Lineage edges that rest on the claim. */
  steps: z.array(z.object({ id: z.string(), type: z.string(), from: entityRefSchema, to: entityRefSchema })),
});
export type Claim = z.infer<typeof claimSchema>;

/** `GET /api/references` */
export const referencesSchema = z.object({
  /** Length of the article's text and the places of its sections, for drawing positions. */
  textLength: count,
  sections: z.array(sectionRefSchema.extend({ start: offset, end: offset })),
  references: z.array(
    referenceRefSchema.extend({
      places: z.array(offset),
      /** Brackets that hold only this number. */
      alone: count,
      claims: count,
      figures: z.array(z.int()),
      attributions: z.array(attributionSchema),
      theories: z.array(entityRefSchema),
      /** The three references most often in the same bracket. */
      coCited: z.array(z.object({ number: z.int(), count })),
    }),
  ),
});
export type References = z.infer<typeof referencesSchema>;

/** `GET /api/references/NUMBER` */
export const referenceSchema = referenceRefSchema.extend({
  alone: count,
  places: z.array(
    z.object({
      citation: citationSchema,
      /** Where it stands: a sentence of the text or a figure's source line. */
      sentence: sentenceSchema.nullable(),
      figure: figureSchema.nullable(),
      claims: z.array(claimRowSchema.extend({ quote: z.string() })),
    }),
  ),
  attributions: z.array(attributionSchema),
  theories: z.array(entityRefSchema),
  /** In-text co-citation by closeness: same bracket, same sentence, same paragraph; closest first. */
  coCited: z.array(z.object({ number: z.int(), bracket: count, sentence: count, paragraph: count })),
});
export type Reference = z.infer<typeof referenceSchema>;

/** `GET /api/article`: the reading view. Offsets are those of the normalised text. */
export const articleSchema = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string(),
  sections: z.array(
    sectionRefSchema.extend({
      id: z.string(),
      language: z.string(),
      start: offset,
      end: offset,
      paragraphs: z.array(
        z.object({
          id: z.string(),
          order: z.int(),
          start: offset,
          end: offset,
          beginsInMidAir: z.boolean(),
          endsInMidAir: z.boolean(),
          sentences: z.array(
            z.object({
              id: z.string(),
              order: z.int(),
              text: z.string(),
              start: offset,
              end: offset,
              citations: z.array(citationSchema),
            }),
          ),
        }),
      ),
    }),
  ),
  figures: z.array(figureSchema),
  /** Each with the brackets that back it, by their ids. */
  claims: z.array(claimRowSchema.extend({ citations: z.array(z.string()) })),
  issues: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      line: z.int(),
      source: z.string(),
      decision: z.string(),
      start: offset,
      end: offset,
    }),
  ),
});
export type Article = z.infer<typeof articleSchema>;

/** `GET /api/graph`: the whole graph, for the network view. */
export const networkSchema = z.object({
  nodes: z.array(
    z.object({ id: z.string(), label: z.string(), nameDe: z.string(), nameEn: z.string(), degree: count }),
  ),
  edges: z.array(z.object({ type: z.string(), from: z.string(), to: z.string() })),
});
export type Network = z.infer<typeof networkSchema>;

/** `GET /api/search` */
export const searchSchema = z.object({
  hits: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      /** Name, statement, sentence or `[n]`, as the label has it. */
      textDe: z.string(),
      textEn: z.string(),
      score: z.number(),
    }),
  ),
});
export type Search = z.infer<typeof searchSchema>;

const propertySchema = z.object({ name: z.string(), types: z.array(z.string()) });

/** `GET /api/schema` */
export const schemaSchema = z.object({
  labels: z.array(z.object({ name: z.string(), count, properties: z.array(propertySchema) })),
  relationshipTypes: z.array(
    z.object({
      name: z.string(),
      count,
      properties: z.array(propertySchema),
      between: z.array(z.object({ from: z.string(), to: z.string(), count })),
    }),
  ),
  /** Functions that a query may call, with their signature as Neo4j's manual writes it. */
  functions: z.array(z.object({ name: z.string(), signature: z.string(), helpDe: z.string(), helpEn: z.string() })),
});
export type Schema = z.infer<typeof schemaSchema>;
