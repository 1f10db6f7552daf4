/**
 * The front page in a headless Chromium with an empty cache, over the built server: when something is painted, when
 * the outline can be read, when the picture stands, what blocks and what shifts meanwhile, how much script comes before
 * the first paint, and how soon a press opens its panel. The page itself takes the times; each visit is a new browser
 * profile.
 */
import type { Page } from "playwright-core";
import { DESKTOP, launchBrowser, noBrowser, visit } from "../support/browser.ts";
import { type Samples, reportLine } from "./measure.ts";
import { startServer } from "./running-server.ts";

const VISITS = 7;
const PRESSES = 10;
const SCRIPT_BAR = 120_000;

/** What a visit is asked for, in milliseconds from its start but for `shift` and `script`. */
interface Figures {
  readonly painted: number;
  readonly readable: number;
  readonly drawn: number;
  readonly blocked: number;
  /** Cumulative layout shift, without a unit. */
  readonly shift: number;
  /** Bytes of script on the wire that were asked for before the first paint. */
  readonly script: number;
}

/** Runs in the page from its very start; the times are those of the frame in which a thing stood. */
const WATCH = `
  window.seen_ = { blocked: [], shift: 0 };
  const watch = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("longtask", ({ startTime, duration }) => seen_.blocked.push([startTime, duration]));
  watch("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) seen_.shift += value; });
  (function look() {
    const row = document.querySelector("[role=treeitem]");
    if (row && row.textContent && seen_.readable === undefined) seen_.readable = performance.now();
    if (document.querySelector("[data-drawn=true]") && seen_.drawn === undefined) seen_.drawn = performance.now();
    if (seen_.drawn === undefined) requestAnimationFrame(look);
  })();
`;

const FIGURES = `(() => {
  const painted = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  const scripts = performance.getEntriesByType("resource")
    .filter(({ name, startTime }) => new URL(name).pathname.endsWith(".js") && startTime < painted);
  return {
    painted,
    readable: seen_.readable,
    drawn: seen_.drawn,
    blocked: seen_.blocked.filter(([start]) => start >= painted)
      .reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0),
    shift: seen_.shift,
    script: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  };
})()`;

/** From the press on a row of the outline to the frame with its panel's heading. */
const PRESS = `(index) => new Promise((done) => {
  const heading = () => document.querySelector("aside [data-panel-heading]")?.textContent;
  const before = heading();
  const started = performance.now();
  document.querySelectorAll("[role=treeitem] > .tree-row")[index].click();
  (function look() {
    requestAnimationFrame(() => (heading() === before ? look() : setTimeout(() => done(performance.now() - started))));
  })();
})`;

async function frontPage(page: Page): Promise<Figures> {
  await page.addInitScript(WATCH);
  await page.goto("/");
  await page.locator("[data-drawn=true]").waitFor();
  // What comes late may still shift or block.
  await page.waitForTimeout(500);
  return page.evaluate<Figures>(FIGURES);
}

const ascending = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);

/** Measures the front page; says so where there is no browser. */
export async function pageBench(): Promise<void> {
  if (noBrowser !== undefined) {
    console.log(`front page: left out, ${noBrowser}`);
    return;
  }
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const figures: Figures[] = [];
    const presses: number[] = [];
    for (let turn = 0; turn <= VISITS; turn += 1) {
      const reader = await visit(browser, server.url, DESKTOP);
      const found = await frontPage(reader.page);
      // The first visit also starts the browser's own processes.
      if (turn > 0) figures.push(found);
      if (turn === VISITS) {
        for (let index = 0; index < PRESSES; index += 1) {
          presses.push(await reader.page.evaluate<number>(`(${PRESS})(${index})`));
        }
      }
      await reader.close();
    }
    const of = (name: string, key: keyof Figures): Samples => ({
      name: `front page: ${name}`,
      sorted: ascending(figures.map((each) => each[key])),
    });
    console.log(reportLine(of("first contentful paint", "painted")));
    console.log(reportLine(of("outline readable", "readable"), 1_000));
    console.log(reportLine(of("lineage drawn", "drawn"), 1_500));
    console.log(reportLine(of("total blocking time", "blocked")));
    console.log(reportLine({ name: "front page: press to panel", sorted: ascending(presses) }, 100));
    const shift = Math.max(...figures.map((each) => each.shift));
    console.log(
      `${"front page: cumulative layout shift, worst".padEnd(44)}${shift.toFixed(4).padStart(9)}  ${shift === 0 ? "none" : "OVER the bar of 0"}`,
    );
    const script = Math.max(...figures.map((each) => each.script));
    console.log(
      `${"front page: script before the first paint".padEnd(44)}${(script / 1000).toFixed(1).padStart(9)} kB ${script <= SCRIPT_BAR ? "within" : "OVER the bar of"} ${SCRIPT_BAR / 1000} kB`,
    );
  } finally {
    await browser.close();
    await server.stop();
  }
}
