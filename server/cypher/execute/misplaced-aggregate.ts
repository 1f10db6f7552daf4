/** The error for an aggregate where there are no groups. */
import { CypherError } from "../errors.ts";
import type { SourceSpan } from "../errors.ts";

export function misplacedAggregate(span: SourceSpan): CypherError {
  const messages = {
    en: "An aggregate such as count() may only stand in WITH or RETURN.",
    de: "Eine Aggregation wie count() darf nur in WITH oder RETURN stehen.",
  };
  return new CypherError("SyntaxError", "InvalidAggregation", messages, span);
}
