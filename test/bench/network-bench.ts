/**
 * The network view with 5,000 nodes and 20,000 relationships in a Chromium without a graphics card: what hover, select
 * and pan cost. Frames are counted in the page, from one to the next; the bar is for each of them, not for the median.
 */
import type { Page } from "playwright-core";
import { DESKTOP, launchBrowser, noBrowser, visit } from "../support/browser.ts";
import { syntheticLiterature } from "../support/synthetic-literature.ts";
import { percentile, type Samples } from "./measure.ts";
import { startServer } from "./running-server.ts";

const FRAME_BAR = 50;
const SIZE = { nodes: 5_000, relationships: 20_000, seed: 3, origin: "bench" };
const ALL_KINDS = "Theory,Concept,Person,Place,Claim,Reference,Sentence,Citation";

/** The synthetic graph as `GET /api/graph` answers. */
function networkAnswer(): string {
  const { nodes, relationships } = syntheticLiterature(SIZE);
  const degrees = new Map<string, number>();
  for (const { from, to } of relationships) {
    for (const id of new Set([from, to])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return JSON.stringify({
    nodes: nodes.map(({ label, properties }) => {
      const name = String(properties["nameEn"] ?? properties["statementEn"] ?? properties["text"] ?? properties.id);
      return { id: properties.id, label, nameDe: name, nameEn: name, degree: degrees.get(properties.id) ?? 0 };
    }),
    edges: relationships.map(({ type, from, to }) => ({ type, from, to })),
  });
}

/** Frames' lengths while `act` goes on. */
async function framesOf(page: Page, name: string, act: () => Promise<void>): Promise<Samples> {
  await page.evaluate(`
    window.frames_ = [];
    window.counting_ = true;
    (function next(before) {
      requestAnimationFrame((now) => {
        if (before !== undefined) window.frames_.push(now - before);
        if (window.counting_) next(now);
      });
    })();
  `);
  await act();
  await page.waitForTimeout(300);
  const frames = await page.evaluate<number[]>("window.counting_ = false, window.frames_");
  return { name: `network: ${name}`, sorted: frames.toSorted((a, b) => a - b) };
}

function report(samples: Samples): void {
  const worst = samples.sorted.at(-1) ?? Number.NaN;
  const over = samples.sorted.filter((frame) => frame > FRAME_BAR).length;
  const cells = [percentile(samples, 0.5), percentile(samples, 0.95), worst].map((value) =>
    value.toFixed(1).padStart(9),
  );
  const verdict = over === 0 ? `all within ${FRAME_BAR} ms` : `${over} OVER the bar of ${FRAME_BAR} ms`;
  console.log(`${samples.name.padEnd(44)}${cells.join("")}  of ${samples.sorted.length} frames ${verdict}`);
}

/** Measures frames on hover, select and pan; says so where there is no browser. */
export async function networkBench(): Promise<void> {
  if (noBrowser !== undefined) {
    console.log(`network: left out, ${noBrowser}`);
    return;
  }
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const reader = await visit(browser, server.url, DESKTOP);
    const { page } = reader;
    const answer = networkAnswer();
    await page.route("**/api/graph", (route) => route.fulfill({ contentType: "application/json", body: answer }));
    const started = performance.now();
    await page.goto(`/network?kinds=${ALL_KINDS}&named=on`);
    await page.locator("[data-painted=true]").waitFor();
    console.log(`${"network: address to picture".padEnd(44)}${(performance.now() - started).toFixed(1).padStart(9)}`);
    await page.waitForTimeout(1_500);
    const box = await page.locator(".stage-canvas").boundingBox();
    if (!box) throw new Error("the network has no picture");
    const at = (turn: number): readonly [number, number] => [
      box.x + box.width * (0.5 + 0.3 * Math.cos(turn * 2.4)),
      box.y + box.height * (0.5 + 0.3 * Math.sin(turn * 2.4)),
    ];
    console.log(
      `${"".padEnd(44)}${["median", "p95", "worst"].map((word) => word.padStart(9)).join("")}   (ms a frame)`,
    );
    report(await framesOf(page, "at rest", () => page.waitForTimeout(1_000)));
    report(
      await framesOf(page, "hover", async () => {
        for (let turn = 0; turn < 20; turn += 1) {
          await page.mouse.move(...at(turn));
          await page.waitForTimeout(120);
        }
      }),
    );
    report(
      await framesOf(page, "select", async () => {
        for (let turn = 0; turn < 8; turn += 1) {
          await page.mouse.click(...at(turn));
          await page.waitForTimeout(300);
        }
      }),
    );
    await page.keyboard.press("Escape");
    await page.waitForTimeout(500);
    report(
      await framesOf(page, "pan", async () => {
        await page.mouse.move(...at(0));
        await page.mouse.down();
        for (let turn = 0; turn < 60; turn += 1) {
          await page.mouse.move(box.x + box.width / 2 + 200 * Math.sin(turn / 8), box.y + box.height / 2 + 3 * turn);
        }
        await page.mouse.up();
      }),
    );
    report(
      await framesOf(page, "zoom", async () => {
        for (let turn = 0; turn < 16; turn += 1) {
          await page.mouse.wheel(0, turn < 8 ? -120 : 120);
          await page.waitForTimeout(40);
        }
      }),
    );
    await reader.close();
  } finally {
    await browser.close();
    await server.stop();
  }
}
