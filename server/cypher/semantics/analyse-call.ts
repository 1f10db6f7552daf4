/** Checks function calls against their signatures: the name, how many arguments, their types, DISTINCT and aggregates. */

import type { CypherError } from "../errors.ts";
import type { Expression, FunctionCall } from "../syntax/ast.ts";
import { closestName } from "../syntax/closest-name.ts";
import type { AggregatePlace, AnalysisContext } from "./context.ts";
import type { StaticType } from "./resolved.ts";
import { invalidArgument, misplacedAggregate, nestedAggregate, semanticError } from "./semantic-errors.ts";
import type { FunctionSignature } from "./signatures.ts";
import { commonTypeOf, elementOf, fitsNames, typeNamed } from "./static-type.ts";

/** These answer differently each time, which an aggregate must not depend on. */
const RANDOM = new Set(["rand", "randomuuid"]);

const PERCENTILES = new Set(["percentilecont", "percentiledisc"]);

/** `range` holds its arguments to integers when it runs, as openCypher has it. */
const CHECKED_AT_RUN_TIME = new Set(["range"]);

type TypeOfArgument = (arg: Expression, place: AggregatePlace) => StaticType;

/** The type of a call; `typeOf` checks an argument. */
export function typeOfCall(
  call: FunctionCall,
  place: AggregatePlace,
  context: AnalysisContext,
  typeOf: TypeOfArgument,
): StaticType {
  const signature = context.signatures.functionNamed(call.name.text);
  if (signature === undefined) {
    context.report(unknownFunction(call, context));
    for (const arg of call.args) typeOf(arg, place);
    return "any";
  }
  if (signature.aggregating && place !== "allowed") {
    context.report(place === "nested" ? nestedAggregate(call.span) : misplacedAggregate(call.span));
  }
  if (RANDOM.has(signature.name.toLowerCase()) && place === "nested") context.report(randomInAggregate(call));
  if (call.distinct && !signature.aggregating) context.report(misplacedDistinct(call));

  const types = call.args.map((arg) => typeOf(arg, signature.aggregating ? "nested" : place));
  const miscounted = miscount(call, signature);
  if (miscounted !== undefined) context.report(miscounted);
  else if (!CHECKED_AT_RUN_TIME.has(signature.name.toLowerCase())) checkTypes(call, signature, types, context);
  if (PERCENTILES.has(signature.name.toLowerCase())) checkPercentile(call, context);
  return resultType(signature, types);
}

function checkTypes(
  call: FunctionCall,
  signature: FunctionSignature,
  types: readonly StaticType[],
  context: AnalysisContext,
): void {
  for (const [index, type] of types.entries()) {
    const parameter = signature.parameters[index] ?? signature.parameters.at(-1);
    const arg = call.args[index];
    if (parameter === undefined || arg === undefined || fitsNames(type, parameter.types)) continue;
    const wanted = parameter.types.join(" | ");
    const expected = {
      en: `${wanted} as ‘${parameter.name}’ of ${signature.name}()`,
      de: `${wanted} als ‘${parameter.name}’ von ${signature.name}()`,
    };
    context.report(invalidArgument(type, expected, arg.span));
  }
}

/** A percentile that is written out is known to be none before any row comes. */
function checkPercentile({ name, args: [, percentile] }: FunctionCall, context: AnalysisContext): void {
  if (percentile === undefined) return;
  const value = writtenNumber(percentile);
  if (value === undefined || (value >= 0 && value <= 1)) return;
  context.report(
    semanticError(
      "NumberOutOfRange",
      `The percentile of ${name.text}() must be a number from 0.0 to 1.0.`,
      `Das Perzentil von ${name.text}() muss eine Zahl von 0.0 bis 1.0 sein.`,
      percentile.span,
    ),
  );
}

/** The number that a literal stands for, NaN for null; undefined for what is no literal. */
function writtenNumber(expression: Expression): number | undefined {
  if (expression.kind === "NullLiteral") return Number.NaN;
  if (expression.kind === "IntegerLiteral" || expression.kind === "FloatLiteral") return Number(expression.value);
  if (expression.kind !== "Unary" || expression.operator !== "-") return undefined;
  const value = writtenNumber(expression.operand);
  return value === undefined ? undefined : -value;
}

function miscount(call: FunctionCall, signature: FunctionSignature): CypherError | undefined {
  const least = signature.parameters.filter((parameter) => parameter.optional !== true).length;
  const most = signature.variadic === true ? Infinity : signature.parameters.length;
  const given = call.args.length;
  if (given >= least && given <= most) return undefined;
  const wanted = least === most ? String(least) : most === Infinity ? `≥ ${least}` : `${least}–${most}`;
  const names = signature.parameters
    .map((parameter) => (parameter.optional === true ? `[${parameter.name}]` : parameter.name))
    .join(", ");
  return semanticError(
    "InvalidNumberOfArguments",
    `${signature.name}(${names}) takes ${wanted} arguments, given are ${given}.`,
    `${signature.name}(${names}) nimmt ${wanted} Argumente, angegeben sind ${given}.`,
    call.span,
  );
}

/** Functions that give back what they were given, by position of the arguments that count. */
const PASSING: Readonly<Record<string, (types: readonly StaticType[]) => StaticType>> = {
  collect: ([type]) => ({ list: type ?? "any" }),
  min: ([type]) => type ?? "any",
  max: ([type]) => type ?? "any",
  coalesce: (types) => commonTypeOf(types),
  head: ([type]) => elementOf(type ?? "any"),
  last: ([type]) => elementOf(type ?? "any"),
  tail: ([type]) => ({ list: elementOf(type ?? "any") }),
};

function resultType(signature: FunctionSignature, types: readonly StaticType[]): StaticType {
  const passing = Object.hasOwn(PASSING, signature.name.toLowerCase())
    ? PASSING[signature.name.toLowerCase()]
    : undefined;
  if (passing !== undefined) return passing(types);
  const [only] = signature.returns;
  return only !== undefined && signature.returns.length === 1 ? typeNamed(only) : "any";
}

/** Functions of older or newer dialects, with what is written here instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  exists: "n.key IS NOT NULL, EXISTS { … }",
  toint: "toInteger()",
  length: "size()",
  rels: "relationships()",
  lower: "toLower()",
  upper: "toUpper()",
  filter: "[x IN list WHERE …]",
  extract: "[x IN list | …]",
};

function unknownFunction(call: FunctionCall, context: AnalysisContext): CypherError {
  const { text, span } = call.name;
  const lowered = text.toLowerCase();
  const meant =
    (Object.hasOwn(INSTEAD, lowered) ? INSTEAD[lowered] : undefined) ??
    closestName(text, context.signatures.functionNames);
  return semanticError(
    "UnknownFunction",
    `There is no function ${text}().${meant === undefined ? "" : ` Did you mean ${meant}?`}`,
    `Eine Funktion ${text}() gibt es nicht.${meant === undefined ? "" : ` Gemeint war vielleicht ${meant}?`}`,
    span,
  );
}

function misplacedDistinct(call: FunctionCall): CypherError {
  return semanticError(
    "UnexpectedSyntax",
    `DISTINCT only stands in aggregates such as count(DISTINCT x); ${call.name.text}() is none.`,
    `DISTINCT steht nur in Aggregationen wie count(DISTINCT x); ${call.name.text}() ist keine.`,
    call.span,
  );
}

function randomInAggregate(call: FunctionCall): CypherError {
  return semanticError(
    "NonConstantExpression",
    "A random value can't stand inside an aggregate. Compute it in a WITH before.",
    "Ein Zufallswert kann nicht in einer Aggregation stehen. Man berechnet ihn vorher in WITH.",
    call.span,
  );
}
