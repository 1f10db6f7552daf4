/**
 * All references as a table: how often and where each is cited, whom the article ties it to, and with which others
 * it stands. The number is the row's link; a press anywhere in the row opens it too.
 */
import "./reference-table.css";
import type { References } from "#server/contract/view-schemas.ts";
import { workOf } from "../bibliography/known-works.ts";
import { shortAuthors, workLabel } from "../bibliography/work-text.ts";
import { Icon } from "../components/icon.tsx";
import { Link } from "../components/link.tsx";
import { Strip } from "../components/strip.tsx";
import { useRoving } from "../components/use-roving.ts";
import type { Names } from "../evidence/use-names.ts";
import { word, words } from "../i18n/words.ts";
import { referencePlace } from "../state/places.ts";
import { ascends, attributedTo, type Column, COLUMNS, isNamed, type ReferenceRow } from "./reference-rows.ts";
import { select, selection, sortBy, sorting } from "./references-state.ts";

const SHOWN_WITH = 2;
const SHOWN_NAMES = 2;

const BARE = ["number", "cited", "place", "attribution", "theories", "claims", "with"] as const;
/** With a bibliography the entry takes the room of what it stands for. */
const NAMED = ["number", "entry", "cited", "place", "attribution", "theories", "claims"] as const;
const isSortable = (column: string): column is Column => COLUMNS.some((each) => each === column);

function Heading({ column }: { readonly column: (typeof BARE | typeof NAMED)[number] }) {
  const name = word(`column.${column}`);
  if (!isSortable(column)) {
    return (
      <th scope="col" class={`col-${column}`}>
        {name}
      </th>
    );
  }
  const current = sorting.value.column === column;
  const up = ascends(sorting.value);
  return (
    <th scope="col" class={`col-${column}`} aria-sort={current ? (up ? "ascending" : "descending") : undefined}>
      <button type="button" class="sort" onClick={() => sortBy(column)}>
        {name}
        {current && <Icon name={up ? "arrowUp" : "arrowDown"} size={12} />}
      </button>
    </th>
  );
}

function EntryCell({ row }: { readonly row: ReferenceRow }) {
  const work = workOf(row);
  return (
    <td class="col-entry" title={work ? workLabel(work) : undefined}>
      {work ? (
        <>
          <span class="entry-who">{[shortAuthors(work.authors), work.year].filter(Boolean).join(" ")}</span>{" "}
          {work.title ?? <span class="quiet">{words.value.biblioNoTitle}</span>}
        </>
      ) : (
        <span class="quiet">{words.value.biblioNoEntry}</span>
      )}
    </td>
  );
}

interface RowProps {
  readonly row: ReferenceRow;
  readonly answer: References;
  readonly most: number;
  readonly withEntries: boolean;
  readonly names: Names;
  readonly tabIndex: number;
}

function Row({ row, answer, most, withEntries, names, tabIndex }: RowProps) {
  const { number, timesCited, places, theories, claims, coCited } = row;
  const current = selection.value === String(number);
  const attribution = attributedTo(row).map(names.short);
  const [theory, ...more] = theories;
  return (
    <tr
      class={timesCited === 0 ? "row-never" : undefined}
      aria-current={current ? "true" : undefined}
      onClick={(event) => {
        if (!(event.target instanceof Element) || event.target.closest("a")) return;
        select(String(number));
      }}
    >
      <th scope="row" class="col-number">
        <Link
          to={referencePlace(number)}
          data-row={String(number)}
          tabIndex={tabIndex}
          aria-label={words.value.reference(number)}
        >
          {number}
        </Link>
      </th>
      {withEntries && <EntryCell row={row} />}
      <td class="col-cited">
        <span class="cited-count">{timesCited}</span>
        {timesCited > 0 && <span class="cited-bar" style={{ width: `${Math.max(3, (timesCited / most) * 52)}px` }} />}
      </td>
      {timesCited === 0 ? (
        <>
          <td class="col-never" colSpan={2}>
            <span class="tag tag-absent">{words.value.neverCited}</span>
            <span class="quiet">{words.value.neverCitedWhy}</span>
          </td>
          <td class="col-theories" />
          <td class="col-claims" />
          {!withEntries && <td class="col-with" />}
        </>
      ) : (
        <>
          <td class="col-place">
            <Strip
              length={answer.textLength}
              places={places}
              sections={answer.sections}
              evidence={current}
              width={196}
              label={words.value.placesOf(number, places.length)}
            />
          </td>
          <td class="col-attribution" title={attribution.length > SHOWN_NAMES ? attribution.join(" · ") : undefined}>
            {attribution.length === 0 ? (
              <span class="quiet">{words.value.notNamed}</span>
            ) : (
              <>
                {attribution.slice(0, SHOWN_NAMES).join(" · ")}
                {attribution.length > SHOWN_NAMES && <span class="quiet"> +{attribution.length - SHOWN_NAMES}</span>}
              </>
            )}
          </td>
          <td class="col-theories">
            {theory ? (
              <>
                <span class="theory-name">{names.short(theory)}</span>
                {more.length > 0 && <span class="quiet">+{more.length}</span>}
              </>
            ) : (
              <span class="quiet">–</span>
            )}
          </td>
          <td class="col-claims">{claims}</td>
          {!withEntries && (
            <td class="col-with">
              {coCited.slice(0, SHOWN_WITH).map((other) => (
                <span key={other.number} class="with">
                  {other.number}
                  <span class="meta">×{other.count}</span>
                </span>
              ))}
              {coCited.length === 0 && <span class="quiet">–</span>}
            </td>
          )}
        </>
      )}
    </tr>
  );
}

export interface RowsProps {
  readonly rows: readonly ReferenceRow[];
  readonly answer: References;
  readonly names: Names;
}

export function ReferenceTable({ rows, answer, names }: RowsProps) {
  const roving = useRoving<HTMLTableElement>({
    ids: rows.map(({ number }) => String(number)),
    selected: selection.value,
    select,
  });
  const withEntries = isNamed(answer);
  const most = Math.max(1, ...answer.references.map(({ timesCited }) => timesCited));
  return (
    <table
      ref={roving.root}
      class={withEntries ? "reference-table with-entries" : "reference-table"}
      aria-label={words.value["view.references"]}
      onKeyDown={roving.onKeyDown}
      onFocusIn={roving.onFocusIn}
    >
      <thead>
        <tr>
          {(withEntries ? NAMED : BARE).map((column) => (
            <Heading key={column} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.number}
            row={row}
            answer={answer}
            most={most}
            withEntries={withEntries}
            names={names}
            tabIndex={roving.tabIndex(String(row.number))}
          />
        ))}
      </tbody>
    </table>
  );
}
