/**
 * What crosses the border between the server's thread and a query thread: a statement one way, an
 * answer or the statement's fault the other. Everything is plain data that structured cloning
 * keeps; the engine's own objects are copied into it.
 */
import { CypherError, type CypherErrorClass, type CypherErrorMessage, type SourceSpan } from "../../cypher/errors.ts";
import type { CypherNode, CypherRelationship, CypherValue } from "../../cypher/value.ts";
import type { CypherParameters, QueryAnswer, QueryLimits } from "../graph-store.ts";

export interface QueryTask {
  readonly cypher: string;
  readonly parameters: CypherParameters;
  readonly limits: QueryLimits;
}

export interface Fault {
  readonly errorClass: CypherErrorClass;
  readonly detail: string;
  readonly messages: CypherErrorMessage;
  readonly span: SourceSpan | undefined;
}

export type QueryOutcome = { readonly answer: QueryAnswer } | { readonly fault: Fault };

export function toFault({ errorClass, detail, messages, span }: CypherError): Fault {
  return { errorClass, detail, messages, span };
}

export function fromFault({ errorClass, detail, messages, span }: Fault): CypherError {
  return new CypherError(errorClass, detail, messages, span);
}

const detachProperties = (properties: ReadonlyMap<string, CypherValue>): Map<string, CypherValue> =>
  new Map([...properties].map(([key, value]) => [key, detach(value)]));

const detachNode = ({ elementId, labels, properties }: CypherNode): CypherNode => ({
  kind: "node",
  elementId,
  labels: [...labels],
  properties: detachProperties(properties),
});

const detachRelationship = (value: CypherRelationship): CypherRelationship => ({
  kind: "relationship",
  elementId: value.elementId,
  type: value.type,
  startId: value.startId,
  endId: value.endId,
  properties: detachProperties(value.properties),
});

/** A copy of a value that holds nothing of the engine's. */
export function detach(value: CypherValue): CypherValue {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Map) return detachProperties(value);
  if (Array.isArray(value)) return value.map(detach);
  const element = value as Exclude<typeof value, readonly CypherValue[] | ReadonlyMap<string, CypherValue>>;
  switch (element.kind) {
    case "node":
      return detachNode(element);
    case "relationship":
      return detachRelationship(element);
    case "path":
      return {
        kind: "path",
        nodes: element.nodes.map(detachNode),
        relationships: element.relationships.map(detachRelationship),
      };
    case "temporal":
      return { kind: "temporal", type: element.type, text: element.text };
    case "point":
      return { kind: "point", srid: element.srid, coordinates: [...element.coordinates] };
  }
}
