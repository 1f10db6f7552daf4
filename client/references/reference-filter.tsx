/** The words that the listed references must hold: in title, authors, year, number, or whom the article names. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Icon } from "../components/icon.tsx";
import { words } from "../i18n/words.ts";
import { setWanted, wanted } from "./references-state.ts";

const PAUSE = 200;

export function ReferenceFilter() {
  const text = useSignal(wanted.value ?? "");
  const typed = text.value.trim();
  // The address moves on its own when the reader goes back or clears the filters.
  useEffect(() => {
    if ((wanted.value ?? "") !== text.value.trim()) text.value = wanted.value ?? "";
  }, [wanted.value]);
  useEffect(() => {
    if (typed === (wanted.value ?? "")) return undefined;
    const timer = setTimeout(() => setWanted(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label class="reference-filter">
      <Icon name="search" />
      <input
        type="search"
        autocomplete="off"
        aria-label={words.value.filterReferences}
        placeholder={words.value.filterShort}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || text.value === "") return;
          event.stopPropagation();
          event.preventDefault();
          text.value = "";
        }}
      />
    </label>
  );
}
