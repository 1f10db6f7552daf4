/** Invariants of the engine over random graphs and random patterns. */
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { createEngine } from "#server/cypher/engine.ts";
import type { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import type { CypherValue } from "#server/cypher/value.ts";
import { chain, matchText, naiveMatches, patternText } from "../support/naive-match.ts";
import type { Chain } from "../support/naive-match.ts";
import { memoryGraphOf, plainGraph } from "../support/random-graph.ts";

function rowsOf(graph: MemoryGraph, text: string): readonly (readonly CypherValue[])[] {
  return createEngine(graph).run(text).rows;
}

function texts(graph: MemoryGraph, text: string): readonly string[] {
  return rowsOf(graph, text).map((row) =>
    JSON.stringify(row, (_, value) => (typeof value === "bigint" ? `${value}` : value)),
  );
}

function numbers(value: CypherValue): readonly number[] {
  return Array.isArray(value) ? (value as readonly CypherValue[]).map(Number) : [Number(value)];
}

function engineMatches(graph: MemoryGraph, chain: Chain, clause: string): readonly string[] {
  const nodes = chain.nodes.map((_, index) => `n${index}.id`);
  const edges = chain.edges.map(({ walk }, index) => (walk === undefined ? `r${index}.id` : `[x IN r${index} | x.id]`));
  const rows = rowsOf(graph, `${clause} RETURN [${nodes.join(", ")}] AS nodes, [${edges.join(", ")}] AS edges`);
  return rows
    .map(([places = null, taken = null]) => {
      const steps = Array.isArray(taken) ? (taken as readonly CypherValue[]).map(numbers) : [];
      return matchText(numbers(places), steps);
    })
    .sort();
}

test("a chain matches what a naive enumerator finds", () => {
  fc.assert(
    fc.property(plainGraph, chain, (graph, chain) => {
      const memory = memoryGraphOf(graph, []);
      expect(engineMatches(memory, chain, `MATCH ${patternText(chain)}`)).toEqual(naiveMatches(graph, chain));
    }),
    { numRuns: 250 },
  );
});

test("quantified relationships and paths walk as variable lengths do", () => {
  fc.assert(
    fc.property(plainGraph, chain, fc.constantFrom("relationship", "path"), (graph, chain, form) => {
      // Cypher has no {0,0}.
      fc.pre(chain.edges.every(({ walk }) => walk === undefined || walk[1] > 0));
      const memory = memoryGraphOf(graph, ["n"]);
      expect(engineMatches(memory, chain, `MATCH ${patternText(chain, form)}`)).toEqual(naiveMatches(graph, chain));
    }),
    { numRuns: 100 },
  );
});

test("indexes and bound ends change the plan, never the bag of matches", () => {
  fc.assert(
    fc.property(plainGraph, chain, (graph, chain) => {
      const expected = naiveMatches(graph, chain);
      const indexed = memoryGraphOf(graph, ["id", "n"]);
      const last = chain.nodes.length - 1;
      expect(engineMatches(indexed, chain, `MATCH ${patternText(chain)}`)).toEqual(expected);
      const bound = `MATCH (n${last}) WITH n${last} MATCH ${patternText(chain)}`;
      expect(engineMatches(indexed, chain, bound)).toEqual(expected);
      const both = `MATCH (n0), (n${last}) WITH DISTINCT n0, n${last} MATCH ${patternText(chain)}`;
      if (last > 0) expect(engineMatches(indexed, chain, both)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

test("a WHERE does what inline properties do, wherever it is tested", () => {
  fc.assert(
    fc.property(plainGraph, chain, (graph, chain) => {
      const memory = memoryGraphOf(graph, ["n"]);
      const bare: Chain = { ...chain, nodes: chain.nodes.map(() => ({ label: undefined, n: undefined })) };
      const tests = chain.nodes.flatMap(({ label, n }, index) => [
        ...(label === undefined ? [] : [`n${index}:${label}`]),
        ...(n === undefined ? [] : [`n${index}.n = ${n}`]),
      ]);
      const where = tests.length === 0 ? "" : ` WHERE ${tests.join(" AND ")}`;
      expect(engineMatches(memory, chain, `MATCH ${patternText(bare)}${where}`)).toEqual(naiveMatches(graph, chain));
    }),
    { numRuns: 100 },
  );
});

test("counts by subquery, by comprehension and by aggregate agree", () => {
  fc.assert(
    fc.property(plainGraph, chain, (graph, chain) => {
      const memory = memoryGraphOf(graph, []);
      const pattern = patternText(chain);
      const count = BigInt(naiveMatches(graph, chain).length);
      expect(rowsOf(memory, `MATCH ${pattern} RETURN count(*)`)).toEqual([[count]]);
      expect(rowsOf(memory, `RETURN COUNT { ${pattern} }`)).toEqual([[count]]);
      expect(rowsOf(memory, `RETURN EXISTS { ${pattern} }`)).toEqual([[count > 0n]]);
      expect(rowsOf(memory, `OPTIONAL MATCH ${pattern} RETURN count(n0)`)).toEqual([[count]]);
      if (chain.edges.length > 0) expect(rowsOf(memory, `RETURN size([${pattern} | 1])`)).toEqual([[count]]);
    }),
    { numRuns: 80 },
  );
});

test("where only the ends matter they are those of all matches", () => {
  fc.assert(
    fc.property(plainGraph, chain, (graph, chain) => {
      const memory = memoryGraphOf(graph, ["n"]);
      const last = chain.nodes.length - 1;
      const anonymous = patternText(chain).replaceAll(/\br\d+/g, "");
      const ends = naiveMatches(graph, chain).map((match) => {
        const places = match.split(" ")[0]?.split(",") ?? [];
        return JSON.stringify([places[0], places[last]]);
      });
      const expected = [...new Set(ends)].sort();
      const columns = `n0.id AS a, n${last}.id AS b`;
      const found = texts(memory, `MATCH ${anonymous} RETURN DISTINCT ${columns}`);
      expect([...found].sort()).toEqual(expected);
      const grouped = texts(memory, `MATCH ${anonymous} WITH n0.id AS a, count(DISTINCT n${last}) AS c RETURN sum(c)`);
      expect(grouped).toEqual([`["${expected.length}"]`]);
      const exists = `MATCH (n0), (n${last}) WITH DISTINCT n0, n${last} WHERE EXISTS { ${anonymous} } RETURN ${columns}`;
      if (last > 0) expect([...texts(memory, exists)].sort()).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

test("LIMIT gives a prefix, SKIP the rest, with and without ORDER BY", () => {
  fc.assert(
    fc.property(plainGraph, chain, fc.nat(6), fc.nat(6), (graph, chain, skip, limit) => {
      const memory = memoryGraphOf(graph, ["n"]);
      for (const order of ["", " ORDER BY n0.n DESC"]) {
        const text = `MATCH ${patternText(chain)} RETURN n0.n, n0.id${order}`;
        const all = texts(memory, text);
        expect(texts(memory, `${text} LIMIT ${limit}`)).toEqual(all.slice(0, limit));
        expect(texts(memory, `${text} SKIP ${skip} LIMIT ${limit}`)).toEqual(all.slice(skip, skip + limit));
      }
    }),
    { numRuns: 80 },
  );
});

test("DISTINCT is what grouping by the columns gives, and does nothing the second time", () => {
  fc.assert(
    fc.property(plainGraph, chain, (graph, chain) => {
      const memory = memoryGraphOf(graph, []);
      const match = `MATCH ${patternText(chain)}`;
      const distinct = texts(memory, `${match} RETURN DISTINCT n0.n AS n, labels(n0) AS l`);
      expect(new Set(distinct).size).toBe(distinct.length);
      expect(texts(memory, `${match} WITH DISTINCT n0.n AS n, labels(n0) AS l RETURN DISTINCT n, l`)).toEqual(distinct);
      const grouped = texts(memory, `${match} WITH n0.n AS n, labels(n0) AS l, count(*) AS c RETURN n, l`);
      expect(grouped).toEqual(distinct);
    }),
    { numRuns: 100 },
  );
});

test("the shortest paths are the shortest of all paths", () => {
  fc.assert(
    fc.property(plainGraph, fc.constantFrom("-", "->", "<-"), fc.nat(), fc.nat(), (graph, arrow, a, b) => {
      const memory = memoryGraphOf(graph, ["id"]);
      const from = a % graph.nodes.length;
      const to = b % graph.nodes.length;
      const edge = arrow === "<-" ? "<-[*]-" : `-[*]${arrow}`;
      const quantified = arrow === "<-" ? "<-[]-+" : `-[]${arrow}+`;
      const all = texts(memory, `MATCH p = ({id: ${from}})${edge}({id: ${to}}) RETURN length(p) ORDER BY length(p)`);
      const best = all.filter((length) => length === all[0]);
      const selected = (selector: string) =>
        texts(
          memory,
          `MATCH p = ${selector} ({id: ${from}})${quantified}({id: ${to}}) RETURN length(p) ORDER BY length(p)`,
        );
      expect(selected("ANY SHORTEST")).toEqual(all.slice(0, 1));
      expect(selected("ALL SHORTEST")).toEqual(best);
      expect(selected("SHORTEST 3")).toEqual(all.slice(0, 3));
      if (from === to) return;
      const old = (name: string) =>
        texts(memory, `MATCH p = ${name}(({id: ${from}})${edge}({id: ${to}})) RETURN length(p)`);
      expect(old("shortestPath")).toEqual(all.slice(0, 1));
      expect(old("allShortestPaths")).toEqual(best);
    }),
    { numRuns: 100 },
  );
});

test("the shortest paths of many pairs in one question are the shortest of each pair's paths", () => {
  const pairs = fc.constantFrom("(a), (b)", "(b), (a)", "(a {id: 0}), (b)", "(b {id: 0}), (a)");
  const walk = fc.constantFrom(
    "-[*..4]-",
    "-[*]->",
    "<-[*..3]-",
    "-[* {id: 1}]-",
    "-[* {id: a.n}]-",
    "-[* {id: b.n}]-",
  );
  fc.assert(
    fc.property(plainGraph, pairs, walk, (graph, pairs, walk) => {
      const memory = memoryGraphOf(graph, []);
      const ask = (path: string, order = "") =>
        texts(
          memory,
          `MATCH ${pairs} WHERE a <> b MATCH p = ${path} RETURN a.id, b.id, [r IN relationships(p) | r.id] ${order}`,
        );
      const shortest = new Map<string, string[]>();
      for (const text of ask(`(a)${walk}(b)`, "ORDER BY length(p)")) {
        const [pair = ""] = text.split(",[");
        const known = shortest.get(pair) ?? [text];
        if (known[0] !== text && known[0]?.split(",").length === text.split(",").length) known.push(text);
        shortest.set(pair, known);
      }
      const every = [...shortest.values()].flat();
      expect([...ask(`allShortestPaths((a)${walk}(b))`)].sort()).toEqual([...every].sort());
      const any = ask(`shortestPath((a)${walk}(b))`);
      expect(any.length).toBe(shortest.size);
      expect(every).toEqual(expect.arrayContaining([...any]));
    }),
    { numRuns: 150 },
  );
});
