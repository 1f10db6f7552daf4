/**
 * What the analyser must know of functions and procedures; the entries of `functions/` and
 * `plan/procedures.ts` have this shape.
 */

export interface FunctionSignature {
  readonly name: string;
  readonly aggregating: boolean;
  readonly parameters: readonly FunctionParameter[];
  /** Whether the last parameter may be repeated. */
  readonly variadic?: boolean;
  /** Type names such as `INTEGER` or `LIST<STRING>`. */
  readonly returns: readonly string[];
}

export interface FunctionParameter {
  readonly name: string;
  /** Type names; an argument of any one of them will do. */
  readonly types: readonly string[];
  readonly optional?: true;
}

export interface ProcedureSignature {
  readonly name: string;
  readonly inputs: readonly ProcedureField[];
  readonly outputs: readonly ProcedureField[];
}

export interface ProcedureField {
  readonly name: string;
  /** A type name such as `STRING?` or `NUMBER?`. */
  readonly type: string;
}

export interface Signatures {
  /** By name, without regard to case. */
  readonly functionNamed: (name: string) => FunctionSignature | undefined;
  readonly functionNames: readonly string[];
  /** By name, to the letter. */
  readonly procedureNamed: (name: string) => ProcedureSignature | undefined;
  readonly procedureNames: readonly string[];
}

/** Look-ups over entries. */
export function signaturesOf(
  functions: Iterable<FunctionSignature>,
  procedures: Iterable<ProcedureSignature>,
): Signatures {
  const byFunction = new Map([...functions].map((entry) => [entry.name.toLowerCase(), entry]));
  const byProcedure = new Map([...procedures].map((entry) => [entry.name, entry]));
  return {
    functionNamed: (name) => byFunction.get(name.toLowerCase()),
    functionNames: [...byFunction.values()].map((entry) => entry.name),
    procedureNamed: (name) => byProcedure.get(name),
    procedureNames: [...byProcedure.keys()],
  };
}
