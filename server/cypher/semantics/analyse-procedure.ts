/** CALL of a procedure: that it exists, its arguments, and what YIELD brings into scope. */

import { CypherError, type SourceSpan } from "../errors.ts";
import type { CallProcedureClause } from "../syntax/ast.ts";
import { closestName } from "../syntax/closest-name.ts";
import { ExpressionAnalyser } from "./analyse-expression.ts";
import type { AnalysisContext } from "./context.ts";
import type { Environment } from "./environment.ts";
import { alreadyBound, invalidArgument, missingParameter, semanticError } from "./semantic-errors.ts";
import type { ProcedureSignature } from "./signatures.ts";
import { fitsNames, typeNamed } from "./static-type.ts";

/** Checks the call and declares what it yields. `standalone`: it is the whole query, and its columns are the answer's. */
export function analyseProcedureCall(
  clause: CallProcedureClause,
  standalone: boolean,
  environment: Environment,
  context: AnalysisContext,
): readonly string[] {
  const { procedure, args, yields, where } = clause;
  const signature = context.signatures.procedureNamed(procedure.text);
  if (signature === undefined) {
    context.report(procedureNotFound(procedure.text, procedure.span, context));
    return [];
  }
  if (args === undefined) checkImplicit(clause, signature, standalone, context);
  else checkArguments(clause, args, signature, environment, context);
  if (yields === "*" && !standalone) {
    context.report(
      semanticError(
        "UnexpectedSyntax",
        "YIELD * only stands where the call is the whole query; name the fields here.",
        "YIELD * steht nur, wo der Aufruf die ganze Abfrage ist; hier nennt man die Felder.",
        clause.span,
      ),
    );
  }
  if (yields === undefined && !standalone && signature.outputs.length > 0)
    context.report(unnamedOutputs(clause, signature));
  const columns = bindYields(clause, signature, standalone, environment, context);
  if (where !== undefined) new ExpressionAnalyser(context, "forbidden").condition(where, environment);
  return columns;
}

function bindYields(
  { yields }: CallProcedureClause,
  signature: ProcedureSignature,
  standalone: boolean,
  environment: Environment,
  context: AnalysisContext,
): readonly string[] {
  if (yields === "*" || (yields === undefined && standalone)) {
    for (const { name, type } of signature.outputs) environment.declare(name, typeNamed(type));
    return signature.outputs.map(({ name }) => name);
  }
  const columns: string[] = [];
  for (const { field, variable } of yields ?? []) {
    const output = signature.outputs.find(({ name }) => name === field.text);
    if (output === undefined) context.report(unknownOutput(field.text, field.span, signature));
    if (environment.has(variable.name)) context.report(alreadyBound(variable));
    environment.declare(variable.name, output === undefined ? "any" : typeNamed(output.type));
    columns.push(variable.name);
  }
  return columns;
}

/** Without parentheses the arguments are the parameters of the same names. */
function checkImplicit(
  { span }: CallProcedureClause,
  signature: ProcedureSignature,
  standalone: boolean,
  context: AnalysisContext,
): void {
  if (!standalone) {
    context.report(
      semanticError(
        "InvalidArgumentPassingMode",
        "Within a query the arguments stand in parentheses behind the procedure.",
        "Innerhalb einer Abfrage stehen die Argumente in Klammern hinter der Prozedur.",
        span,
      ),
    );
    return;
  }
  for (const { name } of signature.inputs) {
    if (context.parameters?.has(name) === false) context.report(missingParameter(name, span));
  }
}

function checkArguments(
  { span }: CallProcedureClause,
  args: NonNullable<CallProcedureClause["args"]>,
  signature: ProcedureSignature,
  environment: Environment,
  context: AnalysisContext,
): void {
  const expressions = new ExpressionAnalyser(context, "forbidden");
  const types = args.map((arg) => expressions.typeOf(arg, environment));
  if (args.length !== signature.inputs.length) {
    const names = signature.inputs.map(({ name }) => name).join(", ");
    context.report(
      semanticError(
        "InvalidNumberOfArguments",
        `${signature.name}(${names}) takes ${signature.inputs.length} arguments, given are ${args.length}.`,
        `${signature.name}(${names}) nimmt ${signature.inputs.length} Argumente, angegeben sind ${args.length}.`,
        span,
      ),
    );
    return;
  }
  for (const [index, arg] of args.entries()) {
    const input = signature.inputs[index];
    const type = types[index] ?? "any";
    if (input === undefined || fitsNames(type, [input.type])) continue;
    context.report(invalidArgument(type, { en: input.type, de: input.type }, arg.span));
  }
}

function procedureNotFound(name: string, span: SourceSpan, context: AnalysisContext): CypherError {
  const meant = closestName(name, context.signatures.procedureNames);
  const known = context.signatures.procedureNames.join(", ");
  return new CypherError(
    "ProcedureError",
    "ProcedureNotFound",
    {
      en: `There is no procedure ${name}. ${meant === undefined ? `There are: ${known}.` : `Did you mean ${meant}?`}`,
      de: `Eine Prozedur ${name} gibt es nicht. ${meant === undefined ? `Es gibt: ${known}.` : `Gemeint war vielleicht ${meant}?`}`,
    },
    span,
  );
}

function unknownOutput(field: string, span: SourceSpan, signature: ProcedureSignature): CypherError {
  const known = signature.outputs.map(({ name }) => name).join(", ");
  return new CypherError(
    "ProcedureError",
    "UnknownOutput",
    {
      en: `${signature.name} yields no ‘${field}’, but ${known === "" ? "nothing" : known}.`,
      de: `${signature.name} liefert kein ‘${field}’, sondern ${known === "" ? "nichts" : known}.`,
    },
    span,
  );
}

function unnamedOutputs({ span }: CallProcedureClause, signature: ProcedureSignature): CypherError {
  const fields = signature.outputs.map(({ name }) => name).join(", ");
  return semanticError(
    "UndefinedVariable",
    `Within a query the fields of a procedure become variables only when they are named: CALL ${signature.name}(…) YIELD ${fields}.`,
    `Innerhalb einer Abfrage werden die Felder einer Prozedur erst zu Variablen, wenn man sie nennt: CALL ${signature.name}(…) YIELD ${fields}.`,
    span,
  );
}
