/** The ways of reading the lineage: each opens from its link, is walked by its buttons, and ends by Escape. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Explorer } from "../support/explorer.ts";

const panelOf = (page: Page) => page.getByRole("complementary").last();

export function waysOfReading(explorer: Explorer): void {
  it("is drawn: the canvas has a frame, and the names of theories stand on it", async () => {
    const page = await explorer.open();
    await page.goto("/");
    await page.locator("main canvas").first().waitFor();
    await page.locator("main svg text").filter({ hasText: "Cluster" }).first().waitFor();
  });

  it("leads a newcomer from stop to stop", async () => {
    const page = await explorer.open();
    await page.goto("/?tour=1");
    const panel = panelOf(page);
    await panel.getByText(/^Stop 1 of \d+$/).waitFor();
    await panel.locator("mark").first().waitFor();
    const stops = Number(/of (\d+)/.exec(await panel.getByText(/^Stop 1 of/).innerText())?.[1]);
    expect(stops).toBeGreaterThanOrEqual(7);
    for (let stop = 2; stop <= stops; stop += 1) {
      await page.keyboard.press("j");
      await panel.getByText(`Stop ${stop} of ${stops}`).waitFor();
    }
    await page.goBack();
    await panel.getByText(`Stop ${stops - 1} of ${stops}`).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL((url) => !url.searchParams.has("tour"));
  });

  it("compares two theories: what both have, and what only one of them", async () => {
    const page = await explorer.open();
    await page.goto("/?a=theory:porter-diamond&b=theory:creative-class");
    const panel = panelOf(page);
    await panel
      .getByText(/\d+ shared · \d+ \| \d+/)
      .first()
      .waitFor();
    const counts = await panel.getByText(/\d+ shared · \d+ \| \d+/).allInnerTexts();
    expect(counts.length).toBeGreaterThanOrEqual(3);
    await panel.getByRole("button", { name: "Swap" }).click();
    await page.waitForURL(
      /a=theory:creative-class&b=theory:porter-diamond|b=theory:porter-diamond.*a=theory:creative-class/,
    );
    const mirrored = counts.map((text) => text.replace(/(\d+) \| (\d+)/, "$2 | $1"));
    await panel
      .getByText(mirrored[0] ?? "")
      .first()
      .waitFor();
    expect(await panel.getByText(/\d+ shared · \d+ \| \d+/).allInnerTexts()).toEqual(mirrored);
  });

  it("shows the main path, each step with its count", async () => {
    const page = await explorer.open();
    await page.goto("/?main=1");
    const panel = panelOf(page);
    await panel
      .getByText(/ways? leads? through it/)
      .first()
      .waitFor();
    expect(await panel.getByText(/ways? leads? through it/).count()).toBeGreaterThan(2);
  });

  it("traces from one theory to another, with the other stated paths beside", async () => {
    const page = await explorer.open();
    await page.goto("/?from=theory:industrial-districts&to=theory:sustainable-cluster");
    const panel = panelOf(page);
    await panel.locator("mark").first().waitFor();
    const paths = Number(/of (\d+)/.exec(await panel.getByText(/^Path 1 of \d+$/).innerText())?.[1]);
    expect(paths).toBeGreaterThan(0);
    if (paths > 1) {
      await panel.getByRole("button", { name: "Next", exact: true }).click();
      await panel.getByText(`Path 2 of ${paths}`).waitFor();
      await page.goBack();
      await panel.getByText(`Path 1 of ${paths}`).waitFor();
    }
    await page.goto("/?from=theory:sustainable-cluster&to=theory:industrial-districts");
    await panel.getByText(/The article states no path/).waitFor();
  });

  it("opens a theory up in the picture, and closes it again", async () => {
    const page = await explorer.open();
    await page.goto("/?sel=theory:porter-diamond");
    const panel = panelOf(page);
    await page.locator("main svg text").first().waitFor();
    const names = (): Promise<number> => page.locator("main svg text").count();
    await panel.getByRole("button", { name: "Open it up in the picture" }).click();
    await page.waitForURL(/open=theory:porter-diamond/);
    const link = page.url();
    await panel.getByRole("button", { name: "Close it in the picture" }).click();
    await page.waitForURL((url) => !url.searchParams.has("open"));
    const closed = await names();
    await page.goto(link);
    await panel.getByRole("button", { name: "Close it in the picture" }).waitFor();
    await expect.poll(names).toBeGreaterThan(closed);
  });
}
