/**
 * How strongly each theory and step is drawn, from what is selected, under the pointer or traced. Enters ids and
 * the visible steps; leaves opacities. A faded name goes to the faintest text colour, never below it.
 */
/** A step, or the line to something drawn beside the theories. */
export interface Joint {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface Attention {
  readonly selected?: string | undefined;
  readonly hovered?: string | undefined;
  /** Ids of the steps of a trace, in order. */
  readonly trace?: readonly string[] | undefined;
  /** What the faintest is drawn with at least. */
  readonly least?: number | undefined;
}
export interface Emphasis {
  readonly node: (id: string) => number;
  readonly edge: (id: string) => number;
  /** The name is drawn in full ink. */
  readonly strong: (id: string) => boolean;
  /** The step is drawn wider, where the others fade too little to let it stand out. */
  readonly wide: (id: string) => boolean;
}
type Fading = Omit<Emphasis, "wide">;

const all: Fading = { node: () => 1, edge: () => 1, strong: () => true };

export function emphasis(steps: readonly Joint[], attention: Attention): Emphasis {
  const shown = fading(steps, attention);
  const held = (attention.least ?? 0) > 0 && shown !== all;
  return { ...shown, wide: (id) => held && shown.edge(id) === 1 };
}

function fading(steps: readonly Joint[], { selected, hovered, trace, least = 0 }: Attention): Fading {
  const faded = (opacity: number): number => Math.max(least, opacity);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ends = (id: string): readonly string[] => {
    const step = byId.get(id);
    return step ? [step.from, step.to] : [id];
  };
  const around = (ids: readonly string[]): ReadonlySet<string> =>
    new Set([...ids, ...steps.flatMap(({ from, to }) => (ids.includes(from) || ids.includes(to) ? [from, to] : []))]);

  if (hovered !== undefined) {
    const step = byId.get(hovered);
    const near = step ? new Set([step.from, step.to]) : around([hovered]);
    const mine = (id: string): boolean => {
      const edge = byId.get(id);
      return id === hovered || (!step && (edge?.from === hovered || edge?.to === hovered));
    };
    return {
      node: (id) => (near.has(id) ? 1 : faded(0.4)),
      edge: (id) => (mine(id) ? 1 : faded(0.15)),
      strong: (id) => near.has(id),
    };
  }
  if (trace && trace.length > 0) {
    const near = new Set(trace.flatMap(ends));
    return {
      node: (id) => (near.has(id) ? 1 : faded(0.4)),
      edge: (id) => (trace.includes(id) ? 1 : faded(0.15)),
      strong: (id) => near.has(id),
    };
  }
  if (selected === undefined) return all;
  const step = byId.get(selected);
  const mine = ends(selected);
  const near = around(mine);
  return {
    node: (id) => (near.has(id) ? 1 : faded(0.55)),
    edge: (id) => {
      if (id === selected) return 1;
      const edge = byId.get(id);
      const touches = edge !== undefined && (mine.includes(edge.from) || mine.includes(edge.to));
      return touches ? (step ? faded(0.62) : 1) : faded(0.34);
    },
    strong: (id) => near.has(id),
  };
}
