/**
 * References: every number that the article cites or passes over. Enters: the API's table and the address. Leaves:
 * filters, the table (on a phone cards) and the panel. No title or year is shown that no bibliography gave.
 */
import "./references.css";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { References } from "#server/contract/view-schemas.ts";
import { ViewQuery } from "../app/view-query.tsx";
import { BibliographyBanner } from "../bibliography/bibliography-banner.tsx";
import { BibliographyDialog } from "../bibliography/bibliography-dialog.tsx";
import { DropZone } from "../bibliography/file-choice.tsx";
import { useReferences } from "../bibliography/known-works.ts";
import { Select } from "../components/select.tsx";
import { WordFilter } from "../components/word-filter.tsx";
import { Empty, Failed, Loading } from "../components/states.tsx";
import { ReferencesExport } from "../export/references-export.tsx";
import { type Names, useNames } from "../evidence/use-names.ts";
import { word, words } from "../i18n/words.ts";
import { useAnnounced } from "../state/announce.ts";
import { language } from "../state/preferences.ts";
import { narrow } from "../state/viewport.ts";
import { ReferenceCards } from "./reference-cards.tsx";
import { ReferencePanel } from "./reference-panel.tsx";
import { CITED, COLUMNS, isNamed, matchesCited, matchesFilter, type ReferenceRow, sortRows } from "./reference-rows.ts";
import { ReferenceTable } from "./reference-table.tsx";
import {
  cited,
  clearFilters,
  section,
  selection,
  setCited,
  setSection,
  setSort,
  setTheory,
  sorting,
  theory,
  setWanted,
  wanted,
} from "./references-state.ts";

/** The theories that any reference stands behind, by name in the reader's language. */
function theoriesOf(answer: References, names: Names): readonly (readonly [string, string])[] {
  const byId = new Map(answer.references.flatMap(({ theories }) => theories.map((each) => [each.id, each] as const)));
  const named = [...byId.values()].map((each) => [each.id, names.short(each)] as const);
  const collator = new Intl.Collator(language.value, { ignorePunctuation: true });
  return named.sort(([, a], [, b]) => collator.compare(a, b));
}

interface FiltersProps {
  readonly answer: References;
  /** Rows that pass the filters on theory and section. */
  readonly rows: readonly ReferenceRow[];
  readonly names: Names;
  /** Rows that are listed. */
  readonly listed: readonly ReferenceRow[];
}

function Filters({ answer, rows, names, listed }: FiltersProps) {
  const bar = useRef<HTMLElement>(null);
  // On a phone the row scrolls sideways; the pressed one is brought into it.
  useEffect(() => {
    bar.current?.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [cited.value]);
  return (
    <header class="view-bar references-bar" ref={bar}>
      <h1 class={narrow.value ? "hidden-visually" : undefined}>{words.value["view.references"]}</h1>
      <div class="cited-filter" role="group" aria-label={words.value.citedFilter}>
        {CITED.map((value) => (
          <button
            key={value}
            type="button"
            class="pill-button"
            aria-pressed={cited.value === value}
            onClick={() => setCited(value)}
          >
            {word(`cited.${value}`)}{" "}
            <span class="pill-count">{rows.filter((row) => matchesCited(row, value)).length}</span>
          </button>
        ))}
      </div>
      <div class="references-tools">
        <WordFilter
          label={words.value.filterReferences}
          placeholder={words.value.filterShort}
          wanted={wanted}
          setWanted={setWanted}
        />
        <Select label={words.value["facet.theory"]} value={theory.value ?? ""} choose={setTheory}>
          <option value="">{words.value.anyTheory}</option>
          {theoriesOf(answer, names).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select label={words.value["facet.section"]} value={section.value ?? ""} choose={setSection}>
          <option value="">{words.value.anySection}</option>
          {answer.sections.map(({ order, number, heading }) => (
            <option key={order} value={String(order)}>
              {words.value.section(number, heading)}
            </option>
          ))}
        </Select>
        {narrow.value && (
          <Select label={words.value.order} value={sorting.value.column} choose={setSort}>
            {COLUMNS.filter((column) => column !== "entry" || isNamed(answer)).map((column) => (
              <option key={column} value={column}>
                {word(`column.${column}`)}
              </option>
            ))}
          </Select>
        )}
        <ViewQuery of="/api/references" />
        <ReferencesExport rows={listed} />
      </div>
    </header>
  );
}

function Page({ answer, names }: { readonly answer: References; readonly names: Names }) {
  const bounds = answer.sections.find(({ order }) => String(order) === section.value);
  const filtered = useMemo(
    () =>
      answer.references.filter((row) =>
        matchesFilter(row, {
          ...(wanted.value === undefined ? {} : { words: wanted.value }),
          theory: theory.value,
          section: bounds,
        }),
      ),
    [answer, theory.value, bounds, wanted.value],
  );
  const rows = sortRows(
    filtered.filter((row) => matchesCited(row, cited.value)),
    sorting.value,
    names.short,
    new Intl.Collator(language.value, { ignorePunctuation: true }),
  );
  const id = selection.value;
  const index = rows.findIndex(({ number }) => String(number) === id);
  useAnnounced(words.value.referencesSome(rows.length, answer.references.length));
  const Rows = narrow.value ? ReferenceCards : ReferenceTable;

  return (
    <DropZone highest={answer.references.length} class="references" data-panel={id !== undefined}>
      <section class="view-main" aria-label={words.value["view.references"]}>
        <Filters answer={answer} rows={filtered} names={names} listed={rows} />
        <div class="view-scroll">
          <BibliographyBanner answer={answer} />
          {rows.length === 0 ? (
            <Empty clear={clearFilters}>{words.value.none}</Empty>
          ) : (
            <Rows rows={rows} answer={answer} names={names} />
          )}
        </div>
      </section>
      {id !== undefined && (
        <ReferencePanel
          id={id}
          row={answer.references.find(({ number }) => String(number) === id)}
          answer={answer}
          index={index}
          total={rows.length}
          previous={rows[index - 1]?.number}
          next={rows[index + 1]?.number}
          names={names}
        />
      )}
      <BibliographyDialog />
    </DropZone>
  );
}

export function ReferencesView() {
  const { value, problem, retry } = useReferences();
  const names = useNames();
  if (value && names.settled) return <Page answer={value} names={names} />;
  if (problem) return <Failed problem={problem} retry={retry} />;
  return <Loading lines={16} />;
}
