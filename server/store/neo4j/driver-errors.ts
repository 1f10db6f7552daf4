/**
 * What the driver throws, as ours: a fault of the query becomes a `CypherError` (with its place
 * where the server tells it), a fault of the server a `StoreUnavailable`. Neo4j 5's status codes
 * decide; the wording is passed on only for faults of the query.
 */
import neo4j from "neo4j-driver";
import { CypherError, type CypherErrorClass, type SourceSpan } from "../../cypher/errors.ts";
import { StoreUnavailable } from "../graph-store.ts";

const AWAY = new Set<string>([
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.ClientError.Database.DatabaseUnavailable",
  "Neo.DatabaseError.Database.DatabaseUnavailable",
  "Neo.TransientError.Request.NoThreadsAvailable",
  "Neo.TransientError.Routing.NoRoutingServersAvailable",
]);

/** The last part of a status code to class and detail. */
const FAULTS: Readonly<Record<string, readonly [CypherErrorClass, string]>> = {
  "Statement.SyntaxError": ["SyntaxError", "UnexpectedSyntax"],
  "Statement.SemanticError": ["SemanticError", "Invalid"],
  "temporal text": ["ArgumentError", "InvalidTemporalText"],
  "Statement.TypeError": ["TypeError", "InvalidArgumentValue"],
  "Statement.ArgumentError": ["ArgumentError", "InvalidArgumentValue"],
  "Statement.ArithmeticError": ["ArithmeticError", "Invalid"],
  "Statement.ParameterMissing": ["ParameterMissing", "MissingParameter"],
  "Statement.EntityNotFound": ["EntityNotFound", "DeletedEntityAccess"],
  "Statement.NotSystemDatabaseError": ["Refused", "Administration"],
  "Statement.UnsupportedAdministrationCommand": ["Refused", "Administration"],
  "Statement.AccessMode": ["Refused", "UpdatingClause"],
  "Statement.ExternalResourceFailed": ["Refused", "LoadCsv"],
  "Statement.RuntimeUnsupportedError": ["NotSupported", "Runtime"],
  "Statement.FeatureDeprecationWarning": ["NotSupported", "Deprecated"],
  "Schema.ConstraintValidationFailed": ["ConstraintVerificationFailed", "Violated"],
  "Procedure.ProcedureNotFound": ["ProcedureError", "ProcedureNotFound"],
  "Procedure.ProcedureCallFailed": ["ProcedureError", "ProcedureCallFailed"],
  "Procedure.ProcedureTimedOut": ["LimitExceeded", "Time"],
  "Transaction.TransactionTimedOut": ["LimitExceeded", "Time"],
  "Transaction.TransactionTimedOutClientConfiguration": ["LimitExceeded", "Time"],
  "Transaction.Terminated": ["LimitExceeded", "Time"],
  "Transaction.LockClientStopped": ["LimitExceeded", "Time"],
  "General.MemoryPoolOutOfMemoryError": ["LimitExceeded", "Memory"],
  "General.TransactionOutOfMemoryError": ["LimitExceeded", "Memory"],
  "General.OutOfMemoryError": ["LimitExceeded", "Memory"],
  "General.StackOverFlowError": ["LimitExceeded", "NestingDepth"],
  "Statement.ExecutionFailed": ["SemanticError", "ExecutionFailed"],
};

/** Neo4j 5 has one code for both; only its words tell them apart. */
const arithmeticDetail = (message: string): string => (message.includes("zero") ? "DivisionByZero" : "IntegerOverflow");

const LIMITS: Readonly<Record<string, readonly [en: string, de: string]>> = {
  Time: [
    "The query took longer than it may and was stopped. Narrow the pattern or add a LIMIT.",
    "Die Abfrage dauerte länger, als sie darf, und wurde beendet. Das Muster enger fassen oder ein LIMIT setzen.",
  ],
  Memory: [
    "The query would hold more in memory than it may. Sort, collect or compare less at once.",
    "Die Abfrage würde mehr im Speicher halten, als sie darf. Weniger auf einmal sortieren, sammeln oder vergleichen.",
  ],
  NestingDepth: [
    "The query is nested too deeply for the database.",
    "Die Abfrage ist für die Datenbank zu tief verschachtelt.",
  ],
};

/** The server writes `(line 1, column 11 (offset: 10))`, with the offset in UTF-16 units. */
function placeIn(message: string, query: string): SourceSpan | undefined {
  const [, digits] = /\(offset: (\d+)\)/.exec(message) ?? [];
  if (digits === undefined) return undefined;
  const before = Number(digits);
  const [token = ""] = /^(?:[\p{L}\p{N}_$]+|.)/u.exec(query.slice(before)) ?? [];
  return { start: Math.min(before, query.length), end: Math.min(before + Math.max(1, token.length), query.length) };
}

/** The first line of what the server says, without the echo of the query. */
const firstLine = (message: string): string =>
  (message.split(/\r?\n/)[0] ?? "").replace(/\s*\(line \d+, column \d+ \(offset: \d+\)\)/, "");

function faultOf(code: string, message: string, query: string): CypherError | undefined {
  const [, named] = /^Neo\.(?:ClientError|TransientError|DatabaseError)\.(.+)$/.exec(code) ?? [];
  // A date that is none counts as a fault of syntax there, also while the statement runs.
  const detailed = message.includes("cannot be parsed to a") ? "temporal text" : named;
  const fault = detailed === undefined ? undefined : FAULTS[detailed];
  if (!fault) return undefined;
  const [errorClass, usual] = fault;
  const detail = errorClass === "ArithmeticError" ? arithmeticDetail(message) : usual;
  const known = errorClass === "LimitExceeded" ? LIMITS[detail] : undefined;
  const [en, de] = known ?? [firstLine(message), `Die Datenbank meldet: ${firstLine(message)}`];
  return new CypherError(errorClass, detail, { en, de }, placeIn(message, query));
}

/** What a failed query or connection means to us; anything unknown is passed on as it is. */
export function translateError(error: unknown, query = ""): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code } = error;
  if (AWAY.has(code)) return new StoreUnavailable("StoreAway", "The database does not answer.", true);
  if (code.startsWith("Neo.ClientError.Security.")) {
    return new StoreUnavailable(
      "StoreCredentials",
      "The database refuses the user or password in NEO4J_USER and NEO4J_PASSWORD.",
      false,
    );
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return new StoreUnavailable("StoreNoSuchDatabase", "The database that NEO4J_DATABASE names does not exist.", false);
  }
  return faultOf(code, error.message, query) ?? error;
}
