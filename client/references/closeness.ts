/**
 * References cited near each other, as a small picture. Enters: how often another reference shares a bracket, a
 * sentence, a paragraph with this one (co-citation within the text, weighed by closeness as in citation proximity
 * analysis, Gipp and Beel 2009). Leaves: the closest of them, each on the ring of its closeness at an angle of its
 * own. The same input gives the same picture.
 */
import type { Reference } from "#server/contract/view-schemas.ts";

type CoCited = Reference["coCited"][number];

/** From near to far; each is a ring of the picture. */
export const CLOSENESS = ["bracket", "sentence", "paragraph"] as const;
export type Closeness = (typeof CLOSENESS)[number];

/** More would touch each other on the innermost ring. */
export const MOST_NEIGHBOURS = 12;
/** Places that each ring has before what is left goes to the nearest. */
const QUOTA: Readonly<Record<Closeness, number>> = { bracket: 6, sentence: 3, paragraph: 3 };

export interface Neighbour {
  readonly number: number;
  /** The nearest that the two come. */
  readonly closeness: Closeness;
  /** How often they come that near. */
  readonly times: number;
}

/** The neighbours with the nearest that each comes, nearest and most frequent first. */
export function neighboursOf(coCited: readonly CoCited[]): readonly Neighbour[] {
  const found = coCited.flatMap((each): Neighbour[] => {
    const closeness = CLOSENESS.find((one) => each[one] > 0);
    return closeness === undefined ? [] : [{ number: each.number, closeness, times: each[closeness] }];
  });
  const rank = ({ closeness }: Neighbour): number => CLOSENESS.indexOf(closeness);
  return found.toSorted((a, b) => rank(a) - rank(b) || b.times - a.times || a.number - b.number);
}

/** At most twelve of the neighbours in their order, so that a crowded ring leaves room for the others. */
export function closest(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  const left = { ...QUOTA };
  const first = new Set(neighbours.filter(({ closeness }) => left[closeness]-- > 0));
  const rest = neighbours.filter((each) => !first.has(each)).slice(0, MOST_NEIGHBOURS - first.size);
  return neighbours.filter((each) => first.has(each) || rest.includes(each));
}

export interface Placed extends Neighbour {
  readonly x: number;
  readonly y: number;
  /** Width of its line. */
  readonly width: number;
}

/** Half-axes of the rings around the middle. */
export const RINGS: Readonly<Record<Closeness, { readonly x: number; readonly y: number }>> = {
  bracket: { x: 84, y: 62 },
  sentence: { x: 126, y: 90 },
  paragraph: { x: 160, y: 116 },
};
const THIN = 1;
const THICK = 4;

/** Neighbours around the point (0, 0): clockwise from the top, nearest first. */
export function placeNeighbours(neighbours: readonly Neighbour[]): readonly Placed[] {
  const most = Math.max(1, ...neighbours.map(({ times }) => times));
  return neighbours.map((neighbour, index) => {
    const angle = (2 * Math.PI * index) / neighbours.length - Math.PI / 2;
    const ring = RINGS[neighbour.closeness];
    return {
      ...neighbour,
      x: Math.cos(angle) * ring.x,
      y: Math.sin(angle) * ring.y,
      width: most === 1 ? THIN : THIN + ((THICK - THIN) * (neighbour.times - 1)) / (most - 1),
    };
  });
}
