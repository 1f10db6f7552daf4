/** The console: a question, its table and picture, parameters, the plan, and a statement that may not run. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { PHONE, violations } from "../support/browser.ts";
import type { Explorer } from "../support/explorer.ts";

const ask = (page: Page, query: string, more = ""): Promise<unknown> =>
  page.goto(`/cypher?query=${encodeURIComponent(query)}${more}`);

export function askingInCypher(explorer: Explorer): void {
  it("shows with PROFILE what each step gave and read, beside the table", async () => {
    const page = await explorer.open();
    await ask(page, "PROFILE MATCH (t:Theory)-[:EVOLVES_INTO]->(u:Theory) RETURN t.nameEn AS earlier ORDER BY earlier");
    const plan = page.getByRole("region", { name: "Plan of the query" });
    await plan.getByRole("columnheader", { name: "Reads of the graph" }).waitFor();
    const steps = await plan.getByRole("row").count();
    expect(steps).toBeGreaterThan(3);
    expect(await plan.getByRole("rowheader").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining("EVOLVES_INTO")]),
    );
    expect(await violations(page)).toEqual([]);

    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.waitForURL(/show=table/);
    await page.getByRole("columnheader", { name: "earlier" }).waitFor();
    await page.goBack();
    await plan.waitFor();
  });

  it("shows with EXPLAIN what would be done, in German and on a phone too", async () => {
    const page = await explorer.open(PHONE);
    await ask(page, "EXPLAIN MATCH (t:Theory {id: $id})--(u) RETURN u", "&theme=dark");
    const plan = page.getByRole("region", { name: "Plan der Abfrage" });
    await plan.getByRole("columnheader", { name: "Zeilen, geschätzt" }).waitFor();
    expect(await plan.getByRole("columnheader").count()).toBe(2);
    await page.getByText("Der Plan; ausgeführt wurde nichts").first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });

  it("draws an answer that holds nodes, sorts a column, and keeps both in the address", async () => {
    const page = await explorer.open();
    await ask(page, "MATCH (t:Theory)-[s]->(u:Theory) RETURN t.nameEn AS name, s, u LIMIT 5");
    await page.locator(".result-graph canvas").first().waitFor();
    await page.getByRole("button", { name: "name", exact: true }).click();
    await page.waitForURL(/sort=1/);
    const names = await page.locator("tbody tr td:nth-child(2)").allInnerTexts();
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
  });

  it("refuses what would write, and marks the place", async () => {
    explorer.forgive(/403 \(Forbidden\)/);
    const page = await explorer.open();
    await ask(page, "MATCH (n) DETACH DELETE n");
    await page.locator(".cm-lintRange-error").first().waitFor();
    await page.getByRole("region", { name: "Result" }).getByText("The query was not run").waitFor();
  });

  it("starts from a question of the gallery", async () => {
    const page = await explorer.open();
    await page.goto("/cypher");
    await page.getByRole("table").getByRole("row").nth(1).waitFor();
    expect(await page.locator(".cm-content").innerText()).toContain("MATCH");
  });
}
