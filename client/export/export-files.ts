/** The files of each view as entries of its menu: what an entry is called, what it is saved as, and what is in it. */
import type { ClaimRow } from "#server/contract/shared-schemas.ts";
import type { References } from "#server/contract/view-schemas.ts";
import { get } from "../api/request.ts";
import { named } from "../bibliography/known-works.ts";
import type { ExportGraph } from "./export-graph.ts";
import { entriesOf, loadTitle, wholeGraph, withWords } from "./export-source.ts";
import type { NodeLook } from "./gexf.ts";
import type { ReferenceEntry } from "./reference-entries.ts";
import type * as Writers from "./writers.ts";

/** Fetched when the first file is asked for. */
const writers = (): Promise<typeof Writers> => import("./writers.ts");

export interface ExportFile {
  /** The format's own name, the same in every language. */
  readonly format: string;
  readonly name: string;
  readonly type: string;
  readonly make: () => Promise<string | Blob | undefined>;
}

export const pictureFiles = (name: string, title: string): readonly ExportFile[] => [
  { format: "SVG", name: `${name}.svg`, type: "image/svg+xml", make: async () => (await writers()).pictureSvg(title) },
  { format: "PNG", name: `${name}.png`, type: "image/png", make: async () => (await writers()).picturePng(title) },
];

/** `cut` takes from the whole graph what is shown. */
export function graphFiles(
  name: string,
  cut: (graph: ExportGraph) => ExportGraph,
  looks: () => ReadonlyMap<string, NodeLook>,
): readonly ExportFile[] {
  const shown = async (): Promise<ExportGraph> => cut(await wholeGraph());
  return [
    {
      format: "GraphML",
      name: `${name}.graphml`,
      type: "application/xml",
      make: async () => (await writers()).toGraphml(await shown()),
    },
    {
      format: "GEXF",
      name: `${name}.gexf`,
      type: "application/xml",
      make: async () => (await writers()).toGexf(await shown(), looks()),
    },
    {
      format: "JSON-LD",
      name: `${name}.jsonld`,
      type: "application/ld+json",
      make: async () => (await writers()).toJsonLd(await shown()),
    },
    {
      format: "Cypher",
      name: `${name}.cypher`,
      type: "text/plain",
      make: async () => (await writers()).toCypher(await shown()),
    },
  ];
}

const bibliographies = (name: string, entries: () => Promise<readonly ReferenceEntry[]>): readonly ExportFile[] => [
  {
    format: "BibTeX",
    name: `${name}.bib`,
    type: "application/x-bibtex",
    make: async () => (await writers()).toBibtex(await entries(), await loadTitle()),
  },
  {
    format: "RIS",
    name: `${name}.ris`,
    type: "application/x-research-info-systems",
    make: async () => (await writers()).toRis(await entries(), await loadTitle()),
  },
];

/** Claims as listed, with the references behind them. */
export function claimFiles(claims: readonly ClaimRow[]): readonly ExportFile[] {
  const behind = async (): Promise<readonly ReferenceEntry[]> => {
    const { references } = await get<References>("/api/references");
    return (await writers()).referencesBehind(claims, entriesOf(references.map(named)));
  };
  return [
    {
      format: "CSV",
      name: "claims.csv",
      type: "text/csv;charset=utf-8",
      make: async () => (await writers()).claimsCsv(await withWords(claims)),
    },
    {
      format: "JSON",
      name: "claims.json",
      type: "application/json",
      make: async () =>
        (await writers()).claimsJson(await withWords(claims), await behind(), await loadTitle(), location.href),
    },
    ...bibliographies("claims", behind),
  ];
}

/** References as listed; rows hold what a bibliography said. */
export function referenceFiles(rows: readonly References["references"][number][]): readonly ExportFile[] {
  const entries = entriesOf(rows);
  return [
    {
      format: "CSV",
      name: "references.csv",
      type: "text/csv;charset=utf-8",
      make: async () => (await writers()).referencesCsv(entries),
    },
    {
      format: "JSON",
      name: "references.json",
      type: "application/json",
      make: async () => (await writers()).referencesJson(entries, await loadTitle(), location.href),
    },
    ...bibliographies("references", () => Promise.resolve(entries)),
  ];
}

/** Hands a file to the reader's browser. */
export function save(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
