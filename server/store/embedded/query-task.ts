/**
 * What crosses the border between the thread that serves and one that runs strangers' statements (a
 * thread of the server, a worker of the browser): a statement one way, an answer or the statement's
 * fault the other. Everything is plain data that structured cloning keeps; the engine's own objects
 * are copied into it.
 */
import type { Engine } from "../../cypher/engine.ts";
import { CypherError, type CypherErrorClass, type CypherErrorMessage, type SourceSpan } from "../../cypher/errors.ts";
import type { CypherNode, CypherRelationship, CypherValue } from "../../cypher/value.ts";
import type { CypherParameters, QueryAnswer, QueryLimits } from "../graph-store.ts";

export interface QueryTask {
  readonly cypher: string;
  readonly parameters: CypherParameters;
  readonly limits: QueryLimits;
}

/** Runs statements where a runaway holds up nobody else. */
export interface StatementRunner {
  /** Throws `CypherError`; after `signal` nobody waits for the answer any more. */
  run(task: QueryTask, signal?: AbortSignal): Promise<QueryAnswer>;
  close(): Promise<void>;
}

/** How far a statement may overrun its time before whatever runs it is ended, in milliseconds. */
export const OVERRUN = 500;

export const timeExceeded = (): CypherError =>
  new CypherError("LimitExceeded", "Time", {
    en: "The query took longer than allowed and was stopped.",
    de: "Die Abfrage dauerte länger als erlaubt und wurde beendet.",
  });

export interface Fault {
  readonly errorClass: CypherErrorClass;
  readonly detail: string;
  readonly messages: CypherErrorMessage;
  readonly span: SourceSpan | undefined;
}

export type QueryOutcome = { readonly answer: QueryAnswer } | { readonly fault: Fault };

function toFault({ errorClass, detail, messages, span }: CypherError): Fault {
  return { errorClass, detail, messages, span };
}

function fromFault({ errorClass, detail, messages, span }: Fault): CypherError {
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

/** Runs one statement where it was sent to; what is no fault of the statement is thrown. */
export function carryOut(engine: Engine, { cypher, parameters, limits }: QueryTask): QueryOutcome {
  try {
    const answer = engine.run(cypher, parameters, limits);
    return { answer: { ...answer, rows: answer.rows.map((row) => row.map(detach)) } };
  } catch (error) {
    if (error instanceof CypherError) return { fault: toFault(error) };
    throw error;
  }
}

/** What the asker gets: the answer, or the statement's fault thrown. */
export function answerOf(outcome: QueryOutcome): QueryAnswer {
  if ("fault" in outcome) throw fromFault(outcome.fault);
  return outcome.answer;
}
