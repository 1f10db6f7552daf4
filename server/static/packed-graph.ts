/**
 * The graph packed for the way: what has the same properties stands in one table, column by column, so that like
 * stands beside like; ends are places in the list of nodes; and words of the article stand once, in its sentences:
 * a quotation that is a stretch of them is left out and cut from them again. Unpacking gives the equal graph, in
 * its order.
 */
import type { Graph, GraphNode, GraphRelationship, PropertyValue } from "#graph-seed/graph.ts";

/** All values; or the one that all share; or the differences from one whole number to the next. */
type Column = { readonly values: readonly Cell[] } | { readonly same: Cell } | { readonly steps: readonly number[] };
/** `null` stands for a quotation that the sentences hold. */
type Cell = PropertyValue | null;

interface Table {
  /** Label of the nodes or type of the relationships. */
  readonly kind: string;
  readonly rows: number;
  /** In the order of the properties; a relationship's ends come first. */
  readonly columns: readonly (readonly [name: string, column: Column])[];
}

interface Packed {
  readonly tables: readonly Table[];
  /** Which tables the items come from: table, how many, table, how many, and so on. */
  readonly order: readonly number[];
}

export interface PackedGraph {
  readonly nodes: Packed;
  readonly relationships: Packed;
}

interface Item {
  readonly kind: string;
  readonly cells: readonly (readonly [name: string, cell: Cell])[];
}

const isWhole = (cell: Cell): cell is number => typeof cell === "number" && Number.isSafeInteger(cell);

function packColumn(values: readonly Cell[]): Column {
  const [first = null] = values;
  const text = JSON.stringify(first);
  if (values.every((value) => JSON.stringify(value) === text)) return { same: first };
  if (!values.every(isWhole)) return { values };
  const steps = values.map((value, index) => value - (values[index - 1] ?? 0));
  return JSON.stringify(steps).length < JSON.stringify(values).length ? { steps } : { values };
}

function unpackColumn(column: Column, rows: number): readonly Cell[] {
  if ("values" in column) return column.values;
  if ("same" in column) return Array.from({ length: rows }, () => column.same);
  let sum = 0;
  return column.steps.map((step) => (sum += step));
}

function pack(items: readonly Item[]): Packed {
  const places = new Map<string, number>();
  const tables: { readonly kind: string; readonly items: Item[] }[] = [];
  const order: number[] = [];
  let before: number | undefined;
  for (const item of items) {
    const shape = [item.kind, ...item.cells.map(([name]) => name)].join(" ");
    const place = places.get(shape) ?? tables.length;
    places.set(shape, place);
    (tables[place] ??= { kind: item.kind, items: [] }).items.push(item);
    if (place === before) order.push((order.pop() ?? 0) + 1);
    else order.push(place, 1);
    before = place;
  }
  return {
    order,
    tables: tables.map(({ kind, items }) => ({
      kind,
      rows: items.length,
      columns: (items[0]?.cells ?? []).map(([name], at) => [
        name,
        packColumn(items.map(({ cells }) => cells[at]?.[1] ?? null)),
      ]),
    })),
  };
}

function unpack({ tables, order }: Packed): Item[] {
  const rows = tables.map(({ kind, rows, columns }) => {
    const filled = columns.map(([name, column]) => [name, unpackColumn(column, rows)] as const);
    const items = Array.from({ length: rows }, (_, row): Item => ({
      kind,
      cells: filled.map(([name, values]) => [name, values[row] ?? null]),
    }));
    return items.values();
  });
  return order.flatMap((place, at) => {
    if (at % 2 === 1) return [];
    return Array.from({ length: order[at + 1] ?? 0 }, () => rows[place]?.next().value ?? []).flat();
  });
}

/** The sentences at their places; what lies between them counts as blank. */
function sentencesOf(nodes: readonly GraphNode[]): string {
  const sentences = nodes
    .filter(({ label }) => label === "Sentence")
    .map(({ properties: { start, text } }) => ({ start: Number(start), text: String(text) }))
    .sort((a, b) => a.start - b.start);
  return sentences.reduce((whole, { start, text }) => whole.slice(0, start).padEnd(start) + text, "");
}

type Properties = readonly (readonly [name: string, cell: Cell])[];

function stretch(text: string, properties: Properties): string {
  const { start, end } = Object.fromEntries(properties);
  return text.slice(Number(start), Number(end));
}

const withoutQuotes = (properties: Properties, text: string): Properties =>
  properties.map(([name, cell]) => [name, name === "quote" && cell === stretch(text, properties) ? null : cell]);

const withQuotes = (properties: Properties, text: string): Record<string, PropertyValue> =>
  Object.fromEntries(properties.map(([name, cell]) => [name, cell ?? stretch(text, properties)]));

export function packGraph({ nodes, relationships }: Graph): PackedGraph {
  const text = sentencesOf(nodes);
  const places = new Map(nodes.map(({ properties }, place) => [properties.id, place]));
  const placeOf = (id: string): number => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`no node is called ${id}`);
    return place;
  };
  return {
    nodes: pack(
      nodes.map(({ label, properties }) => ({ kind: label, cells: withoutQuotes(Object.entries(properties), text) })),
    ),
    relationships: pack(
      relationships.map(({ type, from, to, properties }) => ({
        kind: type,
        cells: [["from", placeOf(from)], ["to", placeOf(to)], ...withoutQuotes(Object.entries(properties), text)],
      })),
    ),
  };
}

export function unpackGraph(packed: PackedGraph): Graph {
  const bare = unpack(packed.nodes);
  // Sentences hold no quotation, so they are whole before any is cut from them.
  const toNodes = (text: string): GraphNode[] =>
    bare.map(({ kind, cells }) => ({ label: kind, properties: withQuotes(cells, text) }) as GraphNode);
  const text = sentencesOf(toNodes(""));
  const nodes = toNodes(text);
  const idAt = (place: Cell | undefined): string => nodes[Number(place)]?.properties.id ?? "";
  const relationships = unpack(packed.relationships).map(({ kind, cells: [from, to, ...properties] }) => ({
    type: kind,
    from: idAt(from?.[1]),
    to: idAt(to?.[1]),
    properties: withQuotes(properties, text),
  })) as GraphRelationship[];
  return { nodes, relationships };
}
