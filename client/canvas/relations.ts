/**
 * How each relation is drawn, in the legend's order. Colour says what the relation is, the dash how sure the
 * article is; head and width repeat the colour, so that colour is never alone.
 */
export type Head = "none" | "triangle" | "hollow" | "dot" | "bar";

export interface Relation {
  readonly type: string;
  /** Name of the colour token. */
  readonly color: string;
  readonly width: number;
  readonly head: Head;
  readonly tail: Head;
  /** It reads the same from both ends. */
  readonly mutual: boolean;
  /** The article gives it a verb of its own, which is shown in place of ours. */
  readonly ownVerb?: boolean;
}

const directed = { tail: "none", mutual: false } as const;
const mutual = { head: "none", tail: "none", mutual: true } as const;

export const RELATIONS: readonly Relation[] = [
  { type: "EVOLVES_INTO", color: "--rel-evolves-into", width: 2.4, head: "triangle", ...directed },
  { type: "PRECURSOR_OF", color: "--rel-precursor-of", width: 1.6, head: "triangle", ...directed },
  { type: "EXTENDS", color: "--rel-extends", width: 1.6, head: "hollow", ...directed },
  { type: "VALIDATES", color: "--rel-validates", width: 1.6, head: "dot", ...directed },
  { type: "INFLUENCES", color: "--rel-influences", width: 1.6, head: "hollow", ...directed, ownVerb: true },
  { type: "COMPLEMENTS", color: "--rel-complements", width: 1.6, ...mutual },
  { type: "SIMILAR_TO", color: "--rel-complements", width: 1.2, ...mutual },
  { type: "CORRESPONDS_TO", color: "--rel-complements", width: 1.2, ...mutual },
  { type: "CONTRASTS_WITH", color: "--rel-contrasts-with", width: 1.6, head: "bar", tail: "bar", mutual: true },
  { type: "REPLACES", color: "--rel-contrasts-with", width: 1.6, head: "triangle", ...directed },
  { type: "PART_OF", color: "--rel-part-of", width: 1, head: "none", tail: "none", mutual: false },
];

const UNKNOWN: Relation = { type: "", color: "--structural", width: 1.2, head: "triangle", ...directed };
const byType = new Map(RELATIONS.map((relation) => [relation.type, relation]));

/** The drawing of a type; one that this table does not know yet is a plain grey arrow. */
export const relationOf = (type: string): Relation => byType.get(type) ?? { ...UNKNOWN, type };

/** Which lines lie above which: what holds things together beneath, what leads on above. */
export const HEIGHT: Readonly<Record<string, number>> = {
  PART_OF: 0,
  INFLUENCES: 1,
  CONTRASTS_WITH: 2,
  COMPLEMENTS: 2,
  SIMILAR_TO: 2,
  CORRESPONDS_TO: 2,
  EVOLVES_INTO: 5,
};

/** Dash patterns in pixels, for the legend; the canvas draws the same ones. */
export const DASHES: Readonly<Record<string, string>> = {
  stated: "",
  figure: "11 3 2 3",
  implied: "6 4",
  curated: "0.1 4",
};

/** Hidden until asked for: these edges run beside others between the same theories. */
export const HIDDEN_AT_FIRST: readonly string[] = ["CONTRASTS_WITH"];

/** Types that order theories from left to right. `-1`: the start is the later one. */
export const DIRECTION: Readonly<Record<string, 1 | -1>> = {
  PRECURSOR_OF: 1,
  EVOLVES_INTO: 1,
  EXTENDS: -1,
  REPLACES: -1,
  INFLUENCES: 1,
};
