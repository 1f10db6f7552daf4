/** What can be switched on beside the theories. */
export const LAYERS = ["concepts", "people", "clusters", "references"] as const;
export type Layer = (typeof LAYERS)[number];
