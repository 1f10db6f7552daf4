/** Calls of functions: arguments from left to right, the entry's own checks, the error at the call's place. */
import { CypherError } from "../errors.ts";
import { callFunction } from "../functions/call.ts";
import { requireOneCharacter } from "../functions/string-functions.ts";
import type { Scope } from "../plan/scope.ts";
import type { FunctionCall } from "../syntax/ast.ts";
import { compileComprehensionSize } from "./compile-subqueries.ts";
import type { CypherValue } from "../value.ts";
import { placedError } from "./compiler.ts";
import type { Compiler } from "./compiler.ts";
import { misplacedAggregate } from "./misplaced-aggregate.ts";
import type { Evaluate, Run } from "./run.ts";

export function compileCall({ form, name, args, span }: FunctionCall, scope: Scope, compiler: Compiler): Evaluate {
  const entry = compiler.context.functionNamed(name.text);
  if (entry === undefined) {
    const messages = { en: `There is no function ${name.text}.`, de: `Es gibt keine Funktion ${name.text}.` };
    throw new CypherError("SyntaxError", "UnknownFunction", messages, name.span);
  }
  if (entry.aggregating) throw misplacedAggregate(span);
  const [first] = args;
  if (entry.name === "size" && first?.kind === "PatternComprehension") {
    const size = compileComprehensionSize(first, scope, compiler);
    if (size !== undefined) return size;
  }
  const values = args.map((argument) => compiler.expression(argument, scope));
  if (entry.name === "coalesce") return firstKnown(values);
  const argumentsOf = all(values);
  return (run) => {
    const given = argumentsOf(run);
    try {
      if (form === "trim") requireOneCharacter(given);
      return callFunction(entry, given, run.functions);
    } catch (error) {
      throw placedError(error, span);
    }
  };
}

/** The values of the row, from left to right; a single one, as most calls have, straight away. */
function all(values: readonly Evaluate[]): (run: Run) => readonly CypherValue[] {
  const [only, further] = values;
  if (only !== undefined && further === undefined) return (run) => [only(run)];
  return (run) => values.map((value) => value(run));
}

/** `coalesce` looks no further than its first value that is not null, so what follows may be in error. */
function firstKnown(values: readonly Evaluate[]): Evaluate {
  return (run) => {
    for (const value of values) {
      const found = value(run);
      if (found !== null) return found;
    }
    return null;
  };
}
