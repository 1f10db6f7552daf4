/** No view, in either theme or language, breaks a rule that axe knows; on a phone none is wider than the screen. */
import { expect, it } from "vitest";
import { DESKTOP, PHONE, violations } from "../support/browser.ts";
import { describeExplorer } from "../support/explorer.ts";

/** Each view with what must stand there before it is judged, and something open where a view can open something. */
const VIEWS = [
  ["/", "[role=treeitem]"],
  ["/?sel=lineage:cluster-research-evolves-into-sustainable-cluster", "aside mark"],
  ["/evidence", "[data-row]"],
  ["/references?ref=76", "aside mark"],
  ["/article?sentence=sentence:4.2.1", "main mark"],
  ["/network", "[role=treeitem]"],
  ["/cypher", "main table tbody tr"],
] as const;

const withMore = (path: string, more: string): string => path + (path.includes("?") ? "&" : "?") + more;

describeExplorer("for everyone", (explorer) => {
  for (const [path, ready] of VIEWS) {
    for (const theme of ["light", "dark"] as const) {
      for (const lang of ["de", "en"] as const) {
        it(`${path} in ${theme}, ${lang}, breaks no rule of accessibility`, async () => {
          const page = await explorer.open({ ...DESKTOP, colorScheme: theme });
          await page.goto(withMore(path, `lang=${lang}&theme=${theme}`));
          await page.locator(ready).first().waitFor();
          expect(await violations(page)).toEqual([]);
        });
      }
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
