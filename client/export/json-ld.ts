/**
 * A graph as JSON-LD in vocabularies that others read: entities as SKOS concepts, passages as Web Annotations whose
 * selectors give the words and their offsets in the article's text, citations with CiTO. Relations that no such
 * vocabulary knows keep our own names. Ids are URNs, for the explorer has no address of its own.
 */
import type { ExportGraph, ExportNode, ExportRelationship, Property } from "./export-graph.ts";

const ENTITIES = ["Theory", "Concept", "Person", "Organisation", "Cluster", "Place", "Policy"];
/** Our relations in the words of others. */
const PREDICATES: Readonly<Record<string, string>> = {
  BACKED_BY: "cito:citesAsEvidence",
  CITES: "cito:cites",
  ADAPTED_FROM: "cito:citesAsSourceDocument",
  ABOUT: "schema:about",
  NAMED_IN: "schema:subjectOf",
  PROPOSED_BY: "dcterms:creator",
  PART_OF: "dcterms:isPartOf",
  LOCATED_IN: "schema:location",
  HAS_SECTION: "schema:hasPart",
  HAS_PARAGRAPH: "schema:hasPart",
  HAS_SENTENCE: "schema:hasPart",
  HAS_CITATION: "schema:hasPart",
  HAS_FIGURE: "schema:hasPart",
  SIMILAR_TO: "skos:related",
  CORRESPONDS_TO: "skos:closeMatch",
};

const CONTEXT = {
  oa: "http://www.w3.org/ns/oa#",
  cito: "http://purl.org/spar/cito/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  schema: "https://schema.org/",
  lineage: "urn:cluster-lineage:term:",
  id: "@id",
  type: "@type",
};

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const urn = (id: string): string => `urn:cluster-lineage:${id}`;
const text = (properties: Readonly<Record<string, Property>>, key: string): string | undefined => {
  const value = properties[key];
  return typeof value === "string" ? value : undefined;
};
const tagged = (properties: Readonly<Record<string, Property>>, stem: string): readonly Json[] =>
  (["De", "En"] as const).flatMap((suffix) => {
    const value = text(properties, stem + suffix);
    return value === undefined ? [] : [{ "@value": value, "@language": suffix.toLowerCase() }];
  });
const some = (key: string, values: readonly Json[]): Readonly<Record<string, Json>> =>
  values.length > 0 ? { [key]: values } : {};

/** Where a passage stands: its words, and its offsets in UTF-16 units of the normalised text. */
function passage(
  source: string,
  words: Property | undefined,
  start: Property | undefined,
  end: Property | undefined,
): Json {
  return {
    type: "oa:SpecificResource",
    "oa:hasSource": { id: source },
    "oa:hasSelector": [
      ...(typeof words === "string" ? [{ type: "oa:TextQuoteSelector", "oa:exact": words }] : []),
      ...(typeof start === "number" && typeof end === "number"
        ? [{ type: "oa:TextPositionSelector", "oa:start": start, "oa:end": end }]
        : []),
    ],
  };
}

function nodeOf({ id, label, properties }: ExportNode, source: string): Readonly<Record<string, Json>> {
  const head = { id: urn(id) };
  if (ENTITIES.includes(label)) {
    const aliases = properties["aliases"];
    return {
      ...head,
      type: ["skos:Concept", `lineage:${label}`],
      ...some("skos:prefLabel", tagged(properties, "name")),
      ...some("skos:altLabel", Array.isArray(aliases) ? aliases.map(String) : []),
      ...some("skos:definition", tagged(properties, "summary")),
    };
  }
  if (label === "Claim") {
    return {
      ...head,
      type: ["oa:Annotation", "lineage:Claim"],
      "oa:motivatedBy": { id: "oa:describing" },
      "oa:hasBody": tagged(properties, "statement").map((value) => ({ type: "oa:TextualBody", "rdf:value": value })),
      "oa:hasTarget": passage(source, properties["quote"], properties["start"], properties["end"]),
    };
  }
  if (label === "Reference") {
    const authors = properties["authors"];
    return {
      ...head,
      type: ["schema:CreativeWork", "lineage:Reference"],
      "schema:position": typeof properties["number"] === "number" ? properties["number"] : null,
      ...some("schema:name", [text(properties, "title") ?? []].flat()),
      ...some("schema:author", Array.isArray(authors) ? authors.map(String) : []),
      ...(typeof properties["year"] === "number" ? { "schema:datePublished": String(properties["year"]) } : {}),
      ...some("schema:identifier", [text(properties, "doi") ?? []].flat()),
    };
  }
  const words = text(properties, "text") ?? text(properties, "heading") ?? text(properties, "sourceLine");
  return {
    ...head,
    type: `lineage:${label}`,
    ...some("schema:name", [text(properties, "title") ?? [], ...tagged(properties, "caption")].flat()),
    ...(typeof properties["start"] === "number"
      ? { "oa:hasTarget": passage(source, words, properties["start"], properties["end"]) }
      : {}),
  };
}

/** A step of the lineage is a statement of its own, for its passage says it: an annotation that links two theories. */
function stepOf({ type, from, to, properties }: ExportRelationship, source: string): Json | undefined {
  const id = text(properties, "id");
  if (id === undefined) return undefined;
  const cito = text(properties, "cito");
  return {
    id: urn(id),
    type: "oa:Annotation",
    "oa:motivatedBy": { id: "oa:linking" },
    "oa:hasBody": {
      type: "rdf:Statement",
      "rdf:subject": { id: urn(from) },
      "rdf:predicate": { id: cito ?? PREDICATES[type] ?? `lineage:${type}` },
      "rdf:object": { id: urn(to) },
      "lineage:type": type,
      "lineage:basis": text(properties, "basis") ?? null,
    },
    ...(properties["quote"] === undefined
      ? {}
      : { "oa:hasTarget": passage(source, properties["quote"], properties["start"], properties["end"]) }),
  };
}

export function toJsonLd(graph: ExportGraph): string {
  const article = graph.nodes.find(({ label }) => label === "Article")?.id;
  const origin = graph.nodes.map(({ properties }) => text(properties, "origin")).find((value) => value !== undefined);
  const source = urn(article ?? `article:${origin ?? "unknown"}`);
  const out = new Map<string, ExportRelationship[]>();
  for (const relationship of graph.relationships) {
    const held = out.get(relationship.from);
    if (held) held.push(relationship);
    else out.set(relationship.from, [relationship]);
  }
  const nodes = graph.nodes.map((node) => {
    const relations = new Map<string, Json[]>();
    for (const { type, to, properties } of out.get(node.id) ?? []) {
      const cito = text(properties, "cito");
      const predicate = cito ?? PREDICATES[type] ?? `lineage:${type}`;
      const held = relations.get(predicate) ?? [];
      held.push({ id: urn(to) });
      relations.set(predicate, held);
    }
    return { ...nodeOf(node, source), ...Object.fromEntries(relations) };
  });
  const steps = graph.relationships.flatMap((relationship) => stepOf(relationship, source) ?? []);
  return `${JSON.stringify({ "@context": CONTEXT, "@graph": [...nodes, ...steps] }, null, 1)}\n`;
}
