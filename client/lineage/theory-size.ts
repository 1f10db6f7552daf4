/** Radius of a theory's circle in pixels, by the claims about it: the area grows with the count, within bounds. */
export const theoryRadius = (claims: number): number => Math.min(17, 5 + 2.2 * Math.sqrt(claims));
