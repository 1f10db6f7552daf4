/** A graph as GraphML (graphml.graphdrawing.org): label and type are data of their own, each property is a declared key. */
import type { ExportGraph, Property } from "./export-graph.ts";
import { nameOfNode } from "./export-graph.ts";
import { type Column, columnsOf, valueText } from "./graph-columns.ts";
import { attributes, xml } from "./xml.ts";

const keys = (columns: readonly Column[], owner: "node" | "edge"): string =>
  columns
    .map(
      ({ name, type }, at) =>
        `  <key${attributes({ id: `${owner[0]}${at}`, for: owner, "attr.name": name, "attr.type": type })}/>\n`,
    )
    .join("");

function data(columns: readonly Column[], owner: string, properties: Readonly<Record<string, Property>>): string {
  return columns
    .flatMap(({ name }, at) => {
      const value = properties[name];
      return value === undefined ? [] : [`<data key="${owner}${at}">${xml(valueText(value))}</data>`];
    })
    .join("");
}

export function toGraphml({ nodes, relationships }: ExportGraph): string {
  const rows = nodes.map((node) => ({
    id: node.id,
    properties: { ...node.properties, kind: node.label, label: nameOfNode(node) },
  }));
  const links = relationships.map((each) => ({ ...each, properties: { ...each.properties, type: each.type } }));
  const nodeColumns = columnsOf(rows);
  const edgeColumns = columnsOf(links);
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys(nodeColumns, "node")}${keys(edgeColumns, "edge")}  <graph id="literature" edgedefault="directed">
${rows.map(({ id, properties }) => `    <node id="${xml(id)}">${data(nodeColumns, "n", properties)}</node>\n`).join("")}${links
    .map(
      ({ from, to, properties }, at) =>
        `    <edge id="e${at}" source="${xml(from)}" target="${xml(to)}">${data(edgeColumns, "e", properties)}</edge>\n`,
    )
    .join("")}  </graph>
</graphml>
`;
}
