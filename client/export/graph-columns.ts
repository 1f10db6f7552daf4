/**
 * The columns that graph formats declare before their data: every property with one type that holds all its values.
 * Enters: what carries properties. Leaves: name and type of each column, and values as text. A list, which these
 * formats lack, is written as JSON.
 */
import type { Property } from "./export-graph.ts";

export type ColumnType = "boolean" | "long" | "double" | "string";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

function typeOf(value: Property): ColumnType {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isSafeInteger(value) ? "long" : "double";
  return "string";
}

function joined(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a;
  return [a, b].every((type) => type === "long" || type === "double") ? "double" : "string";
}

export function columnsOf(
  items: readonly { readonly properties: Readonly<Record<string, Property>> }[],
): readonly Column[] {
  const types = new Map<string, ColumnType>();
  for (const { properties } of items) {
    for (const [name, value] of Object.entries(properties)) {
      const held = types.get(name);
      types.set(name, held === undefined ? typeOf(value) : joined(held, typeOf(value)));
    }
  }
  return [...types].map(([name, type]) => ({ name, type })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const valueText = (value: Property): string =>
  typeof value === "object" ? JSON.stringify(value) : String(value);
