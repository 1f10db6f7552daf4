/**
 * Three-valued logic (Kleene) over true, false and null. As in Neo4j, a decisive operand decides
 * even beside a value that is no boolean; otherwise such a value is a `TypeError`.
 */

import type { CypherValue } from "../value.ts";
import { typeName } from "./types.ts";
import { typeError } from "./value-error.ts";

/** true, false or null for unknown. */
export type Ternary = boolean | null;

/** The value as a truth value; a `TypeError` for anything but a boolean or null. */
export function truthOf(value: CypherValue): Ternary {
  if (typeof value === "boolean" || value === null) return value;
  const name = typeName(value);
  throw typeError("InvalidArgumentType", {
    en: `A condition must be true, false or null, but this is of type ${name}.`,
    de: `Eine Bedingung muss true, false oder null sein; dieser Wert hat den Typ ${name}.`,
  });
}

export function and(left: CypherValue, right: CypherValue): Ternary {
  if (left === false || right === false) return false;
  const first = truthOf(left);
  const second = truthOf(right);
  return first === null || second === null ? null : true;
}

export function or(left: CypherValue, right: CypherValue): Ternary {
  if (left === true || right === true) return true;
  const first = truthOf(left);
  const second = truthOf(right);
  return first === null || second === null ? null : false;
}

export function xor(left: CypherValue, right: CypherValue): Ternary {
  const first = truthOf(left);
  const second = truthOf(right);
  return first === null || second === null ? null : first !== second;
}

export function not(value: CypherValue): Ternary {
  const truth = truthOf(value);
  return truth === null ? null : !truth;
}
