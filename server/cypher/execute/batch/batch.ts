/**
 * Rows side by side. Where every row is wanted anyway, below an aggregation, operators hand on up to
 * a thousand rows at a time and expressions are computed column by column, so that the cost of going
 * from one closure to the next is shared by all of them (Boncz, Zukowski, Nes: MonetDB/X100, 2005).
 */
import type { Slot } from "../../plan/scope.ts";
import type { CypherValue } from "../../value.ts";
import type { Cursor } from "../cursor.ts";
import type { Run } from "../run.ts";
import { Column } from "./column.ts";

/** The rows at hand: the columns of the slots that are bound, and how many rows they have. */
export interface Batch {
  size: number;
  /** By slot. What has none is the same for all rows and stands in the run's row. */
  readonly columns: Column[];
}

/** A cursor whose every `ROW` is a batch of one row or more; the batch is the same object each time. */
export interface BatchCursor extends Cursor {
  readonly batch: Batch;
}

/** What is asked of an operator that is to give batches. */
export interface BatchRequest {
  /** The slots that somebody above reads; others get no column. */
  readonly wanted: ReadonlySet<Slot>;
  /** The slots that have columns in the rows from outside. */
  readonly given: ReadonlySet<Slot>;
}

/** An operator, compiled to give batches. */
export interface BatchOpener {
  /** The slots that have columns: those bound below that somebody above reads. */
  readonly bound: ReadonlySet<Slot>;
  /** `argument` gives the rows from outside. */
  readonly open: (run: Run, argument: BatchCursor) => BatchCursor;
}

/** The request with further slots that are read. */
export function alsoWanting(request: BatchRequest, slots: Iterable<Slot>): BatchRequest {
  return { ...request, wanted: new Set([...request.wanted, ...slots]) };
}

/** What is bound and also wanted. */
export function intersection(bound: Iterable<Slot>, wanted: ReadonlySet<Slot>): ReadonlySet<Slot> {
  return new Set([...bound].filter((slot) => wanted.has(slot)));
}

/** An empty batch with a column for each slot. */
export function newBatch(bound: Iterable<Slot>): Batch {
  const columns: Column[] = [];
  for (const slot of bound) columns[slot] = new Column();
  return { size: 0, columns };
}

/** The column of a slot that is bound. */
export function columnOf({ columns }: Batch, slot: Slot): Column {
  const column = columns[slot];
  if (column === undefined) throw new Error(`Slot ${slot} has no column.`);
  return column;
}

/** A slot's value in one row of the batch. */
export function valueAt({ columns }: Batch, slot: Slot, at: number, run: Run): CypherValue {
  const column = columns[slot];
  return column === undefined ? (run.row[slot] ?? null) : column.at(at);
}
