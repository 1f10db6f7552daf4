/**
 * Durations from text: `P1Y2M10DT2H30M5.5S`, where the last unit alone may have a fraction and each
 * its own sign, and the date-like `P2012-02-02T14:37:21.545`. A fraction of a month or day carries
 * over to the smaller units, as `duration-fields.ts` says.
 */

import type { CypherError } from "../../errors.ts";
import { argumentError } from "../value-error.ts";
import { checkField } from "./checked-date.ts";
import { durationFromParts } from "./duration-fields.ts";
import type { DurationFields } from "./temporal-fields.ts";

const whole = String.raw`[-+]?\d+`;
const fraction = String.raw`(?:[.,]\d+)?`;

function unit(name: string, letter: string): string {
  return `(?:(?<${name}>${whole}${fraction})${letter})?`;
}

const unitForm = new RegExp(
  `^(?<sign>[-+])?P(?=[-+\\d]|T[-+\\d])${unit("years", "Y")}${unit("months", "M")}${unit("weeks", "W")}${unit("days", "D")}` +
    `(?:T(?=[-+\\d])${unit("hours", "H")}${unit("minutes", "M")}(?:(?<seconds>${whole}(?:[.,]\\d{1,9})?)S)?)?$`,
  "i",
);

const dateForms = [
  /^(?<sign>[-+])?P(?<years>\d{4})-(?<months>\d\d)-(?<days>\d\d)(?:T(?<hours>\d\d)(?::(?<minutes>\d\d)(?::(?<seconds>\d\d(?:[.,]\d{1,9})?))?)?)?$/i,
  /^(?<sign>[-+])?P(?<years>\d{4})(?<months>\d\d)(?<days>\d\d)(?:T(?<hours>\d\d)(?:(?<minutes>\d\d)(?:(?<seconds>\d\d(?:[.,]\d{1,9})?))?)?)?$/i,
];

const unitNames = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"] as const;

/** Throws `ArgumentError.InvalidTemporalText` for any other text. */
export function parseDuration(text: string): DurationFields {
  const units = unitForm.exec(text)?.groups;
  if (units !== undefined) return fromGroups(units, text);
  for (const form of dateForms) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    checkField("months", Number(groups["months"]), 0, 12);
    checkField("days", Number(groups["days"]), 0, 31);
    checkField("hours", Number(groups["hours"] ?? 0), 0, 24);
    checkField("minutes", Number(groups["minutes"] ?? 0), 0, 60);
    checkField("seconds", Number((groups["seconds"] ?? "0").replace(",", ".")), 0, 60);
    return fromGroups(groups, text);
  }
  throw invalid(text);
}

function invalid(text: string): CypherError {
  return argumentError("InvalidTemporalText", {
    en: `"${text}" cannot be read as a Duration.`,
    de: `„${text}“ lässt sich nicht als Duration lesen.`,
  });
}

function fromGroups(groups: Partial<Record<string, string>>, text: string): DurationFields {
  const given = unitNames.filter((name) => groups[name] !== undefined);
  const fractional = given.filter((name) => /[.,]/.test(groups[name] ?? ""));
  if (fractional.length > 1 || (fractional.length === 1 && fractional[0] !== given.at(-1))) throw invalid(text);
  const sign = groups["sign"] === "-" ? -1 : 1;
  const parts = Object.fromEntries(
    given.filter((name) => name !== "seconds").map((name) => [name, amount(groups[name] ?? "0", sign)] as const),
  );
  return durationFromParts({ ...parts, ...secondsOf(groups["seconds"] ?? "0", sign) });
}

function amount(text: string, sign: 1 | -1): bigint | number {
  return /[.,]/.test(text) ? Number(text.replace(",", ".")) * sign : BigInt(text.replace("+", "")) * BigInt(sign);
}

/** The digits after the point are nanoseconds, exactly; they have the sign of the whole. */
function secondsOf(text: string, sign: 1 | -1): { seconds: bigint; nanoseconds: bigint } {
  const [integer = "0", decimals = ""] = text.split(/[.,]/);
  const nanos = BigInt(decimals.padEnd(9, "0")) * BigInt(sign);
  return {
    seconds: BigInt(integer.replace("+", "")) * BigInt(sign),
    nanoseconds: integer.startsWith("-") ? -nanos : nanos,
  };
}
