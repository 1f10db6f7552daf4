/**
 * A literature that nobody wrote, as large as asked, with the kinds and proportions of a real one:
 * sentences, brackets, references, claims, theories, people. The same seed gives the same graph, so
 * that loads and measurements can be repeated. Its words carry no meaning.
 */
import type { Graph, GraphNode, GraphRelationship, NodeLabel, RelationshipType } from "#graph-seed/graph.ts";

/** Uniform numbers in [0, 1) from a 32-bit state (Tommy Ettinger's mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface SyntheticSize {
  readonly nodes: number;
  readonly relationships: number;
  readonly seed: number;
  /** The mark of ownership on every node and relationship. */
  readonly origin: string;
}

const SYLLABLES = "re gi on ent wick lung netz werk clus ter wis sen in no va ti stadt raum krea po li tik".split(" ");

/** Makes a graph with exactly so many nodes and relationships (both well above a hundred). */
export function syntheticLiterature({
  nodes: wantedNodes,
  relationships: wantedEdges,
  seed,
  origin,
}: SyntheticSize): Graph {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const word = (): string => {
    let text = "";
    for (let i = 2 + below(3); i > 0; i -= 1) text += SYLLABLES[below(SYLLABLES.length)] ?? "";
    return text;
  };
  const words = (count: number): string => Array.from({ length: count }, word).join(" ");

  const nodes: GraphNode[] = [];
  const ids = new Map<NodeLabel, string[]>();
  const add = (label: NodeLabel, properties: Omit<GraphNode["properties"], "id">): void => {
    const known = ids.get(label) ?? [];
    ids.set(label, known);
    const id = `${label.toLowerCase()}:${known.length + 1}`;
    known.push(id);
    nodes.push({ label, properties: { ...properties, id, origin } });
  };
  const names = () => ({ nameDe: words(2), nameEn: words(2), aliases: below(3) === 0 ? [word(), word()] : [] });
  const place = () => {
    const start = below(10_000_000);
    return { start, end: start + 20 + below(200) };
  };
  const makers: readonly (readonly [
    share: number,
    label: NodeLabel,
    make: (order: number) => Omit<GraphNode["properties"], "id">,
  ])[] = [
    [0.36, "Sentence", (order) => ({ order, text: `${words(12)}.`, ...place() })],
    [
      0.12,
      "Citation",
      (order) => ({ order, text: "[1; 2]", numbers: [1 + below(99), 100 + below(99)], place: "text", ...place() }),
    ],
    [0.2, "Reference", (order) => ({ number: order, timesCited: below(40) })],
    [
      0.2,
      "Claim",
      () => ({
        statementDe: words(8),
        statementEn: words(8),
        kind: "finding",
        scope: "sentence",
        quote: words(6),
        ...place(),
      }),
    ],
    [
      0.02,
      "Theory",
      () => ({
        ...names(),
        shortDe: word(),
        shortEn: word(),
        kind: "theory",
        summaryDe: words(9),
        summaryEn: words(9),
      }),
    ],
    [0.05, "Concept", names],
    [0.04, "Person", names],
  ];
  for (const [share, label, make] of makers) {
    for (let order = 1; order <= Math.floor(share * wantedNodes); order += 1) add(label, make(order));
  }
  while (nodes.length < wantedNodes) add("Place", names());

  const any = (label: NodeLabel): string => {
    const known = ids.get(label) ?? [];
    return known[below(known.length)] ?? "";
  };
  const edge = (type: RelationshipType, from: string, to: string, properties = {}): GraphRelationship => ({
    type,
    from,
    to,
    properties: { ...properties, origin },
  });
  const edges: readonly ((order: number) => GraphRelationship)[] = [
    (order) => edge("CITES", any("Citation"), any("Reference"), { order }),
    (order) => edge("HAS_CITATION", any("Sentence"), any("Citation"), { order }),
    () => edge("STATED_IN", any("Claim"), any("Sentence")),
    () => edge("BACKED_BY", any("Claim"), any("Reference"), { citationId: any("Citation") }),
    () => edge("ABOUT", any("Claim"), any("Theory")),
    () => edge("ABOUT", any("Claim"), any("Concept")),
    () => edge("NAMED_IN", any("Concept"), any("Sentence")),
    () => edge("NAMED_IN", any("Person"), any("Sentence")),
  ];
  const relationships = Array.from({ length: wantedEdges }, (_, order) =>
    (edges[order % edges.length] ?? edges[0])?.(order),
  );
  return { nodes, relationships: relationships.filter((item) => item !== undefined) };
}
