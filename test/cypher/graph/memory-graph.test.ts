import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import type { CypherNode, CypherRelationship, CypherValue } from "#server/cypher/value.ts";
import { drawGraph } from "../support/draw-graph.ts";

const byElementId = (a: CypherNode, b: CypherNode): number => Number(a.elementId) - Number(b.elementId);

function idOf(node: CypherNode): CypherValue {
  return node.properties.get("id") ?? null;
}

describe("a drawn graph", () => {
  const graph = drawGraph(`
    a:Theory -EXTENDS-> b:Theory -EXTENDS-> c:Theory
    a -USES-> k:Concept <-USES- b
    c -SELF-> c
  `);
  const node = (id: string) => {
    const [found] = graph.nodesByProperty("id", id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };
  const far = (id: string, direction: "out" | "in" | "both", types?: readonly string[]) => {
    const { relationships, nodes } = graph.hops(node(id), direction, types);
    expect(relationships).toEqual(graph.expand(node(id), direction, types));
    expect(nodes).toEqual(relationships.map((one) => graph.otherNode(one, node(id))));
    return nodes.map(idOf);
  };

  test("expands by direction and type, in order of insertion", () => {
    expect(far("a", "out")).toEqual(["b", "k"]);
    expect(far("b", "both")).toEqual(["c", "k", "a"]);
    expect(far("b", "out", ["USES"])).toEqual(["k"]);
    expect(far("k", "in")).toEqual(["a", "b"]);
    expect(far("k", "out")).toEqual([]);
  });

  test("gives a loop once", () => {
    expect(far("c", "both", ["SELF"])).toEqual(["c"]);
    expect(graph.degree(node("c"), "both", undefined)).toBe(2);
  });

  test("expands by what is left when a relationship is deleted", () => {
    const graph = drawGraph("a:A -T-> b:A\na -T-> c:A\na -T-> a\na -U-> b");
    const [node] = graph.nodesByProperty("id", "a");
    if (node === undefined) throw new Error("no a");
    const ids = () => graph.hops(node, "both", undefined).nodes.map(idOf);
    expect(ids()).toEqual(["b", "c", "a", "b"]);
    for (const one of graph.expand(node, "out", ["T"])) {
      if (idOf(graph.endNode(one)) !== "c") graph.deleteRelationship(one);
    }
    expect(ids()).toEqual(["c", "b"]);
    expect(graph.hops(node, "in", undefined).nodes).toEqual([]);
  });

  test("counts labels, types and what joins what", () => {
    expect(graph.labelCount("Theory")).toBe(3);
    expect(graph.typeCount("USES")).toBe(2);
    expect(graph.patternCount("Theory", "USES", "Concept")).toBe(2);
    expect(graph.patternCount("Concept", "USES", undefined)).toBe(0);
    expect(graph.patternCount("Theory", undefined, undefined)).toBe(5);
    expect(graph.patternCount(undefined, undefined, undefined)).toBe(5);
  });

  test("names its schema", () => {
    expect(graph.labels()).toEqual(["Theory", "Concept"]);
    expect(graph.relationshipTypes()).toEqual(["EXTENDS", "USES", "SELF"]);
    expect(graph.propertyKeys()).toEqual(["id"]);
  });
});

describe("an index", () => {
  test("finds numbers by value across integer and float, never null or NaN", () => {
    const graph = new MemoryGraph();
    const values: readonly CypherValue[] = [1n, 1, 1.5, Number.NaN, "1", true, [1n]];
    for (const value of values) graph.createNode([], [["x", value]]);
    graph.createIndex("x");
    expect(graph.nodesByProperty("x", 1n)).toHaveLength(2);
    expect(graph.nodesByProperty("x", 1)).toHaveLength(2);
    expect(graph.nodesByProperty("x", Number.NaN)).toHaveLength(0);
    expect(graph.nodesByProperty("x", null)).toHaveLength(0);
    expect(graph.nodesByProperty("x", "1")).toHaveLength(1);
    expect(graph.nodesByProperty("x", 9_007_199_254_740_993n)).toHaveLength(0);
  });

  test("follows changes of the property", () => {
    const graph = new MemoryGraph();
    graph.createIndex("x");
    const node = graph.createNode([], [["x", 1n]]);
    graph.setProperty(node, "x", 2n);
    expect(graph.nodesByProperty("x", 1n)).toEqual([]);
    expect(graph.nodesByProperty("x", 2n)).toEqual([node]);
    graph.setProperty(node, "x", null);
    expect(graph.nodesByProperty("x", 2n)).toEqual([]);
    expect(node.properties.has("x")).toBe(false);
  });
});

/** What a graph should answer, kept in the plainest way. */
interface Model {
  readonly nodes: Map<CypherNode, Set<string>>;
  readonly relationships: Set<CypherRelationship>;
}

const step = fc.oneof(
  fc.record({ do: fc.constant("node" as const), label: fc.constantFrom("A", "B") }),
  fc.record({ do: fc.constant("link" as const), from: fc.nat(), to: fc.nat(), type: fc.constantFrom("T", "U") }),
  fc.record({ do: fc.constant("unlink" as const), which: fc.nat() }),
  fc.record({ do: fc.constant("remove" as const), which: fc.nat() }),
  fc.record({ do: fc.constant("label" as const), which: fc.nat(), label: fc.constantFrom("A", "B") }),
  fc.record({ do: fc.constant("unlabel" as const), which: fc.nat(), label: fc.constantFrom("A", "B") }),
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function at<T>(items: Iterable<T>, index: number): T | undefined {
  const list = [...items];
  return list[index % Math.max(1, list.length)];
}

function apply(graph: MemoryGraph, model: Model, step: Step): void {
  switch (step.do) {
    case "node":
      model.nodes.set(graph.createNode([step.label], []), new Set([step.label]));
      return;
    case "link": {
      const from = at(model.nodes.keys(), step.from);
      const to = at(model.nodes.keys(), step.to);
      if (from !== undefined && to !== undefined) {
        model.relationships.add(graph.createRelationship(step.type, from, to, []));
      }
      return;
    }
    case "unlink": {
      const one = at(model.relationships, step.which);
      if (one === undefined) return;
      graph.deleteRelationship(one);
      model.relationships.delete(one);
      return;
    }
    case "remove": {
      const node = at(model.nodes.keys(), step.which);
      if (node === undefined || graph.degree(node, "both", undefined) > 0) return;
      graph.deleteNode(node);
      model.nodes.delete(node);
      return;
    }
    case "label":
    case "unlabel": {
      const node = at(model.nodes.keys(), step.which);
      if (node === undefined) return;
      if (step.do === "label") graph.addLabel(node, step.label);
      else graph.removeLabel(node, step.label);
      const labels = model.nodes.get(node);
      if (step.do === "label") labels?.add(step.label);
      else labels?.delete(step.label);
    }
  }
}

test("after any changes the listings, counts and hops are those of a plain model", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const graph = new MemoryGraph();
      const model: Model = { nodes: new Map(), relationships: new Set() };
      for (const one of steps) {
        apply(graph, model, one);
        // Asked in between, so that an answer that was kept too long shows.
        graph.nodesAt("in", "T");
        for (const node of model.nodes.keys()) graph.expand(node, "both", undefined);
      }
      const ends = [...model.relationships].filter((one) => one.type === "T").map((one) => graph.endNode(one));
      expect(graph.nodesAt("in", "T").toSorted(byElementId)).toEqual([...new Set(ends)].sort(byElementId));
      expect(graph.nodes()).toEqual([...model.nodes.keys()]);
      expect(graph.relationshipCount).toBe(model.relationships.size);
      for (const label of ["A", "B"]) {
        const expected = [...model.nodes].filter(([, labels]) => labels.has(label)).map(([node]) => node);
        expect(new Set(graph.nodesByLabel(label))).toEqual(new Set(expected));
        expect(graph.labelCount(label)).toBe(expected.length);
      }
      for (const node of model.nodes.keys()) {
        const out = [...model.relationships].filter((one) => one.startId === node.elementId);
        expect(new Set(graph.expand(node, "out", undefined))).toEqual(new Set(out));
        const both = [...model.relationships].filter((one) => [one.startId, one.endId].includes(node.elementId));
        expect(new Set(graph.expand(node, "both", undefined))).toEqual(new Set(both));
        expect(graph.degree(node, "both", undefined)).toBe(both.length);
      }
      const fromA = [...model.relationships].filter((one) => graph.startNode(one).labels.includes("A"));
      expect(graph.patternCount("A", undefined, undefined)).toBe(fromA.length);
    }),
  );
});
