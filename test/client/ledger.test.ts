/** The ledger on the real graph: every bracket is there, in order, with an owner; and the filters divide it. */
import { beforeAll, expect, test } from "vitest";
import type { Article } from "#server/contract/view-schemas.ts";
import { articleSchema } from "#server/contract/view-schemas.ts";
import { handlers } from "#server/api/handlers.ts";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.ts";
import { countLedger, type Ledger, ledgerOf, narrowLedger } from "#client/evidence/ledger.ts";
import { seedGraph } from "../support/seed-graph.ts";

let article: Article;
let ledger: Ledger;
const store = openEmbeddedStore(seedGraph());

beforeAll(async () => {
  article = articleSchema.parse(await handlers.article({ params: {}, query: {}, body: undefined }, store));
  ledger = ledgerOf(article);
});

test("every bracket stands in it once, in printed order", () => {
  expect(ledger.rows).toHaveLength(109);
  expect(ledger.rows.map(({ bracket }) => bracket.order)).toEqual(Array.from({ length: 109 }, (_, at) => at + 1));
});

test("every bracket of the running text belongs to a claim that rests on its numbers, ten belong to figures", () => {
  expect(countLedger(ledger)).toMatchObject({ text: 99, owned: 99, figures: 10 });
  for (const { bracket, claims, figure } of ledger.rows) {
    expect(figure === undefined).toBe(claims.length > 0);
    for (const { references } of claims) expect(references).toEqual(expect.arrayContaining([...bracket.numbers]));
  }
});

test("claims without a bracket are those without references", () => {
  expect(ledger.bare.length).toBeGreaterThan(0);
  expect(ledger.bare).toEqual(article.claims.filter(({ references }) => references.length === 0));
});

test("the filters divide it and lose nothing", () => {
  const supports = ["one", "several", "none"].map((support) => narrowLedger(ledger, [], [support]));
  const sections = article.sections.map(({ order }) => narrowLedger(ledger, [String(order)], []));
  for (const parts of [supports, sections]) {
    expect(parts.flatMap(({ rows }) => rows)).toHaveLength(ledger.rows.length);
    expect(parts.flatMap(({ bare }) => bare)).toHaveLength(ledger.bare.length);
  }
  expect(supports[0]?.rows.every(({ bracket }) => bracket.numbers.length === 1)).toBe(true);
  expect(supports[2]?.rows).toEqual([]);
  const { rows, bare } = narrowLedger(ledger, ["2", "3"], ["one", "none"]);
  expect(rows).toEqual(supports[0]?.rows.filter(({ section }) => section.order === 2 || section.order === 3));
  expect(bare).toEqual(ledger.bare.filter(({ section }) => section.order === 2 || section.order === 3));
});

test("a bracket that nobody owns is counted as such", () => {
  const orphaned = ledgerOf({ ...article, claims: [] });
  expect(countLedger(orphaned)).toMatchObject({ text: 99, owned: 0, bare: 0 });
});
