/**
 * What can be told from the annotation and the article's words alone, before any graph: ids name
 * one thing and exist, relationships join what they may, both languages are there, every entity is
 * named in the article, dates and hedges are the article's own.
 */
import type { Document } from "#references/document.ts";
import type { Annotation } from "./annotation.ts";
import { type ArticleIndex, overlap } from "./article-index.ts";
import { findQuote, fold } from "./find-quote.ts";
import { type NodeLabel, type RelationshipType, relationshipSchemas } from "./graph.ts";
import type { LocatedAnnotation } from "./locate-annotation.ts";
import { placesNaming } from "./name-in-text.ts";
import { type Origin, type Problem, type ProblemCode, problemAt } from "./problem.ts";

/** Checks an annotation; `located` holds those of its entries whose quotes were found. */
export function checkAnnotation(
  index: ArticleIndex,
  annotation: Annotation,
  located: LocatedAnnotation,
): readonly Problem[] {
  const { document } = index;
  return [
    ...checkIds(annotation),
    ...checkEnds(annotation),
    ...checkNames(index, annotation),
    ...checkPeriods(annotation, located),
    ...checkLanguages(annotation),
    ...checkHedges(located),
    ...checkBases(index, located),
    ...checkCaptions(document, annotation),
  ];
}

function checkIds(annotation: Annotation): Problem[] {
  const { theories, entities, claims, lineage, relations } = annotation;
  const first = new Map<string, Origin>();
  return [...theories, ...entities, ...claims, ...lineage, ...relations].flatMap(({ id, origin }) => {
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, origin);
      return [];
    }
    return [problemAt(origin, "id-duplicate", `${id} stands already in ${earlier.file}:${earlier.line}`)];
  });
}

function checkEnds(annotation: Annotation): Problem[] {
  const labels = new Map<string, NodeLabel>([
    ...annotation.theories.map((theory): [string, NodeLabel] => [theory.id, "Theory"]),
    ...annotation.entities.map((entity): [string, NodeLabel] => [entity.id, entity.label]),
  ]);
  const end = (origin: Origin, type: RelationshipType, side: "from" | "to", id: string): Problem[] => {
    const label = labels.get(id);
    const allowed: readonly NodeLabel[] = relationshipSchemas[type][side];
    if (label === undefined && annotation.dropped.has(id)) return [];
    if (label === undefined) return [problemAt(origin, "id-dangling", `${side} ${id}: no entity has this id`)];
    if (allowed.includes(label)) return [];
    return [problemAt(origin, "end-not-allowed", `${type} ${side} ${id}: allowed is ${allowed.join(", ")}`)];
  };
  return [
    ...[...annotation.relations, ...annotation.lineage].flatMap(({ origin, type, from, to }) => [
      ...end(origin, type, "from", from),
      ...end(origin, type, "to", to),
    ]),
    ...annotation.attributions.flatMap(({ origin, to }) => end(origin, "ATTRIBUTED_TO", "to", to)),
    ...annotation.claims.flatMap(({ origin, about }) => about.flatMap((id) => end(origin, "ABOUT", "to", id))),
  ];
}

function checkNames(index: ArticleIndex, annotation: Annotation): Problem[] {
  return [...annotation.theories, ...annotation.entities].flatMap((entity): Problem[] => {
    const { mention, origin } = entity;
    if (mention) {
      const found = findQuote(index.document.text, mention);
      return "failure" in found && found.failure === "quote-not-found"
        ? [problemAt(origin, "quote-not-found", `mention “${fold(mention.exact)}” – ${found.message}`)]
        : [];
    }
    return placesNaming(index, entity).length > 0
      ? []
      : [
          problemAt(
            origin,
            "name-not-in-text",
            `neither “${entity.nameDe}” nor “${entity.nameEn}” nor an alias stands in the article: add the article's wording as an alias, or a mention`,
          ),
        ];
  });
}

function checkPeriods(annotation: Annotation, located: LocatedAnnotation): Problem[] {
  const undated = annotation.theories
    .filter(({ period, periodStart, periodEnd }) => (period ?? periodStart ?? periodEnd) !== undefined)
    .filter((theory) => !theory.periodQuote)
    .map(({ origin }) => problemAt(origin, "period-without-quote", "a date needs the quote that states it"));
  const misquoted = located.theories.flatMap(({ origin, period, periodQuote }): Problem[] => {
    if (period === undefined || !periodQuote || !/^\d+$/.test(period)) return [];
    if (periodQuote.text.includes(period)) return [];
    return [problemAt(origin, "period-not-in-quote", `${period} is not in “${periodQuote.text}”`)];
  });
  const reversed = annotation.theories
    .filter(
      ({ periodStart, periodEnd }) => periodStart !== undefined && periodEnd !== undefined && periodStart > periodEnd,
    )
    .map(({ origin }) => problemAt(origin, "field-invalid", "periodStart is after periodEnd"));
  return [...undated, ...misquoted, ...reversed];
}

function checkLanguages({ claims, theories, lineage }: Annotation): Problem[] {
  return [
    ...claims.flatMap((claim) => differing(claim.origin, "statement", claim.statementDe, claim.statementEn)),
    ...theories.flatMap((theory) => differing(theory.origin, "summary", theory.summaryDe, theory.summaryEn)),
    ...lineage.flatMap((step) => differing(step.origin, "wording", step.wordingDe, step.wordingEn)),
  ];
}

function differing(origin: Origin, field: string, german: string, english: string): Problem[] {
  if (fold(german) !== fold(english)) return [];
  return [problemAt(origin, "languages-equal", `${field}De and ${field}En are the same`)];
}

function checkHedges(located: LocatedAnnotation): Problem[] {
  return located.lineage.flatMap(({ origin, hedge, hedged, quotes }): Problem[] => {
    if (hedge === undefined) return [];
    if (hedged === false) return [problemAt(origin, "field-invalid", "hedged is false, yet a hedge is given")];
    return quotes.some((quote) => quote.text.includes(fold(hedge)))
      ? []
      : [problemAt(origin, "hedge-not-in-quote", `“${hedge}” stands in none of the quotes`)];
  });
}

/** What a sentence states is quoted from one first; what a figure shows, from it or from words that name it. */
function checkBases(index: ArticleIndex, located: LocatedAnnotation): Problem[] {
  const { figures } = index.document;
  const supported = [
    ...located.lineage,
    ...located.relations.map(({ origin, basis, quote }) => ({ origin, basis, quotes: quote ? [quote] : [] })),
  ];
  return supported.flatMap(({ origin, basis, quotes }): Problem[] => {
    const [main] = quotes;
    if (basis === "stated" && main && index.sentencesTouching(main).length === 0) {
      return [problemAt(origin, "basis-against-place", `stated, but “${main.text}” stands in no sentence`)];
    }
    const shown = quotes.some(
      (quote) => /Abb\. \d/.test(quote.text) || figures.some((figure) => overlap(figure, quote)),
    );
    if (basis === "figure" && !shown) {
      return [problemAt(origin, "basis-against-place", "no quote stands at a figure or names one")];
    }
    return [];
  });
}

function checkCaptions(document: Document, { article }: Annotation): Problem[] {
  if (!article) return [];
  const { origin, figures } = article;
  const problem = (code: ProblemCode, number: number, message: string) =>
    problemAt({ ...origin, entry: `figure:${number}` }, code, message);
  const missing = document.figures
    .filter((figure) => !figures.some((caption) => caption.number === figure.number))
    .map((figure) => problem("caption-missing", figure.number, `no English caption for “${figure.caption}”`));
  const unknown = figures
    .filter((caption) => !document.figures.some((figure) => figure.number === caption.number))
    .map((caption) => problem("figure-unknown", caption.number, `the article has no figure ${caption.number}`));
  return [...missing, ...unknown];
}
