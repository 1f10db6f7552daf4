/** The error for a parameter that was not given. */
import { CypherError } from "../errors.ts";
import type { Parameter } from "../syntax/ast.ts";

export function missingParameter({ name, span }: Parameter): CypherError {
  const messages = {
    en: `The parameter $${name} was not given.`,
    de: `Der Parameter $${name} wurde nicht übergeben.`,
  };
  return new CypherError("ParameterMissing", "MissingParameter", messages, span);
}
