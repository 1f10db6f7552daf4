/**
 * No view, in any theme or language, breaks a rule that axe knows; on a phone none is wider than the screen. Each
 * view is opened once in each language and judged by all rules; then its theme is turned where it stands, and what a
 * theme can break is judged again: the rules about colours. So the whole matrix costs little more than its languages.
 */
import { expect, it } from "vitest";
import { DESKTOP, PHONE, violations } from "../support/browser.ts";
import { describeExplorer } from "../support/explorer.ts";

/** Each view with what must stand there before it is judged, and something open where a view can open something. */
const VIEWS = [
  ["/", "[role=treeitem]"],
  ["/?sel=lineage:cluster-research-evolves-into-sustainable-cluster", "aside mark"],
  ["/evidence", "[data-row]"],
  ["/evidence?ledger=1", "main mark, main li"],
  ["/references?ref=76", "aside mark"],
  ["/article?sentence=sentence:4.2.1", "main mark"],
  ["/network", "[role=treeitem]"],
  ["/cypher", "main table tbody tr"],
] as const;

/** The themes by the keys that lead to them, from light on; high contrast is white or black as the system is. */
const THEMES = [
  ["dark", "light", "rgb(11, 14, 17)"],
  ["contrast", "light", "rgb(255, 255, 255)"],
  ["contrast", "dark", "rgb(0, 0, 0)"],
] as const;

const withMore = (path: string, more: string): string => path + (path.includes("?") ? "&" : "?") + more;

describeExplorer("for everyone", (explorer) => {
  for (const [path, ready] of VIEWS) {
    for (const lang of ["de", "en"] as const) {
      it(`${path} in ${lang} breaks no rule of accessibility, in any theme`, async () => {
        const page = await explorer.open({ ...DESKTOP, colorScheme: "light" });
        await page.goto(withMore(path, `lang=${lang}&theme=light`));
        await page.locator(ready).first().waitFor();
        expect(await violations(page)).toEqual([]);
        for (const [theme, system, ground] of THEMES) {
          await page.emulateMedia({ colorScheme: system });
          if (!page.url().includes(`theme=${theme}`)) await page.locator("body").press("t");
          await page.waitForURL((url) => url.searchParams.get("theme") === theme);
          expect(await page.evaluate("getComputedStyle(document.documentElement).backgroundColor")).toBe(ground);
          expect(await violations(page, "colours")).toEqual([]);
        }
      });
    }
    it(`${path} fits a phone, in German`, async () => {
      const page = await explorer.open(PHONE);
      await page.goto(path);
      await page.locator("main").getByRole("heading").first().waitFor({ state: "attached" });
      expect(await page.evaluate("document.documentElement.lang")).toBe("de");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
      expect(await violations(page)).toEqual([]);
    });
  }
});
