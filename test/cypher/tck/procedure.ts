/** The procedures that scenarios bring along: a signature, and a table of inputs and outputs to look up in. */

import type { Procedure, ProcedureField } from "#server/cypher/plan/procedures.ts";
import type { CypherValue } from "#server/cypher/value.ts";
import type { ProcedureText } from "./features.ts";
import { agrees } from "./compare.ts";
import { parseExpected } from "./notation.ts";
import { valueOf } from "./to-value.ts";

/** For instance `test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?)`. */
export function procedureOf({ signature, table }: ProcedureText): Procedure {
  const match = /^([\w.]+)\((.*)\) :: \((.*)\)$/.exec(signature.trim());
  if (match === null) throw new Error(`a procedure's signature of unknown form: ${signature}`);
  const [, name = "", inputText = "", outputText = ""] = match;
  const inputs = fieldsOf(inputText);
  const outputs = fieldsOf(outputText);
  const rows = table.rows.map((row) => row.map(parseExpected));
  const places = (fields: readonly ProcedureField[]): readonly number[] =>
    fields.map((field) => table.header.indexOf(field.name));
  const [inputPlaces, outputPlaces] = [places(inputs), places(outputs)];
  return {
    name,
    inputs,
    outputs,
    rows: (_, args: readonly CypherValue[]) =>
      rows
        .filter((row) => inputPlaces.every((place, index) => inputFits(row[place] ?? null, args[index] ?? null)))
        .map((row) => outputPlaces.map((place) => valueOf(row[place] ?? null))),
  };
}

/** An integer argument meets a float in the table. */
function inputFits(cell: Parameters<typeof agrees>[0], argument: CypherValue): boolean {
  return (
    agrees(cell, argument, false) ||
    (typeof cell === "number" && typeof argument === "bigint" && cell === Number(argument))
  );
}

function fieldsOf(text: string): readonly ProcedureField[] {
  if (text.trim() === "") return [];
  return text.split(",").map((field) => {
    const [name = "", type = ""] = field.split("::").map((part) => part.trim());
    return { name, type };
  });
}
