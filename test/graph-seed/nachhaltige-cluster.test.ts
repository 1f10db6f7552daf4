/**
 * The real article with its real annotation. Golden files show what the seed makes of them and are
 * reviewed as diffs (`npx vitest run test/graph-seed -u` refreshes them); the properties recompute
 * what is derived in another way, from the quotes' own words.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { buildGraph } from "#graph-seed/build-graph.ts";
import { type GraphNode, type GraphRelationship, LINEAGE_TYPES, type NodeLabel } from "#graph-seed/graph.ts";
import { ledgerTable } from "#graph-seed/report.ts";
import { readAnnotation, serialise } from "#graph-seed/run-seed.ts";
import { readArticle } from "#references/read-article.ts";

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const document = readArticle(readFileSync(path("references/articles/nachhaltige-cluster.txt")), "nachhaltige-cluster");
const files = readAnnotation(path("graph-seed/annotations/nachhaltige-cluster"));
const built = buildGraph(document, files);
const { nodes, relationships } = built.graph;

const labelled = (label: NodeLabel) => nodes.filter((node) => node.label === label);
const byId = new Map(nodes.map((node) => [node.properties.id, node]));
const isStep = (relationship: GraphRelationship) => (LINEAGE_TYPES as readonly string[]).includes(relationship.type);
const steps = relationships.filter(isStep);
const golden = (name: string) => path(`test/graph-seed/golden/${name}.txt`);

/** The numbers in the brackets of some words, as a reader would list them. */
const numbersIn = (words: string) =>
  [...words.matchAll(/\[(\d+(?:[;,] ?\d+)*)\]/g)].flatMap((match) => (match[1] ?? "").split(/[;,] ?/).map(Number));
const ascending = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);
const text = (value: unknown) => (typeof value === "string" ? value : "");
const texts = (value: unknown) => (Array.isArray(value) ? value.map(text) : []);

/** Theories that a step puts right after `earlier`. */
function laterThan(earlier: string): string[] {
  return steps.flatMap(({ type, from, to }) => {
    if ((type === "EVOLVES_INTO" || type === "PRECURSOR_OF") && from === earlier) return [to];
    return type === "EXTENDS" && to === earlier ? [from] : [];
  });
}

/** Theories that come after `theory` along any chain of steps that say who came first. */
function descendants(theory: string): Set<string> {
  const found = new Set(laterThan(theory));
  for (const later of found) for (const next of laterThan(later)) found.add(next);
  return found;
}

/** One line for each kind, in the order of first occurrence. */
function tally(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, times]) => `${String(times).padStart(5)} ${kind}`).join("\n");
}

describe("the article's own facts", () => {
  test("nothing is wrong", () => {
    expect(built.problems).toEqual([]);
  });

  test("all brackets are accounted for", () => {
    const covered = built.ledger.filter((entry) => entry.covered);
    expect(covered.filter((entry) => entry.place === "text")).toHaveLength(99);
    expect(covered.filter((entry) => entry.place === "figure")).toHaveLength(10);
    expect(built.ledger).toHaveLength(109);
  });

  test("416 numbers in brackets, 174 of 177 references cited", () => {
    expect(relationships.filter(({ type }) => type === "CITES")).toHaveLength(416);
    const references = labelled("Reference");
    expect(references).toHaveLength(177);
    const never = references.filter(({ properties }) => properties["timesCited"] === 0);
    expect(never.map(({ properties }) => properties["number"])).toEqual([90, 119, 149]);
  });

  test("nothing but numbers is known of a reference", () => {
    const known = new Set(labelled("Reference").flatMap(({ properties }) => Object.keys(properties)));
    expect([...known].sort()).toEqual(["id", "number", "origin", "timesCited"]);
  });
});

describe("golden", () => {
  test("counts by kind", async () => {
    await expect(
      `${tally(nodes.map(({ label }) => label))}\n\n${tally(relationships.map(({ type }) => type))}\n`,
    ).toMatchFileSnapshot(golden("counts-by-kind"));
  });

  test("the ledger of coverage", async () => {
    await expect(`${ledgerTable(built.ledger)}\n`).toMatchFileSnapshot(golden("ledger-of-coverage"));
  });

  test("the lineage", async () => {
    const lines = steps.map(({ type, from, to, properties }) => {
      const { basis, hedged, references, claimIds, quote } = properties;
      const numbers = Array.isArray(references) ? references.join(" ") : "";
      return `${from} ${type} ${to}\n    ${text(basis)}${hedged === true ? ", hedged" : ""} [${numbers}] “${text(quote)}”\n    ${texts(claimIds).join(" ")}`;
    });
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(golden("lineage"));
  });
});

describe("what is derived", () => {
  test("every quote is what stands at its place", () => {
    const quoted = [...nodes, ...relationships]
      .map(({ properties }) => properties)
      .filter(({ start }) => start !== undefined);
    for (const { quote, text, start, end } of quoted) {
      const words = quote ?? text;
      if (words !== undefined) expect(document.text.slice(Number(start), Number(end))).toBe(words);
    }
    expect(quoted.length).toBeGreaterThan(500);
    for (const { properties } of steps) {
      const starts = properties["otherStarts"] as readonly number[];
      const ends = properties["otherEnds"] as readonly number[];
      const slices = starts.map((start, index) => document.text.slice(start, ends[index]));
      expect(slices).toEqual(properties["otherQuotes"]);
    }
  });

  test("a claim is backed by numbers inside its own quote only", () => {
    const backings = relationships.filter(({ type }) => type === "BACKED_BY");
    for (const { from, to, properties } of backings) {
      const quote = text(byId.get(from)?.properties["quote"]);
      expect(numbersIn(quote).map((number) => `reference:${number}`)).toContain(to);
      expect(quote).toContain(text(byId.get(text(properties["citationId"]))?.properties["text"]));
    }
    expect(backings.length).toBeGreaterThanOrEqual(relationships.filter(({ type }) => type === "CITES").length - 86);
  });

  test("every bracket of the running text backs some claim with all its numbers", () => {
    for (const citation of labelled("Citation").filter(({ properties }) => properties["place"] === "text")) {
      const backed = relationships.filter(
        ({ type, properties }) => type === "BACKED_BY" && properties["citationId"] === citation.properties.id,
      );
      expect(ascending(backed.map(({ to }) => Number(to.slice("reference:".length))))).toEqual(
        ascending(numbersIn(text(citation.properties["text"]))),
      );
    }
  });

  test("a step's references are the numbers in its quotes", () => {
    for (const { properties } of steps) {
      const words = [text(properties["quote"]), ...texts(properties["otherQuotes"])].join(" ");
      expect(properties["references"]).toEqual(ascending(numbersIn(words)));
    }
  });

  test("a step's claims are about its theories", () => {
    const about = new Set(relationships.filter(({ type }) => type === "ABOUT").map(({ from, to }) => `${from} ${to}`));
    for (const { from, to, properties } of steps) {
      for (const claim of texts(properties["claimIds"])) {
        expect(about.has(`${claim} ${from}`) || about.has(`${claim} ${to}`)).toBe(true);
      }
    }
  });

  test("a claim's sentences hold its quote", () => {
    for (const { properties } of labelled("Claim")) {
      const sentences = relationships
        .filter(({ type, from }) => type === "STATED_IN" && from === properties.id)
        .map(({ to }) => text(byId.get(to)?.properties["text"]));
      expect(sentences.join(" ")).toContain(properties["quote"]);
    }
  });
});

describe("what the article does not state is not there", () => {
  const PORTER = ["theory:porter-cluster-theory", "theory:porter-diamond"];
  const COMPLEMENTARY = ["theory:creative-class", "theory:creative-city", "theory:hubs"];

  test("the theories that it calls complementary do not descend from each other", () => {
    for (const theory of [...PORTER, ...COMPLEMENTARY]) {
      const later = descendants(theory);
      expect([...PORTER, ...COMPLEMENTARY].filter((other) => later.has(other))).toEqual([]);
    }
  });

  test("Marshall and GREMI stand side by side", () => {
    expect(descendants("theory:industrial-districts").has("theory:innovative-milieus")).toBe(false);
    expect(descendants("theory:innovative-milieus").has("theory:industrial-districts")).toBe(false);
  });

  test("van der Linde tests Porter and pioneers nothing", () => {
    expect([...descendants("theory:van-der-linde-test")]).toEqual([]);
    expect(
      steps
        .filter(({ from, type }) => from === "theory:van-der-linde-test" && type === "VALIDATES")
        .map(({ to }) => to),
    ).toEqual(["theory:porter-cluster-theory"]);
  });

  test("from the historical precursors the way leads to the sustainable cluster", () => {
    expect(descendants("theory:industrial-districts").has("theory:sustainable-cluster")).toBe(true);
    expect(descendants("theory:innovative-milieus").has("theory:sustainable-cluster")).toBe(true);
  });
});

describe("the graph as a whole", () => {
  test("ids are unique, and every relationship joins two nodes", () => {
    expect(byId.size).toBe(nodes.length);
    const own = relationships.flatMap(({ properties }) => (properties["id"] === undefined ? [] : [properties["id"]]));
    expect(new Set(own).size).toBe(own.length);
    const loose = relationships.filter(({ from, to }) => !byId.has(from) || !byId.has(to));
    expect(loose).toEqual([]);
  });

  test("every entity is connected", () => {
    const joined = new Set(relationships.flatMap(({ from, to }) => [from, to]));
    const entities: readonly NodeLabel[] = [
      "Theory",
      "Concept",
      "Person",
      "Place",
      "Cluster",
      "Organisation",
      "Policy",
    ];
    const alone = (node: GraphNode) => entities.includes(node.label) && !joined.has(node.properties.id);
    expect(nodes.filter(alone).map(({ properties }) => properties.id)).toEqual([]);
  });

  test("twice the same bytes, whatever the order of the files", () => {
    expect(serialise(buildGraph(document, [...files].reverse()).graph)).toBe(serialise(built.graph));
  });
});
