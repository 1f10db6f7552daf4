import { describe, expect, test } from "vitest";

import { createEngine } from "#server/cypher/engine.ts";
import type { GraphSource } from "#server/cypher/graph/graph-source.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import { planText } from "#server/cypher/plan/plan-description.ts";
import type { PlanDescription } from "#server/cypher/plan/plan-description.ts";

/** Many papers, few authors: 400 papers in chains of ten, an author for each chain. */
function literature(indexes: readonly string[]): MemoryGraph {
  const graph = new MemoryGraph();
  for (let chain = 0; chain < 40; chain += 1) {
    const author = graph.createNode(["Author"], [["id", `author:${chain}`]]);
    let previous = author;
    for (let place = 0; place < 10; place += 1) {
      const id = `paper:${chain}.${place}`;
      const paper = graph.createNode(
        ["Paper"],
        [
          ["id", id],
          ["year", BigInt(1990 + place)],
        ],
      );
      if (place > 0) graph.createRelationship("CITES", paper, previous, []);
      else graph.createRelationship("WROTE", author, paper, []);
      previous = paper;
    }
  }
  for (const key of indexes) graph.createIndex(key);
  return graph;
}

const graph = literature(["id"]);

function planOf(source: GraphSource, text: string): PlanDescription {
  const { plan } = createEngine(source).run(`EXPLAIN ${text}`, { id: "paper:3.3", ids: [] });
  if (plan === undefined) throw new Error("EXPLAIN without a plan.");
  return plan;
}

/** The operators from the first that runs to the last. */
function order(plan: PlanDescription): readonly string[] {
  return [...plan.children.flatMap(order), plan.operator].filter((operator) => operator !== "Argument");
}

function counted(text: string): boolean {
  return order(planOf(graph, text)).includes("CountFromStatistics");
}

function endsOnly(text: string): boolean {
  return planText(planOf(graph, text)).includes("each end once");
}

describe("a plan", () => {
  test("begins at an indexed property, wherever it stands", () => {
    const text = "MATCH (a:Author)-[:WROTE]->(p:Paper)<-[:CITES]-(q:Paper {id: $id}) RETURN a";
    // Every WROTE joins an author and a paper, so that those labels need no test.
    expect(order(planOf(graph, text))).toEqual(["NodeIndexSeek", "Filter", "Expand", "Expand"]);
    expect(order(planOf(literature([]), text))[0]).toBe("RelationshipScan");
  });

  test("looks up lists, ids and what an earlier row gives", () => {
    expect(order(planOf(graph, "MATCH (p:Paper) WHERE p.id IN $ids RETURN p"))).toContain("NodeIndexSeek");
    expect(order(planOf(graph, "MATCH (p) WHERE elementId(p) = $id RETURN p"))).toContain("NodeByElementIdSeek");
    expect(order(planOf(graph, "UNWIND $ids AS i MATCH (p:Paper {id: i}) RETURN p"))).toContain("NodeIndexSeek");
    expect(order(planOf(graph, "MATCH (p:Paper) WHERE p.id = p.year RETURN p"))).not.toContain("NodeIndexSeek");
  });

  test("takes the rarer label as its anchor", () => {
    const plan = planOf(graph, "MATCH (p:Paper)-[:CITES]-(a:Author) WHERE p.year > 1990 AND a.x = 1 RETURN p");
    expect(planText(plan)).toContain("a:Author");
    expect(order(plan).filter((operator) => operator === "NodeByLabelScan")).toHaveLength(1);
  });

  test("tests a predicate as soon as it can be tested", () => {
    const plan = planOf(graph, "MATCH (a:Author)-[:WROTE]->(p)<-[:CITES*]-(q) WHERE p.year = 1990 RETURN q");
    const names = order(plan);
    expect(names.indexOf("Filter")).toBeLessThan(names.indexOf("VarLengthExpand"));
  });

  test("reads relationships as they lie where nothing is known of their ends", () => {
    expect(order(planOf(graph, "MATCH (a)-[r:WROTE]->(b) RETURN a, b"))).toEqual(["RelationshipScan"]);
  });

  test("reads counts from statistics, and only where they are exact", () => {
    expect(counted("MATCH (n) RETURN count(*)")).toBe(true);
    expect(counted("MATCH (n:Paper) RETURN count(n) AS papers")).toBe(true);
    expect(counted("MATCH (:Author)-[:WROTE]->(:Paper) RETURN count(*)")).toBe(true);
    expect(counted("MATCH ()<-[r:CITES|WROTE]-() RETURN count(r)")).toBe(true);
    expect(counted("MATCH (n:Paper) RETURN count(n.year)")).toBe(false);
    expect(counted("MATCH (n:Paper) RETURN count(DISTINCT n)")).toBe(false);
    expect(counted("MATCH (n:Paper {year: 1990}) RETURN count(n)")).toBe(false);
    expect(counted("MATCH (n:Paper&Author) RETURN count(n)")).toBe(false);
    expect(counted("MATCH ()-[r:CITES]-() RETURN count(r)")).toBe(false);
    expect(counted("MATCH (n)-[r:CITES]->(n) RETURN count(r)")).toBe(false);
    expect(counted("MATCH (n:Paper), (m) RETURN count(n)")).toBe(false);
    expect(counted("MATCH (n:Paper) RETURN n.year, count(n)")).toBe(false);
    expect(counted("OPTIONAL MATCH (n:Paper) RETURN count(*)")).toBe(false);
  });

  test("joins parts that an equality connects", () => {
    const text = "MATCH (p:Paper), (q:Paper) WHERE p.year = q.year RETURN count(*)";
    expect(order(planOf(graph, text))).toContain("ValueHashJoin");
    expect(createEngine(graph).run(text).rows).toEqual([[16_000n]]);
    const three = "MATCH (p:Paper), (q:Paper), (a:Author) WHERE p.year = q.year + size(a.id) RETURN p";
    expect(order(planOf(graph, three))).not.toContain("CountFromStatistics");
  });

  test("searches for ends where only they matter", () => {
    expect(endsOnly("MATCH (p {id: $id})-[:CITES*]->(q) RETURN DISTINCT q")).toBe(true);
    expect(endsOnly("MATCH (p {id: $id})-[:CITES*]->(q) RETURN count(DISTINCT q), max(q.year)")).toBe(true);
    expect(endsOnly("MATCH (p) WHERE EXISTS { (p)-[:CITES*]->(:Author) } RETURN p")).toBe(true);
    expect(endsOnly("MATCH (p {id: $id})-[:CITES*]->(q) RETURN q")).toBe(false);
    expect(endsOnly("MATCH (p {id: $id})-[:CITES*]->(q) RETURN count(q)")).toBe(false);
    expect(endsOnly("MATCH (p {id: $id})-[:CITES*2..]->(q) RETURN DISTINCT q")).toBe(false);
    expect(endsOnly("MATCH (p {id: $id})-[:CITES*]-(q) RETURN DISTINCT q")).toBe(true);
    expect(endsOnly("MATCH (p {id: $id})-[r:CITES*]->(q) RETURN DISTINCT q, size(r)")).toBe(false);
    expect(endsOnly("MATCH w = (p {id: $id})-[:CITES*]->(q) RETURN DISTINCT length(w)")).toBe(false);
  });
});

describe("what ORDER BY does not look at", () => {
  const sorted = "MATCH (p:Paper) RETURN p.id AS id, p.year AS year ORDER BY year LIMIT 3";

  test("is computed last, for the rows that are left", () => {
    expect(order(planOf(graph, sorted))).toEqual(["NodeByLabelScan", "Project", "Sort", "Project"]);
    const { plan } = createEngine(graph).run(`PROFILE ${sorted}`);
    expect(plan).toMatchObject({ details: "p.id", rows: 3, hits: 3, children: [{ operator: "Sort", rows: 3 }] });
  });

  test("is computed first where DISTINCT looks at it", () => {
    const distinct = sorted.replace("RETURN", "RETURN DISTINCT");
    expect(order(planOf(graph, distinct))).toEqual(["NodeByLabelScan", "Project", "Distinct", "Sort"]);
  });

  test("is computed last after grouping, too", () => {
    const text = "MATCH (p:Paper) RETURN p.year AS y, count(*) + 1 AS n, max(p.id) AS m ORDER BY m SKIP 2 LIMIT 1";
    expect(order(planOf(graph, text))).toEqual(["NodeByLabelScan", "Aggregate", "Sort", "Project"]);
    expect(createEngine(graph).run(text).rows).toEqual([[1992n, 41n, "paper:9.2"]]);
  });
});

describe("a profile", () => {
  test("counts rows and reads; LIMIT stops the reading", () => {
    const { plan, rows } = createEngine(graph).run("PROFILE MATCH (p:Paper) RETURN p LIMIT 3");
    expect(rows).toHaveLength(3);
    expect(plan).toMatchObject({
      operator: "Limit",
      rows: 3,
      children: [{ operator: "NodeByLabelScan", rows: 3, hits: 3 }],
    });
  });

  test("shows the plans inside expressions", () => {
    const { plan } = createEngine(graph).run(
      "PROFILE MATCH (a:Author) WHERE EXISTS { (a)-->(p {year: 1990}) } RETURN a",
    );
    expect(plan).toMatchObject({
      operator: "Filter",
      rows: 40,
      children: [{ rows: 40 }, { operator: "Filter", rows: 40 }],
    });
  });

  test("is as text a tree with figures", () => {
    const { plan } = createEngine(graph).run("PROFILE MATCH (p {id: $id})-[:CITES]->(q) RETURN q.id", {
      id: "paper:3.3",
    });
    if (plan === undefined) throw new Error("PROFILE without a plan.");
    expect(
      planText(plan)
        .split("\n")
        .map((line) => line.replace(/~\d+/, "~")),
    ).toEqual([
      "Project              ~ rows 1 hits 1  q.id",
      "└ Expand             ~ rows 1 hits 1  (p)-[:CITES]->(q)",
      "  └ Filter           ~ rows 1 hits 1  p.id = $id",
      "    └ NodeIndexSeek  ~ rows 1 hits 1  p.id",
      "      └ Argument     ~ rows 1 hits 0",
    ]);
  });
});

test("EXPLAIN runs nothing and needs no parameters", () => {
  const { rows, columns, plan } = createEngine(graph).run(
    "EXPLAIN MATCH (p {id: $nobody}) RETURN p.id AS id, 1 / 0 AS x",
  );
  expect(rows).toEqual([]);
  expect(columns).toEqual(["id", "x"]);
  expect(plan?.operator).toBe("Project");
});
