/**
 * The whole graph as the view needs it. Enters: the API's nodes and edges. Leaves: an index by number, the
 * neighbours of each node, and pure questions: which nodes pass the filters, which lie within so many steps.
 * Nodes are numbers here, so that thousands of them are cheap; nothing of the screen is known.
 */
import type { Network } from "#server/contract/view-schemas.ts";

export type NetworkNode = Network["nodes"][number];

export interface NetworkLine {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

export interface NetworkModel {
  readonly nodes: readonly NetworkNode[];
  readonly lines: readonly NetworkLine[];
  /** The number of a node, by its id. */
  readonly at: (id: string) => number | undefined;
  /** Numbers of the lines at a node, each once. */
  readonly linesAt: (node: number) => readonly number[];
}

/** Kinds of the literature, in the legend's order. */
export const LITERATURE: readonly string[] = [
  "Theory",
  "Concept",
  "Person",
  "Organisation",
  "Cluster",
  "Place",
  "Policy",
  "Claim",
  "Reference",
  "Figure",
];
/** Kinds of the text itself: off until asked for, so that the first picture is the literature. */
export const TEXT: readonly string[] = ["Article", "Section", "Paragraph", "Sentence", "Citation"];
export const KINDS: readonly string[] = [...LITERATURE, ...TEXT];
/** Derived from names in sentences, and so many that they would hide what is stated: off until asked for. */
export const DERIVED = "NAMED_IN";

export function createNetwork({ nodes, edges }: Network): NetworkModel {
  const index = new Map(nodes.map(({ id }, number) => [id, number]));
  const lines: NetworkLine[] = [];
  const around: number[][] = nodes.map(() => []);
  for (const { type, from, to } of edges) {
    const [source, target] = [index.get(from), index.get(to)];
    if (source === undefined || target === undefined) continue;
    around[source]?.push(lines.length);
    if (target !== source) around[target]?.push(lines.length);
    lines.push({ type, from: source, to: target });
  }
  return { nodes, lines, at: (id) => index.get(id), linesAt: (node) => around[node] ?? [] };
}

export const otherEnd = ({ from, to }: NetworkLine, node: number): number => (from === node ? to : from);

export interface NetworkFilter {
  readonly kinds: ReadonlySet<string>;
  /** Whether derived relationships count. */
  readonly derived: boolean;
  /** Least number of visible lines at a node. */
  readonly degree: number;
  /** Numbers of the nodes of one community. */
  readonly members?: ReadonlySet<number> | undefined;
  /** Only what lies within `depth` steps of this node. */
  readonly around?: { readonly node: number; readonly depth: number } | undefined;
}

export interface Shown {
  /** Ascending numbers. */
  readonly nodes: readonly number[];
  /** Whether a node is shown, by its number. */
  readonly has: (node: number) => boolean;
  readonly lines: readonly number[];
  /** Visible lines at a node. */
  readonly degree: (node: number) => number;
}

/** What passes the filters. Degrees count lines between nodes of the visible kinds; the node in the middle always stays. */
export function shownOf(model: NetworkModel, filter: NetworkFilter): Shown {
  const { kinds, derived, degree, members, around } = filter;
  const keeps = new Uint8Array(model.nodes.length);
  model.nodes.forEach(({ label }, node) => {
    if (kinds.has(label) && (!members || members.has(node))) keeps[node] = 1;
  });
  if (around) keeps[around.node] = 1;
  const joins = (line: NetworkLine): boolean =>
    keeps[line.from] === 1 && keeps[line.to] === 1 && (derived || line.type !== DERIVED);
  const degrees = new Uint32Array(model.nodes.length);
  for (const line of model.lines) {
    if (!joins(line)) continue;
    degrees[line.from] = (degrees[line.from] ?? 0) + 1;
    if (line.from !== line.to) degrees[line.to] = (degrees[line.to] ?? 0) + 1;
  }
  if (degree > 0) {
    for (let node = 0; node < keeps.length; node += 1) {
      if ((degrees[node] ?? 0) < degree && node !== around?.node) keeps[node] = 0;
    }
  }
  if (around) {
    const near = within(model, around.node, around.depth, joins);
    for (let node = 0; node < keeps.length; node += 1) if (!near.has(node)) keeps[node] = 0;
  }
  const nodes: number[] = [];
  for (let node = 0; node < keeps.length; node += 1) if (keeps[node] === 1) nodes.push(node);
  const lines = model.lines.flatMap((line, number) => (joins(line) ? [number] : []));
  return { nodes, has: (node) => keeps[node] === 1, lines, degree: (node) => degrees[node] ?? 0 };
}

/** Nodes at most `depth` lines away, the node itself among them. */
export function within(
  model: NetworkModel,
  node: number,
  depth: number,
  counts: (line: NetworkLine) => boolean,
): ReadonlySet<number> {
  const found = new Set([node]);
  let edge: readonly number[] = [node];
  for (let step = 0; step < depth; step += 1) {
    const next: number[] = [];
    for (const here of edge) {
      for (const number of model.linesAt(here)) {
        const line = model.lines[number];
        if (!line || !counts(line)) continue;
        const other = otherEnd(line, here);
        if (found.has(other)) continue;
        found.add(other);
        next.push(other);
      }
    }
    edge = next;
  }
  return found;
}

/** The nodes that a node's visible lines lead to, and those lines. */
export function neighbourhood(
  model: NetworkModel,
  shown: Shown,
  node: number,
  derived: boolean,
): { readonly nodes: ReadonlySet<number>; readonly lines: readonly number[] } {
  const nodes = new Set([node]);
  const lines = model.linesAt(node).filter((number) => {
    const line = model.lines[number];
    if (!line || (!derived && line.type === DERIVED)) return false;
    const other = otherEnd(line, node);
    if (!shown.has(other)) return false;
    nodes.add(other);
    return true;
  });
  return { nodes, lines };
}

/** How many nodes of each kind there are. */
export function countKinds({ nodes }: NetworkModel): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of nodes) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** Radius of a circle in stage pixels: the area grows with the number of relations, within bounds. */
export const radiusOf = (degree: number): number => Math.min(15, 3 + 0.9 * Math.sqrt(degree));
