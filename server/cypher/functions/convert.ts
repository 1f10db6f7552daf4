/**
 * Conversions between scalar types as `toInteger` and its kin do them. Undefined: the value is of a
 * type that is not converted; null: it is, but has no counterpart (`toInteger('x')`). Numbers beyond
 * 64 bits and NaN have no integer and are an error, where Neo4j answers its largest integer or 0.
 */

import type { CypherValue } from "../value.ts";
import { scalarText } from "../values/text.ts";
import { typeError } from "../values/value-error.ts";

export type Converted<T> = T | null | undefined;

function tooLarge(value: string): Error {
  return typeError("IntegerOutOfRange", {
    en: `${value} does not fit in a 64-bit integer.`,
    de: `${value} passt in keine 64-Bit-Ganzzahl.`,
  });
}

export function toInteger(value: CypherValue): Converted<bigint> {
  if (value === null) return null;
  if (typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (typeof value === "number") {
    if (!(value >= -(2 ** 63) && value < 2 ** 63)) throw tooLarge(scalarText(value) ?? "");
    return BigInt(Math.trunc(value));
  }
  return typeof value === "string" ? integerFromText(value) : undefined;
}

/** An integer or a decimal number, cut off towards zero; null for other texts. */
function integerFromText(text: string): bigint | null {
  const match = /^([-+]?)(?:(\d+)\.?(\d*)|\.(\d+))(?:e([-+]?\d{1,10}))?$/i.exec(text);
  if (match === null) return null;
  const whole = match[2] ?? "";
  const digits = (whole + (match[3] ?? match[4] ?? "")).replace(/^0+/, "");
  const leadingZeros = whole.length + (match[3] ?? match[4] ?? "").length - digits.length;
  const pointAt = whole.length - leadingZeros + Number(match[5] ?? 0);
  if (digits === "" || pointAt <= 0) return 0n;
  if (pointAt > 19) throw tooLarge(text);
  const size = BigInt(digits.slice(0, pointAt).padEnd(pointAt, "0"));
  const value = match[1] === "-" ? -size : size;
  if (BigInt.asIntN(64, value) !== value) throw tooLarge(text);
  return value;
}

export function toFloat(value: CypherValue): Converted<number> {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" ? floatFromText(value) : undefined;
}

/** What Java's `Double.parseDouble` reads: decimal and hexadecimal floats, NaN, Infinity, a suffix f or d. */
function floatFromText(text: string): number | null {
  // oxlint-disable-next-line no-control-regex -- Java trims control characters here
  const trimmed = text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, "");
  if (/^[-+]?NaN$/.test(trimmed)) return Number.NaN;
  if (/^[-+]?Infinity$/.test(trimmed)) return trimmed.startsWith("-") ? -Infinity : Infinity;
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?[fd]?$/i.test(trimmed)) return Number(trimmed.replace(/[fd]$/i, ""));
  const hex = /^([-+]?)0x([0-9a-f]*)\.?([0-9a-f]*)p([-+]?\d+)[fd]?$/i.exec(trimmed);
  if (hex === null || `${hex[2] ?? ""}${hex[3] ?? ""}` === "") return null;
  const digits = `${hex[2] ?? ""}${hex[3] ?? ""}`;
  const size = Number(BigInt(`0x${digits}`)) * 2 ** (Number(hex[4]) - 4 * (hex[3] ?? "").length);
  return hex[1] === "-" ? -size : size;
}

export function toBoolean(value: CypherValue): Converted<boolean> {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "bigint") return value !== 0n;
  if (typeof value !== "string") return undefined;
  const word = value.trim().toLowerCase();
  if (word === "true") return true;
  return word === "false" ? false : null;
}

export function toText(value: CypherValue): Converted<string> {
  return value === null ? null : scalarText(value);
}
