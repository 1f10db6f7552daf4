/**
 * The address is the state: path = view, query = selection, filters, language, theme, camera.
 * Enters: the browser's URL and its back and forward. Leaves: signals that views read and `go`,
 * the only way to change what is seen, so that a link restores everything and back undoes.
 * Selections and filters are pushed; the camera replaces, for it moves all the time.
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { toAddress, toPath } from "./mount.ts";
import { type Change, format, parse, type Place, resolve } from "./place.ts";

export type { Change, Place } from "./place.ts";

const read = (): Place => parse(toPath(location.pathname), location.search);
const address = (at: Place): string => format({ ...at, path: toAddress(at.path) });

const current = signal<Place>(read());
addEventListener("popstate", () => {
  current.value = read();
});

/** Where the reader is. */
export const place: ReadonlySignal<Place> = current;
/** The path alone, which changes only with the view. */
export const path: ReadonlySignal<string> = computed(() => current.value.path);

/** The address of a change, for links. */
export const href = (change: Change): string => address(resolve(current.value, change));

/** Goes to a place; with `replace` the step leaves no trace in the history. */
export function go(change: Change, how: "push" | "replace" = "push"): void {
  const next = resolve(current.value, change);
  if (format(next) === format(current.value)) return;
  history[how === "push" ? "pushState" : "replaceState"](null, "", address(next));
  current.value = next;
}

/** One parameter as a signal; it changes only when its own value does. */
export const parameter = (name: string): ReadonlySignal<string | undefined> =>
  computed(() => current.value.query[name]);

/** A comma-separated parameter as a list; absent is `undefined`, so that a default can be told from an empty list. */
export const listParameter = (name: string): ReadonlySignal<readonly string[] | undefined> =>
  computed(() => current.value.query[name]?.split(",").filter(Boolean));
