/**
 * Language, theme and whether single letters are keys. Each comes from the link, then from storage,
 * then from the browser, and is written to both; storage that is forbidden is simply not used.
 */
import { computed, effect, signal } from "@preact/signals";
import { go, parameter } from "./location.ts";
import { media } from "./viewport.ts";

export type Language = "de" | "en";
/** High contrast is light or dark as the system is. */
export type Theme = "light" | "dark" | "contrast";
export const THEMES: readonly Theme[] = ["light", "dark", "contrast"];

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost: the link carries it.
  }
}

const linkedLanguage = parameter("lang");
const linkedTheme = parameter("theme");
const storedLanguage = signal(recall("lang"));
const storedTheme = signal(recall("theme"));
const systemDark = media("(prefers-color-scheme: dark)");
const moreContrast = media("(prefers-contrast: more)");
const forcedColors = media("(forced-colors: active)");

const isLanguage = (value: unknown): value is Language => value === "de" || value === "en";
const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);

/** The interface's language. */
export const language = computed<Language>(() => {
  for (const value of [linkedLanguage.value, storedLanguage.value, navigator.language.slice(0, 2)]) {
    if (isLanguage(value)) return value;
  }
  return "en";
});
/** The theme that is shown. */
export const theme = computed<Theme>(() => {
  for (const value of [linkedTheme.value, storedTheme.value]) if (isTheme(value)) return value;
  return systemDark.value ? "dark" : "light";
});

/** High contrast is shown, because the reader or the system wants it. */
export const highContrast = computed(() => moreContrast.value || forcedColors.value || theme.value === "contrast");
/** All that the colours depend on; it changes whenever one of them may. */
export const appearance = computed(() =>
  [theme.value, systemDark.value, highContrast.value, forcedColors.value].join(" "),
);

export function setLanguage(value: Language): void {
  remember("lang", value);
  storedLanguage.value = value;
  go({ query: { lang: value } }, "replace");
}
export function setTheme(value: Theme): void {
  remember("theme", value);
  storedTheme.value = value;
  go({ query: { theme: value } }, "replace");
}

/** Single letters act as keys; a reader who dictates or uses switch control can turn them off. */
export const singleKeys = signal(recall("keys") !== "off");
export function setSingleKeys(on: boolean): void {
  remember("keys", on ? "on" : "off");
  singleKeys.value = on;
}

effect(() => {
  document.documentElement.lang = language.value;
});
effect(() => {
  const { dataset } = document.documentElement;
  const chosen = isTheme(linkedTheme.value) || isTheme(storedTheme.value);
  if (chosen) dataset["theme"] = theme.value;
  if (highContrast.value) dataset["contrast"] = "more";
  else delete dataset["contrast"];
});
