/** Stands in for the packages with which Citation.js could ask other servers: in the explorer it asks nobody. */
export default function refuse(): never {
  throw new Error("the explorer looks nothing up");
}

export const Headers = globalThis.Headers;
refuse.Headers = globalThis.Headers;
