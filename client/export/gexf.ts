/**
 * A graph as GEXF 1.2, the form that Gephi and networkx both read; with `looks` it opens as it was seen. A property
 * called like one of GEXF's own words keeps its name, for attributes are known by number.
 */
import type { ExportGraph, Property } from "./export-graph.ts";
import { nameOfNode } from "./export-graph.ts";
import { type Column, columnsOf, valueText } from "./graph-columns.ts";
import { attributes } from "./xml.ts";

export interface NodeLook {
  readonly x: number;
  /** Downwards, as on the screen. */
  readonly y: number;
  readonly radius: number;
  /** `#rrggbb` */
  readonly color: string;
}

const declared = (columns: readonly Column[], owner: "node" | "edge"): string =>
  `    <attributes class="${owner}">\n${columns
    .map(({ name, type }, at) => `      <attribute${attributes({ id: at, title: name, type })}/>\n`)
    .join("")}    </attributes>\n`;

const values = (columns: readonly Column[], properties: Readonly<Record<string, Property>>): string =>
  `<attvalues>${columns
    .flatMap(({ name }, at) => {
      const value = properties[name];
      return value === undefined ? [] : [`<attvalue${attributes({ for: at, value: valueText(value) })}/>`];
    })
    .join("")}</attvalues>`;

const part = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);

const look = ({ x, y, radius, color }: NodeLook): string =>
  `<viz:color${attributes({ r: part(color, 1), g: part(color, 3), b: part(color, 5) })}/>` +
  `<viz:position${attributes({ x: x.toFixed(2), y: (-y).toFixed(2), z: "0.0" })}/><viz:size value="${radius.toFixed(2)}"/>`;

export function toGexf(
  { nodes, relationships }: ExportGraph,
  looks: ReadonlyMap<string, NodeLook> = new Map(),
): string {
  const rows = nodes.map((node) => ({ ...node, properties: { ...node.properties, kind: node.label } }));
  const links = relationships.map((each) => ({ ...each, properties: { ...each.properties, type: each.type } }));
  const nodeColumns = columnsOf(rows);
  const edgeColumns = columnsOf(links);
  const drawn = (id: string): string => {
    const found = looks.get(id);
    return found ? look(found) : "";
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
  <meta><creator>Cluster Lineage</creator></meta>
  <graph mode="static" defaultedgetype="directed">
${declared(nodeColumns, "node")}${declared(edgeColumns, "edge")}    <nodes>
${rows
  .map(
    (node) =>
      `      <node${attributes({ id: node.id, label: nameOfNode(node) })}>${values(nodeColumns, node.properties)}${drawn(node.id)}</node>\n`,
  )
  .join("")}    </nodes>
    <edges>
${links
  .map(
    ({ from, to, type, properties }, at) =>
      `      <edge${attributes({ id: at, source: from, target: to, label: type })}>${values(edgeColumns, properties)}</edge>\n`,
  )
  .join("")}    </edges>
  </graph>
</gexf>
`;
}
