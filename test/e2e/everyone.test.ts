/**
 * For readers who need it otherwise: high contrast, a system's own colours, 200 % zoom, no motion, keys alone, paper.
 * What only the eye can judge is in the look's pictures; here stands what must not be lost.
 */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { DESKTOP } from "../support/browser.ts";
import { describeExplorer } from "../support/explorer.ts";
import { seedGraph } from "../support/seed-graph.ts";

const STEP = "lineage:cluster-research-evolves-into-sustainable-cluster";
/** A screen of 1440 by 900 at twice the size. */
const ZOOMED = { ...DESKTOP, viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };

/** Each view with what must be read there. */
const VIEWS = [
  [`/?sel=${STEP}`, "[data-drawn=true]"],
  ["/evidence?kind=definition", "[data-row]"],
  ["/evidence?ledger=1", "main li"],
  ["/references?ref=76", "aside mark"],
  ["/article?sentence=sentence:4.2.1", "main mark"],
  ["/network?sel=theory:creative-class", "[data-painted=true]"],
  ["/cypher?query=RETURN 42 AS answer", "td"],
] as const;

const style = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** The pixels of the picture's middle, as text to compare. */
const pixels = async (page: Page): Promise<string> =>
  (await page.locator(".stage").screenshot({ animations: "disabled" })).toString("base64");

/** Prints as the browser's own command does. */
async function print(page: Page): Promise<void> {
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  await page.emulateMedia({ media: "print" });
}

describeExplorer("readers of every kind", (explorer) => {
  it.each([
    ["/", "[data-drawn=true]"],
    ["/network", "[data-painted=true]"],
  ])("choose high contrast, which %s is redrawn in and which is remembered", async (path, drawn) => {
    const page = await explorer.open({ ...DESKTOP, colorScheme: "dark" });
    await page.goto(path);
    await page.locator(drawn).waitFor({ state: "attached" });
    const before = await pixels(page);
    await page.getByRole("button", { name: "Switch to high contrast" }).click();
    await page.waitForURL(/theme=contrast/);
    expect(await style(page, "html", "background-color")).toBe("rgb(0, 0, 0)");
    await expect.poll(() => pixels(page)).not.toBe(before);

    await page.goto("/references");
    await page.locator("[data-row]").first().waitFor();
    expect(await page.evaluate("document.documentElement.dataset.contrast")).toBe("more");
    expect(await style(page, "html", "background-color")).toBe("rgb(0, 0, 0)");
  });

  it("have high contrast at once where the system asks for it", async () => {
    const page = await explorer.open({ ...DESKTOP, colorScheme: "light", contrast: "more" });
    await page.goto("/evidence");
    await page.locator("[data-row]").first().waitFor();
    expect(await style(page, "html", "background-color")).toBe("rgb(255, 255, 255)");
    expect(await style(page, "html", "color")).toBe("rgb(0, 0, 0)");
  });

  it.each(["light", "dark"] as const)("see what is chosen in a system's own colours, %s", async (colorScheme) => {
    const page = await explorer.open({ ...DESKTOP, colorScheme, forcedColors: "active" });
    await page.goto(`/?sel=${STEP}`);
    await page.locator("[data-drawn=true]").waitFor();
    await page.locator("aside mark").first().waitFor();
    const ground = await style(page, "html", "background-color");
    for (const chosen of ["aside mark", "[aria-selected=true] > .tree-row", ".segmented [aria-pressed=true]"]) {
      expect(await style(page, chosen, "background-color"), chosen).not.toBe(ground);
    }
    expect(await style(page, ".tabs a[aria-current]", "outline-style")).toBe("solid");
    await page.goto("/cypher?query=RETURN 42 AS answer");
    await page.locator("td").first().waitFor();
    expect(await style(page, ".button-ink", "color")).toBe(ground);
    expect(await style(page, ".button-ink", "background-color")).not.toBe(ground);
  });

  it.each(VIEWS)("read %s at 200 % without scrolling sideways", async (path, ready) => {
    const page = await explorer.open(ZOOMED);
    await page.goto(path);
    await page.locator(ready).first().waitFor({ state: "attached" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(720);
    const outside = await page.evaluate<string[]>(
      `[...document.querySelectorAll("main :is(button, a, input, select, h1, h2, h3)")]
        .filter((each) => {
          const { left, right, width } = each.getBoundingClientRect();
          if (width <= 1 || !each.checkVisibility({ visibilityProperty: true })) return false;
          for (let box = each.parentElement; box; box = box.parentElement) {
            if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return false;
          }
          return left < -1 || right > innerWidth + 1;
        })
        .map((each) => each.outerHTML.slice(0, 120))`,
    );
    expect(outside).toEqual([]);
  });

  it("who want no motion get none: the picture is where it goes to at once, and no panel slides", async () => {
    const page = await explorer.open();
    await page.goto("/?tour=1");
    await page.locator("[data-drawn=true]").waitFor();
    await page.evaluate(
      `window.running = 0; setInterval(() => { running = Math.max(running, document.getAnimations().length); }, 4)`,
    );
    await page.keyboard.press("j");
    await page.getByText(/^Stop 2 of/).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL((url) => !url.searchParams.has("tour"));
    expect(await page.evaluate("running")).toBe(0);
    const place = (): Promise<unknown> =>
      page.evaluate("document.querySelector('.label-name').getBoundingClientRect().toJSON()");
    await page.keyboard.press("+");
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    const soon = await place();
    await page.waitForURL(/cam=/);
    expect(await place()).toEqual(soon);
  });

  it("walk the picture by arrow keys and hear each step that they took, as the outline says it", async () => {
    const page = await explorer.open();
    await page.goto("/?sel=theory:industrial-districts");
    await page.locator("[data-drawn=true]").waitFor();
    const status = page.getByRole("status");
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => status.innerText()).toMatch(/^Industrial Districts theory, Marshall, \d+ steps/);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => status.innerText()).toMatch(/^precedes /);
    const said = await status.innerText();
    await page.getByRole("treeitem", { name: /^Industrial Districts theory/ }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("treeitem", { name: said, exact: true }).first().waitFor();
  });

  it("print the article without the tools around it", async () => {
    const page = await explorer.open({ ...DESKTOP, colorScheme: "dark" });
    await page.goto("/article");
    await page.locator("[data-bracket]").first().waitFor();
    await print(page);
    for (const tool of [".top-bar", ".reading-bar", ".contents", ".margin"]) {
      expect(await page.locator(tool).first().isVisible(), tool).toBe(false);
    }
    expect(await page.locator("[data-bracket]").last().isVisible()).toBe(true);
    expect(await style(page, "html", "background-color")).toBe("rgb(255, 255, 255)");
    expect(await style(page, ".text-column", "color")).toBe("rgb(0, 0, 0)");
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  });

  it("print references as the whole list, and an open one alone", async () => {
    const page = await explorer.open(DESKTOP);
    await page.goto("/references");
    await page.locator("[data-row]").first().waitFor();
    await print(page);
    const references = seedGraph().nodes.filter(({ label }) => label === "Reference");
    expect(await page.locator("tbody tr").count()).toBe(references.length);
    expect(await page.locator("tbody tr").last().isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Export" }).isVisible()).toBe(false);

    await page.goto("/references?ref=76");
    await page.locator("aside mark").first().waitFor();
    await print(page);
    expect(await page.locator("aside mark").first().isVisible()).toBe(true);
    expect(await page.locator("tbody").isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Close" }).isVisible()).toBe(false);
  });

  it("print the lineage as a picture in light colours and its steps, and a step alone when it is open", async () => {
    const page = await explorer.open({ ...DESKTOP, colorScheme: "dark" });
    await page.goto("/");
    await page.locator("[data-drawn=true]").waitFor();
    await page.locator(".label-name").first().waitFor();
    await print(page);
    const drawing = page.locator(".print-host svg").first();
    expect(await drawing.locator("text").filter({ hasText: "Creative City" }).count()).toBe(1);
    expect(await drawing.locator("rect").first().getAttribute("fill")).toBe("#fcfcfb");
    expect(await drawing.innerHTML()).not.toMatch(/#101418|#d5dae0/);
    expect(await page.locator(".print-host tbody tr").count()).toBeGreaterThan(20);

    await page.emulateMedia({ media: "screen" });
    await page.goto(`/?sel=${STEP}`);
    await page.locator("aside mark").first().waitFor();
    await print(page);
    expect(await page.locator(".print-host").count()).toBe(0);
    expect(await page.locator("aside mark").first().isVisible()).toBe(true);
    expect(await page.locator(".picture").isVisible()).toBe(false);
  });

  it("print the claims as a table by the menu even while a claim is open", async () => {
    const page = await explorer.open();
    await page.goto("/evidence?kind=definition");
    await page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))");
    await page.locator("[data-row]").first().click();
    await page.locator("aside mark").first().waitFor();
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("button", { name: "Print as a table" }).click();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".print-host tbody tr").first().isVisible()).toBe(true);
    expect(await page.locator("aside.panel").isVisible()).toBe(false);
  });
});
