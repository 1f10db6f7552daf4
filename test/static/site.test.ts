/** The exported folder, beneath a path of the plainest web server: every view, the search and the console, and nothing else is asked. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { exportSite } from "../../server/static/export-site.ts";
import type { SiteFile } from "../../server/static/folder.ts";
import { DESKTOP, type Visit, launchBrowser, noBrowser, visit } from "../support/browser.ts";
import { type StaticServer, serveFolder } from "../support/static-server.ts";

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const sources = { project, graphFile: join(project, "dist", "graph.json") };
const QUERY = "MATCH (t:Theory)-[s:EVOLVES_INTO]->(u) RETURN t.nameEn AS earlier, size(s.references) AS brackets, u";
const RUNAWAY =
  "MATCH (a)--(b)--(c)--(d)--(e)--(f)--(g) WHERE a.id > g.id AND b.id > f.id RETURN sum(size(a.id + d.id))";

let folder: string;
let files: readonly SiteFile[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "static-edition-"));
  files = await exportSite(sources, folder);
});
afterAll(() => rm(folder, { recursive: true }));

describe("the exported folder", () => {
  it("weighs less than a megabyte, gzipped", () => {
    expect(files.reduce((sum, { gzipped }) => sum + gzipped, 0)).toBeLessThan(1_000_000);
  });

  it("has a page for each view whose addresses are all relative to it", async () => {
    const pages = files.map(({ name }) => name).filter((name) => name.endsWith(".html"));
    expect(pages).toEqual(
      expect.arrayContaining(["404.html", "index.html", "evidence/index.html", "cypher/index.html"]),
    );
    for (const name of pages) {
      const addresses = [...(await readFile(join(folder, name), "utf8")).matchAll(/ (?:src|href)="([^"]*)"/g)];
      const up = name.includes("/") ? "../" : "./";
      expect(addresses.length).toBeGreaterThan(3);
      for (const [, address = ""] of addresses)
        expect(address.startsWith(up) || address.startsWith("data:")).toBe(true);
    }
  });

  it("says whose words it holds and how to serve it", async () => {
    const text = await readFile(join(folder, "README.txt"), "utf8");
    expect(text).toContain('the article "Nachhaltige Cluster"');
    expect(text).toContain("http.server");
  });

  it("never takes the place of something else", async () => {
    const other = await mkdtemp(join(tmpdir(), "not-ours-"));
    await writeFile(join(other, "thesis.txt"), "years of work");
    await expect(exportSite(sources, other)).rejects.toMatchObject({ name: "FolderTaken" });
    expect(await readFile(join(other, "thesis.txt"), "utf8")).toBe("years of work");
    await rm(other, { recursive: true });
  });
});

const title = `in a browser${noBrowser ? ` (skipped: ${noBrowser})` : ""}`;

describe.skipIf(noBrowser)(title, { timeout: 120_000 }, () => {
  let site: StaticServer;
  let browser: Browser;
  let reader: Visit;
  let outside: string[];

  beforeAll(async () => {
    site = await serveFolder(folder, "/any/where/");
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    reader = await visit(browser, site.url, DESKTOP);
    outside = [];
    reader.page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.url)) outside.push(request.url());
    });
  });
  afterEach(async () => {
    const { errors } = reader;
    await reader.close();
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  const at = (path: string): string => new URL(path, site.url).href;

  it("shows every view, and back leads back", async () => {
    const { page } = reader;
    await page.goto(at("?lang=en"));
    await page.getByRole("treeitem", { name: /^Cluster research and theory/ }).waitFor();
    const views = page.getByRole("navigation", { name: "Views" }).getByRole("link");
    const count = await views.count();
    expect(count).toBeGreaterThanOrEqual(5);
    for (let index = 1; index < count; index += 1) {
      const address = await views.nth(index).getAttribute("href");
      await views.nth(index).click();
      expect(page.url()).toBe(at(address ?? ""));
      await page.waitForLoadState("networkidle");
      await page.locator("main :is(h1, h2, canvas, .cm-content)").first().waitFor({ state: "attached" });
      expect(await page.locator("main").getByRole("alert").count()).toBe(0);
    }
    await page.goBack();
    expect(page.url()).toBe(at((await views.nth(count - 2).getAttribute("href")) ?? ""));
  });

  it("opens deep links in their language and theme, and finds things", async () => {
    const { page } = reader;
    await page.goto(at("references/?lang=de&ref=76&theme=dark"));
    await page.getByRole("heading", { name: "[76]" }).waitFor();
    expect(await page.evaluate("document.documentElement.lang + document.documentElement.dataset.theme")).toBe(
      "dedark",
    );
    await page.keyboard.press("/");
    await page.keyboard.insertText("drawing powr");
    await page.getByRole("listbox").getByRole("option").first().click();
    await page.waitForURL((url) => url.href.startsWith(at("?")) && url.search.includes("lang=de"));
    await page.goto(at("evidence/?lang=en&kind=definition"));
    await page
      .locator("main")
      .getByText(/geographic concentration/)
      .first()
      .waitFor();
  });

  it("answers a query, stops a runaway, and answers the next", async () => {
    const { page } = reader;
    const run = async (query: string): Promise<void> => {
      await page.locator(".cm-content").first().click();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(query);
      await page.keyboard.press("ControlOrMeta+Enter");
    };
    await page.goto(at("cypher/?lang=en"));
    await run(RUNAWAY);
    await page.locator(".failed").getByRole("button").waitFor();
    await run(`${RUNAWAY} AS again`);
    await page.getByRole("button", { name: /^Stop/ }).click();
    await run(QUERY);
    await page.getByRole("table").getByText("Cluster research and theory").waitFor();
    await run("MATCH (n) RETURN m");
    await page.locator(".cm-lintRange-error").getByText("m", { exact: true }).waitFor();
  });
});

describe.skipIf(noBrowser)(`an address that is not there, ${title}`, { timeout: 120_000 }, () => {
  it("says so beneath the folder", async () => {
    const site = await serveFolder(folder, "/any/where/");
    const browser = await launchBrowser();
    const { page } = await visit(browser, site.url, DESKTOP);
    await page.goto(new URL("nothing?lang=en", site.url).href);
    await page.getByText("There is nothing at this address").first().waitFor();
    await page.getByRole("main").getByRole("link").click();
    await page.getByRole("treeitem").first().waitFor();
    expect(page.url()).toBe(new URL("?lang=en", site.url).href);
    await browser.close();
    await site.close();
  });
});
