/**
 * The article's own part of the graph, out of the `Document` alone: sections down to sentences,
 * brackets, the references that they number, figures, and the reader's issues. References run from
 * 1 to the highest number cited; a number that no bracket holds is there with `timesCited` 0,
 * because the article's bibliography has it. Nothing is known of a reference but its number, and what
 * a bibliography says of it where one is given.
 */
import type { Work } from "#references/bibliography.ts";
import type { Document } from "#references/document.ts";
import type { ArticleEntry } from "./annotation.ts";
import type { Graph, GraphNode, GraphRelationship, PropertyValue } from "./graph.ts";

/** Nodes and relationships that follow from the text; `notes` gives title and English captions, `works` what numbers mean. */
export function articleGraph(document: Document, notes: ArticleEntry, works: ReadonlyMap<number, Work>): Graph {
  const nodes: GraphNode[] = [];
  const relationships: GraphRelationship[] = [];
  const relate = (type: GraphRelationship["type"], from: string, to: string, order?: number) =>
    relationships.push({ type, from, to, properties: order === undefined ? {} : { order } });

  const article = `article:${document.id}`;
  nodes.push({
    label: "Article",
    properties: {
      id: article,
      title: notes.title,
      ...(notes.titleNote !== undefined && { titleNote: notes.titleNote }),
      language: notes.language,
    },
  });

  for (const section of document.sections) {
    const sectionId = `section:${section.order}`;
    nodes.push({
      label: "Section",
      properties: {
        id: sectionId,
        order: section.order,
        ...(section.number !== null && { number: section.number }),
        heading: section.heading,
        language: section.language,
        start: section.start,
        end: section.end,
      },
    });
    relate("HAS_SECTION", article, sectionId, section.order);
    for (const paragraph of section.paragraphs) {
      const { order, start, end, beginsInMidAir, endsInMidAir } = paragraph;
      const paragraphId = `paragraph:${section.order}.${order}`;
      nodes.push({
        label: "Paragraph",
        properties: { id: paragraphId, order, start, end, beginsInMidAir, endsInMidAir },
      });
      relate("HAS_PARAGRAPH", sectionId, paragraphId, order);
      for (const { order, text, start, end, citations } of paragraph.sentences) {
        const sentenceId = `sentence:${section.order}.${paragraph.order}.${order}`;
        nodes.push({ label: "Sentence", properties: { id: sentenceId, order, text, start, end } });
        relate("HAS_SENTENCE", paragraphId, sentenceId, order);
        for (const citation of citations) relate("HAS_CITATION", sentenceId, `citation:${citation}`, citation);
      }
    }
  }

  for (const figure of document.figures) {
    const figureId = `figure:${figure.number}`;
    const captionEn = notes.figures.find((caption) => caption.number === figure.number)?.captionEn;
    nodes.push({
      label: "Figure",
      properties: {
        id: figureId,
        number: figure.number,
        captionDe: figure.caption,
        captionEn: captionEn ?? "",
        sourceLine: figure.sourceLine,
        start: figure.start,
        end: figure.end,
      },
    });
    relate("HAS_FIGURE", article, figureId, figure.number);
    const inside = document.citations.filter((citation) => figure.citations.includes(citation.order));
    for (const citation of inside) relate("HAS_CITATION", figureId, `citation:${citation.order}`, citation.order);
    for (const number of distinct(inside.flatMap((citation) => citation.numbers))) {
      relate("ADAPTED_FROM", figureId, `reference:${number}`);
    }
  }

  const timesCited = new Map<number, number>();
  for (const { order, text, place, start, end, numbers } of document.citations) {
    const citationId = `citation:${order}`;
    nodes.push({ label: "Citation", properties: { id: citationId, order, text, numbers, place, start, end } });
    for (const [index, number] of numbers.entries()) relate("CITES", citationId, `reference:${number}`, index + 1);
    for (const number of distinct(numbers)) timesCited.set(number, (timesCited.get(number) ?? 0) + 1);
  }
  const highest = Math.max(0, ...timesCited.keys());
  for (let number = 1; number <= highest; number += 1) {
    nodes.push({
      label: "Reference",
      properties: {
        id: `reference:${number}`,
        number,
        timesCited: timesCited.get(number) ?? 0,
        ...workProperties(works.get(number)),
      },
    });
  }

  for (const [index, issue] of document.issues.entries()) {
    const { code, line, source, decision, start, end } = issue;
    const issueId = `issue:${index + 1}`;
    nodes.push({ label: "Issue", properties: { id: issueId, code, line, source, decision, start, end } });
    relate("HAS_ISSUE", article, issueId, index + 1);
  }
  return { nodes, relationships };
}

const WORK = ["title", "authors", "year", "doi", "container", "volume", "issue", "pages", "publisher", "url"] as const;

/** What is known of a work; what is not is no property. */
function workProperties(work: Work | undefined): Record<string, PropertyValue> {
  const known: Record<string, PropertyValue> = {};
  for (const name of WORK) {
    const value = work?.[name] ?? null;
    if (value !== null) known[name] = value;
  }
  return known;
}

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)];
}
