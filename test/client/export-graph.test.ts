/** A graph that is taken away says what the graph holds: it runs as Cypher, and other programs read as many nodes and edges. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cypherString, cypherStatements, toCypher } from "#client/export/cypher-text.ts";
import { type ExportGraph, part, readGraph } from "#client/export/export-graph.ts";
import { toGexf } from "#client/export/gexf.ts";
import { toGraphml } from "#client/export/graphml.ts";
import { toJsonLd } from "#client/export/json-ld.ts";
import { xml } from "#client/export/xml.ts";
import { createEngine } from "#server/cypher/engine.ts";
import { GRAPH_UPDATES } from "#server/cypher/execute/updates/graph-updates.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import { openEmbeddedStore } from "#server/store/embedded/embedded-store.ts";
import { type ApiServer, serveApi } from "../support/api-server.ts";
import { contentsOfDatabase, contentsOfGraph, emptyDatabase, openDriver, runOn } from "../support/neo4j-contents.ts";
import { leaseNeo4j, LEASE_PATIENCE, reasonWithoutNeo4j } from "../support/neo4j-server.ts";
import { seedGraph } from "../support/seed-graph.ts";

/** The seed as it must leave: without the reader's notes on damages, properties in a fixed order. */
function expected(): ExportGraph {
  const { nodes, relationships } = seedGraph();
  const damages = new Set(nodes.filter(({ label }) => label === "Issue").map(({ properties }) => properties.id));
  return {
    nodes: nodes
      .filter(({ label }) => label !== "Issue")
      .map(({ label, properties }) => ({ id: properties.id, label, properties })),
    relationships: relationships.filter(({ from, to }) => !damages.has(from) && !damages.has(to)),
  };
}

const asSeed = ({ nodes, relationships }: ExportGraph) =>
  contentsOfGraph({ nodes, relationships } as unknown as Parameters<typeof contentsOfGraph>[0]);

/** Text that no format may stumble over. */
const awkward: ExportGraph = {
  nodes: [
    {
      id: "a",
      label: "Odd label",
      properties: { id: "a", text: `<&>"' \\ \n\t\u0001 ]]> \u{1F600}`, list: ["x", "'y'"] },
    },
    { id: "b", label: "B", properties: { id: "b", text: "1", number: 3, on: true, empty: [] } },
  ],
  relationships: [
    { type: "JOINS", from: "a", to: "b", properties: {} },
    { type: "JOINS", from: "a", to: "b", properties: { "a key": "`" } },
  ],
};

describe("a graph to take away", () => {
  let api: ApiServer;
  let graph: ExportGraph;
  beforeAll(async () => {
    api = await serveApi(openEmbeddedStore(seedGraph()));
    graph = await readGraph((query, parameters) => api.post("cypher", { query, parameters }));
  });
  afterAll(() => api.close());

  it("holds every node and relationship with every property", () => {
    expect(asSeed(graph)).toEqual(asSeed(expected()));
  });

  it("is cut to what is shown", () => {
    const ids = new Set(graph.nodes.filter(({ label }) => label === "Theory").map(({ id }) => id));
    const cut = part(graph, ids, ({ type }) => type !== "PART_OF");
    expect(cut.nodes.length).toBe(ids.size);
    expect(cut.relationships.length).toBeGreaterThan(0);
    for (const { type, from, to } of cut.relationships) {
      expect(type).not.toBe("PART_OF");
      expect(ids.has(from) && ids.has(to)).toBe(true);
    }
  });

  it.each([
    ["the article's graph", () => graph],
    ["awkward text", () => awkward],
  ])("gives an equal graph as Cypher: %s", async (_, graphOf) => {
    const given = graphOf();
    const engine = createEngine(new MemoryGraph(), { updates: GRAPH_UPDATES });
    for (const statement of cypherStatements(given)) engine.run(statement, {}, { milliseconds: 20_000 });
    const read = (query: string) => engine.run(query).rows;
    const nodes = read("MATCH (n) RETURN labels(n)[0], properties(n)").map(([label, properties]) => ({
      label,
      properties: plainOf(properties),
    }));
    const relationships = read("MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)").map(
      ([type, from, to, properties]) => ({ type, from, to, properties: plainOf(properties) }),
    );
    expect(asSeed({ nodes, relationships } as unknown as ExportGraph)).toEqual(asSeed(given));
    expect(toCypher(given).split(";\n").length).toBeGreaterThan(2);
  });

  it("writes any text as a Cypher string that reads back", () => {
    const engine = createEngine(new MemoryGraph());
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        expect(engine.run(`RETURN ${cypherString(text)} AS text`).rows[0]?.[0]).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it("leaves nothing in XML that XML forbids", () => {
    expect(xml(`<a b="c">'&\u0000\u0008\uFFFE\uD800`)).toBe("&lt;a b=&quot;c&quot;&gt;&#39;&amp;");
  });

  it("names passages, citations and entities in vocabularies of others", () => {
    const { "@graph": items } = JSON.parse(toJsonLd(graph)) as { "@graph": Record<string, unknown>[] };
    const claim = items.find(({ id }) => String(id).startsWith("urn:cluster-lineage:claim:"));
    const target = claim?.["oa:hasTarget"] as { "oa:hasSelector": Record<string, unknown>[] };
    expect(target["oa:hasSelector"].map(({ type }) => type)).toEqual([
      "oa:TextQuoteSelector",
      "oa:TextPositionSelector",
    ]);
    expect(items.some((item) => "cito:citesAsEvidence" in item)).toBe(true);
    const theory = items.find(({ id }) => id === "urn:cluster-lineage:theory:creative-class");
    expect(theory?.["skos:prefLabel"]).toContainEqual({ "@value": "Creative Class theory", "@language": "en" });
    expect(items.filter(({ id }) => String(id).startsWith("urn:cluster-lineage:lineage:")).length).toBe(
      graph.relationships.filter(({ properties }) => String(properties["id"]).startsWith("lineage:")).length,
    );
  });
});

/** Values of the engine as the seed holds them. */
function plainOf(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plainOf);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, held]) => [key, plainOf(held)]));
  return value;
}

/** A folder with networkx in it, or why there is none. */
function installNetworkx(): { readonly python: string; readonly folder: string } | { readonly missing: string } {
  const folder = mkdtempSync(join(tmpdir(), "networkx-"));
  const quiet = { stdio: "pipe", timeout: 100_000 } as const;
  try {
    execFileSync("python3", ["-m", "venv", folder], quiet);
    const python = join(folder, "bin", "python");
    execFileSync(python, ["-m", "pip", "install", "--quiet", "networkx"], quiet);
    return { python, folder };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return { missing: String(error).split("\n")[0] ?? "" };
  }
}

const READ = `
import json, sys, networkx
for name, read in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
    graph = read(sys.argv[1] + "." + name)
    first = sys.argv[2]
    print(json.dumps([name, graph.number_of_nodes(), graph.number_of_edges(), graph.is_directed(), graph.nodes[first]]))
`;

const python = installNetworkx();
if ("missing" in python && process.env["CI"]) throw new Error(python.missing);
const withoutPython = "missing" in python ? ` (skipped: ${python.missing})` : "";

describe.skipIf(withoutPython)(`networkx${withoutPython}`, { timeout: 240_000 }, () => {
  afterAll(() => {
    if ("folder" in python) rmSync(python.folder, { recursive: true, force: true });
  });

  it.each([
    ["the article's graph", expected(), "theory:creative-class", "nameEn", "Creative Class theory"],
    ["awkward text", awkward, "a", "text", `<&>"' \\ \n\t ]]> \u{1F600}`],
  ])("reads GraphML and GEXF of %s", (_, graph, first, key, value) => {
    if ("missing" in python) return;
    const file = join(python.folder, "graph");
    writeFileSync(`${file}.graphml`, toGraphml(graph));
    writeFileSync(`${file}.gexf`, toGexf(graph, new Map([[first, { x: 1, y: 2, radius: 3, color: "#0a0b0c" }]])));
    const answers = execFileSync(python.python, ["-c", READ, file, first], { encoding: "utf8" })
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as [string, number, number, boolean, Record<string, unknown>]);
    expect(answers.map((answer) => answer.slice(0, 4))).toEqual(
      ["graphml", "gexf"].map((name) => [name, graph.nodes.length, graph.relationships.length, true]),
    );
    for (const [, , , , properties] of answers) expect(properties[key]).toBe(value);
    expect(answers[1]?.[4]["viz"]).toMatchObject({ color: { r: 10, g: 11, b: 12 }, size: 3 });
  });
});

const without = reasonWithoutNeo4j();
describe.skipIf(without)(`a real Neo4j${without ? ` (skipped: ${without})` : ""}`, () => {
  it("holds an equal graph after the Cypher text ran", { timeout: LEASE_PATIENCE }, async () => {
    const lease = await leaseNeo4j();
    const driver = openDriver(lease.settings);
    try {
      await emptyDatabase(driver);
      const given = expected();
      for (const statement of cypherStatements(given)) await runOn(driver, statement);
      expect(await contentsOfDatabase(driver)).toEqual(asSeed(given));
      await emptyDatabase(driver);
    } finally {
      await driver.close();
      lease.release();
    }
  });
});
