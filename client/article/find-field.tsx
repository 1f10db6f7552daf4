/** Search in the text: the field, the count, and a step to the next or previous hit. */
import { IconButton } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { words } from "../i18n/words.ts";
import { search, setSearch } from "./article-state.ts";

interface FindProps {
  readonly hits: number;
  /** The hit that the view stands at, counted from 0. */
  readonly at: number;
  readonly onStep: (by: 1 | -1) => void;
}

export function FindField({ hits, at, onStep }: FindProps) {
  const asked = search.value.trim().length >= 2;
  return (
    <div class="search-field find" role="search">
      <Icon name="search" />
      <input
        type="search"
        value={search.value}
        placeholder={words.value.arFind}
        aria-label={words.value.arFind}
        onInput={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onStep(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape" && search.peek() !== "") setSearch("");
          else return;
          event.preventDefault();
        }}
      />
      {asked && (
        <span class="meta find-count" role="status">
          {hits === 0 ? words.value.arFindNone : words.value.stepOf(at + 1, hits)}
        </span>
      )}
      {asked && hits > 0 && (
        <>
          <IconButton icon="up" label={words.value.arFindPrevious} onClick={() => onStep(-1)} />
          <IconButton icon="down" label={words.value.arFindNext} onClick={() => onStep(1)} />
        </>
      )}
    </div>
  );
}
