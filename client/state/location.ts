/**
 * The address is the state: path = view, query = selection, filters, language, theme, camera.
 * Enters: the browser's URL and its back and forward. Leaves: signals that views read and `go`,
 * the only way to change what is seen, so that a link restores everything and back undoes.
 * Selections and filters are pushed; the camera replaces, for it moves all the time.
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";

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

const read = (): Place => ({
  path: location.pathname,
  query: Object.fromEntries(new URLSearchParams(location.search)),
});

const current = signal<Place>(read());
addEventListener("popstate", () => {
  current.value = read();
});

/** Where the reader is. */
export const place: ReadonlySignal<Place> = current;
/** The path alone, which changes only with the view. */
export const path: ReadonlySignal<string> = computed(() => current.value.path);

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

/** The address of a change, for links. */
export const href = (change: Change): string => format(resolve(current.value, change));

/** Goes to a place; with `replace` the step leaves no trace in the history. */
export function go(change: Change, how: "push" | "replace" = "push"): void {
  const next = resolve(current.value, change);
  const address = format(next);
  if (address === format(current.value)) return;
  history[how === "push" ? "pushState" : "replaceState"](null, "", address);
  current.value = next;
}

/** One parameter as a signal; it changes only when its own value does. */
export const parameter = (name: string): ReadonlySignal<string | undefined> =>
  computed(() => current.value.query[name]);

/** A comma-separated parameter as a list; absent is `undefined`, so that a default can be told from an empty list. */
export const listParameter = (name: string): ReadonlySignal<readonly string[] | undefined> =>
  computed(() => current.value.query[name]?.split(",").filter(Boolean));
