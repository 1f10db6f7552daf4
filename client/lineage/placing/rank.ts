/**
 * Longest-path rank over the relations that say before and after (Sugiyama's first step) and a first order
 * within the ranks by barycentre. Enters: ids and arcs from earlier to later. Leaves: a rank for each id;
 * an arc that would close a cycle is left out, for the article may say two things of a pair.
 */
export interface Arc {
  readonly from: string;
  readonly to: string;
}

/** The arcs without those that close a cycle, first come first kept. */
export function withoutCycles(arcs: readonly Arc[]): readonly Arc[] {
  const next = new Map<string, string[]>();
  const reaches = (from: string, to: string): boolean =>
    from === to || (next.get(from) ?? []).some((step) => reaches(step, to));
  return arcs.filter(({ from, to }) => {
    if (reaches(to, from)) return false;
    next.set(from, [...(next.get(from) ?? []), to]);
    return true;
  });
}

/** Length of the longest way that leads to each id. */
export function ranks(ids: readonly string[], arcs: readonly Arc[]): ReadonlyMap<string, number> {
  const before = new Map<string, string[]>();
  for (const { from, to } of withoutCycles(arcs)) before.set(to, [...(before.get(to) ?? []), from]);
  const known = new Map<string, number>();
  const rank = (id: string): number => {
    const held = known.get(id);
    if (held !== undefined) return held;
    const value = Math.max(-1, ...(before.get(id) ?? []).map(rank)) + 1;
    known.set(id, value);
    return value;
  };
  for (const id of ids) rank(id);
  return known;
}

/** Sweeps of the barycentre heuristic: each id takes the mean place of its neighbours, then places are spread evenly. */
export function barycentre(ids: readonly string[], edges: readonly Arc[], sweeps = 12): ReadonlyMap<string, number> {
  let place = new Map(ids.map((id, index) => [id, index / Math.max(1, ids.length - 1)]));
  const neighbours = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of edges) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const mean = (id: string): number => {
      const around = neighbours.get(id) ?? [];
      const own = place.get(id) ?? 0;
      if (around.length === 0) return own;
      return (own + around.reduce((sum, other) => sum + (place.get(other) ?? 0), 0)) / (around.length + 1);
    };
    const order = [...ids].sort((a, b) => mean(a) - mean(b));
    place = new Map(order.map((id, index) => [id, index / Math.max(1, ids.length - 1)]));
  }
  return place;
}
