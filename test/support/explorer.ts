/**
 * The built explorer before a real browser, for the tests of one file: one server, one browser, and for each test
 * a visitor of its own, whose page must have written no error to its console by the end.
 */
import { resolve } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import type { GraphStore } from "#server/store/graph-store.ts";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.ts";
import { type ApiServer, serveApi } from "./api-server.ts";
import { DESKTOP, type Visit, launchBrowser, noBrowser, visit } from "./browser.ts";
import { seedGraph } from "./seed-graph.ts";

/** Where the built explorer lies; another build can be named. */
const CLIENT = resolve(process.env["CLIENT_FOLDER"] ?? "dist/client");

export interface Explorer {
  /** A new visitor's page, not yet anywhere; its errors are looked for when the test ends. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** In this test the browser may report what matches: a request that the server must refuse. */
  forgive(error: RegExp): void;
}

export interface OpenedStore {
  readonly store: GraphStore;
  close(): Promise<void>;
}

interface StoreChoice {
  readonly open: () => Promise<OpenedStore>;
  /** How long opening may take, in milliseconds. */
  readonly patience: number;
}

const EMBEDDED: StoreChoice = {
  async open() {
    const store = openEmbeddedStore(seedGraph());
    return { store, close: () => store.close() };
  },
  patience: 120_000,
};

/** A group of tests in a browser; skipped with the reason where there is none. */
export function describeExplorer(title: string, tests: (explorer: Explorer) => void, on = EMBEDDED): void {
  const name = noBrowser ? `${title} (skipped: ${noBrowser})` : title;
  describe.skipIf(noBrowser)(name, { timeout: 120_000 }, () => {
    let opened: OpenedStore;
    let api: ApiServer;
    let browser: Browser;
    const visits: Visit[] = [];
    const forgiven: RegExp[] = [];

    beforeAll(async () => {
      opened = await on.open();
      api = await serveApi(opened.store, CLIENT);
      browser = await launchBrowser();
    }, on.patience);
    afterAll(async () => {
      await browser.close();
      await api.close();
      await opened.close();
    });
    afterEach(async () => {
      const ended = visits.splice(0);
      await Promise.all(ended.map((one) => one.close()));
      const due = forgiven.splice(0);
      const errors = ended.flatMap(({ errors }) => errors);
      expect(errors.filter((error) => !due.some((pattern) => pattern.test(error)))).toEqual([]);
    });

    tests({
      async open(options = DESKTOP) {
        const one = await visit(browser, api.url, options);
        visits.push(one);
        return one.page;
      },
      forgive: (error) => forgiven.push(error),
    });
  });
}
