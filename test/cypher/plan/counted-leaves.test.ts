/**
 * Hops that only multiply rows are counted, not walked. What the counting answers must be what walking
 * answers: each question is asked once more with a term that makes the planner walk.
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEngine } from "#server/cypher/engine.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import type { PlanDescription } from "#server/cypher/plan/plan-description.ts";

const LABELS = [[], ["A"], ["B"], ["A", "B"]] as const;
const TYPES = ["T", "U", "V"] as const;

interface Shape {
  readonly labels: readonly number[];
  readonly hops: readonly (readonly [from: number, to: number, type: number])[];
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  labels: fc.array(fc.nat(LABELS.length - 1), { minLength: 1, maxLength: 6 }),
  hops: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(TYPES.length - 1)), { maxLength: 14 }),
});

function graphOf({ labels, hops }: Shape): MemoryGraph {
  const graph = new MemoryGraph();
  const nodes = labels.map((at, id) => graph.createNode(LABELS[at] ?? [], [["id", BigInt(id)]]));
  for (const [from, to, type] of hops) {
    const [start, end] = [nodes[from % nodes.length], nodes[to % nodes.length]];
    if (start !== undefined && end !== undefined) graph.createRelationship(TYPES[type] ?? "T", start, end, []);
  }
  return graph;
}

function operators(plan: PlanDescription): readonly string[] {
  return [plan.operator, ...plan.children.flatMap(operators)];
}

function planned(graph: MemoryGraph, text: string): readonly string[] {
  const { plan } = createEngine(graph).run(`EXPLAIN ${text}`);
  if (plan === undefined) throw new Error("EXPLAIN without a plan.");
  return operators(plan);
}

/** Each with the same question put so that every row is wanted: `collect` sees more of rows than their number. */
const QUESTIONS: readonly (readonly [counted: string, walked: string])[] = [
  ["MATCH ()-[:T]->(b) RETURN b.id AS k, count(*) AS n", "MATCH ()-[:T]->(b) RETURN b.id AS k, size(collect(1)) AS n"],
  [
    "MATCH (x)-[:T]->(b) RETURN b.id AS k, count(x) AS n",
    "MATCH (x)-[:T]->(b) RETURN b.id AS k, size(collect(x)) AS n",
  ],
  [
    "MATCH (a)<-[r:T|U]-() RETURN a.id AS k, count(r) AS n",
    "MATCH (a)<-[r:T|U]-() RETURN a.id AS k, size(collect(r)) AS n",
  ],
  ["MATCH (a:A)-->() RETURN a.id AS k, count(*) AS n", "MATCH (a:A)-->() RETURN a.id AS k, size(collect(1)) AS n"],
  [
    "MATCH (a)-[:T]->(b)-[:U]->(c) RETURN b.id AS k, count(*) AS n",
    "MATCH (a)-[:T]->(b)-[:U]->(c) RETURN b.id AS k, size(collect(1)) AS n",
  ],
  [
    "MATCH (a)-[:T]->(b)-[:U]->(c) RETURN c.id AS k, count(a) AS n, count(DISTINCT b) AS d",
    "MATCH (a)-[:T]->(b)-[:U]->(c) RETURN c.id AS k, size(collect(a)) AS n, size(collect(DISTINCT b)) AS d",
  ],
  [
    "MATCH (a)-[:T]->(b), (b)-[:T]->(c) RETURN b.id AS k, count(*) AS n",
    "MATCH (a)-[:T]->(b), (b)-[:T]->(c) RETURN b.id AS k, size(collect(1)) AS n",
  ],
  [
    "MATCH (a:A) MATCH (a)-[:T]->(b) RETURN a.id AS k, count(b) AS n",
    "MATCH (a:A) MATCH (a)-[:T]->(b) RETURN a.id AS k, size(collect(b)) AS n",
  ],
  [
    "MATCH (a) OPTIONAL MATCH (a)-[:T]->(b) RETURN a.id AS k, count(b) AS n",
    "MATCH (a) OPTIONAL MATCH (a)-[:T]->(b) RETURN a.id AS k, size(collect(b)) AS n",
  ],
  [
    "MATCH (a) OPTIONAL MATCH (a)<-[r:T|V]-(b:A) WITH a, count(r) AS n WHERE n > 0 RETURN a.id AS k, n",
    "MATCH (a) OPTIONAL MATCH (a)<-[r:T|V]-(b:A) WITH a, size(collect(r)) AS n WHERE n > 0 RETURN a.id AS k, n",
  ],
  [
    "MATCH (a) OPTIONAL MATCH (a)-[:T]->(b) OPTIONAL MATCH (b)-[:U]->(c) RETURN a.id AS k, count(c) AS n",
    "MATCH (a) OPTIONAL MATCH (a)-[:T]->(b) OPTIONAL MATCH (b)-[:U]->(c) RETURN a.id AS k, size(collect(c)) AS n",
  ],
  [
    "MATCH (a) OPTIONAL MATCH (a)-[:T]->(b) RETURN a.id AS k, count(*) AS n, count(a) AS m",
    "MATCH (a) OPTIONAL MATCH (a)-[:T]->(b) RETURN a.id AS k, size(collect(1)) AS n, size(collect(a)) AS m",
  ],
  [
    "MATCH (:A)-[r]->() RETURN type(r) AS k, count(*) AS n",
    "MATCH (:A)-[r]->() RETURN type(r) AS k, size(collect(1)) AS n",
  ],
  [
    "MATCH (x)<-[r:T|U]-(:B) RETURN type(r) AS k, count(x) AS n",
    "MATCH (x)<-[r:T|U]-(:B) RETURN type(r) AS k, size(collect(x)) AS n",
  ],
  [
    "MATCH (:A&B)-[r]->() RETURN type(r) AS k, count(*) AS n",
    "MATCH (:A&B)-[r]->() RETURN type(r) AS k, size(collect(1)) AS n",
  ],
  ["MATCH ()-[r]-() RETURN type(r) AS k, count(*) AS n", "MATCH ()-[r]-() RETURN type(r) AS k, size(collect(1)) AS n"],
  [
    "MATCH (:A)-[:T]->(b) RETURN DISTINCT labels(b) AS k",
    "MATCH (:A)-[:T]->(b) WITH collect(b) AS all UNWIND all AS b RETURN DISTINCT labels(b) AS k",
  ],
  [
    "MATCH (a) WHERE EXISTS { (a)-[:T]->()<-[:U]-(:B) } RETURN a.id AS k",
    "MATCH (a) WHERE size([(a)-[:T]->(x)<-[:U]-(b:B) | [x, b]]) > 0 RETURN a.id AS k",
  ],
  [
    "MATCH (a) WHERE (a)-[:T]->()<-[:T]-() AND NOT (a)-[:U]->(:A)-[:V]->() RETURN a.id AS k",
    "MATCH (a) WHERE size([(a)-[:T]->(x)<-[:T]-(b) | [x, b]]) > 0 AND size([(a)-[:U]->(x:A)-[:V]->(b) | [x, b]]) = 0 RETURN a.id AS k",
  ],
  [
    "MATCH (a) WHERE EXISTS { (a)-[:T]->(:A) } RETURN a.id AS k, COUNT { (a)<-[:U]-(:B) } AS n",
    "MATCH (a) WITH a, [(a)-[:T]->(x:A) | x] AS t, [(a)<-[:U]-(y:B) | y] AS u WHERE size(t) > 0 RETURN a.id AS k, size(u) AS n",
  ],
];

const sorted = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows
    .map((row) => JSON.stringify(row, (_key, value: unknown) => (typeof value === "bigint" ? `${value}` : value)))
    .sort();

describe("a hop that only multiplies", () => {
  test.each(QUESTIONS)("is counted as it would be walked: %s", (counted, walked) => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const engine = createEngine(graphOf(shape));
        expect(sorted(engine.run(counted).rows)).toEqual(sorted(engine.run(walked).rows));
      }),
    );
  });

  test("is not walked", () => {
    const hops = Array.from({ length: 40 }, (_, at): readonly [number, number, number] => [
      at % 6,
      (at * 7) % 6,
      at % 3,
    ]);
    const graph = graphOf({ labels: [1, 1, 1, 2, 2, 3], hops });
    const walks = (text: string) => planned(graph, text).filter((name) => /Expand|RelationshipScan/.test(name));
    expect(planned(graph, "MATCH ()-[:T]->(b) RETURN b, count(*)")).toContain("DegreeScan");
    expect(planned(graph, "MATCH (a {id: 1}) OPTIONAL MATCH (a)-[r:T]->() RETURN a, count(r)")).toContain("Degree");
    expect(planned(graph, "MATCH (:A)-[r]->() RETURN type(r), count(*)")).toContain("TypesFromStatistics");
    expect(walks("MATCH (a)-[:T]->(b)-[:U]->(c) RETURN b, count(*)")).toEqual([]);
    expect(walks("MATCH (a)-[:T]->(b)-[:T]->(c) RETURN b, count(*)")).toHaveLength(2);
    expect(walks("MATCH (a)-[:T]->(b) RETURN b, count(*), collect(a.id)")).toHaveLength(1);
    expect(walks("MATCH (a)-[:T]->(b) RETURN b, count(a.id)")).toHaveLength(1);
    expect(walks("MATCH (a)-[:T]->(b) WHERE a.id > 1 RETURN b, count(*)")).toHaveLength(1);
    expect(walks("MATCH p = (a)-[:T]->(b) RETURN b, count(p)")).toHaveLength(1);
    expect(walks("MATCH (a)-[:T]->(b) RETURN b, sum(1)")).toHaveLength(1);
    expect(walks("MATCH (a)-[:T]->(b) RETURN b")).toHaveLength(1);
  });
});
