/**
 * The seed as a run over folders: articles (`*.txt`), a folder of annotation for each and, where there
 * is one, a bibliography, in; the report on the terminal and, when nothing is wrong, the graph as one JSON file, out. The bytes
 * depend on nothing but the input. Ids such as `sentence:2.1.1` name places of one article, so a
 * graph holds one.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readArticle } from "#references/read-article.ts";
import { bibliographyReport, readBibliographies } from "./bibliography-works.ts";
import { buildGraph } from "./build-graph.ts";
import type { Graph } from "./graph.ts";
import type { AnnotationFile } from "./parse-annotation.ts";
import { ledgerTable, report, summary } from "./report.ts";

export interface SeedRun {
  /** Folder of `*.txt`. */
  readonly articles: string;
  /** Folder with one folder of YAML files for each article, named like it. */
  readonly annotations: string;
  /** Folder of `*.bib`, `*.ris` and `*.json`; it may be absent or empty. */
  readonly bibliography?: string;
  /** The file that the graph is written to. */
  readonly output: string;
  /** One line instead of the report, unless there are problems. */
  readonly quiet: boolean;
  /** Prints every bracket with the claims that own it. */
  readonly ledger: boolean;
}

/** Runs the seed; the exit code is 0 only when the graph was written. */
export function runSeed(run: SeedRun, print: (text: string) => void): 0 | 1 {
  const names = readdirSync(run.articles).filter((name) => name.endsWith(".txt"));
  const [name] = names;
  if (name === undefined || names.length > 1) {
    print(`${run.articles}: a graph holds one article, here are ${names.length}`);
    return 1;
  }
  const id = name.slice(0, -".txt".length);
  const started = performance.now();
  const document = readArticle(readFileSync(join(run.articles, name)), id);
  const read = performance.now();
  const highest = Math.max(0, ...document.citations.flatMap(({ numbers }) => numbers));
  const literature = readBibliographies(run.bibliography, highest);
  const built = buildGraph(document, readAnnotation(join(run.annotations, id)), literature.works);
  const done = performance.now();

  if (run.ledger) print(`${ledgerTable(built.ledger)}\n`);
  if (built.problems.length > 0) {
    print(report(id, built));
    print(`${summary(id, built)}: no graph written`);
    return 1;
  }
  // A bibliography is not checked against the text: what is wrong with it is told, and the rest of it serves.
  if (literature.files.length > 0) print(bibliographyReport(literature, highest));
  mkdirSync(dirname(run.output), { recursive: true });
  writeFileSync(run.output, serialise(built.graph));
  if (!run.quiet) {
    print(report(id, built));
    print(`read in ${Math.round(read - started)} ms, built and checked in ${Math.round(done - read)} ms`);
  }
  print(`${summary(id, built)} → ${run.output}`);
  return 0;
}

/** JSON with one node or relationship a line, so that two versions can be compared. */
export function serialise({ nodes, relationships }: Graph): string {
  return `{"nodes":[\n${lines(nodes)}\n],"relationships":[\n${lines(relationships)}\n]}\n`;
}

function lines(items: readonly unknown[]): string {
  return items.map((item) => JSON.stringify(item)).join(",\n");
}

/** The YAML files of one annotation; a folder that is not there has none. */
export function readAnnotation(folder: string): AnnotationFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}
