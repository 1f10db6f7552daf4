/**
 * Small graphs drawn in ASCII. A line is a chain such as `a:Theory -EXTENDS-> b:Theory <-USES- c`;
 * names repeat freely, labels stand at any mention. Each node gets its name as property `id`;
 * `{key: 1}` after a node or inside a relationship's type gives integers and words.
 */
import { MemoryGraph } from "#server/cypher/graph/memory-graph.ts";
import type { CypherNode, CypherValue } from "#server/cypher/value.ts";

const TOKEN = /\s*(?:(<)?-(?:(\w+)(?:\s*\{([^}]*)\})?)?-(>)?|(\w+)((?::\w+)*)(?:\s*\{([^}]*)\})?)/y;

interface Mention {
  readonly labels: Set<string>;
  readonly properties: Map<string, CypherValue>;
}

interface Arrow {
  readonly type: string;
  readonly properties: Map<string, CypherValue>;
  readonly from: string;
  readonly to: string;
}

/** The graph of a drawing; nodes and relationships come in the order of the drawing. */
export function drawGraph(drawing: string, indexes: readonly string[] = ["id"]): MemoryGraph {
  const mentions = new Map<string, Mention>();
  const arrows: Arrow[] = [];
  for (const line of drawing.split("\n")) if (line.trim() !== "") readLine(line, mentions, arrows);
  const graph = new MemoryGraph();
  const nodes = new Map<string, CypherNode>();
  for (const [name, { labels, properties }] of mentions) {
    nodes.set(name, graph.createNode([...labels], [["id", name], ...properties]));
  }
  for (const { type, properties, from, to } of arrows) {
    graph.createRelationship(type, found(nodes, from), found(nodes, to), properties);
  }
  for (const key of indexes) graph.createIndex(key);
  return graph;
}

function found(nodes: ReadonlyMap<string, CypherNode>, name: string): CypherNode {
  const node = nodes.get(name);
  if (node === undefined) throw new Error(`The drawing has no node ${name}.`);
  return node;
}

function readLine(line: string, mentions: Map<string, Mention>, arrows: Arrow[]): void {
  let left: string | undefined;
  let arrow:
    | { readonly type: string; readonly properties: Map<string, CypherValue>; readonly back: boolean }
    | undefined;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < line.trimEnd().length) {
    const match = TOKEN.exec(line);
    if (match === null) throw new Error(`This line cannot be read as a drawing: ${line}`);
    const [, back, type, details, , name, labels, properties] = match;
    if (name === undefined) {
      arrow = { type: type ?? "TO", properties: readProperties(details), back: back !== undefined };
      continue;
    }
    const mention = mentions.get(name) ?? { labels: new Set(), properties: new Map() };
    mentions.set(name, mention);
    for (const label of (labels ?? "").split(":")) if (label !== "") mention.labels.add(label);
    for (const [key, value] of readProperties(properties)) mention.properties.set(key, value);
    if (arrow !== undefined && left !== undefined) {
      const [from, to] = arrow.back ? [name, left] : [left, name];
      arrows.push({ type: arrow.type, properties: arrow.properties, from, to });
    }
    arrow = undefined;
    left = name;
  }
}

function readProperties(text: string | undefined): Map<string, CypherValue> {
  const properties = new Map<string, CypherValue>();
  for (const entry of (text ?? "").split(",")) {
    const [key, value] = entry.split(":").map((part) => part.trim());
    if (key === undefined || value === undefined) continue;
    properties.set(key, /^-?\d+$/.test(value) ? BigInt(value) : value);
  }
  return properties;
}
