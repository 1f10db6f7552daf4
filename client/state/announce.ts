/** One polite live region for the whole page: `announce` says a short fact, such as "20 of 28 steps shown". */
import { signal } from "@preact/signals";

export const announcement = signal("");

export function announce(text: string): void {
  announcement.value = text;
}
