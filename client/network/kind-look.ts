/** How each kind is drawn in this view: six hues, filled or ring, because fourteen hues can't be told apart. */
export interface KindLook {
  /** Name of the colour token. */
  readonly token: string;
  readonly ring: boolean;
}

const LOOKS: Readonly<Record<string, KindLook>> = {
  Theory: { token: "--kind-ideas", ring: false },
  Concept: { token: "--kind-ideas", ring: true },
  Person: { token: "--kind-actors", ring: false },
  Organisation: { token: "--kind-actors", ring: true },
  Cluster: { token: "--kind-places", ring: false },
  Place: { token: "--kind-places", ring: true },
  Policy: { token: "--kind-policy", ring: false },
  Claim: { token: "--kind-claims", ring: false },
  Reference: { token: "--kind-sources", ring: false },
  Citation: { token: "--kind-sources", ring: true },
  Sentence: { token: "--kind-text", ring: false },
  Figure: { token: "--kind-text", ring: false },
};

/** A kind that this table does not know is a grey ring. */
export const kindLook = (label: string): KindLook => LOOKS[label] ?? { token: "--kind-text", ring: true };
