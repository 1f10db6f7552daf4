/**
 * What the network's canvas draws, as plain data: circles by number, lines as pairs of numbers, names, all in
 * stage pixels. The painter, the SVG file and the tests read the same picture.
 */
import type { Shown } from "./network-model.ts";
import type { Places } from "./place-nodes.ts";

export interface Mark {
  readonly color: string;
  readonly ring: boolean;
  readonly radius: number;
  readonly name: string;
}

export interface Picture {
  /** By number of the node. */
  readonly marks: readonly Mark[];
  readonly places: Places;
  /** Numbers of the nodes, the most important last, so that they lie on top. */
  readonly nodes: readonly number[];
  /** Ends of the lines, two numbers for each. */
  readonly ends: Uint32Array;
  readonly line: string;
  /** Lines of what has the reader's attention. */
  readonly lit: string;
  readonly ground: string;
  readonly ink: string;
  /** The glow of the selected node. */
  readonly halo: string;
}

/** How strongly a line is drawn among so many: a crowd of lines is lighter, so that its nodes are seen. */
export const lineStrength = (lines: number): number => Math.max(0.14, Math.min(0.6, 26 / Math.sqrt(lines + 1)));

export function pictureOf(
  shown: Shown,
  lines: readonly { readonly from: number; readonly to: number }[],
  rest: Omit<Picture, "nodes" | "ends">,
): Picture {
  const nodes = [...shown.nodes].sort((a, b) => (rest.marks[a]?.radius ?? 0) - (rest.marks[b]?.radius ?? 0));
  const ends = new Uint32Array(shown.lines.length * 2);
  shown.lines.forEach((number, at) => {
    ends[2 * at] = lines[number]?.from ?? 0;
    ends[2 * at + 1] = lines[number]?.to ?? 0;
  });
  return { ...rest, nodes, ends };
}
