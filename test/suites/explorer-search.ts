/** One box finds everything, by keyboard alone, in both languages and in spite of a typing error. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { DESKTOP } from "../support/browser.ts";
import type { Explorer } from "../support/explorer.ts";

const hits = (page: Page) => page.getByRole("listbox");
const chosen = (page: Page) => hits(page).getByRole("option", { selected: true });

async function search(page: Page, text: string): Promise<void> {
  await page.locator("body").press("/");
  const field = page.getByRole("combobox").first();
  await field.fill(text);
  await chosen(page).waitFor();
}

export function searching(explorer: Explorer): void {
  it("is opened by a key, walked by arrows and left by Enter or Escape", async () => {
    const page = await explorer.open();
    await page.goto("/evidence");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await search(page, "cluster");
    const first = await chosen(page).getAttribute("id");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await chosen(page).getAttribute("id")).not.toBe(first);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await chosen(page).getAttribute("id")).toBe(first);
    await page.keyboard.press("Escape");
    await hits(page).getByRole("option").first().waitFor({ state: "detached" });
    expect(new URL(page.url()).pathname).toBe("/evidence");
  });

  it.each([
    ["en-GB", "creative class", "theory:creative-class"],
    ["en-GB", "creatve clas", "theory:creative-class"],
    ["de-DE", "kreative Klasse", "theory:creative-class"],
    ["de-DE", "kreatve Klase", "theory:creative-class"],
    ["de-DE", "Muenchen", "place:munich"],
    ["en-GB", "[76]", "reference:76"],
  ])("in %s, %s finds %s", async (locale, text, id) => {
    const page = await explorer.open({ ...DESKTOP, locale });
    await page.goto("/evidence");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await search(page, text);
    await page.locator(`[id="hit-${id}"]`).waitFor();
  });

  it("takes all that is typed after its key, of which nothing is a key, and marks it as it stands in what was found", async () => {
    const page = await explorer.open();
    await page.goto("/references");
    await page.getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
    await page.locator("body").press("/");
    await page.keyboard.type("lt Munchen");
    const field = page.getByRole("combobox").first();
    expect(await field.inputValue()).toBe("lt Munchen");
    expect(new URL(page.url()).search).toBe("");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("munchen");
    await hits(page).locator("b", { hasText: "München" }).first().waitFor();
  });

  it("leads to what was chosen", async () => {
    const page = await explorer.open();
    await page.goto("/article");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await search(page, "creative class");
    await page.keyboard.press("Enter");
    await page.waitForURL(/sel=theory:creative-class/);
    await page
      .getByRole("complementary")
      .getByRole("heading", { name: /creative class/i })
      .first()
      .waitFor();
  });
}
