/** A reader's own bibliography in a real browser: dropped, numbered, shown, kept, removed, taken back; nothing is sent. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { violations } from "../support/browser.ts";
import { describeExplorer } from "../support/explorer.ts";
import { madeUpBibliography } from "./made-up-bibliography.ts";

/** Drops a file over the view, as a hand with a mouse does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const given = await page.evaluateHandle(
    `(() => { const data = new DataTransfer(); data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)})); return data; })()`,
  );
  const view = page.locator(".references");
  await view.dispatchEvent("dragover", { dataTransfer: given });
  await page.locator(".drop-here").waitFor();
  await view.dispatchEvent("drop", { dataTransfer: given });
}

const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

describeExplorer("a bibliography of one's own", (explorer) => {
  it("is dropped, numbered by hand, shown in full, there after a reload, and removed again", async () => {
    const page = await explorer.open();
    const sent: string[] = [];
    await page.goto("/references");
    const { origin } = new URL(page.url());
    page.on("request", (request) => {
      const told = decodeURIComponent(request.url()) + (request.postData() ?? "");
      if (!request.url().startsWith(origin) || /made-up|erfunden|beispiel/i.test(told)) sent.push(told);
    });
    await page.getByText("The bibliography is not part of the source.").waitFor();
    await drop(page, "made-up.bib", madeUpBibliography());

    const dialog = page.getByRole("dialog");
    await dialog.getByText("175 of 177 references named").waitFor();
    expect(await dialog.getByText(/^line 1403/).count()).toBe(1);
    expect(await dialog.getByText("2 references have no entry:").locator("..").innerText()).toContain("3, 90");
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("textbox", { name: "Number of Ohne Nummer" }).fill("90");
    await dialog.getByText("176 of 177 references named").waitFor();
    await dialog.getByRole("button", { name: "Use this bibliography" }).press("Enter");
    await dialog.waitFor({ state: "detached" });

    const table = page.getByRole("table");
    await table.getByText("Erfundenes Übungswerk Nummer 76").waitFor();
    await page.reload();
    await table.getByText("Erfundenes Übungswerk Nummer 76").waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole("searchbox", { name: "Filter by words" }).fill("mussig nummer 73");
    await page.waitForURL(/q=mussig/);
    await page.getByRole("link", { name: "Reference 73" }).click();
    const panel = page.getByRole("complementary");
    const link = panel.getByRole("link", { name: /doi\.org\/10\.5555\/made-up\.73/ });
    expect(await link.getAttribute("href")).toBe("https://doi.org/10.5555/made-up.73");
    expect(await link.getAttribute("rel")).toContain("noopener");
    expect(await panel.innerText()).toContain("Richard Florida");

    await page.goto("/?sel=lineage:cluster-research-evolves-into-sustainable-cluster");
    await panel.locator("summary", { hasText: "12 titles" }).click();
    await panel
      .getByRole("link", { name: "Ada Erfunden & Cleo Probe 1857: Erfundenes Übungswerk Nummer 7" })
      .last()
      .waitFor();
    expect(await violations(page)).toEqual([]);

    await page.goto("/references");
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByText("made-up.bib was removed from this browser.").first().waitFor();
    await table.getByText("Erfundenes Übungswerk Nummer 76").waitFor({ state: "detached" });
    await page.keyboard.press("Enter");
    await table.getByText("Erfundenes Übungswerk Nummer 76").waitFor();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.reload();
    await page.getByText("The bibliography is not part of the source.").waitFor();
    expect(await page.evaluate("localStorage.getItem('bibliography')")).toBeNull();
    expect(sent).toEqual([]);
  });

  it("says what a claim leans on, and why a wrong file is none", async () => {
    const page = await explorer.open();
    await page.goto("/references?lang=de");
    const input = page.locator("input[type=file]");
    await input.waitFor({ state: "attached" });
    await input.setInputFiles(file("words.txt", "Nur Wörter."));
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Die Datei ist weder BibTeX noch RIS noch CSL-JSON.").waitFor();
    expect(await dialog.getByRole("button", { name: "Verzeichnis verwenden" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });

    await input.setInputFiles(
      file("made-up.ris", "TY  - BOOK\nID  - 111\nAU  - Beispiel, Ada\nTI  - Erfunden\nER  - \n"),
    );
    await dialog.getByRole("button", { name: "Verzeichnis verwenden" }).click();
    await page.goto("/evidence?lang=de&reference=111");
    await page.getByRole("list").getByText("geographische Konzentration").first().click();
    await page.getByRole("complementary").last().locator(".work").getByText("Erfunden").waitFor();
    expect(await page.getByRole("link", { name: "Quelle 111, Ada Beispiel: Erfunden" }).count()).toBeGreaterThan(0);
  });
});
