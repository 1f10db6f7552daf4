/** A server that is away, refuses us, or comes back: a clear word each, no storm, and no password anywhere. */
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { CypherError } from "#server/cypher/errors.ts";
import type { CypherValue } from "#server/cypher/value.ts";
import type { GraphStore } from "#server/store/graph-store.ts";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.ts";
import { serveApi } from "#test/support/api-server.ts";
import { emptyDatabase, openDriver } from "#test/support/neo4j-contents.ts";
import { LEASE_PATIENCE, type LeasedNeo4j, leaseNeo4j, reasonWithoutNeo4j } from "#test/support/neo4j-server.ts";
import { syntheticLiterature } from "#test/support/synthetic-literature.ts";

const reason = reasonWithoutNeo4j();
if (reason !== undefined) console.log(`Neo4j is not tested here: ${reason}`);
const SECRET = "hunter2-hunter2";

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

/** What the work makes this process print. */
async function printed(work: () => Promise<void>): Promise<string> {
  let text = "";
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((chunk) => {
      text += String(chunk);
      return true;
    }),
  );
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return text;
}

describe("a server that is not there", () => {
  it("is asked once in half a second, however many wait", async () => {
    let calls = 0;
    const silent = createServer((socket) => {
      calls += 1;
      socket.destroy();
    });
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    const store = openNeo4jStore({ uri: `bolt://127.0.0.1:${port}`, user: "neo4j", password: SECRET });
    await failureOf(store.query("RETURN 1"));
    const first = calls;
    expect(first).toBeGreaterThan(0);
    const errors = await Promise.all(Array.from({ length: 200 }, () => failureOf(store.query("RETURN 1"))));
    for (const error of errors) expect(error).toMatchObject({ code: "StoreAway", retry: true });
    expect(calls).toBe(first);
    await sleep(600);
    await failureOf(store.query("RETURN 1"));
    expect(calls).toBeGreaterThan(first);
    expect(calls - first).toBeLessThanOrEqual(first);
    await store.close();
    silent.close();
  });
});

describe.skipIf(reason !== undefined)("a Neo4j store", { timeout: 300_000 }, () => {
  let neo4j: LeasedNeo4j;
  let driver: Driver;
  let store: GraphStore;
  const graph = syntheticLiterature({ nodes: 300, relationships: 900, seed: 3, origin: "article:synthetic" });

  beforeAll(async () => {
    neo4j = await leaseNeo4j();
    driver = openDriver(neo4j.settings);
    await emptyDatabase(driver);
    store = openNeo4jStore(neo4j.settings);
    await store.load(graph);
  }, LEASE_PATIENCE);
  afterAll(async () => {
    await store.close();
    await emptyDatabase(driver);
    await driver.close();
    neo4j.release();
  });

  it("with a wrong password says so, and the password appears nowhere", async () => {
    const wrong = openNeo4jStore({ ...neo4j.settings, password: SECRET });
    const seen: string[] = [];
    const log = await printed(async () => {
      const api = await serveApi(wrong);
      const error = await failureOf(wrong.query("RETURN 1"));
      expect(error).toMatchObject({ code: "StoreCredentials", retry: false });
      seen.push(
        String(error),
        String((error as Error).stack),
        JSON.stringify(error),
        JSON.stringify(await wrong.health()),
      );
      for (const path of ["/api/health", "/api/lineage", "/api/search?q=x", "/api/schema"]) {
        const response = await fetch(api.url + path);
        seen.push(await response.text(), JSON.stringify([...response.headers]));
        if (path !== "/api/health") expect(response.status).toBe(503);
      }
      const body = JSON.stringify({ query: "RETURN 1" });
      const headers = { "content-type": "application/json" };
      seen.push(await (await fetch(`${api.url}/api/cypher`, { method: "POST", body, headers })).text());
      await api.close();
    });
    expect(seen.join("\n")).toContain("StoreCredentials");
    expect(seen.join("\n") + log).not.toContain(SECRET);
    await wrong.close();
  });

  it("of a database that does not exist says so", async () => {
    const nowhere = openNeo4jStore({ ...neo4j.settings, database: "nowhere" });
    await expect(nowhere.query("RETURN 1")).rejects.toMatchObject({ code: "StoreNoSuchDatabase", retry: false });
    expect((await nowhere.health()).status).toBe("unavailable");
    await nowhere.close();
  });

  it("takes every kind of parameter and gives it back", async () => {
    const values: CypherValue[] = [
      null,
      true,
      1n,
      -9_223_372_036_854_775_808n,
      1.5,
      Number.NaN,
      "ß 🏙",
      [1n, [2.5, null]],
      new Map<string, CypherValue>([["a", [new Map([["b", 1n]])]]]),
      { kind: "temporal", type: "Date", text: "2024-02-29" },
      { kind: "temporal", type: "Time", text: "12:31:14.000000001+01:00" },
      { kind: "temporal", type: "LocalTime", text: "12:31:00" },
      { kind: "temporal", type: "LocalDateTime", text: "2024-02-29T12:31:00" },
      { kind: "temporal", type: "DateTime", text: "2024-06-01T12:00:00+02:00[Europe/Berlin]" },
      { kind: "temporal", type: "Duration", text: "P1Y2M3DT4H5M6.7S" },
      { kind: "point", srid: 7203, coordinates: [1, 2] },
      { kind: "point", srid: 4979, coordinates: [7, 51, 100] },
    ];
    for (const value of values) expect((await store.query("RETURN $value", { value })).rows).toEqual([[value]]);
  });

  it("cuts the line when one row is larger than an answer may be, and goes on", async () => {
    const limits = { milliseconds: 20_000, rows: 10, bytes: 100_000, isolated: true };
    const error = await failureOf(
      store.query("MATCH (a), (b), (c:Theory) WITH a LIMIT 400000 RETURN collect(a) AS l", {}, limits),
    );
    expect(error).toBeInstanceOf(CypherError);
    expect(error).toMatchObject({ code: "LimitExceeded.Bytes" });
    expect((await store.query("RETURN 1 AS x", {}, limits)).rows).toEqual([[1n]]);
  });

  it("ends a statement that nobody waits for", async () => {
    const gone = new AbortController();
    const asked = failureOf(
      store.query(
        "MATCH (a), (b), (c), (d) RETURN count(a.id + b.id + c.id + d.id) AS n",
        {},
        {
          milliseconds: 60_000,
          isolated: true,
          signal: gone.signal,
        },
      ),
    );
    await sleep(300);
    gone.abort();
    expect(await asked).toMatchObject({ code: "LimitExceeded.Cancelled" });
  });

  it("goes on by itself when the server was killed and came back", async () => {
    const count = "MATCH (n) RETURN count(n) AS n";
    const stranger = { milliseconds: 5_000, rows: 10, bytes: 10_000, isolated: true };
    expect((await store.query(count)).rows).toEqual([[300n]]);
    await neo4j.kill();
    for (const options of [{}, stranger]) {
      expect(await failureOf(store.query(count, {}, options))).toMatchObject({ code: "StoreAway", retry: true });
    }
    expect((await store.health()).status).toBe("unavailable");
    await neo4j.start();
    while ((await store.health()).status !== "ok") await sleep(200);
    expect((await store.query(count)).rows).toEqual([[300n]]);
    while (await failureOf(store.query(count, {}, stranger))) await sleep(200);
    expect((await store.query(count, {}, stranger)).rows).toEqual([[300n]]);
  });
});
