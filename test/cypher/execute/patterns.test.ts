import { describe, expect, test } from "vitest";

import { ask, codeOf } from "../support/ask.ts";
import { drawGraph } from "../support/draw-graph.ts";

describe("hops and walks", () => {
  const graph = drawGraph(`
    a:Theory -EXTENDS {year: 1990}-> b:Theory -EXTENDS {year: 2000}-> c:Theory -EXTENDS {year: 2010}-> a
    a -USES-> k:Concept <-USES- c
    s -LOOP-> s
  `);

  test("a pattern uses no relationship twice, a second MATCH may", () => {
    expect(ask(graph, "MATCH (x)-[p]-(k:Concept)-[q]-(y) RETURN x, y")).toEqual([
      ["a", "c"],
      ["c", "a"],
    ]);
    expect(ask(graph, "MATCH (x)-[p]->(k:Concept) MATCH (k)<-[q]-(y) RETURN count(*)")).toEqual([4n]);
  });

  test("a relationship of another part of the same MATCH is taken, too", () => {
    expect(ask(graph, "MATCH (x)-[:USES]->(), (y)-[:USES]->() RETURN count(*)")).toEqual([2n]);
  });

  test("walks visit each relationship once and go round", () => {
    expect(ask(graph, "MATCH p = (:Theory {id: 'a'})-[:EXTENDS*]->(x) RETURN p")).toEqual([
      ["a", "EXTENDS", "b"],
      ["a", "EXTENDS", "b", "EXTENDS", "c"],
      ["a", "EXTENDS", "b", "EXTENDS", "c", "EXTENDS", "a"],
    ]);
  });

  test("the size of a pattern comprehension counts nulls, and an item in error is still an error", () => {
    const size = (comprehension: string) => `MATCH (x {id: 'a'}) RETURN size(${comprehension})`;
    expect(ask(graph, size("[(x)-->(y) | y.unknown]"))).toEqual([2n]);
    expect(ask(graph, size("[(x)-[r]->(y) WHERE r.year > 0 | r.year]"))).toEqual([1n]);
    expect(ask(graph, size("[p = (x)-->(y:Concept) | p]"))).toEqual([1n]);
    expect(ask(graph, "OPTIONAL MATCH (x:Nowhere) RETURN size([(x)-->(y) | y])")).toEqual([0n]);
    expect(codeOf(graph, size("[(x)-->(y) | 1 / 0]"))).toBe("ArithmeticError.DivisionByZero");
    expect(codeOf(graph, size("[(x)-[r*]->(y) | r.year]"))).toBe("TypeError.InvalidArgumentType");
  });

  test("walks of length zero end where they begin", () => {
    expect(ask(graph, "MATCH (x {id: 'k'})-[r*0..0]->(y) RETURN y, r")).toEqual([["k", []]]);
  });

  test("a loop is one step, in either direction once", () => {
    expect(ask(graph, "MATCH (x {id: 's'})-[r]-(y) RETURN y")).toEqual(["s"]);
    expect(ask(graph, "MATCH (x {id: 's'})-[r*]-(y) RETURN size(r)")).toEqual([1n]);
  });

  test("every step of a walk has the properties", () => {
    const text = "MATCH (x {id: 'a'})-[r:EXTENDS* {year: 1990}]->(y) RETURN y";
    expect(ask(graph, text)).toEqual(["b"]);
  });

  test("a step may be compared with the far end", () => {
    const text = "MATCH (x {id: 'a'})-[r:EXTENDS*1..2 {year: y.since}]->(y) RETURN y";
    expect(ask(graph, text)).toEqual([]);
  });

  test("a bound relationship joins the ends that it has", () => {
    expect(ask(graph, "MATCH ()-[r:USES]->() WITH r MATCH (x)<-[r]-(y) RETURN x, y")).toEqual([
      ["k", "a"],
      ["k", "c"],
    ]);
    expect(ask(graph, "MATCH (x {id: 'a'})-[r*2]->() WITH r MATCH (y)-[r*]->(z) RETURN y, z")).toEqual([["a", "c"]]);
  });

  test("null leads nowhere", () => {
    expect(ask(graph, "OPTIONAL MATCH (n:Nothing) MATCH (n)-->(m) RETURN m")).toEqual([]);
    expect(ask(graph, "OPTIONAL MATCH (n:Nothing) MATCH (n) RETURN n")).toEqual([]);
    expect(ask(graph, "OPTIONAL MATCH p = (n:Nothing)-->(m) RETURN n, m, p")).toEqual([[null, null, null]]);
  });
});

describe("quantified paths", () => {
  const graph = drawGraph(`
    a -T {w: 1}-> b -T {w: 2}-> c -T {w: 3}-> d
    b -S-> d
  `);

  test("collect their variables in lists", () => {
    const text = "MATCH (x {id: 'a'}) ((l)-[r:T]->(m)){1,2} (y) RETURN l, m, size(r), y";
    expect(ask(graph, text)).toEqual([
      [["a"], ["b"], 1n, "b"],
      [["a", "b"], ["b", "c"], 2n, "c"],
    ]);
  });

  test("test each iteration by itself", () => {
    const text = "MATCH (x {id: 'a'}) ((l)-[r:T]->(m) WHERE r.w < 3)+ (y) RETURN y";
    expect(ask(graph, text)).toEqual(["b", "c"]);
  });

  test("may be walked from their right end", () => {
    const text = "MATCH p = (x) ((l)-[:T]->(m))+ (y {id: 'd'}) RETURN l, p";
    expect(ask(graph, text)).toEqual([
      [["c"], ["c", "T", "d"]],
      [
        ["b", "c"],
        ["b", "T", "c", "T", "d"],
      ],
      [
        ["a", "b", "c"],
        ["a", "T", "b", "T", "c", "T", "d"],
      ],
    ]);
  });

  test("may be empty", () => {
    expect(ask(graph, "MATCH (x {id: 'a'}) ((l)-[:T]->(m))* (y {id: 'a'}) RETURN l, y")).toEqual([[[], "a"]]);
  });

  test("stand for relationships alone, too", () => {
    expect(ask(graph, "MATCH (x {id: 'a'})-[r:T]->{2,3}(y) RETURN size(r), y")).toEqual([
      [2n, "c"],
      [3n, "d"],
    ]);
    expect(ask(graph, "MATCH (x {id: 'a'})-[r:T WHERE r.w < 3]->+(y) RETURN y")).toEqual(["b", "c"]);
  });

  test("follow one another", () => {
    const text = "MATCH p = ({id: 'a'}) ((l)-[:T]->(m)){1} ((n)-[:S]->(o)){1} RETURN p";
    expect(ask(graph, text)).toEqual([["a", "T", "b", "S", "d"]]);
  });
});

describe("shortest paths", () => {
  const graph = drawGraph(`
    a -T-> b -T-> c -T-> d
    a -T-> e -T-> d
    a -S-> f -T-> d
    d -T-> a
    z:Alone
  `);

  test("one, all, none", () => {
    expect(ask(graph, "MATCH p = shortestPath((a {id: 'a'})-[:T*]->(d {id: 'd'})) RETURN p")).toEqual([
      ["a", "T", "e", "T", "d"],
    ]);
    expect(ask(graph, "MATCH p = allShortestPaths((a {id: 'a'})-[*]->(d {id: 'd'})) RETURN p")).toEqual([
      ["a", "T", "e", "T", "d"],
      ["a", "S", "f", "T", "d"],
    ]);
    expect(ask(graph, "MATCH p = shortestPath((a {id: 'a'})-[*]-(z:Alone)) RETURN p")).toEqual([]);
    expect(ask(graph, "MATCH p = shortestPath((a {id: 'a'})-[:T*..1]->(d {id: 'd'})) RETURN p")).toEqual([]);
  });

  test("fulfil what is asked of the path", () => {
    const text = `MATCH p = shortestPath((a {id: 'a'})-[:T*]->(d {id: 'd'}))
      WHERE any(n IN nodes(p) WHERE n.id = 'c') RETURN length(p)`;
    expect(ask(graph, text)).toEqual([3n]);
  });

  test("are values as well", () => {
    const text =
      "MATCH (a {id: 'a'}), (d {id: 'd'}), (z:Alone) RETURN length(shortestPath((a)-[:T*]->(d))), shortestPath((a)-[*]->(z))";
    expect(ask(graph, text)).toEqual([[2n, null]]);
  });

  test("want two ends", () => {
    expect(codeOf(graph, "MATCH (a {id: 'a'}), (b {id: 'a'}) MATCH p = shortestPath((a)-[*]-(b)) RETURN p")).toBe(
      "ArgumentError.EqualEnds",
    );
  });

  test("the shortest k, their groups, and a round trip", () => {
    const lengths = (selector: string) =>
      ask(graph, `MATCH p = ${selector} ({id: 'a'})-[:T|S]->+({id: 'd'}) RETURN length(p) ORDER BY length(p)`);
    expect(lengths("SHORTEST 1")).toEqual([2n]);
    expect(lengths("ANY SHORTEST")).toEqual([2n]);
    expect(lengths("ALL SHORTEST")).toEqual([2n, 2n]);
    expect(lengths("SHORTEST 3")).toEqual([2n, 2n, 3n]);
    expect(lengths("SHORTEST 2 GROUPS")).toEqual([2n, 2n, 3n]);
    expect(ask(graph, "MATCH p = SHORTEST 1 (x {id: 'a'})-[:T]->+(x) RETURN length(p)")).toEqual([3n]);
  });

  test("of any other form", () => {
    const text = `MATCH p = ALL SHORTEST (x {id: 'a'}) ((l)-[r]->(m) WHERE type(r) = 'T')+ (y {id: 'd'}) RETURN p`;
    expect(ask(graph, text)).toEqual([["a", "T", "e", "T", "d"]]);
    const each = "MATCH p = SHORTEST 1 (x {id: 'a'})-[:T]->+(y)-[:T]->(w) RETURN w, length(p) ORDER BY w";
    expect(ask(graph, each)).toEqual([
      ["a", 3n],
      ["b", 4n],
      ["c", 2n],
      ["d", 2n],
      ["e", 5n],
    ]);
  });
});
