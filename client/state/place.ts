/** A place in the explorer as data: view and parameters, how a change leads from one to another, how it is written. */

export type Query = Readonly<Record<string, string>>;
export interface Place {
  readonly path: string;
  readonly query: Query;
}
/** What changes; `null` removes a parameter. A new path drops all parameters but language and theme. */
export interface Change {
  readonly path?: string;
  readonly query?: Readonly<Record<string, string | null>>;
}

const STICKY = ["lang", "theme"];

/** The place that a change leads to. */
export function resolve(from: Place, change: Change): Place {
  const leaves = change.path !== undefined && change.path !== from.path;
  const kept = leaves ? Object.entries(from.query).filter(([key]) => STICKY.includes(key)) : Object.entries(from.query);
  const query = new Map(kept);
  for (const [key, value] of Object.entries(change.query ?? {})) {
    if (value === null) query.delete(key);
    else query.set(key, value);
  }
  return { path: change.path ?? from.path, query: Object.fromEntries(query) };
}

/** A place as an address, its parameters in a stable order; commas and colons stay readable. */
export function format({ path, query }: Place): string {
  const pairs = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`).join("&");
  return path + (text ? `?${text.replaceAll("%2C", ",").replaceAll("%3A", ":")}` : "");
}

/** An address as a place; a parameter given twice counts with its last value. */
export const parse = (path: string, search: string): Place => ({
  path,
  query: Object.fromEntries(new URLSearchParams(search)),
});
