/** What CALL can call: the procedures that describe the graph, and those that a test brings along. */
import type { GraphSource } from "../graph/graph-source.ts";
import type { CypherValue } from "../value.ts";

export interface ProcedureField {
  readonly name: string;
  /** As a signature writes it, for instance `STRING?`. */
  readonly type: string;
}

export interface Procedure {
  readonly name: string;
  readonly inputs: readonly ProcedureField[];
  readonly outputs: readonly ProcedureField[];
  /** One row of outputs at a time, in the order of `outputs`. */
  readonly rows: (source: GraphSource, args: readonly CypherValue[]) => Iterable<readonly CypherValue[]>;
}

function listing(name: string, field: string, list: (source: GraphSource) => readonly string[]): Procedure {
  return {
    name,
    inputs: [],
    outputs: [{ name: field, type: "STRING" }],
    rows: (source) => list(source).map((entry) => [entry]),
  };
}

export const GRAPH_PROCEDURES: readonly Procedure[] = [
  listing("db.labels", "label", (source) => source.labels()),
  listing("db.relationshipTypes", "relationshipType", (source) => source.relationshipTypes()),
  listing("db.propertyKeys", "propertyKey", (source) => source.propertyKeys()),
];
