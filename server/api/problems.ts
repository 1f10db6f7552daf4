/**
 * Errors as RFC 9457 problem details: the only place that makes HTTP of them. Three kinds: the
 * caller's (bad input, a faulty or refused query), the environment's (store away), and ours (a
 * bug), of which the caller learns nothing but that it happened.
 */
import { z } from "zod";
import type { Problem } from "../contract/problem-schema.ts";
import { CypherError, type CypherErrorClass } from "../cypher/errors.ts";
import { StoreUnavailable } from "../store/graph-store.ts";
import { NotFound } from "./handlers.ts";
import { NoStatement } from "./view-statements.ts";

const statusOf: Record<CypherErrorClass, number> = {
  SyntaxError: 400,
  SemanticError: 400,
  TypeError: 400,
  ArgumentError: 400,
  ArithmeticError: 400,
  EntityNotFound: 400,
  ParameterMissing: 400,
  ProcedureError: 400,
  ConstraintVerificationFailed: 400,
  NotSupported: 400,
  Refused: 403,
  LimitExceeded: 422,
};

function problem(status: number, code: string, title: string, en: string, de: string): Problem {
  return { type: "about:blank", title, status, code, detailEn: en, detailDe: de };
}

/** Faults of a request by status: code and what they say. */
const CLIENT_FAULTS: ReadonlyMap<number, readonly [code: string, en: string, de: string]> = new Map([
  [413, ["BodyTooLarge", "The request's body is too large.", "Der Inhalt der Anfrage ist zu groß."]],
  [
    415,
    [
      "UnsupportedContentType",
      "The request's body must be JSON, with the content type application/json.",
      "Der Inhalt der Anfrage muss JSON sein, mit dem Typ application/json.",
    ],
  ],
  [
    429,
    [
      "TooManyRequests",
      "Too many statements come from this address. Wait a moment.",
      "Von dieser Adresse kommen zu viele Anweisungen. Bitte einen Moment warten.",
    ],
  ],
]);

/** 1-based line and column, in UTF-16 units, of an offset. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

/** `query` is the statement, for the place of a fault in it. */
export function toProblem(error: unknown, query?: string): Problem {
  if (error instanceof CypherError) {
    const { errorClass, messages, span } = error;
    const base = problem(statusOf[errorClass], error.code, "The query was not run", messages.en, messages.de);
    if (!span || query === undefined) return base;
    return { ...base, position: { ...span, ...lineAndColumn(query, span.start) } };
  }
  if (error instanceof z.ZodError) {
    const issues = error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    const en = "The request does not fit this endpoint.";
    return { ...problem(400, "BadRequest", "Bad request", en, "Die Anfrage passt nicht zu diesem Endpunkt."), issues };
  }
  if (error instanceof NotFound) {
    const de = `Hier gibt es nichts namens ${error.what}.`;
    return problem(404, "NotFound", "Not found", `There is nothing here called ${error.what}.`, de);
  }
  if (error instanceof NoStatement) {
    const en = `No single statement makes what ${error.address} answers.`;
    const de = `Keine einzelne Abfrage ergibt, was ${error.address} antwortet.`;
    return problem(400, error.name, "No statement", en, de);
  }
  if (error instanceof StoreUnavailable) {
    const de = "Die Datenbank antwortet gerade nicht.";
    return problem(503, error.code, "Store unavailable", error.message, de);
  }
  const status = clientFault(error);
  if (status !== undefined) {
    const [code, en, de] = CLIENT_FAULTS.get(status) ?? [
      "BadRequest",
      "The request could not be read.",
      "Die Anfrage ist nicht lesbar.",
    ];
    return problem(status, code, "Bad request", en, de);
  }
  return problem(500, "Internal", "Internal error", "Something went wrong here.", "Hier ist etwas schiefgegangen.");
}

/** Nothing answers at that path. */
export function noSuchEndpoint(method: string, path: string): Problem {
  const de = `Es gibt keinen Endpunkt ${method} ${path}.`;
  return problem(404, "NoSuchEndpoint", "Not found", `There is no endpoint ${method} ${path}.`, de);
}

/** The status of an error that Express or its body reader blames on the caller. */
function clientFault(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("status" in error)) return undefined;
  const { status } = error;
  return typeof status === "number" && status >= 400 && status < 500 ? status : undefined;
}
