/** The colour of a node by its label: theories in ink, as in the lineage; all others by their group. */
const GROUPS: Readonly<Record<string, string>> = {
  Theory: "--node",
  Concept: "--kind-ideas",
  Person: "--kind-actors",
  Organisation: "--kind-actors",
  Cluster: "--kind-places",
  Place: "--kind-places",
  Policy: "--kind-policy",
  Claim: "--kind-claims",
  Reference: "--kind-sources",
  Citation: "--kind-sources",
};
/** Labels drawn as a ring, so that two of a group differ. */
const RINGS = new Set(["Concept", "Organisation", "Place", "Citation", "Section", "Article", "Paragraph"]);

export const kindToken = (labels: readonly string[]): string =>
  labels.map((label) => GROUPS[label]).find((token) => token !== undefined) ?? "--kind-text";
export const kindColor = (labels: readonly string[]): string => `var(${kindToken(labels)})`;
export const isRing = (labels: readonly string[]): boolean => labels.some((label) => RINGS.has(label));
