/**
 * Search over everything, as a combobox: type, arrows, Enter. Hits stand in groups by what they are and lead to the
 * view that shows their kind; kinds whose view does not exist are not offered.
 */
import "./search.css";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Search } from "#server/contract/view-schemas.ts";
import { get, withQuery } from "../api/request.ts";
import { useKeys } from "../app/keys.ts";
import { ownWorks } from "../bibliography/own-bibliography.ts";
import { IconButton } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { inLanguage, word, words } from "../i18n/words.ts";
import { go } from "../state/location.ts";
import { narrow } from "../state/viewport.ts";
import { excerpt } from "./excerpt.ts";
import { groupHits, type HitGroup } from "./hit-groups.ts";
import { withOwnHits } from "./own-hits.ts";
import { type Hit, targetOf } from "./target.ts";

const PAUSE = 150;
const ASKED = 60;
const SHOWN = 4;
/** Groups of one kind need not say it again in each row. */
const PLAIN = new Set(["Theory", "Claim", "Reference", "Sentence"]);

interface Found {
  readonly query: string;
  readonly groups: readonly HitGroup[];
  readonly failed: boolean;
}

function HitText({ hit, query }: { readonly hit: Hit; readonly query: string }) {
  const german = hit.textDe === hit.textEn && hit.label === "Sentence";
  return (
    <span class="hit-text clamp" lang={german ? "de" : undefined}>
      {excerpt(inLanguage(hit.textDe, hit.textEn), query).map(({ text, matched }, index) =>
        matched ? <b key={index}>{text}</b> : text,
      )}
    </span>
  );
}

interface HitsProps {
  readonly found: Found;
  readonly active: Hit | undefined;
  readonly choose: (hit: Hit) => void;
  readonly point: (hit: Hit) => void;
}

function Hits({ found, active, choose, point }: HitsProps) {
  const total = found.groups.reduce((sum, group) => sum + group.total, 0);
  useEffect(() => {
    if (active) document.getElementById(`hit-${active.id}`)?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div class="search-hits">
      <div id="search-hits" role="listbox" aria-label={words.value.searchHits(total)}>
        {found.groups.map((group) => (
          <div key={group.name} role="group" aria-label={word(`found.${group.name}`)}>
            <div class="hit-group" aria-hidden="true">
              {word(`found.${group.name}`)}
              <span class="numbers">{words.value.partOf(group.hits.length, group.total)}</span>
            </div>
            {group.hits.map((hit) => (
              <div
                key={hit.id}
                id={`hit-${hit.id}`}
                class="hit"
                role="option"
                aria-selected={hit === active}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(hit)}
                onPointerMove={() => point(hit)}
              >
                <HitText hit={hit} query={found.query} />
                {!PLAIN.has(hit.label) && <span class="meta">{word(`label.${hit.label}`)}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {found.failed ? (
        <p class="hit-failed" role="alert">
          {words.value.searchFailed}
        </p>
      ) : (
        total === 0 && <p class="quiet">{words.value.searchNone(found.query)}</p>
      )}
    </div>
  );
}

export function SearchBox() {
  const text = useSignal("");
  const found = useSignal<Found | undefined>(undefined);
  const active = useSignal<Hit | undefined>(undefined);
  const open = useSignal(false);
  const unfolded = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);

  const enter = (): void => {
    cameFrom.current = document.activeElement;
    unfolded.value = true;
    // At once where the field stands, so that what is typed next goes into it and is no key.
    if (field.current) field.current.select();
    else requestAnimationFrame(() => field.current?.select());
  };
  const leave = (): void => {
    text.value = "";
    open.value = false;
    unfolded.value = false;
    field.current?.blur();
  };
  useKeys({ search: enter });

  const query = text.value.trim();
  useEffect(() => {
    if (query === "") {
      found.value = undefined;
      return undefined;
    }
    let current = true;
    const show = (hits: readonly Hit[], failed: boolean): void => {
      if (!current) return;
      const groups = groupHits(
        withOwnHits(hits, query, ownWorks.value).filter((hit) => targetOf(hit) !== undefined),
        SHOWN,
      );
      found.value = { query, groups, failed };
      active.value = groups[0]?.hits[0];
    };
    const timer = setTimeout(() => {
      get<Search>(withQuery("/api/search", { q: query, limit: ASKED })).then(
        ({ hits }) => show(hits, false),
        () => show([], true),
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
    leave();
    // A panel that opens takes the focus from here.
    document.getElementById("content")?.focus();
    go(target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const list = found.value?.groups.flatMap(({ hits }) => hits) ?? [];
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && list.length > 0) {
      const at = active.value ? list.indexOf(active.value) : -1;
      active.value = list[(at + step + list.length) % list.length];
      open.value = true;
    } else if (event.key === "Enter") {
      // An answer to what was typed before is not what the reader means.
      if (found.value?.query === query) choose(active.value);
    } else if (event.key === "Escape") {
      leave();
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  };

  if (narrow.value && !unfolded.value) {
    return <IconButton icon="search" label={words.value.searchShort} onClick={enter} />;
  }
  const shown = open.value && query !== "" ? found.value : undefined;
  return (
    <div
      class="search-field search"
      ref={box}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget)) return;
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
        aria-expanded={shown !== undefined}
        aria-controls={shown ? "search-hits" : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown && active.value ? `hit-${active.value.id}` : undefined}
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
      {shown && <Hits found={shown} active={active.value} choose={choose} point={(hit) => (active.value = hit)} />}
    </div>
  );
}
