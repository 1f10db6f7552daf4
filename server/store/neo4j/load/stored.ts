/**
 * What is ours in the database, read whole: ours is every node and relationship whose `origin` is
 * one of the graph's. Everything else is foreign and is never looked at here.
 */
import type { Transaction } from "neo4j-driver";
import type { Graph } from "#graph-seed/graph.ts";
import { LoadRefused } from "./load-refused.ts";

export interface StoredNode {
  readonly element: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface StoredRelationship {
  readonly element: string;
  readonly type: string;
  /** Elements of the two ends. */
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Stored {
  readonly nodes: readonly StoredNode[];
  readonly relationships: readonly StoredRelationship[];
}

/** The graph's marks of ownership; every element must carry one, or a later load could not tell it from others'. */
export function originsOf(graph: Graph): string[] {
  const origins = new Set<string>();
  const without: string[] = [];
  const take = (origin: unknown, place: () => string): void => {
    if (typeof origin === "string" && origin !== "") origins.add(origin);
    else if (without.length < 20) without.push(place());
  };
  for (const { properties } of graph.nodes) take(properties["origin"], () => properties.id);
  for (const { type, from, to, properties } of graph.relationships) {
    take(properties["origin"], () => `${from} ${type} ${to}`);
  }
  if (without.length > 0) {
    throw new LoadRefused(
      "LoadWithoutOrigin",
      "These elements of the graph carry no origin; nothing was loaded:",
      without,
    );
  }
  return [...origins];
}

export async function readStored(transaction: Transaction, origins: readonly string[]): Promise<Stored> {
  const nodes: StoredNode[] = [];
  const found = transaction.run("MATCH (n) WHERE n.origin IN $origins RETURN elementId(n), labels(n), properties(n)", {
    origins,
  });
  for await (const record of found) {
    nodes.push({ element: record.get(0), labels: record.get(1), properties: record.get(2) });
  }
  const relationships: StoredRelationship[] = [];
  const joined = transaction.run(
    "MATCH (a)-[r]->(b) WHERE r.origin IN $origins " +
      "RETURN elementId(r), type(r), elementId(a), elementId(b), properties(r)",
    { origins },
  );
  for await (const record of joined) {
    relationships.push({
      element: record.get(0),
      type: record.get(1),
      from: record.get(2),
      to: record.get(3),
      properties: record.get(4),
    });
  }
  return { nodes, relationships };
}
