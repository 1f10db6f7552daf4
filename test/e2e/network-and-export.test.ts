/** The network by keyboard and link, and what readers carry away, in a real browser over the real server. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { DESKTOP, PHONE, violations } from "../support/browser.ts";
import { describeExplorer } from "../support/explorer.ts";
import { seedGraph } from "../support/seed-graph.ts";

describeExplorer("the network and files", (explorer) => {
  const painted = (page: Page) => page.locator("[data-painted=true]").waitFor();

  /** What the menu saves in a format, as text. */
  async function saved(page: Page, format: string): Promise<string> {
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: format, exact: true }).click(),
    ]);
    return readFile(await download.path(), "latin1");
  }

  it("opens a theory from the outline by keyboard, narrows to its neighbours, and back undoes", async () => {
    const page = await explorer.open();
    await page.goto("/network");
    await painted(page);
    await page.getByRole("treeitem", { name: /^Creative Class,/ }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/sel=theory:creative-class/);
    const panel = page.getByRole("complementary");
    await panel.getByRole("heading", { name: "Creative Class" }).waitFor();
    await panel.getByRole("button", { name: "1", exact: true }).click();
    await page.waitForURL(/depth=1/);
    await panel
      .getByRole("link", { name: /^Richard Florida/ })
      .first()
      .click();
    await page.waitForURL(/sel=person:richard-florida/);
    await page.goBack();
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes("depth"));
    expect(new URL(page.url()).search).toContain("sel=theory:creative-class");
  });

  it("hides a kind from the legend, and a link restores it", async () => {
    const page = await explorer.open();
    await page.goto("/network");
    await painted(page);
    await page.getByRole("button", { name: /^Claims/ }).click();
    await page.waitForURL(/kinds=/);
    await page.reload();
    await painted(page);
    expect(await page.getByRole("button", { name: /^Claims/ }).getAttribute("aria-pressed")).toBe("false");
    expect(await page.getByRole("treeitem", { name: /^Claims/ }).count()).toBe(0);
  });

  it.each([
    ["/network?sel=theory:creative-class&depth=1", "light", DESKTOP],
    ["/network?kinds=Theory,Sentence&named=on", "dark", DESKTOP],
    ["/network?sel=reference:71", "dark", PHONE],
  ] as const)("%s in %s breaks no rule of accessibility", async (path, colorScheme, device) => {
    const page = await explorer.open({ ...device, colorScheme });
    await page.goto(path);
    await painted(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  });

  it("saves the lineage as a well-formed drawing with its names and legend, and as pixels", async () => {
    const page = await explorer.open();
    await page.goto("/");
    await page.locator(".label-name").first().waitFor();
    const svg = await saved(page, "SVG");
    const found = await page.evaluate<string[]>(
      `(() => {
        const file = new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml");
        return file.querySelector("parsererror") ? ["broken"] : [...file.querySelectorAll("text")].map((text) => text.textContent.trim());
      })()`,
    );
    expect(found.some((text) => text.includes("Creative City"))).toBe(true);
    expect(found).toContain("evolves into");
    expect((await saved(page, "PNG")).slice(1, 4)).toBe("PNG");
  });

  it("saves what the network shows, and no more", async () => {
    const page = await explorer.open();
    await page.goto("/network?kinds=Theory,Person");
    await painted(page);
    const text = await saved(page, "GraphML");
    const people = seedGraph().nodes.filter(({ label }) => label === "Theory" || label === "Person");
    expect(text.match(/<node /g)?.length).toBe(people.length);
  });

  it("saves claims as filtered, and prints them as a table", async () => {
    const page = await explorer.open();
    await page.goto("/evidence?kind=definition");
    await page.getByRole("button", { name: "Export" }).waitFor();
    const { claims } = JSON.parse(await saved(page, "JSON")) as { claims: { quote: string }[] };
    const wanted = seedGraph().nodes.filter(
      ({ label, properties }) => label === "Claim" && properties["kind"] === "definition",
    );
    expect(claims.length).toBe(wanted.length);
    expect(claims.every(({ quote }) => quote !== "")).toBe(true);
    expect(await saved(page, "BibTeX")).toContain("@misc{cluster-ref-");
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".print-host tbody tr").count()).toBe(wanted.length);
    expect(await page.locator(".top-bar").isVisible()).toBe(false);
  });
});
