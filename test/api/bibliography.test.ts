/** A graph that a made-up bibliography went into answers with its entries wherever a reference is told. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readAnnotation } from "#graph-seed/run-seed.ts";
import { buildGraph } from "#graph-seed/build-graph.ts";
import { readArticle } from "#references/read-article.ts";
import { entriesByNumber } from "#references/number-entries.ts";
import { readBibliography } from "#references/read-bibliography.ts";
import { openEmbeddedStore } from "../../server/store/embedded/embedded-store.ts";
import { type ApiServer, serveApi } from "../support/api-server.ts";

const at = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;
const ENTRY =
  "@article{a, author={Ada Beispiel}, title={Erfundenes Werk}, journal={Beispiele}, year=1901, volume=2, number=3, pages={4--5}, doi={10.5555/111}, url={https://example.org/}}";
const KNOWN = {
  title: "Erfundenes Werk",
  authors: ["Ada Beispiel"],
  year: 1901,
  container: "Beispiele",
  volume: "2",
  issue: "3",
  pages: "4–5",
  publisher: null,
  doi: "10.5555/111",
  url: "https://example.org/",
};

let api: ApiServer;
beforeAll(async () => {
  const document = readArticle(readFileSync(at("references/articles/nachhaltige-cluster.txt")), "nachhaltige-cluster");
  const works = entriesByNumber(readBibliography(ENTRY).entries, [111]);
  const { graph, problems } = buildGraph(
    document,
    readAnnotation(at("graph-seed/annotations/nachhaltige-cluster")),
    works,
  );
  expect(problems).toEqual([]);
  api = await serveApi(openEmbeddedStore(graph));
});
afterAll(() => api.close());

it("in the table, the detail, behind a claim, and in the search", async () => {
  const { references } = await api.get("references");
  expect(references.filter(({ title }) => title !== null)).toMatchObject([{ number: 111, ...KNOWN }]);
  expect(await api.get("reference", "/api/references/111")).toMatchObject(KNOWN);
  const { claims } = await api.get("claims", "/api/claims?reference=111");
  const claim = await api.get("claim", `/api/claims/${encodeURIComponent(claims[0]?.id ?? "")}`);
  expect(claim.backing.find(({ number }) => number === 111)).toMatchObject(KNOWN);
  const { hits } = await api.get("search", "/api/search?q=Erfundenes%20Werk");
  expect(hits.map(({ id }) => id)).toContain("reference:111");
});
