/**
 * For an editor: everything that can be told of a text while it is typed, several errors at once
 * and the notes, all in the order of the text. A text that does not parse has one error, its first.
 */

import { CypherError } from "../errors.ts";
import { parseStatement } from "../syntax/parse-statement.ts";
import { resolve } from "./analyse.ts";
import { notesOf, type Note, type Surroundings } from "./notes.ts";
import type { Signatures } from "./signatures.ts";

export interface DiagnoseOptions extends Surroundings {
  readonly updates?: boolean;
}

export interface Diagnosis {
  readonly errors: readonly CypherError[];
  readonly notes: readonly Note[];
}

/** Says what is wrong with a text and what is worth noting; never throws on content. */
export function diagnose(text: string, signatures: Signatures, options: DiagnoseOptions = {}): Diagnosis {
  const errors: CypherError[] = [];
  try {
    const statement = parseStatement(text, { updates: options.updates ?? false });
    const resolved = resolve(statement, signatures, {}, (error) => errors.push(error));
    errors.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
    return { errors, notes: notesOf(resolved, options) };
  } catch (error) {
    if (error instanceof CypherError) return { errors: [error], notes: [] };
    throw error;
  }
}
