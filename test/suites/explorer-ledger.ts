/** The coverage ledger: every bracket of the article in its order, with the claims that it backs, to be checked one by one. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Explorer } from "../support/explorer.ts";
import { seedGraph } from "../support/seed-graph.ts";

const rowsOf = (page: Page) => page.getByRole("table", { name: "Bracket by bracket" }).locator("tbody tr");
const citations = () => seedGraph().nodes.filter(({ label }) => label === "Citation");

export function coverageLedger(explorer: Explorer): void {
  it("has a row for each bracket of the article, in the article's order, and leads back to the claims", async () => {
    const page = await explorer.open();
    await page.goto("/evidence");
    await page.getByRole("button", { name: "Bracket by bracket" }).click();
    await page.waitForURL(/ledger=1/);
    await rowsOf(page).first().waitFor();
    const orders = await rowsOf(page).locator("td:first-child").allInnerTexts();
    expect(orders).toEqual(citations().map((_, index) => String(index + 1)));
    const brackets = await rowsOf(page).getByRole("rowheader").getByRole("link").allInnerTexts();
    expect(new Set(brackets)).toEqual(new Set(citations().map(({ properties }) => String(properties["text"]))));

    await page.getByRole("button", { name: "Back to the claims" }).click();
    await page.waitForURL((url) => !url.searchParams.has("ledger"));
    await page.locator("[data-row]").first().waitFor();
    await page.goBack();
    await rowsOf(page).first().waitFor();
  });

  it("opens a claim beside it, and back closes it", async () => {
    const page = await explorer.open();
    await page.goto("/evidence?ledger=1");
    const claim = rowsOf(page).locator("li a").first();
    const statement = await claim.innerText();
    await claim.click();
    await page.waitForURL(/claim=/);
    const panel = page.getByRole("complementary").last();
    await panel.getByRole("heading", { name: statement }).waitFor();
    await panel.locator("mark").first().waitFor();
    expect(await rowsOf(page).locator("[aria-current]").count()).toBe(1);
    await page.goBack();
    await panel.waitFor({ state: "detached" });
    expect(await rowsOf(page).count()).toBe(citations().length);
  });

  it("narrows to brackets of one number and to claims without any, and a link restores it", async () => {
    const page = await explorer.open();
    await page.goto("/evidence?ledger=1");
    const alone = citations().filter(({ properties }) => (properties["numbers"] as readonly number[]).length === 1);
    await page.getByRole("button", { name: /^One alone/ }).click();
    await page.waitForURL(/support=one/);
    await expect.poll(() => rowsOf(page).count()).toBe(alone.length);
    await page.reload();
    await expect.poll(() => rowsOf(page).count()).toBe(alone.length);

    await page.goto("/evidence?ledger=1&support=none");
    const bare = page.getByRole("region", { name: "Claims without a bracket" }).getByRole("listitem");
    await bare.first().waitFor();
    const backed = new Set(
      seedGraph()
        .relationships.filter(({ type }) => type === "BACKED_BY")
        .map(({ from }) => from),
    );
    const claims = seedGraph().nodes.filter(({ label, properties }) => label === "Claim" && !backed.has(properties.id));
    expect(await bare.count()).toBe(claims.length);
    expect(await rowsOf(page).count()).toBe(0);
  });
}
