/** A field that narrows a list by words: the address follows after a pause, Esc empties it, back refills it. */
import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Icon } from "./icon.tsx";

/** How long typing rests before the list follows, in milliseconds. */
const PAUSE = 200;

interface WordFilterProps {
  readonly label: string;
  readonly placeholder: string;
  /** The words as the address has them. */
  readonly wanted: ReadonlySignal<string | undefined>;
  readonly setWanted: (words: string) => void;
}

export function WordFilter({ label, placeholder, wanted, setWanted }: WordFilterProps) {
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
    <label class="search-field word-filter">
      <Icon name="search" />
      <input
        type="search"
        autocomplete="off"
        aria-label={label}
        placeholder={placeholder}
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
