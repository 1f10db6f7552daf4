/** Numbers, plurals and periods in words, by the rules of `Intl`. */
import type { Language } from "../state/preferences.ts";

/** `count("de")(3, "Quelle", "Quellen")` is `3 Quellen`. */
export function count(language: Language): (value: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (value, one, other) => `${numbers.format(value)} ${rules.select(value) === "one" ? one : other}`;
}

/** A stated period: a decade with its suffix (`1920s`, `1920er`), a year, or a span of years. */
export function decades(start: number, end: number, suffix: string): string {
  if (start === end) return String(start);
  if (start % 10 === 0 && end === start + 9) return `${start}${suffix}`;
  return `${start}–${end}`;
}

export const ordinalList = (language: Language, parts: readonly string[]): string =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(parts);
