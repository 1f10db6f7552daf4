/**
 * How the operators and functions on values complain: a `CypherError` without a place. Who evaluates
 * the expression knows the place and adds it (`withSpan`). The TCK's details are used where it has one.
 */

import { CypherError } from "../errors.ts";
import type { CypherErrorClass, CypherErrorMessage, SourceSpan } from "../errors.ts";

/** A `TypeError` of openCypher: the value has a type that the operation does not take. */
export function typeError(detail: string, messages: CypherErrorMessage): CypherError {
  return new CypherError("TypeError", detail, messages);
}

/** An `ArgumentError` of openCypher: the type fits, the value does not. */
export function argumentError(detail: string, messages: CypherErrorMessage): CypherError {
  return new CypherError("ArgumentError", detail, messages);
}

/** An `ArithmeticError` of openCypher: overflow or division by zero. */
export function arithmeticError(detail: string, messages: CypherErrorMessage): CypherError {
  return new CypherError("ArithmeticError", detail, messages);
}

/** Valid Cypher that this engine lacks. */
export function notSupported(detail: string, messages: CypherErrorMessage): CypherError {
  return new CypherError("NotSupported" satisfies CypherErrorClass, detail, messages);
}

/** The same error with a place, unless it already has one. */
export function withSpan(error: CypherError, span: SourceSpan): CypherError {
  return error.span === undefined ? new CypherError(error.errorClass, error.detail, error.messages, span) : error;
}
