/** The references on a phone: a card each, with the number, the count, the places in the text and the attribution. */
import { workOf } from "../bibliography/known-works.ts";
import { shortAuthors } from "../bibliography/work-text.ts";
import { Link } from "../components/link.tsx";
import { Strip } from "../components/strip.tsx";
import { useRoving } from "../components/use-roving.ts";
import { words } from "../i18n/words.ts";
import { referencePlace } from "../state/places.ts";
import { attributedTo, isNamed } from "./reference-rows.ts";
import type { RowsProps } from "./reference-table.tsx";
import { select, selection } from "./references-state.ts";

export function ReferenceCards({ rows, answer, names }: RowsProps) {
  const withEntries = isNamed(answer);
  const roving = useRoving<HTMLUListElement>({
    ids: rows.map(({ number }) => String(number)),
    selected: selection.value,
    select,
  });
  return (
    <ul
      ref={roving.root}
      class="reference-cards"
      aria-label={words.value["view.references"]}
      onKeyDown={roving.onKeyDown}
      onFocusIn={roving.onFocusIn}
    >
      {rows.map((row) => {
        const { number, timesCited, places } = row;
        const current = selection.value === String(number);
        const work = workOf(row);
        const attribution = attributedTo(row).map(names.short).join(" · ");
        return (
          <li key={number} class="reference-card" aria-current={current ? "true" : undefined}>
            <Link
              to={referencePlace(number)}
              class="card-number row-link"
              data-row={String(number)}
              tabIndex={roving.tabIndex(String(number))}
              aria-label={words.value.reference(number)}
            >
              {number}
            </Link>
            <div class="card-body">
              {!work && withEntries && <p class="card-entry quiet">{words.value.biblioNoEntry}</p>}
              {work && (
                <p class="card-entry">
                  <span class="entry-who">{[shortAuthors(work.authors), work.year].filter(Boolean).join(" ")}</span>{" "}
                  {work.title ?? <span class="quiet">{words.value.biblioNoTitle}</span>}
                </p>
              )}
              {timesCited === 0 ? (
                <p>
                  <span class="tag tag-absent">{words.value.neverCited}</span>
                </p>
              ) : (
                <>
                  <p class="card-line">
                    <Strip
                      length={answer.textLength}
                      places={places}
                      sections={answer.sections}
                      evidence={current}
                      label={words.value.placesOf(number, places.length)}
                    />
                    <span class="meta numbers">{words.value.citedTimes(timesCited)}</span>
                  </p>
                  <p class={attribution ? "card-attribution" : "card-attribution quiet"}>
                    {attribution || words.value.notNamed}
                  </p>
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
