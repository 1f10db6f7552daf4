import { describe, expect, test } from "vitest";

import { createEngine } from "#server/cypher/engine.ts";
import type { EngineAnswer } from "#server/cypher/engine.ts";
import { GRAPH_UPDATES } from "#server/cypher/execute/updates/graph-updates.ts";
import type { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import { ask, faultOf } from "../support/ask.ts";
import { drawGraph } from "../support/draw-graph.ts";

function update(graph: MemoryGraph, text: string): EngineAnswer {
  return createEngine(graph, { updates: GRAPH_UPDATES }).run(text);
}

const small = () => drawGraph("a:Theory -EXTENDS-> b:Theory -EXTENDS-> c:Theory");

describe("with the switch off", () => {
  test.each([
    "CREATE (n)",
    "MERGE (n)",
    "SET n.x = 1",
    "REMOVE n.x",
    "DELETE n",
    "DETACH DELETE n",
    "FOREACH (x IN [] | CREATE (m))",
  ])("%s is refused at its place", (clause) => {
    const fault = faultOf(() => createEngine(small()).run(`MATCH (n) ${clause}`));
    expect(fault.errorClass).toBe("Refused");
    expect(fault.span?.start).toBe("MATCH (n) ".length);
  });

  test("inside a subquery as well", () => {
    expect(faultOf(() => createEngine(small()).run("CALL { CREATE (n) } RETURN 1")).errorClass).toBe("Refused");
  });
});

describe("with the switch on", () => {
  test("a clause does not see its own changes", () => {
    const graph = small();
    update(graph, "MATCH (n) CREATE (m:Copy)");
    expect(graph.nodeCount).toBe(6);
    update(graph, "MATCH (n)-[:EXTENDS]->(m) CREATE (m)-[:EXTENDS]->(n)");
    expect(graph.typeCount("EXTENDS")).toBe(4);
  });

  test("later clauses see what earlier ones did", () => {
    const graph = small();
    const { rows } = update(graph, "CREATE (n:New {id: 'n'}) WITH n MATCH (m:New) SET m.x = 1 RETURN n.x");
    expect(rows).toEqual([[1n]]);
  });

  test("a count by type in a subquery sees the types that are new", () => {
    const { rows } = update(
      small(),
      "MATCH (a {id: 'a'}) CREATE (a)-[:USES]->() WITH a CALL (a) { MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n } RETURN type, n ORDER BY type",
    );
    expect(rows).toEqual([
      ["EXTENDS", 2n],
      ["USES", 1n],
    ]);
  });

  test("MERGE finds or creates, row by row", () => {
    const graph = small();
    update(
      graph,
      "UNWIND ['x', 'x', 'y'] AS id MERGE (n:Tag {id: id}) ON CREATE SET n.times = 1 ON MATCH SET n.times = n.times + 1",
    );
    expect(ask(graph, "MATCH (n:Tag) RETURN n.id, n.times ORDER BY n.id")).toEqual([
      ["x", 2n],
      ["y", 1n],
    ]);
  });

  test("indexes and statistics follow", () => {
    const graph = small();
    update(graph, "MATCH (n {id: 'a'}) SET n.id = 'z'");
    expect(ask(graph, "MATCH (n {id: 'z'})-[:EXTENDS]->(m) RETURN m")).toEqual(["b"]);
    expect(ask(graph, "MATCH (n {id: 'a'}) RETURN n")).toEqual([]);
    update(graph, "MATCH (n {id: 'z'})-[r]->() DELETE r, n");
    expect(ask(graph, "MATCH (:Theory)-[:EXTENDS]->(:Theory) RETURN count(*)")).toEqual([1n]);
  });

  test("a node with relationships stays", () => {
    const graph = small();
    expect(faultOf(() => update(graph, "MATCH (n {id: 'b'}) DELETE n")).code).toBe(
      "ConstraintVerificationFailed.DeleteConnectedNode",
    );
    expect(graph.nodeCount).toBe(3);
    update(graph, "MATCH (n {id: 'b'}) DETACH DELETE n");
    expect([graph.nodeCount, graph.relationshipCount]).toEqual([2, 0]);
  });

  test("LIMIT does not save from updates below", () => {
    const graph = small();
    expect(update(graph, "MATCH (n) CREATE (m:Copy) RETURN m LIMIT 0").rows).toEqual([]);
    expect(graph.labelCount("Copy")).toBe(3);
  });

  test("a subquery updates for each row", () => {
    const graph = small();
    update(graph, "MATCH (n:Theory) CALL (n) { CREATE (:Copy {id: n.id + '2'}) }");
    expect(ask(graph, "MATCH (n:Copy) RETURN n.id ORDER BY n.id")).toEqual(["a2", "b2", "c2"]);
  });
});
