/**
 * Communities with names. Enters: the model and each node's community number. Leaves: groups of at least four
 * nodes, the largest first, each named by its best joined theory, or else concept, whose id is also the group's
 * address. Nodes of the text, which the numbers leave out, go with most of their neighbours.
 */
import { DERIVED, LITERATURE, type NetworkModel, otherEnd } from "./network-model.ts";
import type { Pairs } from "./layout.ts";

export interface Community {
  /** Id of the node that names it. */
  readonly id: string;
  readonly head: number;
  readonly members: ReadonlySet<number>;
  /** Members that belong to the literature. */
  readonly size: number;
}

const LEAST = 4;
/** Kinds that name a community, the best first; claims are too long for a name. */
const NAMING: readonly (readonly string[])[] = [
  ["Theory"],
  ["Concept"],
  LITERATURE.filter((kind) => kind !== "Claim"),
  LITERATURE,
];

/** The literature and its stated lines: what communities are made of. All nodes keep their numbers. */
export function literaturePairs(model: NetworkModel): Pairs {
  const belongs = model.nodes.map(({ label }) => LITERATURE.includes(label));
  const ends = model.lines.flatMap(({ type, from, to }) =>
    type !== DERIVED && belongs[from] === true && belongs[to] === true ? [from, to] : [],
  );
  return { count: model.nodes.length, ends: Uint32Array.from(ends) };
}

export function nameCommunities(model: NetworkModel, numbers: Uint32Array): readonly Community[] {
  const groups = new Map<number, Set<number>>();
  const own = new Map<number, number>();
  const join = (node: number, number: number): void => {
    own.set(node, number);
    const members = groups.get(number);
    if (members) members.add(node);
    else groups.set(number, new Set([node]));
  };
  model.nodes.forEach(({ label }, node) => {
    if (LITERATURE.includes(label)) join(node, numbers[node] ?? 0);
  });
  const sizes = new Map([...groups].map(([number, { size }]) => [number, size]));
  let waiting = model.nodes.flatMap((_, node) => (own.has(node) ? [] : [node]));
  for (let round = 0; round < 3; round += 1) {
    const decided = waiting.flatMap((node) => {
      const votes = new Map<number, number>();
      for (const number of model.linesAt(node)) {
        const line = model.lines[number];
        const group = line && own.get(otherEnd(line, node));
        if (group !== undefined) votes.set(group, (votes.get(group) ?? 0) + 1);
      }
      const [first] = [...votes].sort(([a, x], [b, y]) => y - x || a - b);
      return first ? [[node, first[0]] as const] : [];
    });
    for (const [node, number] of decided) join(node, number);
    waiting = waiting.filter((node) => !own.has(node));
  }

  const degree = (node: number): number => model.nodes[node]?.degree ?? 0;
  const named = [...groups].flatMap(([number, members]): readonly Community[] => {
    const size = sizes.get(number) ?? 0;
    if (size < LEAST) return [];
    const best = (kinds: readonly string[]): number | undefined =>
      [...members]
        .filter((node) => kinds.includes(model.nodes[node]?.label ?? ""))
        .sort((a, b) => degree(b) - degree(a) || a - b)[0];
    const head = NAMING.reduce<number | undefined>((found, kinds) => found ?? best(kinds), undefined);
    const id = head === undefined ? undefined : model.nodes[head]?.id;
    return head === undefined || id === undefined ? [] : [{ id, head, members, size }];
  });
  return named.sort((a, b) => b.size - a.size);
}
