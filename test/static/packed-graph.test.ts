/** What was packed is unpacked equal, to the order of its properties. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Graph } from "../../graph-seed/graph.ts";
import { packGraph, unpackGraph } from "../../server/static/packed-graph.ts";
import { seedGraph } from "../support/seed-graph.ts";

const travelled = (graph: Graph): Graph => unpackGraph(JSON.parse(JSON.stringify(packGraph(graph))) as never);

const value = fc.oneof(
  fc.integer({ min: -5, max: 40 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.boolean(),
  fc.string({ maxLength: 4 }),
  fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
  fc.array(fc.string({ maxLength: 2 }), { maxLength: 2 }),
);
const properties = fc.uniqueArray(
  fc.tuple(fc.constantFrom("start", "end", "text", "quote", "order", "origin", "from", "to"), value),
  { selector: ([name]) => name, maxLength: 6 },
);
const sentence = fc.record({ start: fc.nat(40), text: fc.string({ maxLength: 8 }) });
const anyGraph = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom("Sentence", "Claim", "Theory"), properties, sentence), {
      minLength: 1,
      maxLength: 12,
    }),
    fc.array(fc.tuple(fc.constantFrom("USES", "CITES"), fc.nat(), fc.nat(), properties), { maxLength: 12 }),
  )
  .map(([nodes, relationships]) => {
    const id = (place: number): string => `n:${place % nodes.length}`;
    return {
      nodes: nodes.map(([label, rest, sentence], place) => ({
        label,
        properties: { id: id(place), ...Object.fromEntries(rest), ...(label === "Sentence" ? sentence : {}) },
      })),
      relationships: relationships.map(([type, from, to, rest]) => ({
        type,
        from: id(from),
        to: id(to),
        properties: Object.fromEntries(rest),
      })),
    };
  });

describe("a packed graph", () => {
  it("unpacks equal, the article's own", () => {
    const graph = seedGraph();
    expect(JSON.stringify(travelled(graph))).toBe(JSON.stringify(graph));
  });

  it("unpacks equal, whatever its properties are", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(JSON.stringify(travelled(graph))).toBe(JSON.stringify(graph));
      }),
    );
  });

  it("leaves out what the sentences say already", () => {
    const text = JSON.stringify(packGraph(seedGraph()));
    const [quote = ""] = seedGraph().nodes.flatMap(({ properties }) => properties["quote"] ?? []);
    expect(text.split(String(quote))).toHaveLength(2);
  });

  it("refuses an end that is not there", () => {
    const relationship = { type: "USES", from: "a", to: "b", properties: {} };
    expect(() => packGraph({ nodes: [], relationships: [relationship] } as unknown as Graph)).toThrow("a");
  });
});
