/** One polite live region for the whole page: `announce` says a short fact, such as "20 of 28 steps shown". */
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

export const announcement = signal("");

export function announce(text: string): void {
  announcement.value = text;
}

/** Announces what is said of a view whenever it changes; what the view opens with is read anyway. */
export function useAnnounced(said: string | undefined): void {
  const first = useRef(true);
  useEffect(() => {
    if (said === undefined) return;
    if (!first.current) announce(said);
    first.current = false;
  }, [said]);
}
