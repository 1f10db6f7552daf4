/** Six views, one way round: each opens without an error, comes back whole from its link, and back undoes. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { DESKTOP, violations } from "../support/browser.ts";
import type { Explorer } from "../support/explorer.ts";

const at = (page: Page): string => decodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search);

/** A link into each view, and where and what it must bring back. */
const LINKS = [
  ["/?sel=theory:porter-diamond", "aside h2", /diamond/i],
  ["/evidence?kind=definition&q=geographic concentration", "[data-row]", /geographic concentration/],
  ["/references?ref=76", "aside h2", /76/],
  ["/article?sentence=sentence:4.2.1", "mark", /\w/],
  ["/network?sel=theory:porter-diamond", "aside h2", /diamond/i],
  ["/cypher?query=RETURN 42 AS answer", "td", /42/],
] as const;

const TABS = [
  ["Evidence", "/evidence"],
  ["References", "/references"],
  ["Article", "/article"],
  ["Network", "/network"],
  ["Cypher", "/cypher"],
] as const;

/** Each view, and the address of the API whose statement its bar offers. */
const STATEMENTS = [
  ["/", "/api/lineage", ["theories", "steps", "links"]],
  [
    "/?from=theory:industrial-districts&to=theory:sustainable-cluster",
    "/api/lineage/trace?from=theory%3Aindustrial-districts&to=theory%3Asustainable-cluster",
    ["from", "to", "paths"],
  ],
  ["/evidence?ledger=1", "/api/article", ["article"]],
  ["/references", "/api/references", ["textLength", "sections", "references"]],
  ["/article", "/api/article", ["article"]],
  ["/network", "/api/graph", ["nodes", "edges"]],
] as const;

export function sixViews(explorer: Explorer): void {
  it("open one after the other from their tabs, and back leads through them again", async () => {
    const page = await explorer.open();
    await page.goto("/");
    const tabs = page.getByRole("navigation", { name: "Views" });
    for (const [name, path] of TABS) {
      await tabs.getByRole("link", { name }).click();
      await page.waitForURL((url) => url.pathname === path);
      await page.locator("main").getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
    }
    const paths = ["/", ...TABS.map(([, path]) => path)];
    for (const path of paths.toReversed().slice(1)) {
      await page.goBack();
      await page.waitForURL((url) => url.pathname === path);
      await page.locator("main").getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
    }
  });

  it.each(LINKS)("%s brings back what was seen", async (link, where, what) => {
    const page = await explorer.open();
    await page.goto(link);
    await page.locator("main").locator(where).filter({ hasText: what }).first().waitFor();
    const { searchParams } = new URL(link, "http://explorer");
    for (const [key, value] of searchParams) expect(new URL(page.url()).searchParams.get(key)).toBe(value);
  });

  it("answer each other's keys: a number goes to a view, q to its query", async () => {
    const page = await explorer.open();
    await page.goto("/?sel=theory:porter-diamond");
    await page
      .locator("main")
      .getByRole("heading", { name: /diamond/i })
      .first()
      .waitFor();
    await page.keyboard.press("q");
    await page.waitForURL((url) => url.pathname === "/cypher");
    await page.getByRole("table").getByRole("row").nth(1).waitFor();
    expect(new URL(page.url()).searchParams.get("parameters")).toContain("theory:porter-diamond");
    await page.goBack();
    await page.waitForURL((url) => url.pathname === "/");
    await page.locator("body").press("2");
    await page.waitForURL((url) => url.pathname === "/evidence");
  });

  it.each(STATEMENTS)("%s shows by q the statement behind %s, which the console runs", async (path, of, columns) => {
    const page = await explorer.open();
    await page.goto(path);
    const link = page.getByRole("link", { name: "Show query that makes this view" });
    const target = new URL((await link.getAttribute("href")) ?? "", page.url());
    expect([target.pathname, target.searchParams.get("of")]).toEqual(["/cypher", of]);
    await page.locator("body").press("q");
    await page.waitForURL((url) => url.pathname === "/cypher" && url.searchParams.has("query"));
    expect(new URL(page.url()).searchParams.has("of")).toBe(false);
    const heads = page.getByRole("region", { name: "Result" }).getByRole("columnheader").getByRole("button");
    await heads.first().waitFor();
    expect(await heads.allInnerTexts()).toEqual(columns);
    await page.goBack();
    await link.waitFor();
    expect(at(page)).toBe(path);
  });

  it("show the statement of a filtered list with the filter as its parameters, and back keeps the filter", async () => {
    const page = await explorer.open();
    await page.goto("/evidence?kind=definition,history");
    await page.locator("[data-row]").first().waitFor();
    const listed = await page.locator("[data-row]").count();
    await page.getByRole("link", { name: "Show query that makes this view" }).click();
    await page.waitForURL((url) => url.searchParams.has("parameters"));
    expect(await page.locator(".cm-content").first().innerText()).toContain("// Claims that pass the filters");
    expect(JSON.parse((await page.locator(".parameters .cm-content").innerText()).replaceAll("\n", ""))).toMatchObject({
      kinds: ["definition", "history"],
      theories: [],
    });
    const row = page.getByRole("region", { name: "Result" }).locator("tbody tr").first();
    await row.waitFor();
    expect(await row.locator("td").first().innerText()).toBe(String(listed));
    expect(await violations(page)).toEqual([]);
    const items = row.locator("td").nth(2).locator("> .cell-list > .cell-item");
    await row.getByRole("button", { name: "Row 1" }).click();
    await row.getByRole("button", { name: `${listed - 10} more` }).click();
    await items.nth(listed - 1).waitFor();
    expect(await items.count()).toBe(listed);
    await page.goBack();
    await page.goBack();
    await page.waitForURL((url) => url.pathname === "/evidence");
    expect(at(page)).toBe("/evidence?kind=definition,history");
    await page.locator("[data-row]").first().waitFor();
    expect(await page.locator("[data-row]").count()).toBe(listed);
  });

  it("say where a statement cannot be had, and try again", async () => {
    explorer.forgive(/404 \(Not Found\)/);
    const page = await explorer.open();
    await page.goto(`/cypher?of=${encodeURIComponent("/api/nothing")}`);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    await page.route("**/api/statement?*", (route) => route.fulfill({ json: { query: "RETURN 42", parameters: {} } }));
    await alert.getByRole("button", { name: "Retry" }).click();
    await page.getByRole("cell", { name: "42" }).waitFor();
  });

  it("let any of several values of a group pass, each with a chip that removes it", async () => {
    const page = await explorer.open();
    await page.goto("/evidence?section=3&kind=definition");
    const passing = (total: number) =>
      page
        .getByText(new RegExp(`^${total} of \\d+ claims$`))
        .first()
        .waitFor();
    const kind = (name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
    await page.locator("[data-row]").first().waitFor();
    const counted = async (name: string): Promise<number> =>
      Number((await kind(name).innerText()).replaceAll(/\D/g, ""));
    const [definitions, histories] = [await counted("definition"), await counted("history")];
    expect(await page.locator("[data-row]").count()).toBe(definitions);
    await kind("history").click();
    await page.waitForURL(/kind=definition,history/);
    await passing(definitions + histories);
    expect(await page.locator("[data-row]").count()).toBe(definitions + histories);
    for (const name of ["definition", "history"]) {
      expect(await kind(name).getAttribute("aria-pressed")).toBe("true");
    }
    expect(await kind("finding").getAttribute("aria-pressed")).toBe("false");
    const chips = page.getByRole("button", { name: /^Remove the filter/ });
    expect(await chips.count()).toBe(3);
    await chips.filter({ hasText: "definition" }).click();
    await page.waitForURL((url) => url.searchParams.get("kind") === "history");
    await passing(histories);
    expect(await page.locator("[data-row]").count()).toBe(histories);
    await page.goBack();
    await page.waitForURL(/kind=definition,history/);
    expect(await chips.count()).toBe(3);
  });

  it("undo a filter and a selection with back", async () => {
    const page = await explorer.open();
    await page.goto("/evidence");
    await page.getByRole("button", { name: /^definition/ }).click();
    await page.waitForURL(/kind=definition/);
    await page.goBack();
    await page.waitForURL((url) => url.search === "");
    await page.goto("/references");
    await page.locator("[data-row]").first().click();
    await page.waitForURL(/ref=1\b/);
    await page.goBack();
    await page.waitForURL((url) => url.search === "");
    expect(at(page)).toBe("/references");
  });

  it("switch language and theme where the reader is, and remember both", async () => {
    const page = await explorer.open({ ...DESKTOP, colorScheme: "light" });
    await page.goto("/evidence?kind=definition");
    await page.getByRole("heading", { level: 1, name: "Claims" }).waitFor();
    await page.getByRole("button", { name: "Deutsch", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Aussagen" }).waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("de");
    expect(new URL(page.url()).searchParams.get("kind")).toBe("definition");

    const ground = (): Promise<string> => page.evaluate("getComputedStyle(document.body).color");
    const light = await ground();
    await page.locator("body").press("t");
    await page.waitForURL(/theme=dark/);
    expect(await ground()).not.toBe(light);
    await page.locator("body").press("l");
    await page.getByRole("heading", { level: 1, name: "Claims" }).waitFor();

    await page.goto("/references");
    await page.getByRole("searchbox").first().waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
  });

  it("tell of a place that does not exist, and lead back", async () => {
    const page = await explorer.open();
    await page.goto("/?sel=theory:of-nobody");
    await page.getByText("This link selects something that the graph does not hold.").first().waitFor();
  });
}
