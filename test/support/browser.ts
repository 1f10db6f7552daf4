/**
 * A real Chromium for the browser tests: the machine's own, never a downloaded one. Where there is
 * none the tests are skipped with the reason; in CI that is a failure.
 */
import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";

const CANDIDATES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const executablePath = CANDIDATES.find((path) => path !== undefined && existsSync(path));

/** Why the browser tests are skipped here, or undefined when they run. */
export const noBrowser: string | undefined =
  executablePath === undefined && process.env["CI"] === undefined
    ? "no Chromium or Chrome on this machine (name one in CHROMIUM)"
    : undefined;

export function launchBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error("no Chromium on this machine");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--enable-unsafe-swiftshader",
    ],
  });
}

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: "en-GB" };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: "de-DE",
  hasTouch: true,
  isMobile: true,
};

export interface Visit {
  readonly page: Page;
  /** Errors that the page wrote to the console or threw, so far. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** A fresh visitor's page, not yet anywhere. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ ...options, baseURL: url, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  return { page, errors, close: () => context.close() };
}

/** Rules about colours, which a theme can break; no other rule looks at them. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** Violations of accessibility rules that axe finds on the page, as `rule: selector`; of all rules, or of those about colours. */
export async function violations(page: Page, rules: "all" | "colours" = "all"): Promise<string[]> {
  // In one run, as without frames of other origins there is nothing to put together: a fifth of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations: found } = await (rules === "all" ? axe : axe.withRules(OF_COLOURS)).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
