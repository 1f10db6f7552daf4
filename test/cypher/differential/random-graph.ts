/**
 * Small random graphs as the statement that writes them. Every node has a unique `id`, every
 * relationship a unique `rid`; what else they have is of many types and often absent. Floats are
 * halves, so that a sum does not depend on its order, and no integer equals a float.
 */
import * as fc from "fast-check";

const VALUES = {
  n: ["-2", "0", "1", "2", "3"],
  f: ["0.5", "1.5", "-2.5", "7.5"],
  s: ["''", "'a'", "'b'", "'ab'", "'Ä'", "'😀x'"],
  b: ["true", "false"],
  m: ["1", "'1'", "true", "[1, 2]", "'a'", "2.5", "date('2020-01-31')"],
  l: ["[]", "[1]", "[1, 2]", "[2, 1, 2]"],
} as const;
const LABELS = ["A", "B", "C"];
const TYPES = ["T", "U", "V"];

const properties = fc
  .record(
    Object.fromEntries(Object.entries(VALUES).map(([key, values]) => [key, fc.option(fc.constantFrom(...values))])),
  )
  .map((found) => Object.entries(found).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`])));

const node = fc.record({ labels: fc.subarray(LABELS), properties });

/** `CREATE (v0:A {id: 0, n: 1}), …, (v0)-[:T {rid: 0}]->(v1)` with loops and parallel relationships. */
export const graphStatement: fc.Arbitrary<string> = fc.array(node, { minLength: 2, maxLength: 7 }).chain((nodes) => {
  const end = fc.nat({ max: nodes.length - 1 });
  const width = fc.option(fc.constantFrom("-1", "0", "1", "2"));
  const edge = fc.record({ from: end, to: end, type: fc.constantFrom(...TYPES), width });
  return fc.array(edge, { minLength: 1, maxLength: 12 }).map((edges) => {
    const parts = nodes.map(({ labels, properties }, id) => {
      const names = labels.map((label) => `:${label}`).join("");
      return `(v${id}${names} {${[`id: ${id}`, ...properties].join(", ")}})`;
    });
    for (const [rid, { from, to, type, width }] of edges.entries()) {
      parts.push(`(v${from})-[:${type} {rid: ${rid}${width === null ? "" : `, w: ${width}`}}]->(v${to})`);
    }
    return `CREATE ${parts.join(", ")}`;
  });
});
