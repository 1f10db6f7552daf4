/** What this reader asked before, newest first, kept in this browser only. The same query moves up; 100 are kept. */
import { signal } from "@preact/signals";

export interface Past {
  readonly query: string;
  readonly parameters: string;
  /** Rows of the answer; `null` when there was none, and then why. */
  readonly rows: number | null;
  readonly truncated: boolean;
  readonly problem: { readonly code: string; readonly de: string; readonly en: string } | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEY = "cypher-history";
const MOST = 100;

const isPast = (value: unknown): value is Past =>
  typeof value === "object" && value !== null && "query" in value && typeof value.query === "string" && "at" in value;

/** Reads what was kept; whatever else stands there is left out. */
export function parseHistory(text: string | null): readonly Past[] {
  try {
    const held: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(held) ? held.filter(isPast) : [];
  } catch {
    return [];
  }
}

/** The list with one more entry on top. */
export const withPast = (list: readonly Past[], past: Past): readonly Past[] =>
  [past, ...list.filter(({ query, parameters }) => query !== past.query || parameters !== past.parameters)].slice(
    0,
    MOST,
  );

export const matches = ({ query, parameters }: Past, text: string): boolean =>
  `${query}\n${parameters}`.toLowerCase().includes(text.trim().toLowerCase());

function recall(): readonly Past[] {
  try {
    return parseHistory(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

const list = signal(recall());
export const history = list;

function keep(next: readonly Past[]): void {
  list.value = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage is full or forbidden: the list lasts for this visit.
  }
}

export const remember = (past: Past): void => keep(withPast(list.peek(), past));
export const forgetAll = (): void => keep([]);
