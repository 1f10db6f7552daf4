/** What a reader comes for, in a real browser over the real server: a step's sentence, a claim's references, a query. */
import { expect, it } from "vitest";
import type { Explorer } from "../support/explorer.ts";

const QUERY = "MATCH (t:Theory)-[s:EVOLVES_INTO]->(u) RETURN t.nameEn AS earlier, size(s.references) AS brackets, u";

export function readerJobs(explorer: Explorer): void {
  it("traces a step to its sentence and its references, by keyboard, and back undoes", async () => {
    const page = await explorer.open();
    await page.goto("/");
    const field = page.getByRole("treeitem", { name: /^Cluster research and theory/ });
    await field.focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("treeitem", { name: /^evolves into Sustainable clusters, stated/ }).focus();
    await page.keyboard.press("Enter");

    const panel = page.getByRole("complementary");
    await panel.locator("mark").first().waitFor();
    expect(new URL(page.url()).search).toContain("cluster-research-evolves-into-sustainable-cluster");
    expect(await panel.locator("mark").first().innerText()).toContain(
      "nachhaltige Cluster mit CSR- & ESG-Ausrichtung die nächste Evolutionsstufe",
    );
    await panel.getByRole("link", { name: "156", exact: false }).first().click();
    await page.waitForURL(/\/references\?.*156/);
    await page.getByRole("heading", { name: "[156]" }).waitFor();

    await page.goBack();
    await page.waitForURL(/cluster-research-evolves-into-sustainable-cluster/);
    await page.goBack();
    await page.waitForURL((url) => url.search === "");
  });

  it("traces Marshall to the sustainable cluster", async () => {
    const page = await explorer.open();
    await page.goto("/?from=theory:industrial-districts&to=theory:sustainable-cluster");
    const panel = page.getByRole("complementary");
    await panel.locator("mark").first().waitFor();
    expect(await panel.innerText()).toContain("Historische Vorläufer");
  });

  it("looks up a claim's references, and from a reference every sentence that cites it", async () => {
    const page = await explorer.open();
    await page.goto("/evidence");
    await page.getByRole("button", { name: /^definition/ }).click();
    await page.waitForURL(/kind=definition/);
    await page.getByRole("searchbox", { name: "Filter by words" }).fill("geographic concentration");
    await page
      .getByRole("list")
      .getByText(/geographic concentration/)
      .first()
      .click();
    const panel = page.getByRole("complementary").last();
    await panel.locator("mark").first().waitFor();
    expect(await panel.locator("mark").first().innerText()).toContain("geographische Konzentration");

    await panel.getByRole("link", { name: /111/ }).first().click();
    await page.waitForURL(/\/references\?.*111/);
    const detail = page.getByRole("complementary").last();
    await detail.getByRole("heading", { name: "[111]" }).waitFor();
    await detail.locator("mark").nth(1).waitFor();
  });

  it("runs a query, shows a fault at its place, and a link restores both query and answer", async () => {
    const page = await explorer.open();
    await page.goto("/cypher");
    await page.locator(".cm-content").click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText("MATCH (n) RETURN m");
    await page.locator(".cm-lintRange-error").getByText("m", { exact: true }).waitFor();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText(QUERY);
    await page.keyboard.press("ControlOrMeta+Enter");
    const table = page.getByRole("table");
    await table.getByText("Cluster research and theory").waitFor();

    const link = page.url();
    await page.goto("/");
    await page.goto(link);
    expect(await page.locator(".cm-content").innerText()).toContain("EVOLVES_INTO");
  });
}
