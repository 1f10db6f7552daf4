/** What the environment and this machine say, before any server is asked. */
import { type Server, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { StoreUnavailable } from "#server/store/graph-store.ts";
import { majorVersion } from "#server/store/neo4j/connection.ts";
import { luceneQuery } from "#server/store/neo4j/full-text.ts";
import { progressLine } from "#server/store/neo4j/load/progress-bar.ts";
import { freePort } from "#server/store/neo4j/local/local-server.ts";
import { javaMajor } from "#server/store/neo4j/local/tools.ts";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.ts";
import { settingsOf } from "#server/store/neo4j/settings.ts";
import { fakeBolt } from "#test/support/fake-bolt.ts";

describe("settings", () => {
  it("are absent without an address", () => {
    expect(settingsOf({})).toBeUndefined();
    expect(settingsOf({ NEO4J_URI: " " })).toBeUndefined();
  });

  it("take the four names", () => {
    const environment = { NEO4J_URI: "neo4j+s://x.example", NEO4J_USER: "u", NEO4J_PASSWORD: "p", NEO4J_DATABASE: "d" };
    expect(settingsOf(environment)).toEqual({ uri: "neo4j+s://x.example", user: "u", password: "p", database: "d" });
    expect(settingsOf({ NEO4J_URI: "bolt://x" })).toEqual({ uri: "bolt://x", user: "neo4j", password: "" });
  });

  it.each(["localhost:7687", "http://localhost:7474", "not an address", "bolt://neo4j:hunter2@localhost:7687"])(
    "refuse %s without repeating it",
    (uri) => {
      const refuse = (): unknown => settingsOf({ NEO4J_URI: uri });
      expect(refuse).toThrow(StoreUnavailable);
      expect(refuse).not.toThrow(/hunter2|7474|not an address"/);
    },
  );
});

describe("the machine", () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_302"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ["command not found", undefined],
  ])("has the Java of %s", (output, major) => {
    expect(javaMajor(output)).toBe(major);
  });

  it("has a free port at or behind the wanted one", async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, "127.0.0.1", resolve);
    });
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    expect(await freePort(port)).toBeGreaterThan(port);
    taken.close();
  });
});

describe("versions", () => {
  it.each([
    ["Neo4j/5.26.30", 5],
    ["Neo4j/4.4.41", 4],
    ["Neo4j/2026.08.1", 2026],
    ["Neo4j/5.27-aura", 5],
    ["", 0],
  ])("of %s", (agent, major) => {
    expect(majorVersion(agent)).toBe(major);
  });

  it("below 5 are refused by name", async () => {
    const old = await fakeBolt("Neo4j/4.4.41");
    const store = openNeo4jStore({ uri: `bolt://127.0.0.1:${old.port}`, user: "neo4j", password: "hunter2" });
    await expect(store.query("RETURN 1")).rejects.toMatchObject({ code: "StoreTooOld", retry: false });
    const health = await store.health();
    expect(health.status).toBe("unavailable");
    expect(health.reason).toContain("4.4.41");
    await store.close();
    old.close();
  });
});

describe("a search as typed", () => {
  it("never reaches Lucene as syntax", () => {
    expect(luceneQuery("")).toBeUndefined();
    expect(luceneQuery('+-&|!(){}[]^"~*?:\\/')).toBeUndefined();
    for (const typed of ["a AND b", "NOT x OR y", 'nameDe:"x" -y', "x~0.1 [a TO b]", "((( y", "x\\"]) {
      expect(luceneQuery(typed)).toMatch(/^(?:\+\((?:\*?[\p{Ll}\p{N}]+(?:\*|\^\d+|~1|\*\^2)* ?)+\) ?)+$/u);
    }
  });
});

describe("a load's progress", () => {
  it("shows share, rows, rate and the time left", () => {
    expect(progressLine({ phase: "nodes", done: 5_000, total: 20_000 }, 2_000)).toBe(
      "nodes         ██████░░░░░░░░░░░░░░░░░░ 5000/20000 rows, 2500/s, 6 s left",
    );
    expect(progressLine({ phase: "indexes", done: 1, total: 1 }, 0)).toContain("1/1 rows");
  });
});
