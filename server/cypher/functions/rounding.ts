/**
 * Rounds floats to decimals, by the digits that a float is written with (so 1.005 to two places is
 * 1.01), in the modes of Java's `RoundingMode`. To whole numbers and without a mode, halves go up
 * (-1.5 becomes -1), as Java's `Math.round` does.
 */

import { argumentError } from "../values/value-error.ts";

export const roundingModes = [
  "CEILING",
  "FLOOR",
  "UP",
  "DOWN",
  "HALF_EVEN",
  "HALF_UP",
  "HALF_DOWN",
  "UNNECESSARY",
] as const;

export type RoundingMode = (typeof roundingModes)[number];

export function isRoundingMode(text: string): text is RoundingMode {
  return roundingModes.some((mode) => mode === text);
}

export function roundTo(value: number, precision: number, mode: RoundingMode | undefined): number {
  if (!Number.isFinite(value)) return value;
  if (precision === 0 && mode === undefined) return Math.round(value) + 0;
  const { digits, scale } = decimalOf(Math.abs(value));
  if (scale <= precision) return value + 0;
  const unit = 10n ** BigInt(scale - precision);
  const whole = digits / unit;
  const up = roundsUp(whole, 2n * (digits % unit) - unit, digits % unit === 0n, value < 0, mode ?? "HALF_UP");
  const rounded = Number(`${whole + (up ? 1n : 0n)}e-${precision}`);
  return (value < 0 ? -rounded : rounded) + 0;
}

/** A non-negative float as whole digits over a power of ten. */
function decimalOf(value: number): { readonly digits: bigint; readonly scale: number } {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** Whether the size grows. `beyondHalf` is negative below a half, 0 at one. */
function roundsUp(whole: bigint, beyondHalf: bigint, exact: boolean, negative: boolean, mode: RoundingMode): boolean {
  if (exact) return false;
  switch (mode) {
    case "UP":
      return true;
    case "DOWN":
      return false;
    case "CEILING":
      return !negative;
    case "FLOOR":
      return negative;
    case "HALF_UP":
      return beyondHalf >= 0n;
    case "HALF_DOWN":
      return beyondHalf > 0n;
    case "HALF_EVEN":
      return beyondHalf > 0n || (beyondHalf === 0n && whole % 2n === 1n);
    case "UNNECESSARY":
      throw argumentError("RoundingNecessary", {
        en: "The number has more decimals than the mode UNNECESSARY allows.",
        de: "Die Zahl hat mehr Nachkommastellen, als der Modus UNNECESSARY erlaubt.",
      });
  }
}
