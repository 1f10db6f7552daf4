/** The words in the reader's language, as a signal, and the choice between a record's two languages. */
import { computed } from "@preact/signals";
import { language } from "../state/preferences.ts";
import { de } from "./de.ts";
import { type Catalogue, en } from "./en.ts";

/** `words.value.close` is *Close* or *Schließen*; reading it in a component redraws on a change of language. */
export const words = computed<Catalogue>(() => (language.value === "de" ? de : en));

/** A key that is put together from data, such as `rel.EXTENDS`; what no catalogue knows is shown as it is. */
export function word(key: string): string {
  const value = (words.value as Readonly<Record<string, unknown>>)[key];
  return typeof value === "string" ? value : key.slice(key.indexOf(".") + 1);
}

/** The name of a record that has one in each language. */
export const nameOf = (record: { readonly nameDe: string; readonly nameEn: string }): string =>
  language.value === "de" ? record.nameDe : record.nameEn;

/** Picks by language, for any pair. */
export const inLanguage = <T>(german: T, english: T): T => (language.value === "de" ? german : english);

/** A number in the reader's notation. */
export const number = (value: number): string => new Intl.NumberFormat(language.value).format(value);
