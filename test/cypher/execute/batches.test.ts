/**
 * Below an aggregation rows go in batches, and elsewhere one by one. `collect` sees what comes in
 * batches, a plain RETURN the same rows one by one: both must be the same, in the same order. The graphs
 * are large enough for several batches.
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createEngine } from "#server/cypher/engine.ts";
import type { Engine } from "#server/cypher/engine.ts";
import { CypherError } from "#server/cypher/errors.ts";
import { GRAPH_UPDATES } from "#server/cypher/execute/updates/graph-updates.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import type { PlanDescription } from "#server/cypher/plan/plan-description.ts";
import type { CypherValue } from "#server/cypher/value.ts";
import { randomNumbers } from "../../support/synthetic-literature.ts";

const LABELS = [[], ["A"], ["B"], ["A", "B"]] as const;
const TYPES = ["T", "U", "V"] as const;

interface Shape {
  readonly nodes: number;
  readonly hops: number;
  readonly seed: number;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  nodes: fc.integer({ min: 1, max: 1_500 }),
  hops: fc.integer({ min: 0, max: 4_000 }),
  seed: fc.nat(),
});

/** A few nodes have most of the hops, so that what comes of one row fills more than a batch. */
function graphOf({ nodes, hops, seed }: Shape): MemoryGraph {
  const random = randomNumbers(seed);
  const draw = (below: number): number => Math.floor(random() * below);
  const graph = new MemoryGraph();
  const made = Array.from({ length: nodes }, (_, id) =>
    graph.createNode(LABELS[draw(LABELS.length)] ?? [], [
      ["id", BigInt(id)],
      ["n", [BigInt(draw(5)), draw(5) + 0.5, `${draw(5)}`, null][draw(4)] ?? null],
      ["list", Array.from({ length: draw(4) }, () => BigInt(draw(9)))],
    ]),
  );
  const end = () => made[draw(3) === 0 ? draw(nodes) : draw(Math.min(nodes, 3))];
  for (let id = 0; id < hops; id += 1) {
    const [from, to] = [end(), end()];
    if (from === undefined || to === undefined) continue;
    graph.createRelationship(TYPES[draw(TYPES.length)] ?? "T", from, to, [["id", BigInt(id)]]);
  }
  return graph;
}

/** What comes before RETURN, and the expressions of a row. */
const BODIES: readonly (readonly [body: string, row: string])[] = [
  ["MATCH (a)", "a.id, a.n"],
  ["MATCH (a:A)", "a.id, labels(a), a.list"],
  ["MATCH (a:A) WHERE a.n > 1", "a.id"],
  ["MATCH (a) WHERE a.n > 1 OR a.id % 3 = 0", "a.id, a.n + a.id"],
  ["MATCH (a) WHERE a.n IS NOT NULL AND NOT a:B", "a.id, CASE WHEN a.id % 2 = 0 THEN a.n ELSE 'odd' END"],
  ["MATCH ()-[r:T]->(b)", "r.id, b.id"],
  ["MATCH (a)<-[r:T|U]-(b)", "a.id, r.id, b.id"],
  ["MATCH (a)-[r:V]-(b)", "a.id, r.id, b.id"],
  ["MATCH (a:A)-[r:T]->(b:B)", "a.id, r.id, b.id"],
  ["MATCH (a:A)--(b)", "a.id, b.id"],
  ["MATCH (a:A)-[:T]->(b) WHERE a.id < 20 MATCH (b)-[:U]->(c)", "a.id, b.id, c.id"],
  ["MATCH (a)-[:T]->(b)-[:T]->(c) WHERE a.id > 3 AND c.id > 3", "a.id, b.id, c.id"],
  ["MATCH (a)-[r]->(b)<-[s]-(a) WHERE a.id > 2", "r.id, s.id"],
  ["MATCH (a) OPTIONAL MATCH (a)-[r:U]->(b:A)", "a.id, r.id, b.id"],
  ["MATCH (a:B) OPTIONAL MATCH (a)-[:T]->(b)-[r:U]->(c) WHERE c.id > b.id", "a.id, b.id, r.id"],
  ["MATCH (a:A) OPTIONAL MATCH (a)-[r:V]->(b) OPTIONAL MATCH (b)-[s:V]->(a)", "a.id, r.id, s.id"],
  ["MATCH (a) UNWIND a.list AS x", "a.id, x"],
  ["MATCH (a) UNWIND range(0, a.id % 7, 2) AS x WITH a, x WHERE x <> 2", "a.id, x * x - a.id"],
  ["UNWIND range(1, 3000) AS x WITH x, x % 7 AS y WHERE y > 2", "x, y, x / 7, toString(y) + 'a'"],
  ["UNWIND [1, 2.5, 'a', null, [1]] AS x UNWIND range(1, 700) AS y", "x, y, coalesce(x, y)"],
  ["UNWIND range(4503599627370480, 4503599627370520) AS x UNWIND range(1, 60) AS y", "x, x + y, x * 2 - y"],
  ["UNWIND range(30, -30, -1) AS x UNWIND range(1, 50) AS y", "x % y, -x % y, x * -y, x - y, x = y, x <> y, x >= y"],
  ["MATCH (a) WHERE a.id < 40 MATCH (b:A) WHERE b.id < a.id", "a.id, b.id"],
  ["MATCH (a:A) CALL (a) { MATCH (a)-[:T]->(b) RETURN b.id AS x }", "a.id, x"],
  ["MATCH (a) WHERE a.id < 900", "CASE WHEN a.id < 3 THEN 0 WHEN a.id % 5 = 0 OR a.n > 1 THEN a.id ELSE -a.id END"],
  ["MATCH (a)--(b) WHERE b.id > 2", "a.id, labels(b)[0], b.list[-1], b['n'], b.list[b.id]"],
  ["UNWIND range(0, 2500) AS x", "CASE WHEN x = 0 THEN 7 WHEN 10 / x > 1 THEN x % 3 END"],
  ["UNWIND range(0, 2500) AS x", "CASE WHEN x % 2 = 0 THEN x ELSE 1 END, CASE x WHEN 5 THEN 'five' ELSE x END"],
  ["UNWIND range(0, 2500) AS x WITH x WHERE x = 0 OR 10 / x > 1", "x, NOT x > 3, x IS NULL, -x"],
  ["MATCH (a) WITH a, size(a.list) AS n WHERE n > 0", "a.id, n, a.list[0], [a.id, n], {n: n}"],
];

function json(value: CypherValue | undefined): string {
  const plain = (_: string, inner: unknown): unknown => (typeof inner === "bigint" ? `${inner}` : inner);
  return JSON.stringify(value, plain);
}

function oneByOne(engine: Engine, body: string, row: string): readonly string[] {
  return engine.run(`${body} RETURN [${row}]`).rows.map(([value]) => json(value));
}

function list(rows: readonly (readonly CypherValue[])[]): readonly string[] {
  const [value = null] = rows[0] ?? [];
  if (!Array.isArray(value)) throw new Error("No list.");
  return (value as readonly CypherValue[]).map(json);
}

describe("what comes in batches is what comes one by one", () => {
  test.each(BODIES)("%s", (body, row) => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const engine = createEngine(graphOf(shape));
        const collected = `${body} RETURN collect([${row}])`;
        const expected = oneByOne(engine, body, row);
        expect(list(engine.run(collected).rows)).toEqual(expected);
        // Once more, with the columns and tables that the first time was worth.
        expect(list(engine.run(collected).rows)).toEqual(expected);
        expect(oneByOne(engine, body, row)).toEqual(expected);
      }),
      { numRuns: 6, examples: [[{ nodes: 1_500, hops: 4_000, seed: 1 }], [{ nodes: 3, hops: 3_000, seed: 2 }]] },
    );
  });

  test("also when the thread is handed back in between", async () => {
    const engine = createEngine(graphOf({ nodes: 1_500, hops: 4_000, seed: 3 }));
    for (const [body, row] of BODIES) {
      const { rows } = await engine.runInSlices(`${body} RETURN collect([${row}])`);
      expect(list(rows)).toEqual(oneByOne(engine, body, row));
    }
  });

  test("and PROFILE counts the same rows and reads", () => {
    const engine = createEngine(graphOf({ nodes: 1_500, hops: 4_000, seed: 4 }));
    // What is lazy row by row may read more in batches.
    for (const [body, row] of BODIES.filter(([...texts]) => !/ OR |CASE/.test(texts.join()))) {
      const profile = (text: string): readonly string[] => figures(engine.run(`PROFILE ${text}`).plan);
      const [, ...batches] = profile(`${body} WITH [${row}] AS row RETURN count(row)`);
      expect(batches).toEqual(profile(`${body} WITH [${row}] AS row RETURN row`));
    }
  });
});

/** What each operator gave and read, the root first. */
function figures(plan: PlanDescription | undefined): readonly string[] {
  if (plan === undefined) throw new Error("No plan.");
  const own = `${plan.operator} ${plan.rows ?? "?"} ${plan.hits ?? "?"}`;
  return [own, ...plan.children.flatMap(figures)];
}

const nothing = createEngine(new MemoryGraph());

function outcome(text: string): CypherValue | undefined {
  try {
    return nothing.run(text).rows[0]?.[0];
  } catch (error) {
    if (error instanceof CypherError) return `${error.code} ${error.span?.start ?? "?"}`;
    throw error;
  }
}

describe("what is computed as plain numbers, or eagerly", () => {
  test.each<readonly [string, CypherValue]>([
    ["UNWIND range(1, 3000) AS x RETURN sum(1 / (2500 - x))", "ArithmeticError.DivisionByZero 38"],
    [
      "UNWIND range(-1, 3000) AS x RETURN sum(CASE WHEN x = 0 THEN 0 WHEN 10 / x > 0 THEN 1 / (7 - x) END)",
      "ArithmeticError.DivisionByZero 83",
    ],
    ["UNWIND [true] + range(1, 3000) AS x RETURN count(x = 1 AND x)", "TypeError.InvalidArgumentType 49"],
    ["UNWIND [true] + range(1, 3000) AS x RETURN count(x = 0 AND x)", 3_001n],
    ["UNWIND range(1, 3000) AS x RETURN sum(1 % (2500 - x))", "ArithmeticError.DivisionByZero 38"],
    ["UNWIND range(2097151, 2097152) AS x RETURN sum(x * x * x)", "ArithmeticError.IntegerOverflow 47"],
    ["UNWIND range(2000000, 2000001) AS x RETURN max(x * x * x - x * x * x + x)", 2_000_001n],
    ["UNWIND range(4611686018427387904, 4611686018427387905) AS x RETURN sum(x)", 2 ** 63],
    ["UNWIND range(4503599627370490, 4503599627370500) AS x RETURN sum(x)", 49_539_595_901_075_445n],
    ["UNWIND [4611686018427387904, 4611686018427387900] AS y UNWIND range(1, 2) AS x RETURN sum(y + 0 * x)", 2 ** 64],
    ["UNWIND range(1, 100000) AS x RETURN sum(x)", 5_000_050_000n],
    ["UNWIND range(1, 100000) AS x RETURN avg(x)", 50_000.5],
    ["UNWIND range(1, 4) AS x RETURN sum(x * 0.5) + avg(x / 2.0)", 6.25],
    ["UNWIND range(0, 4) AS x RETURN sum(1.5 / x)", "ArithmeticError.DivisionByZero 35"],
    ["UNWIND range(0, 4) AS x RETURN max(1.5 / (x * 1.0))", Number.POSITIVE_INFINITY],
    [
      "UNWIND range(1, 3) AS x RETURN collect([x * 1.0, x + 0.5, sqrt(x * x), x = x * 1.0])",
      [
        [1, 1.5, 1, true],
        [2, 2.5, 2, true],
        [3, 3.5, 3, true],
      ],
    ],
    ["UNWIND range(1, 3) AS x RETURN collect(CASE WHEN x = 1 THEN x ELSE x * 1.0 END)", [1n, 2, 3]],
    ["UNWIND range(1, 3000) AS x RETURN count(x[0])", "TypeError.InvalidArgumentType 40"],
    ["RETURN [x IN range(1, 3000) WHERE x % 1000 = 0 | x / 2.0]", [500, 1000, 1500]],
    ["RETURN size([x IN range(1, 3000) WHERE 10 / (x - 2000) > 0 | x])", "ArithmeticError.DivisionByZero 39"],
    ["RETURN size([x IN range(1, 3000) WHERE coalesce(x, true)])", "TypeError.InvalidArgumentType 39"],
    ["UNWIND range(1, 3000) AS x WITH x ORDER BY x % 1000 DESC, x LIMIT 2 RETURN collect(x)", [999n, 1999n]],
    ["UNWIND range(1, 3000) AS x WITH x ORDER BY x / 1000.0 DESC SKIP 1 LIMIT 2 RETURN collect(x)", [2999n, 2998n]],
    ["UNWIND range(-5, 5) AS x RETURN count(DISTINCT x % 3)", 5n],
    ["UNWIND range(-2, 2) AS x RETURN collect(DISTINCT 0 * x)", [0n]],
    ["UNWIND range(-2, 2) AS x RETURN collect(toString(0 * x))", ["0", "0", "0", "0", "0"]],
    [
      "UNWIND range(1, 2000) AS x RETURN sum(CASE WHEN x > 1999 THEN duration('P1D') ELSE x END)",
      "TypeError.InvalidArgumentValue 34",
    ],
    [
      "UNWIND range(1, 3) AS x WITH x % 2 AS k, count(*) AS n RETURN collect([k, n])",
      [
        [1n, 2n],
        [0n, 1n],
      ],
    ],
    ["UNWIND range(1, 4) AS x WITH x % 2 AS k, x % 2 + 0.0 AS f RETURN count(DISTINCT k) + count(DISTINCT f)", 4n],
    ["UNWIND range(0, 1) + [1.0, 0.0, '1', true] AS x WITH x, count(*) AS n RETURN collect(n)", [2n, 2n, 1n, 1n]],
  ])("%s", (text, expected) => {
    expect(outcome(text)).toEqual(expected);
  });
});

describe("groups by several keys", () => {
  const key = fc.oneof(
    fc.constantFrom<CypherValue>(null, true, false, "", "1", "a", 1n, 1, 2n, 0.5),
    fc.constantFrom<CypherValue>([], [1n], ["1"]),
  );

  test("are those that a map of their texts tells apart", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, key, key), { maxLength: 200 }), (rows) => {
        const parameters = { rows: rows.map((row) => [...row]) };
        const text = "UNWIND $rows AS r RETURN r[0] AS a, r[1] AS b, r[2] AS c, count(*) AS n";
        const counts = new Map<string, number>();
        for (const row of rows) {
          // 1 and 1.0 are one key; a string is never a number.
          const name = JSON.stringify(row, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value));
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
        const found = nothing.run(text, parameters).rows.map((row) => Number(row[3]));
        expect(found).toEqual([...counts.values()]);
      }),
      { numRuns: 200 },
    );
  });

  test("stay apart when there are many", () => {
    const text =
      "UNWIND range(0, 299) AS x UNWIND range(0, 299) AS y WITH x % 150 AS a, toString(y) AS b, y % 2 AS c, count(*) AS n RETURN count(*), min(n), max(n)";
    expect(nothing.run(text).rows).toEqual([[45_000n, 2n, 2n]]);
  });
});

describe("what a graph keeps to be read quickly", () => {
  test("is given up when it changes", () => {
    const graph = graphOf({ nodes: 200, hops: 600, seed: 5 });
    const engine = createEngine(graph, { updates: GRAPH_UPDATES });
    const sum = (): CypherValue | undefined => engine.run("MATCH (a) RETURN sum(a.id)").rows[0]?.[0];
    const ends = (): CypherValue | undefined =>
      engine.run("MATCH (a)-[r:T]->(b) WHERE b.id >= 0 RETURN count(r.id + b.id)").rows[0]?.[0];
    const walked = (): number => engine.run("MATCH (a) MATCH (a)-[r:T]->(b) RETURN r.id, b.id").rows.length;
    for (let time = 0; time < 3; time += 1) sum();
    const before = Number(ends());
    expect(walked()).toBe(before);
    engine.run("MATCH (a {id: 7}) SET a.id = 1007");
    expect(sum()).toBe(BigInt((199 * 200) / 2 + 1_000));
    engine.run("MATCH (a {id: 8}), (b {id: 9}) CREATE (a)-[:T {id: -1}]->(b), (b)-[:T {id: -2}]->(a)");
    expect(ends()).toBe(BigInt(before + 2));
    expect(walked()).toBe(before + 2);
    engine.run("MATCH ()-[r:T]->() WHERE r.id < 0 DELETE r");
    expect(ends()).toBe(BigInt(before));
    engine.run("MATCH (a {id: 1007}) DETACH DELETE a");
    expect(sum()).toBe(BigInt((199 * 200) / 2 - 7));
    expect(walked()).toBe(Number(ends()));
  });
});
