import type { Run } from "../run.ts";
import type { Batch } from "./batch.ts";
import type { Column } from "./column.ts";

/** Computes the values for the rows of the batch; they stay until the next call. */
export type Vector = () => Column;

/** An expression, compiled for columns. */
export type OpenVector = (run: Run, batch: Batch) => Vector;
