/** What a graph holds, counted once: labels and relationship types with their properties and ends. */
import type { Graph, Properties, PropertyValue } from "#graph-seed/graph.ts";
import type { SchemaProperty, StoreSchema } from "../graph-store.ts";

/** The names that `db.schema.nodeTypeProperties` uses. */
function typeName(value: PropertyValue): string {
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Long" : "Double";
  const [first] = value;
  return first === undefined ? "StringArray" : `${typeName(first)}Array`;
}

class Kind {
  count = 0;
  readonly #properties = new Map<string, Set<string>>();
  readonly ends = new Map<string, { from: string; to: string; count: number }>();

  add(properties: Properties): void {
    this.count += 1;
    for (const [name, value] of Object.entries(properties)) {
      const types = this.#properties.get(name) ?? new Set();
      this.#properties.set(name, types.add(typeName(value)));
    }
  }

  join(from: string, to: string): void {
    const key = `${from} ${to}`;
    const pair = this.ends.get(key) ?? { from, to, count: 0 };
    this.ends.set(key, { ...pair, count: pair.count + 1 });
  }

  get properties(): SchemaProperty[] {
    return [...this.#properties].map(([name, types]) => ({ name, types: [...types].toSorted() })).toSorted(byName);
  }
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

function kindOf(kinds: Map<string, Kind>, name: string): Kind {
  const known = kinds.get(name);
  if (known) return known;
  const kind = new Kind();
  kinds.set(name, kind);
  return kind;
}

/** Labels, types and properties in alphabetical order. */
export function describeGraph(graph: Graph): StoreSchema {
  const labels = new Map<string, Kind>();
  const types = new Map<string, Kind>();
  const labelOf = new Map<string, string>();
  for (const { label, properties } of graph.nodes) {
    labelOf.set(properties.id, label);
    kindOf(labels, label).add(properties);
  }
  for (const { type, from, to, properties } of graph.relationships) {
    const kind = kindOf(types, type);
    kind.add(properties);
    kind.join(labelOf.get(from) ?? "", labelOf.get(to) ?? "");
  }
  return {
    labels: [...labels].map(([name, { count, properties }]) => ({ name, count, properties })).toSorted(byName),
    relationshipTypes: [...types]
      .map(([name, { count, properties, ends }]) => ({
        name,
        count,
        properties,
        between: [...ends.values()].toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1)),
      }))
      .toSorted(byName),
  };
}
