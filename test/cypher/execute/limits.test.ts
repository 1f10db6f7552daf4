import { describe, expect, test } from "vitest";

import { createEngine } from "#server/cypher/engine.ts";
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import { ask, faultOf } from "../support/ask.ts";

/** A complete directed graph: everything that can explode does. */
function complete(size: number): MemoryGraph {
  const graph = new MemoryGraph();
  const nodes = Array.from({ length: size }, (_, place) => graph.createNode(["N"], [["id", BigInt(place)]]));
  for (const from of nodes) for (const to of nodes) if (from !== to) graph.createRelationship("T", from, to, []);
  return graph;
}

const graph = complete(30);
const engine = createEngine(graph);

/** Statements without an end, each in another loop of the engine. */
const runaways = [
  "MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN count(*)",
  "MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE a.id + h.id = -1 RETURN a",
  "MATCH (a)-[*]->(b) RETURN count(*)",
  "MATCH (a)-[*]->(b) WHERE a.id + b.id = -1 RETURN a",
  "MATCH ((a)-->(b))+ RETURN count(*)",
  "MATCH p = SHORTEST 1 ((a)-->(b))+ RETURN count(*)",
  "MATCH p = shortestPath((a {id: 1})-[*]->(b {id: 2})) WHERE length(p) > 29 AND none(n IN nodes(p) WHERE n.id = 1) RETURN p",
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)",
  "RETURN size([a IN range(1, 100000) WHERE none(b IN range(1, 100000) WHERE a + b = 0)])",
  "RETURN reduce(s = 0, a IN range(1, 100000) | s + reduce(t = 0, b IN range(1, 100000) | t + 1))",
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN DISTINCT 1 AS one",
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN a ORDER BY b LIMIT 1",
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN size(collect(CASE WHEN a < 0 THEN b END))",
  "MATCH (a) WHERE NOT EXISTS { MATCH (a)-[r*]->(b) WHERE size(r) = -1 } RETURN a",
  "RETURN COUNT { (a)-[*]->(b) }",
  "RETURN [(a)-[r*]->(b) WHERE a.id + b.id + size(r) = -1 | 1]",
  "CALL () { MATCH (a)-[*]->(b) RETURN count(*) AS c } RETURN c",
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN 1 AS x SKIP 9000000000",
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN a UNION RETURN 1 AS a",
];

describe("time", () => {
  test.each(runaways)("ends %s", (text) => {
    expect(faultOf(() => engine.run(text, {}, { milliseconds: 20 })).code).toBe("LimitExceeded.Time");
  });

  test("is not needed by what ends by itself", () => {
    expect(engine.run("RETURN 1", {}, { milliseconds: 1000 }).rows).toEqual([[1n]]);
  });
});

describe("cancelling", () => {
  test.each(runaways)("ends %s", (text) => {
    let looks = 0;
    const cancelled = (): boolean => {
      looks += 1;
      return looks > 3;
    };
    expect(faultOf(() => engine.run(text, {}, { cancelled })).code).toBe("LimitExceeded.Cancelled");
  });
});

describe("memory", () => {
  const tight = { heldBytes: 1_000_000 };
  test.each([
    "RETURN range(1, 1000000000)",
    "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b RETURN collect(a)",
    "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b RETURN a ORDER BY b",
    "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b RETURN DISTINCT a, b",
    "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b WITH a, b, count(*) AS c RETURN c LIMIT 1",
    "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b RETURN count(DISTINCT a * 10000 + b)",
    "RETURN reduce(s = 'a', i IN range(1, 60) | s + s)",
    "RETURN reduce(l = [1], i IN range(1, 60) | l + l)",
    "RETURN [a IN range(1, 10000) | [b IN range(1, 10000) | a]]",
    "WITH range(1, 20000) AS a, range(1, 20000) AS b RETURN size(a) + size(b)",
    "RETURN size([range(1, 20000), range(1, 20000)])",
    "RETURN size(reduce(l = [], i IN range(1, 1000) | l + [range(1, 1000)]))",
    "MATCH (a), (b), (c), (d), (e) RETURN COLLECT { MATCH (f), (g), (h), (i) RETURN f.id + g.id }",
    "UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b RETURN a, b",
  ])("is not used up by %s", (text) => {
    expect(faultOf(() => engine.run(text, {}, tight)).code).toBe("LimitExceeded.Memory");
  });

  test("is given back: what lives briefly does not add up", () => {
    const text = "UNWIND range(1, 3000) AS a WITH a, range(1, 1000) AS list RETURN count(a + size(list))";
    expect(engine.run(text, {}, tight).rows).toEqual([[3000n]]);
    const sorted = "MATCH (a) CALL (a) { MATCH (a)-->(b) RETURN b.id AS i ORDER BY i DESC LIMIT 1 } RETURN max(i)";
    expect(engine.run(sorted, {}, tight).rows).toEqual([[29n]]);
  });
});

describe("rows and bytes", () => {
  test("cut the answer and say so", () => {
    const cut = engine.run("MATCH (n) RETURN n.id", {}, { rows: 3 });
    expect(cut).toMatchObject({ rows: [[0n], [1n], [2n]], truncated: true });
    expect(engine.run("MATCH (n) RETURN n.id", {}, { rows: 30 }).truncated).toBe(false);
    const small = engine.run("MATCH (n) RETURN 'x' + n.id", {}, { bytes: 300 });
    expect(small.truncated).toBe(true);
    expect(small.rows.length).toBeLessThan(30);
  });

  test("stop reading early", () => {
    const endless = "MATCH (a), (b), (c), (d), (e), (f), (g), (h) RETURN a.id";
    expect(engine.run(endless, {}, { rows: 5, milliseconds: 5000 }).rows).toHaveLength(5);
  });
});

describe("slices", () => {
  test("give the same answer", async () => {
    const text =
      "UNWIND range(1, 300) AS a UNWIND range(1, 300) AS b WITH a, b WHERE a % 7 = b % 5 RETURN a, count(b) AS c ORDER BY a";
    const { rows } = await engine.runInSlices(text);
    expect(rows).toEqual(engine.run(text).rows);
  });

  test("leave the thread to others", async () => {
    let turns = 0;
    const state = { running: true };
    const others = (async () => {
      while (state.running) {
        turns += 1;
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      }
    })();
    const [runaway = ""] = runaways;
    await expect(engine.runInSlices(runaway, {}, { milliseconds: 1_500 })).rejects.toMatchObject({
      code: "LimitExceeded.Time",
    });
    state.running = false;
    await others;
    expect(turns).toBeGreaterThan(3);
  });

  test("can be cancelled from outside", async () => {
    let stop = false;
    const [runaway = ""] = runaways;
    const run = engine.runInSlices(runaway, {}, { cancelled: () => stop });
    setTimeout(() => {
      stop = true;
    }, 20);
    await expect(run).rejects.toMatchObject({ code: "LimitExceeded.Cancelled" });
  });
});

test("parameters must be given before anything runs", () => {
  const fault = faultOf(() => ask(new MemoryGraph(), "MATCH (n) WHERE n.x = $x RETURN n"));
  expect(fault.code).toBe("ParameterMissing.MissingParameter");
  expect(fault.span).toEqual({ start: 22, end: 24 });
});

describe("nesting", () => {
  test.each([
    "RETURN size(reduce(l = [], x IN range(1, 100000) | [l])) AS x",
    "WITH reduce(m = {}, x IN range(1, 100000) | {a: m}) AS m RETURN m = m AS x",
    "WITH reduce(l = [], x IN range(1, 100000) | [l]) AS l RETURN DISTINCT l",
  ])("beyond the stack ends %s", (text) => {
    expect(faultOf(() => engine.run(text)).code).toBe("LimitExceeded.NestingDepth");
  });
});
