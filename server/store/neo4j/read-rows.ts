/** Rows from the driver, one by one and only as many as the limits allow; what is too much is never fetched. */
import type { Result } from "neo4j-driver";

import type { CypherValue } from "../../cypher/value.ts";
import type { QueryLimits } from "../graph-store.ts";
import { fromDriver } from "./driver-values.ts";
import { weighRow } from "./weigh.ts";

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  readonly truncated: boolean;
}

/** With `toTheEnd` rows past the limits are read and dropped: the server profiles only what was read. */
export async function readRows(result: Result, limits: Partial<QueryLimits>, toTheEnd = false): Promise<Rows> {
  const { rows: most = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY } = limits;
  const rows: (readonly CypherValue[])[] = [];
  let size = 0;
  let truncated = false;
  let columns: readonly string[] | undefined;
  for await (const record of result) {
    columns ??= record.keys.map(String);
    const row = record.keys.map((key) => fromDriver(record.get(key)));
    size += weighRow(row);
    if (truncated || rows.length >= most || size > bytes) {
      truncated = true;
      if (toTheEnd) continue;
      break;
    }
    rows.push(row);
  }
  return { columns: columns ?? (await result.keys()).map(String), rows, truncated };
}
