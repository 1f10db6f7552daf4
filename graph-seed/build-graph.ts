/**
 * The door of the seed: a read article and the files of its annotation in, the graph out, with the
 * ledger of coverage and every problem found on the way. Pure: reads no disk, keeps no state, and
 * the same input gives the same graph in the same order. The graph is fit for use only when there
 * are no problems.
 */
import type { Work } from "#references/bibliography.ts";
import type { Document } from "#references/document.ts";
import { articleGraph } from "./article-graph.ts";
import { indexArticle } from "./article-index.ts";
import { ownersOfBrackets } from "./bracket-owners.ts";
import { checkAnnotation } from "./check-annotation.ts";
import { checkGraph } from "./check-graph.ts";
import { checkLineage } from "./check-lineage.ts";
import { type LedgerEntry, writeLedger } from "./coverage-ledger.ts";
import type { Graph } from "./graph.ts";
import { locateAnnotation } from "./locate-annotation.ts";
import { type AnnotationFile, parseAnnotation } from "./parse-annotation.ts";
import type { Problem } from "./problem.ts";
import { readingGraph } from "./reading-graph.ts";

export interface BuiltGraph {
  readonly graph: Graph;
  readonly ledger: readonly LedgerEntry[];
  readonly problems: readonly Problem[];
}

/** Builds and checks the graph of one article; `works` says what its numbers mean, where a bibliography does. */
export function buildGraph(
  document: Document,
  files: readonly AnnotationFile[],
  works: ReadonlyMap<number, Work> = new Map(),
): BuiltGraph {
  const index = indexArticle(document);
  const { annotation, problems: ofForm } = parseAnnotation(files);
  const { located, problems: ofQuotes } = locateAnnotation(index, annotation);
  const owners = ownersOfBrackets(document.citations, located.claims);
  const { ledger, problems: ofCoverage } = writeLedger(index, owners);
  const ofReading = [
    ...ofForm,
    ...ofQuotes,
    ...checkAnnotation(index, annotation, located),
    ...checkLineage(annotation.lineage),
    ...ofCoverage,
  ];
  if (!located.article) return { graph: { nodes: [], relationships: [] }, ledger, problems: ofReading };

  const article = articleGraph(document, located.article, works);
  const reading = readingGraph(index, located, owners);
  const graph = withOrigin(document.id, {
    nodes: [...article.nodes, ...reading.nodes],
    relationships: [...article.relationships, ...reading.relationships],
  });
  // A broken annotation breaks the graph in the same places: its own report says it better.
  const ofGraph = ofReading.length === 0 ? checkGraph(graph) : [];
  return { graph, ledger, problems: [...ofReading, ...ofGraph] };
}

function withOrigin(origin: string, { nodes, relationships }: Graph): Graph {
  const mark = <T extends { readonly properties: object }>(item: T): T => ({
    ...item,
    properties: { ...item.properties, origin },
  });
  return { nodes: nodes.map(mark), relationships: relationships.map(mark) };
}
