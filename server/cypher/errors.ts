/**
 * What a query can be told. An error has a stable code, a place in the query and plain words in
 * two languages; tests and clients look at `code`, never at the wording.
 */

/** A half-open range of the query's text, in UTF-16 code units. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The classes of openCypher's errors and three of ours: `NotSupported` (valid Cypher that this
 * engine lacks), `Refused` (a rule of safety forbids it) and `LimitExceeded` (time, rows, memory).
 */
export type CypherErrorClass =
  | "SyntaxError"
  | "SemanticError"
  | "TypeError"
  | "ArgumentError"
  | "ArithmeticError"
  | "EntityNotFound"
  | "ParameterMissing"
  | "ProcedureError"
  | "ConstraintVerificationFailed"
  | "NotSupported"
  | "Refused"
  | "LimitExceeded";

export interface CypherErrorMessage {
  readonly en: string;
  readonly de: string;
}

/** An error of the query, not of the engine. `code` is the class and the detail, for instance `SyntaxError.UndefinedVariable`. */
export class CypherError extends Error {
  override readonly name = "CypherError";
  readonly errorClass: CypherErrorClass;
  /** openCypher's detail where the TCK names one (`UndefinedVariable`), else ours. */
  readonly detail: string;
  readonly messages: CypherErrorMessage;
  readonly span: SourceSpan | undefined;

  constructor(errorClass: CypherErrorClass, detail: string, messages: CypherErrorMessage, span?: SourceSpan) {
    super(messages.en);
    this.errorClass = errorClass;
    this.detail = detail;
    this.messages = messages;
    this.span = span;
  }

  get code(): string {
    return `${this.errorClass}.${this.detail}`;
  }
}
