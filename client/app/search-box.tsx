/**
 * Search over everything, as a combobox: type, arrows, Enter. A hit leads to the view that shows its kind;
 * kinds whose view does not exist are not offered. `[71]` or `71` goes straight to the reference.
 */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Search } from "#server/contract/view-schemas.ts";
import { get, withQuery } from "../api/request.ts";
import { IconButton } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { inLanguage, word, words } from "../i18n/words.ts";
import { type Change, go } from "../state/location.ts";
import { articlePlace, claimPlace, evidencePlace, lineagePlace, referencePlace } from "../state/places.ts";
import { narrow } from "../state/viewport.ts";
import { useKeys } from "./keys.ts";
import { hasView } from "./views.ts";

const PAUSE = 150;
type Hit = Search["hits"][number];

/** Where a hit is shown; `undefined` when no view shows it. */
export function targetOf({ id, label }: Pick<Hit, "id" | "label">): Change | undefined {
  const slug = id.slice(id.indexOf(":") + 1);
  switch (label) {
    case "Theory":
      return lineagePlace(id);
    case "Claim":
      return hasView("evidence") ? claimPlace(id) : undefined;
    case "Reference":
      return hasView("references") ? referencePlace(Number(slug)) : undefined;
    case "Sentence":
      return hasView("article") ? articlePlace({ sentence: id }) : undefined;
    case "Figure":
      return hasView("article") ? articlePlace({ figure: id }) : undefined;
    case "Citation":
      return hasView("article") ? articlePlace({ citation: id }) : undefined;
    case "Section":
      return hasView("article") ? articlePlace({ section: id }) : undefined;
    default:
      return hasView("evidence") ? evidencePlace({ entity: id }) : undefined;
  }
}

export function SearchBox() {
  const text = useSignal("");
  const hits = useSignal<readonly Hit[] | undefined>(undefined);
  const active = useSignal(0);
  const open = useSignal(false);
  const unfolded = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLDivElement>(null);
  useKeys({
    search: () => {
      unfolded.value = true;
      requestAnimationFrame(() => field.current?.select());
    },
  });

  const query = text.value.trim();
  useEffect(() => {
    if (query === "") {
      hits.value = undefined;
      return;
    }
    let current = true;
    const show = (found: readonly Hit[]): void => {
      if (!current) return;
      hits.value = found.filter((hit) => targetOf(hit) !== undefined);
      active.value = 0;
    };
    const timer = setTimeout(() => {
      get<Search>(withQuery("/api/search", { q: query, limit: 12 })).then(
        ({ hits }) => show(hits),
        () => show([]),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query]);

  const choose = (hit: Hit | undefined): void => {
    const target = hit && targetOf(hit);
    if (!target) return;
    go(target);
    text.value = "";
    open.value = false;
    unfolded.value = false;
    field.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const list = hits.value ?? [];
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && list.length > 0) {
      active.value = (active.value + step + list.length) % list.length;
    } else if (event.key === "Enter") {
      choose(list[active.value]);
    } else if (event.key === "Escape" && (text.value !== "" || unfolded.value)) {
      text.value = "";
      unfolded.value = false;
      field.current?.blur();
    } else return;
    event.preventDefault();
  };

  if (narrow.value && !unfolded.value) {
    return (
      <IconButton
        icon="search"
        label={words.value.searchShort}
        onClick={() => {
          unfolded.value = true;
          requestAnimationFrame(() => field.current?.focus());
        }}
      />
    );
  }
  const list = open.value ? hits.value : undefined;
  return (
    <div
      class="search"
      ref={form}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && form.current?.contains(event.relatedTarget)) return;
        open.value = false;
        unfolded.value = false;
      }}
    >
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        role="combobox"
        list={undefined}
        aria-label={words.value.search}
        aria-expanded={list !== undefined}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={list?.length ? `search-hit-${active.value}` : undefined}
        autocomplete="off"
        placeholder={words.value.search}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          open.value = true;
        }}
        onFocus={() => (open.value = true)}
        onKeyDown={onKeyDown}
      />
      {!narrow.value && <kbd aria-hidden="true">/</kbd>}
      {list && (
        <div class="search-hits">
          <ul id="search-hits" role="listbox" aria-label={words.value.searchHits(list.length)}>
            {list.map((hit, index) => (
              <li
                key={hit.id}
                id={`search-hit-${index}`}
                role="option"
                aria-selected={index === active.value}
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose(hit);
                }}
                onPointerMove={() => (active.value = index)}
              >
                <span>{inLanguage(hit.textDe, hit.textEn)}</span>
                <span class="meta">{word(`label.${hit.label}`)}</span>
              </li>
            ))}
          </ul>
          {list.length === 0 && <p class="quiet">{words.value.searchNone(query)}</p>}
        </div>
      )}
    </div>
  );
}
