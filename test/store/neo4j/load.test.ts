/**
 * A load's promises on a real Neo4j: exactly the graph, twice the same, nothing foreign touched, one
 * whole graph for readers, and completion after any cut.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Graph } from "#graph-seed/graph.ts";
import type { GraphStore } from "#server/store/graph-store.ts";
import { LoadRefused } from "#server/store/neo4j/load/load-refused.ts";
import { openNeo4jStore } from "#server/store/neo4j/neo4j-store.ts";
import { openProxy } from "#test/support/breakable-proxy.ts";
import {
  type Contents,
  contentsOfDatabase,
  contentsOfGraph,
  emptyDatabase,
  openDriver,
  runOn,
} from "#test/support/neo4j-contents.ts";
import { LEASE_PATIENCE, type LeasedNeo4j, leaseNeo4j, reasonWithoutNeo4j } from "#test/support/neo4j-server.ts";
import { randomNumbers, syntheticLiterature } from "#test/support/synthetic-literature.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const reason = reasonWithoutNeo4j();
const ORIGIN = "article:synthetic";

const before = syntheticLiterature({ nodes: 800, relationships: 3_200, seed: 7, origin: ORIGIN });

/** Another edition: nodes and relationships gone, new, and changed in a property. */
function edited(graph: Graph): Graph {
  const gone = new Set(graph.nodes.filter((_, index) => index % 9 === 0).map(({ properties }) => properties.id));
  const nodes = graph.nodes
    .filter(({ properties }) => !gone.has(properties.id))
    .map((node, index) => {
      if (index % 5 > 0) return node;
      const { aliases: _gone, ...rest } = node.properties;
      return { ...node, properties: { ...rest, id: node.properties.id, start: index, note: "ß – “quoted”" } };
    });
  const added = Array.from({ length: 200 }, (_, index) => ({
    label: "Policy" as const,
    properties: { id: `policy:${index}`, origin: ORIGIN, nameDe: `Förderung ${index}`, nameEn: "Funding", aliases: [] },
  }));
  const relationships = graph.relationships
    .filter(({ from, to }, index) => index % 7 > 0 && !gone.has(from) && !gone.has(to))
    .map((edge, index) => (index % 11 > 0 ? edge : { ...edge, properties: { ...edge.properties, order: -index } }));
  const first = nodes[0]?.properties.id ?? "";
  const about = added.map(({ properties }) => ({
    type: "ABOUT" as const,
    from: first,
    to: properties.id,
    properties: { origin: ORIGIN },
  }));
  return { nodes: [...nodes, ...added], relationships: [...relationships, ...about] };
}
const after = edited(before);

const countsOf = (graph: Graph): string => {
  const marked = graph.nodes.filter(({ properties }) => "note" in properties).length;
  return `${graph.nodes.length} ${marked} ${graph.relationships.length}`;
};
/** The server needs a moment to notice that a client is gone; until then its transaction is open. */
async function settledContents(driver: Driver): Promise<Contents> {
  for (;;) {
    const [row] = await runOn(
      driver,
      "SHOW TRANSACTIONS YIELD currentQuery, status WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)",
    );
    if (row?.[0] === 0n) return contentsOfDatabase(driver);
    await sleep(20);
  }
}

const contentsBefore = contentsOfGraph(before);
const contentsAfter = contentsOfGraph(after);

if (reason !== undefined) console.log(`Neo4j is not tested here: ${reason}`);
describe.skipIf(reason !== undefined)("a load into Neo4j", { timeout: 300_000 }, () => {
  let neo4j: LeasedNeo4j;
  let driver: Driver;
  let store: GraphStore;

  beforeAll(async () => {
    neo4j = await leaseNeo4j();
    driver = openDriver(neo4j.settings);
    store = openNeo4jStore(neo4j.settings);
    await emptyDatabase(driver);
  }, LEASE_PATIENCE);

  afterAll(async () => {
    await store.close();
    await emptyDatabase(driver);
    await driver.close();
    neo4j.release();
  });

  const writesSoFar = async (): Promise<unknown> => {
    // The identifier of the newest node or relationship ever made tells a rewrite from a rest.
    const [row] = await runOn(driver, "MATCH (n) WITH max(id(n)) AS n OPTIONAL MATCH ()-[r]->() RETURN n, max(id(r))");
    return row;
  };

  it("leaves exactly the graph, property by property", async () => {
    await store.load(before);
    expect(await contentsOfDatabase(driver)).toEqual(contentsBefore);
    const { status, nodes, relationships } = await store.health();
    expect({ status, nodes, relationships }).toEqual({ status: "ok", nodes: 800, relationships: 3_200 });
  });

  it("writes nothing when it is done again", async () => {
    const earlier = await writesSoFar();
    const phases: string[] = [];
    await store.load(before, ({ phase }) => phases.push(phase));
    expect(phases).toEqual(["indexes"]);
    expect(await writesSoFar()).toEqual(earlier);
    expect(await contentsOfDatabase(driver)).toEqual(contentsBefore);
  });

  it("leaves exactly the new graph after a change, and the old one after the way back", async () => {
    await store.load(after);
    expect(await contentsOfDatabase(driver)).toEqual(contentsAfter);
    await store.load(before);
    expect(await contentsOfDatabase(driver)).toEqual(contentsBefore);
  });

  it("restores what others did to ours: properties, labels, duplicates", async () => {
    await runOn(driver, "MATCH (n:Theory) SET n.extra = 1, n:Mine REMOVE n.kind");
    await runOn(
      driver,
      "MATCH (a)-[r:ABOUT]->(b) WITH a, r, b LIMIT 50 CREATE (a)-[c:ABOUT]->(b) SET c = properties(r)",
    );
    await runOn(driver, "MATCH ()-[r:CITES]->() WITH r LIMIT 20 DELETE r");
    await store.load(before);
    expect(await contentsOfDatabase(driver)).toEqual(contentsBefore);
  });

  it("tells its progress in rows, up to the last", async () => {
    const last = new Map<string, string>();
    await store.load(after, ({ phase, done, total }) => last.set(phase, `${done}/${total}`));
    expect([...last.keys()]).toEqual(["removing", "nodes", "relationships", "indexes"]);
    for (const [, state] of last) expect(state).toMatch(/^(\d+)\/\1$/);
    await store.load(before);
  });

  it("lets two loads at once wait for each other", async () => {
    const second = openNeo4jStore(neo4j.settings);
    await Promise.all([store.load(after), second.load(after)]);
    expect(await contentsOfDatabase(driver)).toEqual(contentsAfter);
    await second.close();
    await store.load(before);
  });

  it("refuses a graph that does not say whose it is", async () => {
    const { origin: _origin, ...properties } = before.nodes[0]?.properties ?? { id: "" };
    const nameless = { nodes: [{ label: "Theory" as const, properties }], relationships: [] };
    await expect(store.load(nameless)).rejects.toMatchObject({ code: "LoadWithoutOrigin" });
    expect(await contentsOfDatabase(driver)).toEqual(contentsBefore);
  });

  describe("among what is foreign", () => {
    const foreignNodes =
      "MATCH (n) WHERE NOT coalesce(n.origin, '') = $origin RETURN labels(n), properties(n), elementId(n) ORDER BY elementId(n)";
    const foreignEdges =
      "MATCH ()-[r]->() WHERE NOT coalesce(r.origin, '') = $origin RETURN type(r), properties(r), elementId(r) ORDER BY elementId(r)";
    const foreign = async (): Promise<unknown> => [
      await runOn(driver, foreignNodes, { origin: ORIGIN }),
      await runOn(driver, foreignEdges, { origin: ORIGIN }),
    ];
    beforeEach(async () => {
      await runOn(driver, "MATCH (n) WHERE NOT coalesce(n.origin, '') = $origin DETACH DELETE n", { origin: ORIGIN });
      await runOn(driver, "MATCH ()-[r]->() WHERE NOT coalesce(r.origin, '') = $origin DELETE r", { origin: ORIGIN });
      await store.load(before);
    });

    it("keeps nodes, even under the same labels and ids that are not ours, and relationships to ours that stay", async () => {
      const stays = after.nodes.find(({ label }) => label === "Theory")?.properties.id ?? "";
      await runOn(
        driver,
        "CREATE (:Theory {id: 'theory:of-somebody-else', origin: 'other'})-[:LIKES {much: 1.0}]->(:Note {id: 'claim:1'})",
      );
      await runOn(driver, "MATCH (t:Theory {id: $stays}) CREATE (:Note {text: 'mine'})-[:ON]->(t)-[:SEE]->(t)", {
        stays,
      });
      const earlier = await foreign();
      await store.load(after);
      expect(await foreign()).toEqual(earlier);
      const ours = await runOn(driver, "MATCH (n {origin: $origin}) RETURN count(n)", { origin: ORIGIN });
      expect(ours).toEqual([[BigInt(after.nodes.length)]]);
    });

    it("refuses before it starts when a foreign node holds an id of ours", async () => {
      await runOn(driver, "CREATE (:Policy {id: 'policy:7'}), (:Policy {id: 'policy:8', origin: 'other'})");
      const earlier = await contentsOfDatabase(driver);
      const refusal = await store.load(after).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(LoadRefused);
      expect(refusal).toMatchObject({ code: "LoadIdsTaken" });
      expect((refusal as LoadRefused).places.toSorted()).toEqual([
        '(:Policy {id: "policy:7"})',
        '(:Policy {id: "policy:8"})',
      ]);
      expect(await contentsOfDatabase(driver)).toEqual(earlier);
    });

    it("refuses before it starts when a foreign relationship holds on to a node that is to go", async () => {
      const goes = before.nodes[0]?.properties.id ?? "";
      await runOn(driver, "MATCH (n {id: $goes}) CREATE (n)-[:MY_NOTE]->(:Note {id: 'note:1'})", { goes });
      const earlier = await contentsOfDatabase(driver);
      const refusal = await store.load(after).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: "LoadForeignRelationships", places: [`(${goes})-[:MY_NOTE]->(note:1)`] });
      expect(await contentsOfDatabase(driver)).toEqual(earlier);
    });

    it("refuses a first load over ids that are not unique or an index in the way, and makes no constraint", async () => {
      await emptyDatabase(driver);
      await runOn(driver, "CREATE (:Person {id: 'person:x'}), (:Person {id: 'person:x'})");
      await expect(store.load(before)).rejects.toMatchObject({ code: "LoadIdsNotUnique" });
      await runOn(driver, "MATCH (n) DELETE n");
      await runOn(driver, "CREATE INDEX mine FOR (n:Claim) ON (n.id)");
      await expect(store.load(before)).rejects.toMatchObject({ code: "LoadIndexInTheWay" });
      expect(await runOn(driver, "SHOW CONSTRAINTS")).toEqual([]);
      await runOn(driver, "DROP INDEX mine");
      await store.load(before);
      expect(await contentsOfDatabase(driver)).toEqual(contentsBefore);
    });
  });

  it("shows readers the old graph or the new, never half of one", async () => {
    await store.load(before);
    const seen = new Set<string>();
    const until = { isOver: false };
    const reader = async (): Promise<void> => {
      const own = openNeo4jStore(neo4j.settings);
      while (!until.isOver) {
        const { rows } = await own.query(
          "MATCH (n) WITH count(n) AS nodes, count(n.note) AS marked MATCH ()-[r]->() RETURN nodes, marked, count(r)",
        );
        seen.add((rows[0] ?? []).map((value) => String(value as bigint)).join(" "));
      }
      await own.close();
    };
    const readers = [reader(), reader()];
    for (let turn = 0; turn < 3; turn += 1) {
      await store.load(after);
      await store.load(before);
    }
    until.isOver = true;
    await Promise.all(readers);
    expect([...seen].toSorted()).toEqual([countsOf(before), countsOf(after)].toSorted());
  }, 120_000);

  /** After the cut the old graph or the new one is there, whole; then the next load completes the new one. */
  async function completes(cut: () => Promise<void>): Promise<boolean> {
    await store.load(before);
    await cut();
    const found = await settledContents(driver);
    const wasComplete = JSON.stringify(found) === JSON.stringify(contentsAfter);
    if (!wasComplete) expect(found).toEqual(contentsBefore);
    await store.load(after);
    expect(await contentsOfDatabase(driver)).toEqual(contentsAfter);
    return wasComplete;
  }

  describe("cut off at a random point", () => {
    const random = randomNumbers(20_26);
    const folder = mkdtempSync(join(tmpdir(), "load-cut-"));
    const files = { before: join(folder, "before.json"), after: join(folder, "after.json") };
    let duration = 1_000;
    let bytes = 1_000_000;

    beforeAll(async () => {
      writeFileSync(files.before, JSON.stringify(before));
      writeFileSync(files.after, JSON.stringify(after));
      await store.load(before);
      // How long a load takes and how much it sends, so that the cuts fall all over it.
      const proxy = await openProxy(neo4j.port);
      const through = openNeo4jStore({ ...neo4j.settings, uri: `bolt://127.0.0.1:${proxy.port}` });
      const started = performance.now();
      await through.load(after);
      duration = performance.now() - started;
      await store.load(before);
      await through.close();
      await proxy.close();
      bytes = JSON.stringify(after).length / 2;
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true }));

    it.each(Array.from({ length: 14 }, (_, index) => index))("connection dropped, %i", async () => {
      const proxy = await openProxy(neo4j.port);
      const through = openNeo4jStore({ ...neo4j.settings, uri: `bolt://127.0.0.1:${proxy.port}` });
      await completes(async () => {
        proxy.breakAfter(random() * bytes);
        await through.load(after).catch(() => undefined);
      });
      await through.close();
      await proxy.close();
    });

    it.each(Array.from({ length: 12 }, (_, index) => index))("client killed, %i", async () => {
      await completes(async () => {
        const { uri, user, password, database = "" } = neo4j.settings;
        const command = [
          join(root, "node_modules", ".bin", "tsx"),
          join(root, "server", "store", "neo4j", "load", "main.ts"),
          files.after,
        ];
        const child = spawn(process.execPath, command, {
          env: {
            ...process.env,
            NEO4J_URI: uri,
            NEO4J_USER: user,
            NEO4J_PASSWORD: password,
            NEO4J_DATABASE: database,
          },
          stdio: ["ignore", "pipe", "ignore"],
          detached: true,
        });
        const ended = once(child, "exit");
        // The first word of progress comes when the difference is known and the writing begins.
        await Promise.race([once(child.stdout, "data"), ended]);
        await sleep(random() * duration);
        if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
        await ended;
      });
    });

    it.each(Array.from({ length: 4 }, (_, index) => index))("server killed, %i", async () => {
      await completes(async () => {
        const loading = store.load(after).catch(() => undefined);
        await sleep(random() * duration);
        await neo4j.kill();
        await loading;
        await neo4j.start();
        while ((await store.health()).status !== "ok") await sleep(100);
      });
    });
  });
});
