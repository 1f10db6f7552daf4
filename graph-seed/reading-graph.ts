/**
 * The scholar's part of the graph, out of the located annotation: entities, claims with their
 * sentences and references, relations, attributions and the lineage.
 *
 * What is derived, and how: an entity is NAMED_IN the sentences that hold one of its names. A claim
 * is STATED_IN every sentence that its quote touches and BACKED_BY the references in the brackets
 * that it owns (see bracket-owners.ts). A step of the lineage takes the references in all brackets
 * inside its quotes. A claim belongs to a step when its quote shares words with one of the step's
 * quotes and it is about one of the two theories, or when it stands in a sentence that such a quote
 * touches and is about both.
 */
import type { Citation } from "#references/document.ts";
import { type ArticleIndex, overlap, referencesInside } from "./article-index.ts";
import type { Graph, GraphNode, GraphRelationship, Properties } from "./graph.ts";
import type {
  LocatedAnnotation,
  LocatedClaim,
  LocatedQuote,
  LocatedRelation,
  LocatedStep,
  LocatedTheory,
} from "./locate-annotation.ts";
import { sentencesNaming } from "./name-in-text.ts";

/** Nodes and relationships that the annotation adds to the article's graph. */
export function readingGraph(
  index: ArticleIndex,
  annotation: LocatedAnnotation,
  owners: ReadonlyMap<number, readonly LocatedClaim[]>,
): Graph {
  const nodes: GraphNode[] = [
    ...annotation.theories.map((theory): GraphNode => ({ label: "Theory", properties: theoryProperties(theory) })),
    ...annotation.entities.map(({ label, id, nameDe, nameEn, aliases }): GraphNode => ({
      label,
      properties: { id, nameDe, nameEn, aliases },
    })),
    ...annotation.claims.map((claim): GraphNode => ({ label: "Claim", properties: claimProperties(claim) })),
  ];
  const relationships: GraphRelationship[] = [
    ...[...annotation.theories, ...annotation.entities].flatMap((entity) =>
      sentencesNaming(index, entity).map((sentence): GraphRelationship => ({
        type: "NAMED_IN",
        from: entity.id,
        to: sentence.id,
        properties: {},
      })),
    ),
    ...annotation.claims.flatMap((claim) => claimRelationships(index, claim, owners)),
    ...annotation.relations.map((relation): GraphRelationship => ({
      type: relation.type,
      from: relation.from,
      to: relation.to,
      properties: relationProperties(relation),
    })),
    ...annotation.attributions.flatMap(({ to, quote }) =>
      referencesInside(index, [quote]).map((number): GraphRelationship => ({
        type: "ATTRIBUTED_TO",
        from: `reference:${number}`,
        to,
        properties: quoteProperties(quote),
      })),
    ),
    ...annotation.lineage.map((step): GraphRelationship => ({
      type: step.type,
      from: step.from,
      to: step.to,
      properties: stepProperties(index, step, annotation.claims),
    })),
  ];
  return { nodes, relationships };
}

function theoryProperties(theory: LocatedTheory): GraphNode["properties"] {
  const { id, nameDe, nameEn, shortDe, shortEn, aliases, kind, summaryDe, summaryEn } = theory;
  const { period, periodStart, periodEnd, periodQuote } = theory;
  return {
    id,
    nameDe,
    nameEn,
    shortDe,
    shortEn,
    aliases,
    kind,
    ...(period !== undefined && { period }),
    ...(periodStart !== undefined && { periodStart }),
    ...(periodEnd !== undefined && { periodEnd }),
    ...(periodQuote && { periodQuote: periodQuote.text }),
    summaryDe,
    summaryEn,
  };
}

function claimProperties(claim: LocatedClaim): GraphNode["properties"] {
  const { id, statementDe, statementEn, kind, scope, quote } = claim;
  return { id, statementDe, statementEn, kind, scope, ...quoteProperties(quote) };
}

function claimRelationships(
  index: ArticleIndex,
  claim: LocatedClaim,
  owners: ReadonlyMap<number, readonly LocatedClaim[]>,
): GraphRelationship[] {
  const owned = index.document.citations.filter((citation) => owners.get(citation.order)?.includes(claim));
  const backing = (citation: Citation) =>
    [...new Set(citation.numbers)].map((number): GraphRelationship => ({
      type: "BACKED_BY",
      from: claim.id,
      to: `reference:${number}`,
      properties: { citationId: `citation:${citation.order}` },
    }));
  return [
    ...index
      .sentencesTouching(claim.quote)
      .map((sentence): GraphRelationship => ({ type: "STATED_IN", from: claim.id, to: sentence.id, properties: {} })),
    ...owned.flatMap(backing),
    ...[...new Set(claim.about)].map((entity): GraphRelationship => ({
      type: "ABOUT",
      from: claim.id,
      to: entity,
      properties: {},
    })),
  ];
}

function relationProperties({ id, basis, quote }: LocatedRelation): Properties {
  return { id, basis, ...(quote && quoteProperties(quote)) };
}

function stepProperties(index: ArticleIndex, step: LocatedStep, claims: readonly LocatedClaim[]): Properties {
  const [main, ...others] = step.quotes;
  return {
    id: step.id,
    basis: step.basis,
    ...(main && quoteProperties(main)),
    otherQuotes: others.map((quote) => quote.text),
    otherStarts: others.map((quote) => quote.start),
    otherEnds: others.map((quote) => quote.end),
    references: referencesInside(index, step.quotes),
    claimIds: claims.filter((claim) => belongs(index, claim, step)).map((claim) => claim.id),
    hedged: step.hedged ?? step.hedge !== undefined,
    ...(step.hedge !== undefined && { hedge: step.hedge }),
    wordingDe: step.wordingDe,
    wordingEn: step.wordingEn,
    ...(step.cito !== undefined && { cito: step.cito }),
  };
}

function belongs(index: ArticleIndex, claim: LocatedClaim, step: LocatedStep): boolean {
  const theories = [step.from, step.to].filter((theory) => claim.about.includes(theory)).length;
  if (theories === 0) return false;
  if (step.quotes.some((quote) => overlap(quote, claim.quote))) return true;
  const sentences = step.quotes.flatMap((quote) => index.sentencesTouching(quote));
  return theories === 2 && sentences.some((sentence) => overlap(sentence, claim.quote));
}

function quoteProperties(quote: LocatedQuote): { quote: string; start: number; end: number } {
  return { quote: quote.text, start: quote.start, end: quote.end };
}
