/**
 * How the six views look, light and dark, at a desk and on a phone, held to checked-in pictures. A change that is
 * meant is taken over with `UPDATE_GOLDEN=1 npx vitest run test/e2e/look.test.ts` and reviewed as pictures.
 */
import { expect, it } from "vitest";
import { DESKTOP, PHONE } from "../support/browser.ts";
import { describeExplorer } from "../support/explorer.ts";
import { differingShare } from "../support/picture.ts";

/** Share of the pixels that may differ: other machines smooth letters and lines otherwise. */
const MOST = 0.03;

/** Each view with what stands last, at a desk and on a phone. */
const VIEWS = [
  ["lineage", "/?sel=lineage:cluster-research-evolves-into-sustainable-cluster", "[data-drawn=true]"],
  ["evidence", "/evidence?kind=definition", "[data-row]"],
  ["references", "/references", "[data-row]"],
  ["article", "/article?sentence=sentence:4.2.1", "main mark"],
  ["network", "/network", "[data-painted=true]"],
  ["cypher", "/cypher?query=MATCH (t:Theory) RETURN t.id AS id ORDER BY id LIMIT 5", "main tbody tr"],
] as const;

const DEVICES = { desk: DESKTOP, phone: PHONE } as const;

describeExplorer("the look", (explorer) => {
  for (const [view, path, ready] of VIEWS) {
    for (const theme of ["light", "dark"] as const) {
      for (const device of ["desk", "phone"] as const) {
        it(`of ${view} in ${theme} at the ${device} is the one that was checked in`, async () => {
          const page = await explorer.open({ ...DEVICES[device], colorScheme: theme });
          await page.goto(path);
          await page.locator(ready).first().waitFor({ state: "attached" });
          await page.evaluate("document.fonts.ready");
          await page.waitForLoadState("networkidle");
          // What drives the browser can count as the reader's hand, to which a panel gives the focus.
          await page.evaluate("document.activeElement.blur()");
          const taken = await page.screenshot({ animations: "disabled", caret: "hide" });
          expect(differingShare(`${view}-${theme}-${device}`, taken, MOST)).toBeLessThanOrEqual(MOST);
        });
      }
    }
  }
});
