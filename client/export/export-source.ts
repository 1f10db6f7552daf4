/**
 * What the files are made from, fetched when a reader asks for the first of them and kept: the whole graph, the words
 * behind the claims, the article's title. Enters: the API. The title is a signal, for a citation is copied at once.
 */
import { signal } from "@preact/signals";
import type { CypherAnswer } from "#server/contract/cypher-schemas.ts";
import type { ClaimRow } from "#server/contract/shared-schemas.ts";
import type { References } from "#server/contract/view-schemas.ts";
import { post } from "../api/request.ts";
import { word, words } from "../i18n/words.ts";
import type { ExportClaim } from "./claim-table.ts";
import { type Ask, type ExportGraph, pages, readGraph } from "./export-graph.ts";
import type { ReferenceEntry } from "./reference-entries.ts";

const ask: Ask = (query, parameters) => post<CypherAnswer>("/api/cypher", { query, parameters });

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Keeps what was fetched; a failure is not kept. */
function once<T>(fetchIt: () => Promise<T>): () => Promise<T> {
  let held: Promise<T> | undefined;
  return () => {
    held ??= fetchIt().catch((error: unknown) => {
      held = undefined;
      throw error;
    });
    return held;
  };
}

export const wholeGraph: () => Promise<ExportGraph> = once(() => readGraph(ask));

/** The article's title; empty until it is known. */
export const articleTitle = signal("");
export const loadTitle: () => Promise<string> = once(async () => {
  const { rows } = await ask("MATCH (article:Article) RETURN article.title LIMIT $limit", { limit: 1 });
  articleTitle.value = textOf(rows[0]?.[0]);
  return articleTitle.value;
});

const claimWords = once(async () => {
  const rows = await pages(
    ask,
    `MATCH (claim:Claim)
OPTIONAL MATCH (claim)-[:STATED_IN]->(sentence:Sentence)
WITH claim, sentence ORDER BY sentence.start
RETURN claim.id AS id, claim.quote AS quote, collect(sentence.text) AS sentences ORDER BY id SKIP $skip LIMIT $limit`,
  );
  return new Map(
    rows.map(([id, quote, sentences]) => [
      textOf(id),
      { quote: textOf(quote), sentence: Array.isArray(sentences) ? sentences.map(textOf).join(" ") : "" },
    ]),
  );
});

/** Listed claims with the article's words. */
export async function withWords(claims: readonly ClaimRow[]): Promise<readonly ExportClaim[]> {
  const found = await claimWords();
  return claims.map((claim) => ({
    id: claim.id,
    statementDe: claim.statementDe,
    statementEn: claim.statementEn,
    kind: word(`claimKind.${claim.kind}`),
    scope: word(`scope.${claim.scope}`),
    quote: found.get(claim.id)?.quote ?? "",
    sentence: found.get(claim.id)?.sentence ?? "",
    section: words.value.section(claim.section.number, claim.section.heading),
    about: claim.about.map(({ nameDe }) => nameDe),
    references: claim.references,
  }));
}

/** References as far as they are known. */
export const entriesOf = (rows: readonly References["references"][number][]): readonly ReferenceEntry[] =>
  rows.map(({ number, attributions, title, authors, year, container, volume, issue, pages, publisher, doi, url }) => ({
    number,
    named: [
      ...new Set(
        attributions
          .filter(({ entity }) => entity.label === "Person" || entity.label === "Organisation")
          .map(({ entity }) => entity.nameDe),
      ),
    ],
    title,
    authors,
    year,
    container,
    volume,
    issue,
    pages,
    publisher,
    doi,
    url,
  }));
