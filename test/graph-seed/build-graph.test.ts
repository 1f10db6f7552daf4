/** What the small annotation becomes: everything here is derived from quotes and brackets, nothing was typed. */
import { expect, test } from "vitest";
import { buildGraph } from "#graph-seed/build-graph.ts";
import type { GraphRelationship, RelationshipType } from "#graph-seed/graph.ts";
import { smallAnnotation, SMALL_DOCUMENT } from "./support/small-annotation.ts";

const built = buildGraph(SMALL_DOCUMENT, smallAnnotation());
const node = (id: string) => built.graph.nodes.find((node) => node.properties.id === id)?.properties;
const along = (type: RelationshipType, from?: string) =>
  built.graph.relationships.filter(
    (relationship) => relationship.type === type && (from === undefined || relationship.from === from),
  );
const ends = (relationships: readonly GraphRelationship[]) => relationships.map((relationship) => relationship.to);

test("a claim is backed by the brackets that it owns, not by those of a claim inside it", () => {
  expect(ends(along("BACKED_BY", "claim:whole"))).toEqual(["reference:4"]);
  expect(ends(along("BACKED_BY", "claim:name"))).toEqual(["reference:7", "reference:3"]);
  expect(along("BACKED_BY", "claim:tail").map(({ to, properties }) => [to, properties["citationId"]])).toEqual([
    ["reference:4", "citation:3"],
    ["reference:2", "citation:3"],
  ]);
});

test("a claim is stated in every sentence that its quote touches", () => {
  expect(ends(along("STATED_IN", "claim:place"))).toEqual(["sentence:1.2.1", "sentence:1.2.2"]);
  expect(ends(along("STATED_IN", "claim:name"))).toEqual(["sentence:1.1.1"]);
});

test("a step has the references in all its quotes, ascending, and the claims that share its words", () => {
  const [step] = along("EVOLVES_INTO");
  expect(step).toMatchObject({
    from: "theory:ring",
    to: "theory:net",
    properties: {
      id: "lineage:ring-net",
      quote: "die zum Netz von Ben führte [4]",
      otherQuotes: ["Das Netz gilt vermutlich als Ring [4; 2]"],
      references: [2, 4],
      claimIds: ["claim:whole", "claim:tail"],
      hedged: true,
      hedge: "vermutlich",
    },
  });
});

test("a claim about both theories in the step's sentence belongs to the step, though it shares no words with it", () => {
  const files = smallAnnotation((name, text) =>
    name === "claims-1.yaml"
      ? text.replace("about: [theory:ring, person:ada]", "about: [theory:ring, theory:net]")
      : text,
  );
  const { graph, problems } = buildGraph(SMALL_DOCUMENT, files);
  expect(problems).toEqual([]);
  const step = graph.relationships.find(({ type }) => type === "EVOLVES_INTO");
  expect(step?.properties["claimIds"]).toEqual(["claim:whole", "claim:name", "claim:tail"]);
});

test("an entity is named in the sentences that hold a name, an alias or its mention", () => {
  expect(ends(along("NAMED_IN", "theory:net"))).toEqual(["sentence:1.1.1", "sentence:1.1.2", "sentence:1.2.1"]);
  expect(ends(along("NAMED_IN", "theory:ring"))).toEqual(["sentence:1.1.1"]);
  expect(ends(along("NAMED_IN", "cluster:yard"))).toEqual(["sentence:1.2.1"]);
});

test("each reference in the brackets of an attribution is attributed once", () => {
  expect(along("ATTRIBUTED_TO").map(({ from, to }) => [from, to])).toEqual([
    ["reference:3", "person:ada"],
    ["reference:7", "person:ada"],
  ]);
});

test("references run to the highest number cited, gaps included", () => {
  const references = built.graph.nodes.filter(({ label }) => label === "Reference");
  expect(references.map(({ properties }) => properties["timesCited"])).toEqual([0, 1, 2, 2, 0, 0, 1, 0, 1]);
});

test("a bracket cites its numbers in the printed order", () => {
  expect(node("citation:1")).toMatchObject({ text: "[7; 3]", numbers: [7, 3], place: "text" });
  expect(along("CITES", "citation:1").map(({ to, properties }) => [to, properties["order"]])).toEqual([
    ["reference:7", 1],
    ["reference:3", 2],
  ]);
  expect(ends(along("ADAPTED_FROM", "figure:1"))).toEqual(["reference:3", "reference:9"]);
});

test("a theory has the date that the article states, or none", () => {
  expect(node("theory:ring")).toMatchObject({ period: "1920", periodStart: 1920, periodQuote: "aus dem Jahr 1920" });
  expect(node("theory:net")).not.toHaveProperty("period");
});

test("the ledger accounts for every bracket", () => {
  expect(
    built.ledger.map(({ order, place, home, claimIds, covered }) => ({ order, place, home, claimIds, covered })),
  ).toEqual([
    { order: 1, place: "text", home: "sentence:1.1.1", claimIds: ["claim:name"], covered: true },
    { order: 2, place: "text", home: "sentence:1.1.1", claimIds: ["claim:whole"], covered: true },
    { order: 3, place: "text", home: "sentence:1.1.2", claimIds: ["claim:tail"], covered: true },
    { order: 4, place: "figure", home: "figure:1", claimIds: [], covered: true },
  ]);
});

test("the order in which files are given does not matter", () => {
  expect(buildGraph(SMALL_DOCUMENT, smallAnnotation().reverse())).toEqual(built);
});
