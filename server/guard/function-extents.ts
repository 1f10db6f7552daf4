/** What a function's result may be, from what its arguments may be. Unknown functions never come here. */
import { findFunction } from "../cypher/functions/registry.ts";
import {
  ELEMENT,
  NUMBER,
  type Extent,
  PROPERTIES,
  SCALAR,
  ALONG_PATH,
  anyOf,
  collectedOf,
  either,
  gathered,
  listOf,
  numberBetween,
  partOf,
  textOf,
} from "./extent.ts";

const FLAT = new Set([
  "BOOLEAN",
  "INTEGER",
  "FLOAT",
  "POINT",
  "DATE",
  "LOCAL TIME",
  "ZONED TIME",
  "LOCAL DATETIME",
  "ZONED DATETIME",
  "DURATION",
]);

const first = (args: readonly Extent[]): Extent => args[0] ?? SCALAR;

const OWN: Readonly<Record<string, (args: readonly Extent[]) => Extent>> = {
  size: (args) => numberBetween(0, first(args).count),
  length: () => numberBetween(0, ALONG_PATH.count),
  head: (args) => partOf(first(args)),
  last: (args) => partOf(first(args)),
  collect: (args) => collectedOf(first(args)),
  nodes: () => ALONG_PATH,
  relationships: () => ALONG_PATH,
  startnode: () => ELEMENT,
  endnode: () => ELEMENT,
  labels: () => listOf(10, textOf(50)),
  type: () => textOf(50),
  keys: (args) => listOf(Math.max(PROPERTIES.count, first(args).count), textOf(50)),
  properties: (args) => either(PROPERTIES, first(args)),
  elementid: () => textOf(60),
  randomuuid: () => textOf(36),
  valuetype: () => textOf(200),
  tostring: (args) => textOf(Math.max(60, first(args).count)),
  tostringornull: (args) => textOf(Math.max(60, first(args).count)),
  tostringlist: (args) => listOf(first(args).count, textOf(Math.max(60, partOf(first(args)).count))),
  split: (args) => {
    const { count, bytes } = first(args);
    return { count: count + 1, bytes: bytes + 32 * (count + 1), item: textOf(count) };
  },
  replace: ([text = SCALAR, , replacement = SCALAR]) => textOf((text.count + 1) * (replacement.count + 1)),
  // A character may become several, but its own kind no more.
  normalize: (args) => textOf(first(args).count * 4),
  toupper: (args) => textOf(first(args).count * 2),
  upper: (args) => textOf(first(args).count * 2),
};

/** The result of a function by name; `range` is looked at by the caller, which knows the numbers. */
export function resultOf(name: string, args: readonly Extent[]): Extent {
  const own = OWN[name.toLowerCase()];
  if (own) return own(args);
  const entry = findFunction(name);
  if (entry?.returns.every((type) => type === "INTEGER" || type === "FLOAT") ?? false) return NUMBER;
  if (entry?.returns.every((type) => FLAT.has(type)) ?? false) return SCALAR;
  // The rest gives back an argument or a piece of it.
  return args.length === 0 ? SCALAR : either(anyOf(args), gathered([]));
}
