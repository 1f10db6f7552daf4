/** The reading view: a link opens at a sentence, a bracket opens the claim that it backs, the text can be searched. */
import { expect, it } from "vitest";
import type { Explorer } from "../support/explorer.ts";

export function readingView(explorer: Explorer): void {
  it("opens at the sentence that a link names, marked and in sight", async () => {
    const page = await explorer.open();
    await page.goto("/article?sentence=sentence:4.2.1");
    const mark = page.locator("main mark").first();
    await mark.waitFor();
    await expect.poll(() => mark.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900);
    expect(await mark.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0);
  });

  it("opens the claim that a bracket backs, and the claim leads to Evidence and back", async () => {
    const page = await explorer.open();
    await page.goto("/article");
    const bracket = page.locator("[data-bracket]").first();
    await bracket.getByRole("button").click();
    await page.waitForURL(/citation=/);
    await page.locator("main mark").first().waitFor();
    expect(await bracket.getAttribute("data-current")).toBe("true");
    await page.getByRole("link", { name: "Open in Evidence" }).click();
    await page.waitForURL(/\/evidence\?.*claim=/);
    await page.getByRole("complementary").last().locator("mark").first().waitFor();
    await page.goBack();
    await page.waitForURL(/\/article\?.*citation=/);
    await page.goBack();
    await page.waitForURL((url) => url.pathname === "/article" && url.search === "");
  });

  it("leads from a number in a bracket to the reference", async () => {
    const page = await explorer.open();
    await page.goto("/article");
    const link = page.locator("[data-bracket] a").first();
    const number = await link.innerText();
    await link.click();
    await page.waitForURL(new RegExp(`/references\\?.*ref=${number}\\b`));
    await page.getByRole("heading", { name: `[${number}]` }).waitFor();
  });

  it("finds words in the text, and a link keeps the search", async () => {
    const page = await explorer.open();
    await page.goto("/article");
    const field = page.getByRole("searchbox", { name: "Find in the text" });
    await field.fill("Silicon Valley");
    await page.locator(".text-hit").first().waitFor();
    const hits = await page.locator(".text-hit").count();
    expect(hits).toBeGreaterThan(1);
    await page.goto(page.url());
    await page.locator(".text-hit").first().waitFor();
    expect(await page.locator(".text-hit").count()).toBe(hits);
  });
}
