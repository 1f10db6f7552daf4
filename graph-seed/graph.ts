/**
 * CONTRACT of graph-seed/: the kinds of nodes and relationships of the graph, their properties,
 * and the graph itself. Written once: constraints, types, documentation, legend and the console's
 * completion are derived from it.
 *
 * Ids read `kind:slug` (`theory:creative-class`, `reference:71`, `sentence:4.2.1` for section,
 * paragraph and sentence by order) and are unique over the whole graph.
 */
import { z } from "zod";

const offset = z.int().nonnegative();
/** Whose reading the element belongs to: the article's id. A shared database tells ours from others' by it. */
const origin = z.string().min(1);
const names = { nameDe: z.string().min(1), nameEn: z.string().min(1), aliases: z.array(z.string()) };
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}:[a-z0-9.-]+$`));

/** How the article supports a relationship. */
export const basisSchema = z.enum(["stated", "figure", "implied", "curated"]);
export type Basis = z.infer<typeof basisSchema>;

export const theoryKindSchema = z.enum(["theory", "school", "paradigm", "model", "concept", "empirical-test", "field"]);
export const claimKindSchema = z.enum([
  "definition",
  "finding",
  "prescription",
  "critique",
  "example",
  "history",
  "attribution",
]);
/** What a bracket backs: a name, a clause or the whole sentence. */
export const scopeSchema = z.enum(["name", "clause", "sentence"]);

/** Node labels, each with the schema of its properties. */
export const nodeSchemas = {
  Article: z.strictObject({
    id: id("article"),
    origin,
    title: z.string(),
    /** Where the title comes from, when the article's text carries none. */
    titleNote: z.string().optional(),
    language: z.string(),
  }),
  Section: z.strictObject({
    id: id("section"),
    origin,
    order: z.int(),
    number: z.int().optional(),
    heading: z.string(),
    language: z.enum(["de", "en"]),
    start: offset,
    end: offset,
  }),
  Paragraph: z.strictObject({
    id: id("paragraph"),
    origin,
    order: z.int(),
    start: offset,
    end: offset,
    beginsInMidAir: z.boolean(),
    endsInMidAir: z.boolean(),
  }),
  Sentence: z.strictObject({
    id: id("sentence"),
    origin,
    order: z.int(),
    text: z.string(),
    start: offset,
    end: offset,
  }),
  Citation: z.strictObject({
    id: id("citation"),
    origin,
    order: z.int(),
    text: z.string(),
    /** As printed, in the bracket's order; the same numbers as along CITES. */
    numbers: z.array(z.int().positive()),
    place: z.enum(["text", "figure"]),
    start: offset,
    end: offset,
  }),
  Reference: z.strictObject({
    id: id("reference"),
    origin,
    number: z.int().positive(),
    /** Brackets that hold the number, in text and figures. */
    timesCited: z.int().nonnegative(),
    /** From here on only what a bibliography says of it. */
    title: z.string().optional(),
    authors: z.array(z.string()).optional(),
    year: z.int().optional(),
    doi: z.string().optional(),
    /** The journal, book or series that holds it. */
    container: z.string().optional(),
    volume: z.string().optional(),
    issue: z.string().optional(),
    pages: z.string().optional(),
    publisher: z.string().optional(),
    url: z.string().optional(),
  }),
  Figure: z.strictObject({
    id: id("figure"),
    origin,
    number: z.int().positive(),
    captionDe: z.string(),
    captionEn: z.string(),
    sourceLine: z.string(),
    start: offset,
    end: offset,
  }),
  /** What the reader of the source decided, removed or could not mend. */
  Issue: z.strictObject({
    id: id("issue"),
    origin,
    code: z.string(),
    line: z.int().positive(),
    source: z.string(),
    decision: z.string(),
    start: offset,
    end: offset,
  }),
  Theory: z.strictObject({
    id: id("theory"),
    origin,
    ...names,
    shortDe: z.string().min(1).max(26),
    shortEn: z.string().min(1).max(24),
    kind: theoryKindSchema,
    /** As the article states it, for instance `1920s` or `1990`; absent when it states none. */
    period: z.string().optional(),
    periodStart: z.int().optional(),
    periodEnd: z.int().optional(),
    /** The article's words that date it. */
    periodQuote: z.string().optional(),
    summaryDe: z.string().min(1),
    summaryEn: z.string().min(1),
  }),
  Concept: z.strictObject({ id: id("concept"), origin, ...names }),
  Person: z.strictObject({ id: id("person"), origin, ...names }),
  Place: z.strictObject({ id: id("place"), origin, ...names }),
  Cluster: z.strictObject({ id: id("cluster"), origin, ...names }),
  Organisation: z.strictObject({ id: id("organisation"), origin, ...names }),
  Policy: z.strictObject({ id: id("policy"), origin, ...names }),
  Claim: z.strictObject({
    id: id("claim"),
    origin,
    statementDe: z.string().min(1),
    statementEn: z.string().min(1),
    kind: claimKindSchema,
    scope: scopeSchema,
    quote: z.string().min(1),
    start: offset,
    end: offset,
  }),
} as const;

export type NodeLabel = keyof typeof nodeSchemas;

const nothing = z.strictObject({ origin });
const ordered = z.strictObject({ origin, order: z.int() });
const evidence = z.strictObject({
  id: id("relation"),
  origin,
  basis: basisSchema,
  quote: z.string().optional(),
  start: offset.optional(),
  end: offset.optional(),
});
const lineageStep = z.strictObject({
  id: id("lineage"),
  origin,
  basis: basisSchema,
  /** Absent only when `basis` is `curated`. */
  quote: z.string().optional(),
  start: offset.optional(),
  end: offset.optional(),
  /** Further quotes of the article that say the same, with their places. */
  otherQuotes: z.array(z.string()),
  otherStarts: z.array(offset),
  otherEnds: z.array(offset),
  /** Numbers in the brackets inside the quotes, ascending: derived. */
  references: z.array(z.int()),
  claimIds: z.array(z.string()),
  /** The article hedges the step ("mutmaßlich"). */
  hedged: z.boolean(),
  hedge: z.string().optional(),
  /** The article's own verb. */
  wordingDe: z.string(),
  wordingEn: z.string(),
  /** Property of the Citation Typing Ontology 2.8, where one fits. */
  cito: z.string().optional(),
});

const entityLabels = ["Theory", "Concept", "Person", "Place", "Cluster", "Organisation", "Policy"] as const;
export type EntityLabel = (typeof entityLabels)[number];
export const ENTITY_LABELS: readonly EntityLabel[] = entityLabels;

interface RelationshipKind {
  readonly from: readonly NodeLabel[];
  readonly to: readonly NodeLabel[];
  readonly properties: z.ZodObject;
}
const theories: Pick<RelationshipKind, "from" | "to"> = { from: ["Theory"], to: ["Theory"] };

/** Relationship types, each with the labels it may join and the schema of its properties. */
export const relationshipSchemas = {
  HAS_SECTION: { from: ["Article"], to: ["Section"], properties: ordered },
  HAS_PARAGRAPH: { from: ["Section"], to: ["Paragraph"], properties: ordered },
  HAS_SENTENCE: { from: ["Paragraph"], to: ["Sentence"], properties: ordered },
  HAS_FIGURE: { from: ["Article"], to: ["Figure"], properties: ordered },
  HAS_ISSUE: { from: ["Article"], to: ["Issue"], properties: ordered },
  HAS_CITATION: { from: ["Sentence", "Figure"], to: ["Citation"], properties: ordered },
  /** `order` is the number's place in the bracket. */
  CITES: { from: ["Citation"], to: ["Reference"], properties: ordered },
  ADAPTED_FROM: { from: ["Figure"], to: ["Reference"], properties: nothing },
  STATED_IN: { from: ["Claim"], to: ["Sentence"], properties: nothing },
  BACKED_BY: { from: ["Claim"], to: ["Reference"], properties: z.strictObject({ origin, citationId: z.string() }) },
  ABOUT: { from: ["Claim"], to: [...entityLabels], properties: nothing },
  /** The sentence holds one of the entity's names: derived, so that every entity leads to the text. */
  NAMED_IN: { from: [...entityLabels], to: ["Sentence"], properties: nothing },
  PROPOSED_BY: { from: ["Theory"], to: ["Person", "Organisation"], properties: evidence },
  INTRODUCES: { from: ["Theory"], to: ["Concept"], properties: evidence },
  USES: { from: ["Theory"], to: ["Concept"], properties: evidence },
  FOCUSES_ON: { from: ["Theory"], to: ["Concept"], properties: evidence },
  LOCATED_IN: { from: ["Cluster", "Organisation", "Place"], to: ["Place"], properties: evidence },
  EXAMPLE_OF: { from: ["Cluster", "Place", "Organisation", "Policy"], to: ["Theory", "Concept"], properties: evidence },
  ATTRIBUTED_TO: {
    from: ["Reference"],
    to: ["Person", "Organisation", "Theory", "Cluster", "Place", "Concept"],
    properties: z.strictObject({ origin, quote: z.string(), start: offset, end: offset }),
  },
  PRECURSOR_OF: { ...theories, properties: lineageStep },
  EVOLVES_INTO: { ...theories, properties: lineageStep },
  EXTENDS: { ...theories, properties: lineageStep },
  VALIDATES: { ...theories, properties: lineageStep },
  COMPLEMENTS: { ...theories, properties: lineageStep },
  CONTRASTS_WITH: { ...theories, properties: lineageStep },
  SIMILAR_TO: { ...theories, properties: lineageStep },
  CORRESPONDS_TO: { ...theories, properties: lineageStep },
  REPLACES: { ...theories, properties: lineageStep },
  PART_OF: { ...theories, properties: lineageStep },
  INFLUENCES: { ...theories, properties: lineageStep },
} as const satisfies Record<string, RelationshipKind>;

export type RelationshipType = keyof typeof relationshipSchemas;

/** The relationship types between theories, in the legend's order. */
export const LINEAGE_TYPES = [
  "EVOLVES_INTO",
  "PRECURSOR_OF",
  "EXTENDS",
  "VALIDATES",
  "COMPLEMENTS",
  "SIMILAR_TO",
  "CORRESPONDS_TO",
  "CONTRASTS_WITH",
  "REPLACES",
  "INFLUENCES",
  "PART_OF",
] as const satisfies readonly RelationshipType[];
export type LineageType = (typeof LINEAGE_TYPES)[number];

/** What a property may hold, in the graph and in every store. Integers and floats are told apart by the schema. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];
export type Properties = Readonly<Record<string, PropertyValue>>;

export interface GraphNode {
  readonly label: NodeLabel;
  /** Holds `id`. */
  readonly properties: Properties & { readonly id: string };
}

export interface GraphRelationship {
  readonly type: RelationshipType;
  /** Ids of the two ends. */
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** The whole graph as plain data, ordered by construction, so that the same input gives the same bytes. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}
