/** The analyser's errors: openCypher's class and detail, the place, and a sentence that says what to write instead. */

import { CypherError, type CypherErrorMessage, type SourceSpan } from "../errors.ts";
import { closestName } from "../syntax/closest-name.ts";
import type { Variable } from "../syntax/ast.ts";
import type { StaticType } from "./resolved.ts";
import { inWords } from "./static-type.ts";

/** An error of class SyntaxError. */
export function semanticError(detail: string, en: string, de: string, span: SourceSpan): CypherError {
  return new CypherError("SyntaxError", detail, { en, de }, span);
}

export function undefinedVariable(variable: Variable, visible: Iterable<string>): CypherError {
  const meant = closestName(variable.name, visible);
  const hint: CypherErrorMessage =
    meant === undefined
      ? {
          en: "Bind it in a MATCH, WITH or UNWIND before; a WITH in between passes on only what it lists.",
          de: "Sie wird vorher in MATCH, WITH oder UNWIND gebunden; ein WITH dazwischen gibt nur weiter, was es nennt.",
        }
      : { en: `Did you mean ‘${meant}’?`, de: `Gemeint war vielleicht ‘${meant}’?` };
  return semanticError(
    "UndefinedVariable",
    `The variable ‘${variable.name}’ is not defined here. ${hint.en}`,
    `Die Variable ‘${variable.name}’ ist hier nicht definiert. ${hint.de}`,
    variable.span,
  );
}

export function alreadyBound(variable: Variable): CypherError {
  return semanticError(
    "VariableAlreadyBound",
    `The variable ‘${variable.name}’ is already in use; choose another name.`,
    `Die Variable ‘${variable.name}’ ist schon vergeben; hier braucht es einen anderen Namen.`,
    variable.span,
  );
}

export function typeConflict(variable: Variable, known: StaticType, wanted: StaticType): CypherError {
  return semanticError(
    "VariableTypeConflict",
    `‘${variable.name}’ is ${inWords(known).en} already and can't be ${inWords(wanted).en} here.`,
    `‘${variable.name}’ ist bereits ${inWords(known).de} und kann hier nicht ${inWords(wanted).de} sein.`,
    variable.span,
  );
}

/** What was expected, as it reads after "expected". */
export function invalidArgument(found: StaticType, expected: CypherErrorMessage, span: SourceSpan): CypherError {
  return semanticError(
    "InvalidArgumentType",
    `Expected was ${expected.en}, but this is ${inWords(found).en}.`,
    `Erwartet wird ${expected.de}, dies ist aber ${inWords(found).de}.`,
    span,
  );
}

/** Property access, index and slice on what has none: openCypher makes it a TypeError. */
export function invalidAccess(found: StaticType, expected: CypherErrorMessage, span: SourceSpan): CypherError {
  const { messages } = invalidArgument(found, expected, span);
  return new CypherError("TypeError", "InvalidArgumentType", messages, span);
}

export function misplacedAggregate(span: SourceSpan): CypherError {
  return semanticError(
    "InvalidAggregation",
    "An aggregate can't stand here. Compute it in a WITH before, then use its name: WITH n, count(*) AS c WHERE c > 1.",
    "Eine Aggregation kann hier nicht stehen. Man berechnet sie vorher in WITH und nutzt dann ihren Namen: WITH n, count(*) AS c WHERE c > 1.",
    span,
  );
}

export function misplacedPattern(span: SourceSpan): CypherError {
  return semanticError(
    "UnexpectedSyntax",
    "A pattern says whether something exists, so it only stands where a condition is expected, such as in WHERE. To get values out of it write COUNT { … }, COLLECT { … } or a comprehension [(a)-->(b) | b].",
    "Ein Muster sagt, ob es etwas gibt; es steht nur, wo eine Bedingung erwartet wird, etwa in WHERE. Werte liefert COUNT { … }, COLLECT { … } oder eine Comprehension [(a)-->(b) | b].",
    span,
  );
}

export function nestedAggregate(span: SourceSpan): CypherError {
  return semanticError(
    "NestedAggregation",
    "An aggregate can't stand inside another. Compute the inner one in a WITH before.",
    "Eine Aggregation kann nicht in einer anderen stehen. Die innere berechnet man vorher in WITH.",
    span,
  );
}

export function missingParameter(name: string, span: SourceSpan): CypherError {
  return new CypherError(
    "ParameterMissing",
    "MissingParameter",
    {
      en: `The parameter $${name} has no value. Give it one beside the query.`,
      de: `Der Parameter $${name} hat keinen Wert. Er wird neben der Abfrage angegeben.`,
    },
    span,
  );
}
