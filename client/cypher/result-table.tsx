/**
 * An answer as a table: sorted by a press on a heading, a row chosen by mouse or by its number. Long answers are
 * drawn in portions as the reader scrolls, so that a thousand rows stay light.
 */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { CypherAnswer, JsonValue } from "#server/contract/cypher-schemas.ts";
import { useKeys } from "../app/keys.ts";
import { Icon } from "../components/icon.tsx";
import { words } from "../i18n/words.ts";
import { language } from "../state/preferences.ts";
import { row as chosen, selectRow, sort, sortBy } from "./cypher-state.ts";
import { compareValues, shape } from "./values.ts";
import { ValueCell } from "./value-cell.tsx";

const PORTION = 60;

/** Places of the rows in the order shown; rows that compare equal keep theirs, nulls stay last. */
export function orderOf(
  rows: CypherAnswer["rows"],
  by: { readonly column: number; readonly falling: boolean } | undefined,
  tongue: "de" | "en",
): readonly number[] {
  const order = rows.map((_, index) => index);
  if (!by) return order;
  return order.sort((x, y) => {
    const [a, b] = [rows[x]?.[by.column] ?? null, rows[y]?.[by.column] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const compared = compareValues(a, b, tongue);
    return by.falling ? -compared : compared;
  });
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("a, button, input") !== null;

interface RowProps {
  readonly index: number;
  readonly values: readonly JsonValue[];
  readonly columns: readonly string[];
  /** Which columns hold only numbers. */
  readonly numeric: readonly boolean[];
  /** Chosen: its values are shown in full. */
  readonly open: boolean;
}

function Row({ index, values, columns, numeric, open }: RowProps) {
  // A row is drawn once; only choosing it or another language draws it again.
  return useMemo(
    () => (
      <tr
        aria-selected={open}
        onClick={(event) => {
          if (isControl(event.target) || getSelection()?.isCollapsed === false) return;
          selectRow(open ? undefined : index);
        }}
      >
        <th scope="row" class="row-number">
          <button
            type="button"
            aria-pressed={open}
            aria-label={words.value.cyRowNumber(index + 1)}
            onClick={() => selectRow(open ? undefined : index)}
          >
            {index + 1}
          </button>
        </th>
        {values.map((value, column) => (
          <td key={column} class={numeric[column] ? "cell-number" : undefined}>
            <ValueCell value={value} column={columns[column] ?? ""} open={open} />
          </td>
        ))}
      </tr>
    ),
    [index, values, columns, numeric, open, language.value],
  );
}

export function ResultTable({ answer }: { readonly answer: CypherAnswer }) {
  const { columns, rows } = answer;
  const by = sort.value;
  const order = useMemo(() => orderOf(rows, by, language.value), [rows, by?.column, by?.falling, language.value]);
  const numeric = useMemo(
    () =>
      columns.map(
        (_, column) =>
          rows.length > 0 && rows.every((row) => ["number", "null"].includes(shape(row[column] ?? null).shape)),
      ),
    [columns, rows],
  );
  const portions = useSignal(1);
  const end = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const at = chosen.value === undefined ? -1 : order.indexOf(chosen.value);
  const visible = order.slice(0, Math.max(portions.value * PORTION, at + 1));

  useEffect(() => {
    const element = end.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) portions.value++;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [visible.length, order]);
  useEffect(() => {
    if (at >= 0) body.current?.rows[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const move = (by: number): void => {
    if (order.length > 0) selectRow(order[(Math.max(at, by > 0 ? -1 : 0) + by + order.length) % order.length]);
  };
  useKeys({ next: () => move(1), previous: () => move(-1) });

  return (
    <div class="result-table" role="region" aria-label={words.value.cyTable} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="row-number">
              <span class="hidden-visually">{words.value.cyRow}</span>
            </th>
            {columns.map((name, column) => {
              const here = by?.column === column ? (by.falling ? "descending" : "ascending") : "none";
              return (
                <th key={column} scope="col" aria-sort={here} class={numeric[column] ? "cell-number" : undefined}>
                  <button type="button" onClick={() => sortBy(column)}>
                    <span class="mono">{name}</span>
                    {here !== "none" && <Icon name={here === "ascending" ? "up" : "down"} size={12} />}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody ref={body}>
          {visible.map((index) => (
            <Row
              key={index}
              index={index}
              values={rows[index] ?? []}
              columns={columns}
              numeric={numeric}
              open={index === chosen.value}
            />
          ))}
        </tbody>
      </table>
      {visible.length < order.length && <div ref={end} class="table-end" />}
    </div>
  );
}
